"""Sentences whose only verb was taken for a noun or an adjective, whatever stands before it.

"A jury in Karth acquitted Ida Brandt of theft." with a verb that hangs on "jury" like a place,
"Norvik beat Dorvik 2-0 to reach the final." with a "beat" of Norvik's, "the mill lost money" as a
kind of money, "will free the men" as an adjective. A sentence that ends in a full stop has a verb
in a tense; where one word alone can be it, the sentence is hung anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.control_words import ACTING
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import checked_lemma, has_past_form, is_verb_form
from datasette_discrepancy.language.people import means_groups, means_people
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Span, Token
from datasette_discrepancy.language.valency import TWO_OBJECTS

# How a noun or an adjective hangs on another word, and no verb.
NOMINAL_LABELS = frozenset({"nmod", "compound", "amod", "appos", "flat", "nummod", "obl", "acl"})
# Past tenses that look like the base form or a noun.
LIKE_BASES = frozenset("beat set cut hit put shed quit hurt shut split cast".split())
# Their participle hardly ever describes a bare noun: "the mill lost money".
BEFORE_BARE_NOUNS = frozenset("lost won gained sought faced lacked denied".split())
# Participles behind a noun without a hyphen: "a family owned mill".
COMPOUNDING = frozenset(
    "owned run led made based funded backed held sponsored controlled related bred born".split()
)
# Past tenses that a tagger takes for nouns, with what stands behind them then.
LIKE_NOUNS = {"shot": frozenset({"dead"}), "rose": frozenset({"by", "to"})}
# What a subject is made of, with what hangs on it by a preposition.
SUBJECT_PARTS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
BEFORE_PLACES = frozenset("in at near of from".split())
LONGEST_SUBJECT = 10
# Words of the shortest sentence with an object and a full stop.
SHORTEST = 3
BEFORE_ADJECTIVES = frozenset({"RB"})


def restore_passed_over(doc: Doc) -> None:
    """Give sentences the one verb that was taken for another word, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for sentence in list(doc.sents):
        root = sentence.root
        if root.tag_ in {"JJ", "NN"}:
            _behind_will(root)
        if sentence[-1].text != "." or root.pos_ == "AUX":
            continue
        if len(sentence) > SHORTEST:
            _gerund_as_subject(sentence)
            root = sentence.root
        if children(root, "aux", "aux:pass", "cop"):
            continue
        end = _end_of_told(root)
        if end is None:
            continue
        start = _start_of_subject(sentence)
        verb = _only_verb(doc.tokens[start:end])
        if verb is not None:
            _hang(verb, start, end)
            for word in doc.tokens[sentence.start : start]:
                if word.head.i >= start or word.head == word:
                    word.head, word.dep_ = verb, "obl"
            if root.tag_ in FINITE and root.i >= end:
                verb.head, verb.dep_ = root, "ccomp"


def _start_of_subject(sentence: Span) -> int:
    """Where the first noun phrase begins: "After six weeks of trial *the jury* acquitted"."""
    if sentence[0].pos_ != "ADP":
        return sentence.start
    for word in sentence[1:LONGEST_SUBJECT]:
        if word.pos_ == "DET" and word.nbor(-1).pos_ in NOUNS:
            return word.i
        if word.pos_ not in {*SUBJECT_PARTS, "ADP"}:
            break
    return sentence.start


def _end_of_told(root: Token) -> int | None:
    """Where the clause ends that may have lost its verb; None where the sentence has all it needs.

    That of the whole sentence, or before ", doctors said.".
    """
    sentence = root.sent
    if root.tag_ not in FINITE:
        return sentence.end
    if root.lemma_.lower() not in cues()["attribution_verbs"]:
        return None
    speakers = [word for word in children(root, *SUBJECTS) if sentence.start < word.i < root.i]
    if not speakers:
        return None
    comma = speakers[-1].left_edge.i - 1
    told = [word for word in sentence[: comma - sentence.start] if word.tag_ in FINITE]
    return comma if sentence.doc[comma].text == "," and not told else None


