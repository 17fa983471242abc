"""Scores, which a parser hangs anywhere: on the loser, as what is lost, with the loser below.

"Lost 3-1 to Dorvik" loses no three, and Dorvik is no part of the score. A score hangs on the verb,
as "by far" does, and whatever stands behind it on the verb, too.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import hang
from datasette_discrepancy.language.scores import find_scores
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Doc, Span, Token

# Where a text keeps the first word of each score that is a result.
RESULTS = "results"
UNMARKED = "obl:unmarked"
# Words of what may stand between a verb and its score: "beat the Dorvik reserves 2-1".
LONGEST_OBJECT = 8


def repair_scores(doc: Doc) -> None:
    """Hang each score of a text on its verb, in place, and keep where the results stand.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    scores = find_scores(doc.text)
    if not scores:
        return
    results = doc.user_data.setdefault(RESULTS, set())
    for score in scores:
        span = doc.char_span(score.start, score.end, alignment_mode="expand")
        if span is None or not len(span):
            continue
        first = span[0]
        if score.final:
            results.add(first.i)
        if not _stands_before_noun(span):
            verb = _verb_of(span)
            if verb is not None:
                _mend(span, verb)


def _stands_before_noun(span: Span) -> bool:
    """ "A 2-1 win": there the parser is right."""
    first, last = span[0], span[len(span) - 1]
    if any(word.pos_ in NOUNS for word in span):
        return True  # "by 7 votes to 5"
    return (
        last.i + 1 < last.sent.end
        and last.nbor(1).pos_ in {*NOUNS, "ADJ"}
        and (first.head.i > last.i or last.head.i > last.i)
    )


def _verb_of(span: Span) -> Token | None:
    """The verb before a score: above it in the tree, else the nearest one."""
    first = span[0]
    if first.i == first.sent.start or first.nbor(-1).pos_ == "ADP":
        return None  # "by a vote of 52-48"
    for above in span.root.ancestors:
        if above.pos_ == "VERB" and above.i < first.i:
            return above
    near = first.doc.tokens[max(first.sent.start, first.i - LONGEST_OBJECT) : first.i]
    return next((word for word in reversed(near) if word.pos_ == "VERB"), None)


def _mend(span: Span, verb: Token) -> None:
    first, last = span[0], span[len(span) - 1]
    infinitive = _infinitive(verb, last)
    if infinitive is not None:  # "voted 7-5 to approve the plan"
        hang(infinitive, verb, "xcomp")
        verb = infinitive
    for word in span:
        for child in list(word.children):
            if child.i > last.i and children(child, "case"):
                hang(child, verb, "obl")
            elif child.i < first.i and child.pos_ in NOUNS and not children(verb, "obj"):
                hang(child, verb, "obj")
    hang(first, verb, UNMARKED)
    for word in span[1:]:
        if word.head.i < first.i or word.head.i > last.i:
            hang(word, first, "nmod")


def _infinitive(verb: Token, last: Token) -> Token | None:
    """What a body votes to do, right behind the score."""
    behind = last.doc.tokens[last.i + 1 : min(last.i + 3, last.sent.end)]
    if verb.lemma_.lower() != "vote" or [word.tag_ for word in behind] != ["TO", "VB"]:
        return None
    return behind[1]
