"""When a document was published, and how that is known."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Iterable, Sequence

from .bylines import LabelledDate, dates_of_line, without_dates, words_of
from .model import Passage, Publication
from .written_dates import day_of, read_date

# "©2023 Holder", "(c) 2019-2023 Holder", "Copyright Holder 2023": the last year counts.
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s{0,2}(?:©|\(c\)|copyright)?\s{0,2}"
    r"(?:(?P<year>(?:19|20)\d\d)(?:\s?[-–]\s?(?P<last>(?:19|20)\d\d))?,?\s{0,2}(?:by\s)?"
    r"(?P<holder>[^.,|©\n]{0,60}(?:\.[A-Z][^.,|©\n]{0,20}){0,2})"
    r"|(?P<holder_first>[^.,|©\n\d]{2,60}),?\s(?P<year_last>(?:19|20)\d\d))",
    re.IGNORECASE,
)

# How far an undated article may lie from its story's dated ones: coverage of one event runs for
# days. A story whose dates spread over more than two months is no single event.
SLACK = datetime.timedelta(days=7)
WIDEST_STORY = datetime.timedelta(days=60)
# A known date wider than a month (a copyright year) pins nothing.
WIDEST_KNOWN = datetime.timedelta(days=31)
INFERRED = ("story", "copyright year, story", "unknown")


def publication_from_text(text: str, basis: str) -> Publication:
    """Read a publication date that a person or metadata give.

    Args:
        text: see written_dates.read_date.
        basis: how it is known ("metadata", "option").

    Raises:
        ValueError: it is no date.
    """
    date = read_date(text)
    return Publication(date.edtf, date.earliest, date.latest, basis)


def publication_from_page(text: str, passages: Iterable[Passage]) -> Publication:
    """Find the publication date that the page itself shows.

    In this order: a date labelled as that of publication, one without a label, that of the last
    update, the copyright year as a whole.

    Args:
        text: the document's text.
        passages: its passages.
    """
    dates: list[tuple[LabelledDate, str]] = []
    years: list[int] = []
    for passage in passages:
        line = text[passage.start : passage.end]
        if passage.kind == "byline":
            # A line that begins with its label or its date tells no author.
            basis = "by-line" if opens_with_name(line) else "date line"
            dates.extend((found, basis) for found in dates_of_line(line))
        elif passage.kind == "boilerplate" and (copyright_line := find_copyright(line)):
            years.append(copyright_line[0])
    if dates:
        best, basis = min(dates, key=lambda found: found[0].rank)
        return Publication(best.date.edtf, best.date.earliest, best.date.latest, basis)
    if years:
        year = max(years)
        return Publication(f"{year}", f"{year}-01-01", f"{year}-12-31", "copyright year")
    return Publication()


def opens_with_name(line: str) -> bool:
    """Tell whether a by-line has something before its first date that is no label."""
    found = next(dates_of_line(line), None)
    before = without_dates(line[: found.date.start] if found else line)[0]
    return bool(words_of(before)) and (found is None or found.rank == 1)


def find_copyright(line: str) -> tuple[int, str] | None:
    """Return year and holder of a copyright line, None where it is none or names no year."""
    match = COPYRIGHT.search(line[:300])
    if match is None:
        return None
    year = match["last"] or match["year"] or match["year_last"]
    return int(year), (match["holder"] or match["holder_first"] or "").strip()


def publication_from_story(
    publications: Sequence[Publication], own: Publication | None = None
) -> Publication:
    """Infer the date of an undated document from the other documents of its story.

    Args:
        publications: what is known of the story's other documents.
        own: what is known of this document: unknown, or only a copyright year.

    Returns:
        The hull of the known dates, widened by seven days either way, basis "story"; a copyright
        year that holds all of them is narrowed to that, basis "copyright year, story". ``own``
        where nothing can be inferred: no known date, or known dates more than 60 days apart.
    """
    own = own or Publication()
    if own.basis not in ("unknown", "copyright year"):
        return own
    known = [
        (day_of(one.earliest), day_of(one.latest))
        for one in publications
        if one.earliest and one.latest and one.basis not in INFERRED
    ]
    known = [(first, last) for first, last in known if last - first <= WIDEST_KNOWN]
    if not known:
        return own
    first, last = min(one[0] for one in known), max(one[1] for one in known)
    if last - first > WIDEST_STORY:
        return own
    earliest, latest, basis = first - SLACK, last + SLACK, "story"
    if own.earliest and own.latest:
        year_begins, year_ends = day_of(own.earliest), day_of(own.latest)
        if not (year_begins <= first and last <= year_ends):
            return own
        earliest, latest = max(earliest, year_begins), min(latest, year_ends)
        basis = f"{own.basis}, story"
    # "~": approximate (ISO 8601-2), because the borders are inferred.
    edtf = f"{earliest.isoformat()}~/{latest.isoformat()}~"
    return dataclasses.replace(
        own, edtf=edtf, earliest=earliest.isoformat(), latest=latest.isoformat(), basis=basis
    )
