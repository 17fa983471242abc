"""What stands in quotation marks: pairs of them, and a mark that its paragraph leaves open."""

from __future__ import annotations

from dataclasses import dataclass

from datasette_discrepancy.language.tree import Doc, Token

OPENING, CLOSING, STRAIGHT = frozenset({"“", "``"}), frozenset({"”"}), frozenset({'"'})
# Of news wires: ``so'', or ''so'' where nothing opens.
WIRE = "''"
MARKS = OPENING | CLOSING | STRAIGHT | {WIRE, "`"}


@dataclass(frozen=True)
class Quotation:
    """One stretch in quotation marks.

    Attributes:
        first, last: token indices in its paragraph, the marks included, end-exclusive.
        closed: False where the paragraph ends before the mark does.
        paragraph: index of the paragraph in which the speaker is named.
        speaker: head noun of who speaks, None where nothing says it.
    """

    first: int
    last: int
    closed: bool = True
    paragraph: int = 0
    speaker: Token | None = None


def find_quotations(doc: Doc) -> list[Quotation]:
    """Return the stretches in double quotation marks of one paragraph, in text order."""
    found: list[Quotation] = []
    first: int | None = None
    wired = any(token.text == "`" for token in doc)
    straight, closing = (STRAIGHT, CLOSING | {WIRE}) if wired else (STRAIGHT | {WIRE}, CLOSING)
    for token in doc:
        if token.text not in MARKS:
            continue
        opens = token.text in OPENING or _is_wired_opening(token)
        if opens or (token.text in straight and first is None):
            # A paragraph may close what an earlier one opened.
            if token.text in straight and not found and _closes(token):
                found.append(Quotation(0, token.i + 1))
            else:
                first = token.i if first is None else first
        elif token.text in closing or token.text in straight:
            found.append(Quotation(first if first is not None else 0, token.i + 1))
            first = None
    if first is not None:
        found.append(Quotation(first, len(doc), closed=False))
    return [quotation for quotation in found if quotation.last - quotation.first > 2]


def _is_wired_opening(token: Token) -> bool:
    """Whether two marks side by side open a quotation: ``so''."""
    if token.text != "`" or token.i + 1 >= len(token.doc):
        return False
    return token.nbor().text == "`" and not token.whitespace_


def _closes(mark: Token) -> bool:
    """Whether a straight mark stands right behind a word and before a space."""
    before = mark.nbor(-1) if mark.i else None
    return before is not None and not before.whitespace_ and bool(mark.whitespace_)
