"""Claims that a person already has: from a row of text values to a claim with its offsets.

A row has the columns of the table `claim` as a person would fill them in; no parser is needed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lemminflect import getLemma

from datasette_discrepancy.claims.handmade_rows import Row
from datasette_discrepancy.claims.model import BY_HAND, Argument, FoundClaim, FoundMention
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.documents.errors import UnreadableError
from datasette_discrepancy.documents.model import Document, Publication
from datasette_discrepancy.documents.written_dates import read_date
from datasette_discrepancy.language.model import MentionRole, Quantity, TimeExpression
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.quantities import find_quantities
from datasette_discrepancy.language.times import claimed_times, find_times
from datasette_discrepancy.language.units import BY_NAME, UNIT_NAMES

ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
CURRENCY = re.compile(r"[A-Z]{3}")
NUMBER = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,9})?")
# One word for what is counted, as the extraction has it (claims/settings.py).
PERSONS = frozenset("people persons humans lives human life".split())
OPEN_END = frozenset({"", ".."})


def find_quote(text: str, quote: str) -> tuple[int, int]:
    """Return where a quote stands in a text; line breaks and doubled spaces may differ.

    Raises:
        UnreadableError: it does not stand there.
    """
    at = text.find(quote)
    if at >= 0:
        return at, at + len(quote)
    match = re.search(r"\s+".join(map(re.escape, quote.split())), text)
    if match is None:
        raise UnreadableError(
            f"the quote {shortened(quote)} does not stand in the document",
            "copy it from there, character by character",
        )
    return match.span()


def make_claim(row: Row, document: Document, lexicon: Lexicon) -> FoundClaim:
    """Return the claim of a row.

    Args:
        row: the row.
        document: whose text the row quotes.
        lexicon: the known deeds; a noun or an inflected verb is brought to its word.

    Raises:
        UnreadableError: something in the row cannot be read.
    """
    start, end = find_quote(document.text, row.value["quote"])
    predicate, undergone = find_predicate(row.value["predicate"], lexicon)
    subject = find_argument(row, "subject", document.text, start, end)
    undergoer = find_argument(row, "object", document.text, start, end)
    if undergone and undergoer is None:
        subject, undergoer = None, subject
    quantity, counted = find_quantity(row, start)
    return FoundClaim(
        passage=find_passage(row, document, start, end),
        predicate=predicate,
        verb=row.value["predicate"],
        start=start,
        end=end,
        clause=BY_HAND,
        confidence=1.0,
        subject=subject,
        object=undergoer,
        place=find_argument(row, "place", document.text, start, end),
        time=find_time(row, document.publication, start),
        quantity=quantity,
        counted=counted,
        polarity=row.word("polarity"),
        modality=row.word("modality"),
        attributed_to=find_argument(row, "attributed_to", document.text, start, end),
    )


def find_passage(row: Row, document: Document, start: int, end: int) -> int:
    """Return the index of the passage that holds a quote.

    Raises:
        UnreadableError: no one does, or it is of another kind than the row says.
    """
    for index, passage in enumerate(document.passages):
        if passage.start <= start and end <= passage.end:
            if "part" in row.value and row.word("part") != passage.kind:
                raise UnreadableError(
                    f"the quote stands in a {passage.kind}, not in a {row.word('part')}",
                    "correct the part or leave it empty",
                )
            return index
    raise UnreadableError("the quote runs over several paragraphs", "shorten it to one of them")


def find_predicate(word: str, lexicon: Lexicon) -> tuple[str, bool]:
    """Return the word under which a deed is stored, and whether its subject undergoes it."""
    given = " ".join(word.casefold().split())
    if given in lexicon.predicates:
        return given, False
    first, *others = given.split()
    lemmas = [first, *getLemma(first, upos="VERB")]
    for lemma in lemmas:
        match = lexicon.of_verb(lemma, others)
        if match.predicate.known:
            return match.predicate.name, match.undergone
    for lemma in (given, *getLemma(given, upos="NOUN")):
        noun = lexicon.of_noun(lemma)
        if noun is not None:
            return noun.predicate.name, noun.undergone
    return " ".join([lemmas[-1], *others]), False


ROLES: Mapping[str, MentionRole] = {
    "subject": "agent",
    "attributed_to": "agent",
    "place": "place",
    "object": "undergoer",
}


def find_argument(row: Row, column: str, text: str, start: int, end: int) -> Argument | None:
    """Return who or what a row names, tied to the place in the text that names it.

    A name is looked for in the quote, then one of its words ("Kim"), then the name anywhere in the
    text. Where nothing stands for it ("he") it keeps the text alone, and is compared with nothing.
    """
    written = row.value.get(column)
    if written is None:
        return None
    words = ARTICLE.sub("", written, count=1) if ARTICLE.match(written) else written
    head = words.split()[-1].casefold()
    lemmas = getLemma(head, upos="NOUN")
    argument = Argument(start, end, written, str(lemmas[0]) if lemmas else head)
    capitals = [word for word in words.split() if word[0].isupper()]
    parsed = parse_name(words)
    if not capitals or not parsed.name:
        return argument
    place = stands_in(parsed.name, text, start, end)
    for word in sorted(capitals, key=lambda word: (-len(word), words.index(word))):
        place = place or stands_in(word, text, start, end)
    place = place or stands_in(parsed.name, text, 0, len(text))
    if place is None:
        return argument
    mention = FoundMention(
        start=place[0],
        end=place[1],
        text=text[place[0] : place[1]],
        name=parsed.name,
        title=parsed.title,
        kind=parsed.kind,
        role=ROLES[column],
    )
    return Argument(mention.start, mention.end, written, argument.head, mention)


def stands_in(words: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where words stand as whole words between two places of a text."""
    match = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, start, end)
    return match.span() if match else None


