"""Verbs that are never nouns, and were taken for one: "Venn denies killing the guard.".

To a tagger the present tense behind a name that it does not know looks like a part of the name,
and "accuse" behind a plural like a preposition.
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.lemmas import has_tense_form
from datasette_discrepancy.language.repairs.missing_verbs import SUBJECT_PARTS, hang_on
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Span, Token

# Present tenses that no noun looks like, by their tag.
PLAIN = {"deny": "VBP", "accuse": "VBP"} | dict.fromkeys(
    "denies accuses alleges insists asserts concedes acknowledges concludes contends maintains "
    "declares indicates confirms reveals specifies announces asserts".split(),
    "VBZ",
)
# Behind a name or "nobody" and before "that" no noun either.
BEHIND_NAMES = {"doubts": "VBZ"}
ANYBODY = frozenset({"nobody", "everybody", "everyone"})
# What opens a clause that is told, behind such a verb.
OPENING = frozenset({"that", "he", "she", "they"})
# What may stand between "released" and its verb: "the suit filed late on Monday alleges".
BESIDE_PARTICIPLES = frozenset({"ADV", "ADJ", "ADP", "DET", "NUM", *NOUNS})
# Words between an accusation and what somebody is accused of.
FARTHEST = 8


def restore_plain_verbs(doc: Doc) -> None:
    """Hang sentences on a verb behind their first noun phrase that was taken for none, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        tag = PLAIN.get(token.text) or _tag_behind_name(token)
        if tag is not None and not token.tag_.startswith("VB"):
            sentence, above, label = token.sent, token.head, token.dep_
            participle = _participle_before(token, sentence)
            if participle is not None or _is_main(token, sentence):
                reported = label == "ccomp" and above.head == above
                hung = [(word, word.head, word.dep_) for word in sentence if word.i < token.i]
                hang_on(token, sentence, tag)
                if participle is not None:
                    _hang_subject(participle, token, hung)
                _hang_content(token)
                if reported:  # "Venn denies killing the guard, his lawyer said"
                    above.head, above.dep_ = above, "ROOT"
                    token.head, token.dep_ = above, label


def _tag_behind_name(word: Token) -> str | None:
    """The tag of "doubts" in "Lee doubts that", "nobody doubts that", None of any other word."""
    if word.text not in BEHIND_NAMES or not word.i or not _tells_content(word):
        return None
    named = word.nbor(-1).pos_ == "PROPN" or word.nbor(-1).lower_ in ANYBODY
    return BEHIND_NAMES[word.text] if named else None


def _participle_before(verb: Token, sentence: Span) -> Token | None:
    """ "The suit filed on Monday alleges that": the participle behind the subject."""
    before = verb.doc[sentence.start : verb.i]
    participles = [word for word in before if word.pos_ == "VERB"]
    if len(participles) != 1 or not _tells_content(verb) or participles[0].i == sentence.start:
        return None
    participle = participles[0]
    noun = participle.nbor(-1)
    phrase = verb.doc[sentence.start : participle.i]
    between = verb.doc[participle.i + 1 : verb.i]
    described = noun.pos_ in NOUNS and has_tense_form(participle.lower_, "VBN")
    parts = SUBJECT_PARTS | {"PUNCT"}  # "the 24-page suit"
    plain = all(word.pos_ in parts and word.text not in {",", ";"} for word in phrase)
    timed = all(word.pos_ in BESIDE_PARTICIPLES for word in between)
    return participle if described and plain and timed else None


def _hang_subject(participle: Token, verb: Token, hung: list[tuple[Token, Token, str]]) -> None:
    """Hang the noun before a participle on its verb, and what stands between on the participle.

    Args:
        participle: right behind the noun.
        verb: of the sentence.
        hung: how the words before the verb hung before; inside either phrase they hang so again.
    """
    noun = participle.nbor(-1)
    prepositions = []
    for word, head, label in hung:
        within = head.i < noun.i + 1 if word.i < noun.i else participle.i < head.i < verb.i
        if within and head != word:
            word.head, word.dep_ = head, label
        elif word.i < noun.i:
            word.head = noun
        elif word.pos_ == "ADP":
            prepositions.append(word)
        else:
            timed = word.pos_ in NOUNS or is_calendar(word)
            bare = "obl:unmarked" if timed else "advmod"
            word.head, word.dep_ = participle, "obl" if timed and prepositions else bare
            for preposition in prepositions if timed else ():
                preposition.head, preposition.dep_ = word, "case"
            prepositions = [] if timed else prepositions
    noun.head, noun.dep_ = verb, "nsubj"
    participle.head, participle.dep_, participle.tag_ = noun, "acl", "VBN"


def _tells_content(verb: Token) -> bool:
    """Whether a clause follows that is told: "alleges that", "alleges he"."""
    return verb.i + 2 < verb.sent.end and verb.nbor(1).lower_ in OPENING


def _is_main(verb: Token, sentence: Span) -> bool:
    """Whether a noun phrase alone stands before, a content behind, and no other main verb."""
    before = verb.doc[sentence.start : verb.i]
    if not len(before) or verb.i + 2 >= sentence.end:
        return False
    if any(word.pos_ not in SUBJECT_PARTS and word.lower_ not in ANYBODY for word in before):
        return False
    if _tells_content(verb):
        return True
    behind = takewhile(lambda word: word.text != ",", verb.doc[verb.i + 1 : sentence.end])
    return not any(word.tag_ in FINITE for word in behind)


def _hang_content(verb: Token) -> None:
    """Hang what is denied, or who is accused of what, by the words behind the verb."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    for clause in behind:
        if clause.head == verb and behind[0].lower_ in OPENING and clause.pos_ == "VERB":
            clause.dep_ = "ccomp"
            return
    if verb.lemma_.lower() != "accuse":
        return
    for mark, clause in pairwise(behind[1:FARTHEST]):
        if mark.lower_ == "of" and clause.tag_ == "VBG":
            accused = mark.nbor(-1)
            clause.head, clause.dep_ = verb, "advcl"
            mark.head, mark.dep_ = clause, "mark"
            accused.head, accused.dep_ = verb, "obj"
            for word in verb.doc[verb.i + 1 : accused.i]:
                if not verb.i < word.head.i <= accused.i:
                    word.head = accused
            return
