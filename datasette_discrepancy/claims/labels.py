"""What somebody calls a thing: "called the strike, in its third week, a “mistake”".

The label often stands far from its verb, and parsers hang it on whatever is nearer.
"""

from __future__ import annotations

from collections.abc import Sequence

from datasette_discrepancy.language.tree import Token

LABELLING = frozenset("call label dub deem brand term".split())
# Words between a thing and its label.
FARTHEST = 30
BEHIND = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM"})
DEGREES = frozenset({"too", "so"})
NOMINAL = frozenset({"NOUN", "ADJ"})
# A quotation that begins with one of these is no label: "served “in Vietnam”".
NO_LABELS = frozenset({"ADP", "PRON", "AUX", "VERB", "SCONJ", "CCONJ", "PUNCT"})


def label_of(verb: Token, objects: Sequence[Token]) -> Token | None:
    """Return the main word of the label that a verb gives its object, None without one.

    Args:
        verb: any.
        objects: of the verb; one before it ("the plan that he called") has no label behind.
    """
    things = [noun for noun in objects if noun.i > verb.i]
    if verb.lemma_.lower() not in LABELLING or not things:
        return None
    words = verb.doc[things[0].i + 1 : verb.sent.end]
    for word in words[:FARTHEST]:
        if word.text in {";", ":", "(", "?"}:
            return None
        first = word.nbor(1) if word.i + 1 < verb.sent.end else None
        before = word.nbor(-1)
        if first is None or before.pos_ in {"ADP", "VERB", "AUX", "PART"}:
            continue
        opening = word.tag_ == "``" or word.text == "“"
        if word.pos_ == "CCONJ" and first.pos_ in {"VERB", "AUX"}:
            return None  # "called his wife and told a lie"
        if (opening and first.pos_ not in NO_LABELS) or word.lower_ in {"a", "an"}:
            label = _main_word(first)
            if label is not None:
                return label
    return None


def edges_of_label(label: Token) -> tuple[Token, Token]:
    """Return the first and the last word of a label, given its main word."""
    first = last = label
    while first.i > label.sent.start and first.nbor(-1).pos_ in NOMINAL | {"ADV"}:
        first = first.nbor(-1)
    for word in label.doc[label.i + 1 : label.sent.end]:
        degree = word.lower_ in DEGREES and word.i + 1 < label.sent.end
        if degree or (word.pos_ == "ADV" and word.nbor(-1).lower_ in DEGREES):
            last = last if degree else word  # "a step too far"
            continue
        if word.pos_ not in BEHIND:
            break
        last = word if word.pos_ not in {"ADP", "DET"} else last
    return first, last


def _main_word(first: Token) -> Token | None:
    """The last word of the noun or adjective phrase that begins here."""
    while (first.is_quote or first.pos_ == "DET") and first.i + 1 < first.sent.end:
        first = first.nbor(1)
    last = None
    for word in first.doc[first.i : first.sent.end]:
        if word.pos_ not in NOMINAL | {"ADV"} and word.text != "-" and word.tag_ != "VBN":
            break
        last = word if word.pos_ in NOMINAL else last
    return last
