"""Who says so, put between commas in the midst of what is said.

"The firm closed the plant in May, two managers said, and sold the machines": the sentence goes on
behind the tag, and it is the firm that sold them.
"""

from __future__ import annotations

from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Token

# Words of a speaker's noun phrase.
SPEAKER = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "PRON"})
LONGEST_SPEAKER = 12
# How a verb that is an aside, or what it reports, hangs on the other.
BESIDE = frozenset({"conj", "parataxis", "appos", "nmod", "dep", "ccomp"})


def repair_asides(doc: Doc) -> None:
    """Hang report tags that stand between two commas on what they report, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    verbs = set(package_table("language/cues.yml")["report_tag_verbs"])
    for word in doc:
        if word.tag_ == "NNS" and (word.lemma_.lower() in verbs or word.lower_ == "points"):
            _noun_before(word)
            _as_noted(word)
    for verb in doc:
        lemma = "say" if verb.lower_ == "say" else verb.lemma_.lower()
        if lemma not in verbs or verb.i + 1 >= verb.sent.end or verb.nbor(1).text != ",":
            continue
        first = _first_of_speaker(verb)
        if first is not None:
            _mend(verb, first)


def _noun_before(word: Token) -> None:
    """ "Instead, the paper reports, aides sold it": no reports sold it.

    The verb has a second subject, right behind the comma.
    """
    verb, speaker = word.head, word.nbor(-1) if word.i else None
    if speaker is None or speaker.tag_ not in {"NN", "NNP"} or speaker.head != word:
        return
    subjects = [noun for noun in children(verb, *SUBJECTS) if noun.i > word.i]
    comma = word.i + 1 < word.sent.end and word.nbor(1).text == ","
    if word.dep_ not in SUBJECTS or verb.pos_ != "VERB" or not subjects or not comma:
        return
    for child in list(word.children):
        if child.i < speaker.i:
            child.head = speaker
    word.pos_, word.tag_, word.dep_ = "VERB", "VBZ", "parataxis"
    speaker.dep_ = "nsubj"


def _as_noted(word: Token) -> None:
    """ "As the mayor notes, it will help": behind "as" and a comma no notes help anybody.

    Not "as notes,", nor "as the bank's notes and coins,": a speaker in the singular stands right
    before, and the phrase ends in a comma or the sentence.
    """
    links = [child for child in children(word, "case") if child.lower_ == "as"]
    speaker = word.nbor(-1) if word.i else word
    if len(links) != 1 or links[0].i >= speaker.i or speaker.tag_ not in {"NN", "NNP"}:
        return
    out = word.i + 1 < word.sent.end and word.nbor(1).lower_ == "out"
    behind = word.i + (2 if out else 1)
    ends = behind < word.sent.end and word.doc[behind].text in {",", "."}
    opens = links[0].i == word.sent.start or links[0].nbor(-1).text in {",", "and", "but"}
    whose = speaker.pos_ == "PROPN" or means_people(speaker.lemma_.lower())
    if not (ends and opens and whose) or children(word, "conj", "acl", "acl:relcl"):
        return
    verb = next((above for above in word.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    verb = word.head if verb is None else verb
    if verb == word:
        return
    for child in list(word.children):
        if child.i < speaker.i and child != links[0] and not child.is_punct:
            child.head = speaker
    word.pos_, word.tag_ = "VERB", "VBZ"
    hang(word, verb, "advcl")
    links[0].dep_ = "mark"
    speaker.head, speaker.dep_ = word, "nsubj"


def _first_of_speaker(verb: Token) -> Token | None:
    """The first word of the speaker's phrase, which stands alone between a comma and the verb."""
    start = verb.sent.start
    for position in range(verb.i - 1, max(verb.i - LONGEST_SPEAKER, start) - 1, -1):
        word = verb.doc[position]
        if word.text == ",":
            return word.nbor(1) if position + 1 < verb.i else None
        if word.pos_ not in SPEAKER:
            return None
    return None


def _mend(verb: Token, first: Token) -> None:
    if verb.tag_ not in FINITE and not _is_noun_say(verb, first):
        return
    told = _told_before(first)
    if told is None:
        return
    if told.head != verb or told.dep_ != "ccomp":
        if verb.tag_ not in FINITE and not _unfold(verb, first):
            return
        if verb.dep_ not in BESIDE or children(verb, "cc", "mark"):
            return
        hang(verb, told, "parataxis")
        if verb.head != told:
            return
    for clause in children(verb, "conj"):
        link = next(iter(children(clause, "cc")), None)
        if link is not None and link.i == verb.i + 2 and not children(clause, *SUBJECTS):
            # of two clauses told, the second keeps the label by which it shares the subject
            hang(clause, told, "conj")


def _told_before(first: Token) -> Token | None:
    """The verb of the clause before the tag: the one above all others there."""
    sentence = first.sent
    before = [
        word
        for word in first.doc[sentence.start : first.i - 1]
        if children(word, *SUBJECTS)
        and any(part.tag_ in FINITE for part in (word, *children(word, "aux", "aux:pass", "cop")))
    ]
    tops = [word for word in before if not any(other.is_ancestor(word) for other in before)]
    if len(tops) != 1 or tops[0] in first.subtree or tops[0].dep_ == "acl:relcl":
        return None
    between = first.doc[tops[0].i : first.i]
    return None if any(word.text in {";", ":"} for word in between) else tops[0]


def _is_noun_say(verb: Token, first: Token) -> bool:
    """Whether "say" behind a plural ("neighbours of the singer say") was taken for a noun."""
    plural = any(word.tag_ in {"NNS", "NNPS"} for word in verb.doc[first.i : verb.i])
    return verb.lower_ == "say" and verb.tag_ in {"NN", "VB"} and plural


def _unfold(verb: Token, first: Token) -> bool:
    """Make a verb of "say" and hang the words before it on each other; whether that worked."""
    speaker = next(word for word in verb.doc[first.i : verb.i] if word.tag_ in {"NNS", "NNPS"})
    if speaker.is_ancestor(verb):
        last, above, label = verb.nbor(-1), verb.head, verb.dep_
        if last != speaker:
            if last.pos_ not in NOUNS or last.head != verb:
                return False
            last.head, last.dep_ = above, label
        for word in list(verb.children):
            if word != last and word.i < verb.i:
                word.head = last
        outer, hung = speaker.head, speaker.dep_
        verb.head, verb.dep_ = (verb if outer == speaker else outer), hung
    elif verb.pos_ != "VERB" or children(verb, *SUBJECTS) or verb.is_ancestor(speaker):
        return False
    verb.tag_, verb.pos_, verb.lemma_ = "VBP", "VERB", "say"
    hang(speaker, verb, "nsubj")
    return bool(speaker.head == verb)
