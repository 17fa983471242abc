"""Dates as metadata, date lines and by-lines write them."""

import pytest

from datasette_discrepancy.documents.bylines import author_of_line, dates_of_line
from datasette_discrepancy.documents.written_dates import find_dates, read_date
from tests.hostile import no_blow_up

DAYS = [
    "2023-09-06",
    "20230906",
    "2023/09/06",
    "2023.9.6",
    "06.09.2023",
    "September 6, 2023",
    "September 06 2023",
    "Sept. 6, 2023",
    "Sep 6th, 2023",
    "6 September 2023",
    "6th of September, 2023",
    "6. September 2023",
    "06-Sep-2023",
    "Wed, 6 September 2023",
    "Wednesday, September 6, 2023 04:19 PM",
    "6 Sep 2023 10.12 BST",
    "2023-09-06T10:12:00",
    "2023-09-06 10:12",
    "  2023-09-06 ",
    "September\u00a06,\u00a02023",
]


@pytest.mark.parametrize("text", DAYS)
def test_a_day(text):
    date = read_date(text)
    assert (date.edtf, date.earliest, date.latest) == ("2023-09-06",) * 3


INTERVALS = [
    ("2023", "2023", "2023-01-01", "2023-12-31"),
    ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
    ("February 2023", "2023-02", "2023-02-01", "2023-02-28"),
    ("04/03/2024", "[2024-03-04,2024-04-03]", "2024-03-04", "2024-04-03"),
    ("04-03-2024", "[2024-03-04,2024-04-03]", "2024-03-04", "2024-04-03"),
    ("04/04/2024", "2024-04-04", "2024-04-04", "2024-04-04"),
    ("25/12/2023", "2023-12-25", "2023-12-25", "2023-12-25"),
    ("12/25/2023", "2023-12-25", "2023-12-25", "2023-12-25"),
    ("2024-03-01/2024-03-05", "2024-03-01/2024-03-05", "2024-03-01", "2024-03-05"),
    ("2024-03-01~", "2024-03-01~", "2024-03-01", "2024-03-01"),
    (
        "2024-03-04T23:30-05:00",
        "2024-03-04T23:30:00-05:00",
        "2024-03-04T23:30:00-05:00",
        "2024-03-04T23:30:00-05:00",
    ),
    (
        "2024-03-05T04:30:12.345Z",
        "2024-03-05T04:30:12+00:00",
        "2024-03-05T04:30:12+00:00",
        "2024-03-05T04:30:12+00:00",
    ),
    (
        "2024-03-05 04:30:12 +0100",
        "2024-03-05T04:30:12+01:00",
        "2024-03-05T04:30:12+01:00",
        "2024-03-05T04:30:12+01:00",
    ),
]


@pytest.mark.parametrize(("text", "edtf", "earliest", "latest"), INTERVALS)
def test_other_precision(text, edtf, earliest, latest):
    date = read_date(text)
    assert (date.edtf, date.earliest, date.latest) == (edtf, earliest, latest)


NO_DATES = [
    "",
    "may",
    "we may meet",
    "2023-02-30",
    "31/31/2023",
    "September 31, 2023",
    "2023-13-01",
    "04/03/24",
    "yesterday",
    "12345",
    "2024-03-05/2024-03-01",
    "Talks on 2024-03-05",
    "2024-03-05T99:99:99Z",
    "٢٠٢٣-٠٩-٠٦",
    "9" * 10_000,
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text):
    with pytest.raises(ValueError, match=r"is no date|ends before"):
        read_date(text)


def test_dates_inside_a_line_keep_their_offsets():
    line = "Published 5 Sep 2023 | Updated: 2023-09-07, 30 February 2023"
    assert [line[d.start : d.end] for d in find_dates(line)] == ["5 Sep 2023", "2023-09-07"]


@pytest.mark.parametrize(
    ("line", "ranks"),
    [
        ("Published 5 Sep 2023 | Updated 7 Sep 2023", [0, 2]),
        ("Updated 7 Sep 2023, first published 5 Sep 2023", [2, 0]),
        ("Jane Doe | September 06, 2023, 04:19 PM", [1]),
        ("Last modified on Tue 5 Sep 2023 10.12 BST", [2]),
        ("By Jane Doe", []),
    ],
)
def test_labels_of_dates(line, ranks):
    assert [found.rank for found in dates_of_line(line)] == ranks


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("Jane Doe | September 06, 2023, 04:19 PM", "Jane Doe"),
        ("By JANE DOE, Associated Press", "JANE DOE"),
        ("September 06, 2023", None),
        ("published : 2023-09-05", None),
        ("Updated Sept. 6, 2023", None),
    ],
)
def test_authors(line, author):
    assert author_of_line(line) == author


def test_long_text_costs_nothing():
    with no_blow_up():
        find_dates("2023-09-0" * 100_000)
        find_dates("1 " * 100_000)
