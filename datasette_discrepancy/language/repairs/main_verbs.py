"""Sentences whose verb a small parser passes over for another word.

"A man armed with a knife entered the bank" led up the garden path: the first verb looks like the
main one, and only the second shows that it is not (Bever 1970); so in "Joining it, they left".
"The dam of the lake burst on 3 June": a past tense that looks like a noun.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Token

# Forms that are past tense and participle alike, and what taggers call such an adjective.
ALIKE = frozenset({"VBD", "VBN", "JJ"})
# Prepositions behind a participle that describes: "armed with", "accused of", "built in".
BEHIND_PARTICIPLES = frozenset("with by in at from of for as on to near".split())
LINKS = frozenset({"advcl", "parataxis", "conj", "xcomp", "ccomp"})
# Past tenses that look like the base form, and are hardly ever nouns behind another noun.
LIKE_NOUNS = frozenset("burst split shut quit hurt let".split())
# What a subject is made of, with what hangs on it by a preposition.
SUBJECT_PARTS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PART"})
BEHIND_VERBS = frozenset({"ADP", "DET", "ADV", "NUM", "PRON"})


def repair_main_verbs(doc: Doc) -> None:
    """Give sentences the verb that was passed over, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for sentence in list(doc.sents):
        root = sentence.root
        for token in sentence:
            if token.lower_ == "due" and token.dep_ in {"mark", "advmod"}:
                due(token)
        if root.tag_ in ALIKE:
            garden_path(root)
        elif root.tag_ == "VBG":
            opening_phrase(root)
        elif root.pos_ in NOUNS:
            like_noun(root)


def due(word: Token) -> None:
    """ "is due to meet": what is due is still to come, and "due to" links nothing here.

    Args:
        word: hung as a link on an infinitive, with "to" below it.
    """
    verb = word.head
    links = [child for child in children(word, "fixed") if child.lower_ == "to"]
    being = [child for child in children(verb, "cop", "aux") if child.lemma_.lower() == "be"]
    if verb.tag_ != "VB" or not links or not being or being[0].i > word.i or verb.i < word.i:
        return
    for child in list(verb.children):
        if child.i < word.i:
            child.head = word
            child.dep_ = "cop" if child == being[0] else child.dep_.removesuffix(":outer")
    word.head = word if verb.head == verb else verb.head
    word.dep_, word.pos_, word.tag_ = verb.dep_, "ADJ", "JJ"
    verb.head, verb.dep_ = word, "xcomp"
    links[0].head, links[0].dep_ = verb, "mark"


def garden_path(first: Token) -> None:
    """Make a participle of a root behind which, without any link, the main verb follows.

    Args:
        first: head of its sentence, a form that may be a participle.
    """
    subjects = children(first, "nsubj", "nsubj:pass")
    if len(subjects) != 1 or children(first, "aux", "aux:pass", "cop", "obj"):
        return
    if any(children(clause, "mark", "aux", *SUBJECTS) for clause in children(first, "ccomp")):
        return
    subject, behind = subjects[0], _behind_time(first)
    if subject.i > first.i or subject.right_edge.i != first.i - 1 or behind is None:
        return
    if behind.lower_ not in BEHIND_PARTICIPLES or subject.pos_ not in {"NOUN", "NUM"}:
        return
    verb = next((word for word in children(first, *LINKS) if word.i > first.i), None)
    if verb is None or not _may_be_main(verb, first):
        return
    for word in list(verb.children):
        if word.i < verb.i and word.dep_ in SUBJECTS:
            word.head, word.dep_ = first, "obl"
    for word in list(first.children):
        if word not in {subject, verb} and word.i > verb.i:
            word.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
    subject.head, subject.dep_ = verb, "nsubj"
    first.head, first.dep_ = subject, "acl"
    first.tag_, first.pos_ = "VBN", "VERB"


def _behind_time(first: Token) -> Token | None:
    """The word behind a verb, a time right behind it passed over: "released this week by"."""
    for child in children(first, "obl:unmarked", "obl:tmod", "nmod:unmarked"):
        if child.left_edge.i == first.i + 1 and is_calendar(child):
            first = child.right_edge
            break
    return first.nbor(1) if first.i + 1 < first.sent.end else None