def find_time(row: Row, publication: Publication, start: int) -> TimeExpression | None:
    """Return the time of a row: ISO 8601, EDTF, or words that the publication date anchors.

    Raises:
        UnreadableError: it cannot be read.
    """
    written = row.value.get("time")
    if written is None:
        return None
    first, slash, last = (part.strip() for part in written.partition("/"))
    try:
        if slash and OPEN_END & {first, last}:
            opening = None if first in OPEN_END else read_date(first)
            closing = None if last in OPEN_END else read_date(last)
            earliest = opening.earliest if opening else None
            latest = closing.latest if closing else None
            edtf = f"{opening.edtf if opening else '..'}/{closing.edtf if closing else '..'}"
        else:
            date = read_date(written)
            earliest, latest, edtf = date.earliest, date.latest, date.edtf
    except ValueError:
        times = claimed_times(find_times(written, publication))
        found = [time for time in times if time.earliest or time.latest]
        if len(found) != 1:
            raise UnreadableError(
                f"the time {shortened(written)} cannot be read",
                "write 2024-03-05, 2024-03 or 2024-03-01/2024-03-05, or give 'published' as well",
            ) from None
        return found[0]
    return TimeExpression(
        start,
        start,
        written,
        "DATE",
        edtf=edtf,
        earliest=earliest,
        latest=latest,
        approximate="~" in edtf,
    )


def find_quantity(row: Row, start: int) -> tuple[Quantity | None, str | None]:
    """Return the number of a row with its unit, and the lemma of what it counts.

    Raises:
        UnreadableError: it is no number.
    """
    written, unit = row.value.get("quantity"), row.value.get("unit")
    if written is None:
        if unit is not None:
            raise UnreadableError("has a unit without a quantity", "fill both or none")
        return None, None
    if NUMBER.fullmatch(written):
        quantity = Quantity(start, start, written, float(written), float(written))
    else:
        found = find_quantities(written)
        if len(found) != 1:
            raise UnreadableError(
                f"the quantity {shortened(written)} is no number", "write 34 or 'at least 34'"
            )
        quantity = found[0]
    if unit is None:
        return quantity, None
    known = unit if unit in BY_NAME or CURRENCY.fullmatch(unit) else UNIT_NAMES.get(unit.casefold())
    known = known or UNIT_NAMES.get(unit)
    if known is not None:
        text = f"{quantity.text} {unit}"
        return Quantity(start, start, text, quantity.minimum, quantity.maximum, known), None
    word = unit.split()[-1].casefold()
    lemmas = getLemma(word, upos="NOUN")
    return quantity, "person" if word in PERSONS else str(lemmas[0]) if lemmas else word


def shortened(text: str) -> str:
    """Return a text in quotation marks, cut where it is long."""
    return repr(text if len(text) <= 60 else f"{text[:60]}…")