def _gerund_as_subject(sentence: Span) -> None:
    """ "Shelling killed five people.": what was going on did it, and no clause."""
    gerund, verb = sentence[0], sentence[1]
    if gerund.tag_ != "VBG" or verb.tag_ not in {"VBN", "VBD"} or not has_past_form(verb.lower_):
        return
    joined = {gerund.head, verb.head} <= {gerund, verb}
    objects = [word for word in children(verb, "obj") if word.i > verb.i]
    if not joined or not objects or any(w.tag_ in FINITE and w != verb for w in sentence):
        return
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBD"
    for word in list(gerund.children):
        if word != verb:
            word.head = verb
    gerund.head, gerund.dep_, gerund.pos_, gerund.tag_ = verb, "nsubj", "NOUN", "NN"
    gerund.lemma_ = gerund.lower_


def _behind_will(word: Token) -> None:
    """ "The court will free Brandt": behind a modal and before its object, no adjective."""
    modals = [w for w in children(word, "aux") if w.tag_ == "MD" and w.i < word.i]
    if len(modals) != 1 or children(word, "cop", "aux:pass") or not children(word, *SUBJECTS):
        return
    between = word.doc[modals[0].i + 1 : word.i]
    if all(w.tag_ in BEFORE_ADJECTIVES for w in between) and is_verb_form(word.lower_):
        word.pos_, word.tag_, word.lemma_ = "VERB", "VB", word.lower_


def _only_verb(words: Sequence[Token]) -> Token | None:
    """The word behind the noun phrase at the head of a clause that can be its verb."""
    first = words[0]
    if first.pos_ not in {"DET", "PROPN", "NUM", "NOUN"} and first.tag_ != "PRP$":
        return None
    for word in words[1 : LONGEST_SUBJECT + 1]:
        if word.i + 1 >= words[-1].i:
            return None
        if word.text.islower() and _may_be(word):
            others = (w for w in words if w.tag_ in FINITE and w != word)
            return word if all(_is_inside(w, word) for w in others) else None
        if word.pos_ not in SUBJECT_PARTS and word.lower_ not in BEFORE_PLACES:
            return None
    return None


def _may_be(word: Token) -> bool:
    """Whether a word is a past tense that a parser hung like a noun or an adjective."""
    before, behind = word.nbor(-1), word.nbor(1)
    if before.pos_ not in NOUNS and not before.text[:1].isupper():
        return False
    if word.lower_ in LIKE_NOUNS and word.tag_ == "NN":
        return behind.lower_ in LIKE_NOUNS[word.lower_] or behind.pos_ == "NUM"
    if word.dep_ not in NOMINAL_LABELS or children(word, "aux", "aux:pass", "obl:agent"):
        return False
    if any(preposition.i == word.i - 1 for preposition in children(word, "case")):
        return False
    if word.tag_ == "VBD":
        return behind.pos_ in {*NOUNS, "DET", "NUM", "PRON"} and has_past_form(word.lower_)
    if word.tag_ == "VBN" and _acts(word, before, behind):
        return True
    if word.lower_ in LIKE_BASES:
        if behind.pos_ in {"PROPN", "DET", "NUM"} or behind.tag_ == "PRP$":
            return True  # "beat Dorvik", "cut 40 jobs"
        plural = "NNS" in {behind.tag_, behind.nbor(1).tag_ if behind.pos_ == "ADJ" else ""}
        return plural and before.pos_ == "PROPN"  # "the IMF set strict terms"
    bare = behind.tag_ == "NN" and word.head == behind
    return bare and word.lower_ in BEFORE_BARE_NOUNS and not is_calendar(before)


