"""Publication date and outlet, each with how it is known."""

import pytest

from datasette_discrepancy.documents import (
    Publication,
    find_dateline,
    find_passages,
    publication_from_story,
    publication_from_text,
)
from datasette_discrepancy.documents.outlet import outlet_from_page, outlet_from_url
from datasette_discrepancy.documents.publication import publication_from_page

HEAD = "Ministers talk about fish"
BODY = "The two ministers met in Oslo on Tuesday and talked for three hours, until 4 May 2021."


def page(*lines):
    text = "\n\n".join(lines)
    return text, find_passages(text)


PAGES = {
    "date line": ((HEAD, "published : 2023-09-05", BODY), "2023-09-05", "date line"),
    "by-line": ((HEAD, "Jane Doe | September 06, 2023", BODY), "2023-09-06", "by-line"),
    "weekday and clock": (
        (HEAD, "Tue 5 Sep 2023 10.12 BST", BODY),
        "2023-09-05",
        "date line",
    ),
    "label beats by-line": (
        (HEAD, "Jane Doe | September 06, 2023", "Published 5 Sep 2023", BODY),
        "2023-09-05",
        "date line",
    ),
    "published beats updated": (
        (HEAD, "Updated 7 Sep 2023 | Published 5 Sep 2023", BODY),
        "2023-09-05",
        "date line",
    ),
    "only updated": ((HEAD, "Updated 7 Sep 2023", BODY), "2023-09-07", "date line"),
    "ambiguous": (
        (HEAD, "Published: 04/03/2024", BODY),
        "[2024-03-04,2024-04-03]",
        "date line",
    ),
    "copyright year": ((HEAD, BODY, "©2023 Northern Herald"), "2023", "copyright year"),
    "copyright years": ((HEAD, BODY, "© 2019-2023 Northern Herald"), "2023", "copyright year"),
    "date line beats copyright": (
        (HEAD, "5 September 2023", BODY, "©2024 Northern Herald"),
        "2023-09-05",
        "date line",
    ),
    "a date in the report is none": ((HEAD, BODY), None, "unknown"),
    "impossible day": ((HEAD, "published : 2023-02-30", BODY), None, "unknown"),
}


@pytest.mark.parametrize(("lines", "edtf", "basis"), PAGES.values(), ids=PAGES)
def test_date_that_the_page_shows(lines, edtf, basis):
    found = publication_from_page(*page(*lines))
    assert (found.edtf, found.basis) == (edtf, basis)


OUTLETS = {
    "dateline": ((HEAD, f"(Northern Wire) — {BODY}"), ("Northern Wire", "dateline")),
    "place and agency": ((HEAD, f"OSLO (AP) - {BODY}"), ("AP", "dateline")),
    "copyright": ((HEAD, BODY, "©2023 Northern L.P."), ("Northern", "copyright line")),
    "company": (
        (HEAD, BODY, "Copyright The Northern Times Limited 2023. All rights reserved."),
        ("The Northern Times", "copyright line"),
    ),
    "rights": ((HEAD, BODY, "© 2023 NHK. All rights reserved."), ("NHK", "copyright line")),
    "picture agency": ((HEAD, BODY, "© 2023 Getty Images"), None),
    "told the paper": ((HEAD, BODY, "His office confirmed it to the Northern Herald."), None),
    "no year": ((HEAD, BODY, "© Ola Nordmann"), None),
}


@pytest.mark.parametrize(("lines", "expected"), OUTLETS.values(), ids=OUTLETS)
def test_outlet_that_the_page_names(lines, expected):
    assert outlet_from_page(*page(*lines)) == expected


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.herald.example/a?b=c", "herald.example"),
        ("http://m.herald.example", "herald.example"),
        ("https://en.example", "en.example"),
        ("https://HERALD.example:8080/", "herald.example"),
        ("herald.example/a", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_outlet_of_an_address(url, domain):
    assert outlet_from_url(url) == ((domain, "url") if domain else None)


DATELINES = [
    ("OSLO (AP) - The", "OSLO (AP) -", "OSLO", None, "AP"),
    ("(Northern Wire) — The", "(Northern Wire) —", None, None, "Northern Wire"),
    ("LONDON, March 3 — The", "LONDON, March 3 —", "LONDON", "March 3", None),
    (
        "LONDON, March 3 (Reuters) - The",
        "LONDON, March 3 (Reuters) -",
        "LONDON",
        "March 3",
        "Reuters",
    ),
    ("SEOUL, South Korea — The", "SEOUL, South Korea —", "SEOUL, South Korea", None, None),
    ("Denver (AP) – The", "Denver (AP) –", "Denver", None, "AP"),
    ("NEW YORK (Reuters) -- The", "NEW YORK (Reuters) --", "NEW YORK", None, "Reuters"),
]


@pytest.mark.parametrize(("text", "span", "place", "date", "agency"), DATELINES)
def test_datelines(text, span, place, date, agency):
    prefix = "Headline\n"
    found = find_dateline(prefix + text, len(prefix))
    assert found is not None
    assert (prefix + text)[found.start : found.end] == span
    assert (found.place, found.date, found.agency) == (place, date, agency)


@pytest.mark.parametrize(
    "text",
    [
        "Ola Holm — the minister — said no.",
        "The North Atlantic Treaty Organization (NATO) said no.",
        "He (the minister) - said no.",
        "UPDATE - The ministry said no.",
        "",
        "A" * 100_000,
        "AB CD " * 50_000,
    ],
)
def test_no_datelines(text):
    assert find_dateline(text) is None


def known(date, basis="metadata"):
    return publication_from_text(date, basis)


STORIES = {
    "one day": ([known("2023-09-06")], None, ("2023-08-30", "2023-09-13", "story")),
    "hull": (
        [known("2023-09-06"), known("2023-09-10T23:30:00-05:00"), Publication()],
        None,
        ("2023-08-30", "2023-09-17", "story"),
    ),
    "copyright year is narrowed": (
        [known("2023-09-06")],
        known("2023", "copyright year"),
        ("2023-08-30", "2023-09-13", "copyright year, story"),
    ),
    "not beyond the copyright year": (
        [known("2023-12-30")],
        known("2023", "copyright year"),
        ("2023-12-23", "2023-12-31", "copyright year, story"),
    ),
    "another year": (
        [known("2022-09-06")],
        known("2023", "copyright year"),
        ("2023-01-01", "2023-12-31", "copyright year"),
    ),
    "too far apart": ([known("2023-01-01"), known("2023-06-01")], None, (None, None, "unknown")),
    "a year pins nothing": ([known("2023", "copyright year")], None, (None, None, "unknown")),
    "inferred dates pin nothing": (
        [Publication("2023-09-06", "2023-09-06", "2023-09-06", "story")],
        None,
        (None, None, "unknown"),
    ),
    "nothing known": ([], None, (None, None, "unknown")),
    "known stays": (
        [known("2023-09-06")],
        known("2022-01-01"),
        ("2022-01-01", "2022-01-01", "metadata"),
    ),
}


@pytest.mark.parametrize(("others", "own", "expected"), STORIES.values(), ids=STORIES)
def test_date_from_the_story(others, own, expected):
    found = publication_from_story(others, own)
    assert (found.earliest, found.latest, found.basis) == expected
    if expected[2].endswith("story"):
        assert found.edtf == f"{found.earliest}~/{found.latest}~"
