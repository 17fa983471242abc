"""Verbs that are never nouns, and were taken for one: "Venn denies killing the guard.".

To a tagger the present tense behind a name that it does not know looks like a part of the name,
and "accuse" behind a plural like a preposition.
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from datasette_discrepancy.language.repairs.missing_verbs import SUBJECT_PARTS, hang_on
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Doc, Span, Token

# Present tenses that no noun looks like, by their tag.
PLAIN = {"denies": "VBZ", "deny": "VBP", "accuses": "VBZ", "accuse": "VBP"}
# Words between an accusation and what somebody is accused of.
FARTHEST = 8


def restore_plain_verbs(doc: Doc) -> None:
    """Hang sentences on a verb behind their first noun phrase that was taken for none, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.text in PLAIN and not token.tag_.startswith("VB"):
            sentence, above, label = token.sent, token.head, token.dep_
            if _is_main(token, sentence):
                reported = label == "ccomp" and above.head == above
                hang_on(token, sentence, PLAIN[token.text])
                _hang_content(token)
                if reported:  # "Venn denies killing the guard, his lawyer said"
                    above.head, above.dep_ = above, "ROOT"
                    token.head, token.dep_ = above, label


def _is_main(verb: Token, sentence: Span) -> bool:
    """Whether a noun phrase alone stands before, a content behind, and no other main verb."""
    before = verb.doc[sentence.start : verb.i]
    if not len(before) or verb.i + 2 >= sentence.end:
        return False
    if any(word.pos_ not in SUBJECT_PARTS for word in before):
        return False
    if verb.nbor(1).lower_ == "that":
        return True
    behind = takewhile(lambda word: word.text != ",", verb.doc[verb.i + 1 : sentence.end])
    return not any(word.tag_ in FINITE for word in behind)


def _hang_content(verb: Token) -> None:
    """Hang what is denied, or who is accused of what, by the words behind the verb."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    for clause in behind:
        if clause.head == verb and behind[0].lower_ == "that" and clause.pos_ == "VERB":
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
