"""The quote of a claim: the shortest stretch of its sentence that shows the whole of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.completions import Completion, Span
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.quoted_words import with_whole_quotations
from datasette_discrepancy.language.tree import Token

# Words of a phrase or clause that completes a deed and is quoted with it.
LONGEST_COMPLETION = 25


def quote_span(
    deed: Deed,
    reader: Reader,
    fields: Sequence[Span],
    cues: Iterable[Token],
    completion: Completion | None,
) -> Span:
    """Return where the quote of a claim begins and ends, in code points of the document.

    What completes the deed belongs to it ("proposed to Kim holding drills"); clauses beside it
    do not.

    Args:
        deed: its roles as tokens.
        reader: of the passage.
        fields: where the words of the claim's fields stand; those of another sentence are left out.
        cues: the words that decided how sure it is.
        completion: the words that complete the deed.
    """
    sentence = deed.head.sent
    first = reader.offset + sentence.start_char
    last = reader.offset + sentence.end_char
    words = [deed.head, *cues] if deed.noun is None else [deed.head, deed.noun, *cues]
    spans = [span_of(word, reader) for word in words]
    spans += fields
    completing = [oblique.head for oblique in deed.obliques if oblique.head.head == deed.head]
    if deed.complement is not None:
        completing.append(deed.complement)
    for token in completing:
        phrase = [word for word in token.subtree if not word.is_punct and not word.is_space]
        if phrase and len(phrase) <= LONGEST_COMPLETION:
            spans.append((span_of(phrase[0], reader)[0], span_of(phrase[-1], reader)[1]))
    inside = [(s, e) for s, e in spans if first <= s and e <= last] or spans[:1]
    start, end = min(s for s, _ in inside), max(e for _, e in inside)
    if completion is not None:
        end = max(end, completion.end)
    return with_whole_quotations(reader.text, start, end, first, last)


def span_of(token: Token, reader: Reader) -> Span:
    """Return where a word stands, in code points of the document."""
    start = reader.offset + int(token.idx)
    return start, start + len(token)


def printed(token: Token, reader: Reader) -> str:
    """Return a word as the document prints it."""
    return reader.text[slice(*span_of(token, reader))]