def opening_phrase(first: Token) -> None:
    """Hang a gerund phrase at the head of a sentence below the clause that follows its comma.

    "Joining the strike, ninety miners left": the miners join it.

    Args:
        first: head of its sentence, a gerund.
    """
    if any(not word.is_punct for word in first.doc[first.sent.start : first.i]):
        return
    main = next((word for word in children(first, "parataxis", "conj") if word.i > first.i), None)
    if main is None or children(main, "mark", "cc") or not children(main, *SUBJECTS):
        return
    tensed = [main, *children(main, "aux", "aux:pass", "cop")]
    opening = main.left_edge
    comma = opening if opening.is_punct else opening.nbor(-1)
    if not any(word.tag_ in FINITE for word in tensed) or comma.text != ",":
        return
    if any(word.is_quote for word in first.doc[first.i : comma.i + 2]):
        return
    main.head, main.dep_ = main, "ROOT"
    for word in list(first.children):
        if word.i > main.i:
            word.head = main
    first.head, first.dep_ = main, "advcl"


def _may_be_main(verb: Token, first: Token) -> bool:
    """Whether nothing links a verb to the one before it, and it has no subject of its own."""
    between = verb.doc[first.i + 1 : verb.i]
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE | {"VBN"}:
        return False
    if any(word.pos_ in {"CCONJ", "SCONJ", "PUNCT", "AUX", "VERB"} for word in between):
        return False
    if children(verb, "mark", "cc", "aux:pass") or any(
        word.lower_ == "to" for word in between[-1:]
    ):
        return False
    # "with explosives blew up": what has a preposition is no subject
    return all(children(noun, "case") for noun in children(verb, *SUBJECTS) if noun.i < verb.i)


def like_noun(root: Token) -> None:
    """Make a past tense of "burst" behind the nouns at the head of a sentence without a verb.

    Args:
        root: head of its sentence, a noun.
    """
    sentence = root.sent
    for verb in sentence[1:-1]:
        if verb.pos_ not in SUBJECT_PARTS and verb.lower_ not in LIKE_NOUNS:
            return
        if verb.lower_ in LIKE_NOUNS and verb.text.islower():
            break
    else:
        return
    noun, behind = verb.nbor(-1), verb.nbor(1)
    begun = verb.doc[sentence.start : verb.i]
    if len(begun) < 2 or behind.pos_ not in BEHIND_VERBS or behind.lower_ == "of":
        return
    if begun[0].pos_ not in {"DET", "PROPN"} or not (noun.pos_ in NOUNS or verb == root):
        return
    if root.i > verb.i or _has_verb(root, verb):
        return
    _hang_verb(verb, root)


def _has_verb(root: Token, verb: Token) -> bool:
    """Whether the clause of a root has a finite verb, what is joined to it left out."""
    joined = {
        word.i
        for clause in children(root, "conj", "parataxis")
        if clause.i > verb.i
        for word in clause.subtree
    }
    return any(word.tag_ in FINITE and word.i not in joined and word != verb for word in root.sent)


def _hang_verb(verb: Token, root: Token) -> None:
    """Hang the sentence on its verb: the words right before it are a phrase without it."""
    noun = verb.nbor(-1)
    subject = noun if verb == root else root
    if noun.pos_ not in NOUNS:
        noun.pos_, noun.tag_ = "NOUN", "NN"  # "a water main"
    if noun.head == verb and noun != subject:
        noun.head, noun.dep_ = verb.head, verb.dep_
    for word in list(verb.children):
        if word.i < noun.i:
            word.head = noun
    if subject == root:
        for word in list(root.children):
            if word.i > verb.i:
                word.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBD", verb.lower_
    subject.head, subject.dep_ = verb, "nsubj"
    for word in verb.children:
        if word.i > verb.i and word.dep_.startswith("nmod"):
            word.dep_ = "obl"