def _acts(word: Token, before: Token, behind: Token) -> bool:
    """Whether a participle between two noun phrases is the past tense of who stands before it.

    "A jury acquitted Ida Brandt", "the army used white phosphorus in Karth"; not "a family owned
    mill", "the soldier given a medal".
    """
    lemma = word.lemma_.lower()
    if not has_past_form(word.lower_) or lemma in TWO_OBJECTS or is_calendar(before):
        return False
    if behind.pos_ in {"PROPN", "DET", "NUM"} or behind.tag_ == "PRP$":
        return word.dep_ in {"acl", "amod", "compound", "appos"}
    lemma = before.lemma_.lower()
    somebody = before.pos_ == "PROPN" or means_people(lemma) or means_groups(lemma)
    somebody = somebody or lemma in ACTING
    noun = behind if behind.pos_ in NOUNS else behind.nbor(1) if behind.pos_ == "ADJ" else None
    ends = noun is None or noun.i + 2 >= word.sent.end
    return somebody and word.head == noun and not ends and word.lower_ not in COMPOUNDING


def _is_inside(other: Token, verb: Token) -> bool:
    """Whether a verb in a tense stands in a clause that begins behind the verb of the sentence."""
    if other.i < verb.i:
        return False
    clause = other
    while clause.head != clause and clause.dep_ in {"aux", "aux:pass", "cop"}:
        clause = clause.head
    marked = children(clause, "mark") or clause.dep_ in {"acl:relcl", "advcl", "ccomp"}
    return bool(marked) and clause.i > verb.i


def _hang(verb: Token, start: int, end: int) -> None:
    """Hang a clause on its verb: the phrase before is its subject."""
    before = verb.doc.tokens[start : verb.i]
    preposition = next((word for word in before if word.lower_ in BEFORE_PLACES), None)
    subject = verb.nbor(-1) if preposition is None else preposition.nbor(-1)
    verb.pos_, verb.tag_ = "VERB", "VBD"
    verb.lemma_ = checked_lemma(verb.lower_, "VERB", verb.lower_)
    verb.head, verb.dep_ = verb, "ROOT"
    behind = verb.doc.tokens[verb.i + 1 : end]
    outside = [w for w in behind if w.head in {w, verb} or not verb.i < w.head.i < end]
    for word in before:
        word.head, word.dep_ = _within_subject(word, subject, verb)
    for word in behind:
        if word.dep_ in SUBJECTS and word.left_edge.i == verb.i + 1:
            outside.append(word)  # "beat Dorvik to reach the final": no Dorvik reaches it
    for word in outside:
        for day in children(word, "nmod"):
            if is_calendar(day):
                day.head, day.dep_ = verb, "obl"
        word.head, word.dep_ = verb, _label(word)
    subject.head, subject.dep_ = verb, "nsubj"
    if subject.pos_ not in NOUNS:
        subject.pos_, subject.tag_ = "PROPN", "NNP"


def _within_subject(word: Token, subject: Token, verb: Token) -> tuple[Token, str]:
    """On what a word of the subject hangs, and how: phrases behind it hang as before or flat."""
    if word.i <= subject.i:
        inside = word.head.i <= subject.i and word.head != word and word.head != subject
        if inside:
            return word.head, word.dep_
        labels = {"DET": "det", "ADJ": "amod", "NUM": "nummod"}
        kept = word.head == subject and word.dep_ not in SUBJECTS
        return subject, word.dep_ if kept else labels.get(word.pos_, "compound")
    last = verb.nbor(-1)
    if word == last:
        return subject, "nmod"
    return last, "case" if word.pos_ == "ADP" else "det" if word.pos_ == "DET" else "compound"


def _label(word: Token) -> str:
    """What a word or phrase behind a verb is to it."""
    if word.is_punct:
        return "punct"
    if word.pos_ in {"VERB", "AUX"}:
        return "advcl"
    if children(word, "case"):
        return "obl"
    if word.pos_ in {*NOUNS, "NUM", "PRON"} or word.tag_ == "$":
        return "obl:unmarked" if is_calendar(word) else "obj"
    return "advmod"
