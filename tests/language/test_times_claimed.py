"""What annotation has, and what a claim takes from it. Published on Wednesday 2023-09-06."""

from __future__ import annotations

import pytest

from datasette_discrepancy.documents.model import Publication
from datasette_discrepancy.language.times import claimed_times, find_times
from tests.hostile import no_blow_up

WEDNESDAY = Publication(earliest="2023-09-06", latest="2023-09-06")

# sentence, the ends as annotation has them, and the days of the run that a claim takes
RUNS = [
    ("They met from July 25 to 27.", [("July 25", "2023-07-25"), ("27", "2023-07-27")],
     ("July 25 to 27", "2023-07-25", "2023-07-27")),
    ("It ran 3 to 5 May.", [("3", "2023-05-03"), ("5 May", "2023-05-05")],
     ("3 to 5 May", "2023-05-03", "2023-05-05")),
    ("It ran Dec. 28 to Jan. 3, 2023.", [("Dec. 28", "2022-12-28"), ("Jan. 3, 2023", "2023-01-03")],
     ("Dec. 28 to Jan. 3, 2023", "2022-12-28", "2023-01-03")),
    ("They met on May 3 and 4.", [("May 3", "2023-05-03"), ("4", "2023-05-04")],
     ("May 3 and 4", "2023-05-03", "2023-05-04")),
    ("It ran from Aug. 30 to Tuesday.", [("Aug. 30", "2023-08-30"), ("Tuesday", "2023-09-05")],
     ("Aug. 30 to Tuesday", "2023-08-30", "2023-09-05")),
    ("It ran from Thursday to Monday.", [("Thursday", "2023-08-31"), ("Monday", "2023-09-04")],
     ("Thursday to Monday", "2023-08-31", "2023-09-04")),
    ("It grew this year through August.", [("this year", "2023"), ("August", "2023-08")],
     ("this year through August", "2023-01-01", "2023-08-31")),
    ("It fell between 1995 and 1998.", [("1995", "1995"), ("1998", "1998")],
     ("1995 and 1998", "1995-01-01", "1998-12-31")),
    # the words beside an end are the end's own
    ("It ran from late May to early July.", [("late May", "2023-05"), ("early July", "2023-07")],
     ("late May to early July", "2023-05-21", "2023-07-10")),
    ("They talked from 3 p.m. to 5 p.m. Friday.",
     [("3 p.m.", "2023-09-01T15:00"), ("5 p.m. Friday", "2023-09-01T17:00")],
     ("3 p.m. to 5 p.m. Friday", "2023-09-01T15:00:00", "2023-09-01T17:00:00")),
    # one word to an annotator, and so one expression
    ("It ran July 25-27.", [("July 25-27", "2023-07-25/2023-07-27")],
     ("July 25-27", "2023-07-25", "2023-07-27")),
    ("It stood 1995-1998.", [("1995-1998", "1995/1998")],
     ("1995-1998", "1995-01-01", "1998-12-31")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "ends", "whole"), RUNS, ids=[run[0] for run in RUNS])
def test_a_run_is_annotated_by_its_ends_and_claimed_whole(
    sentence: str, ends: list[tuple[str, str]], whole: tuple[str, str, str]
) -> None:
    found = find_times(sentence, WEDNESDAY, start=7)
    assert [(one.text, one.timex_value) for one in found] == ends
    assert all(sentence[one.start - 7 : one.end - 7] == one.text for one in found)
    (claimed,) = claimed_times(found)
    assert (claimed.text, claimed.earliest, claimed.latest) == whole
    assert sentence[claimed.start - 7 : claimed.end - 7] == claimed.text


@pytest.mark.parametrize(
    "sentence",
    [
        "They met on May 3 and on May 9.",
        "They met in May and July.",
        "They moved it to Monday, Sept. 25, and then to July 2024.",
        "It rose in 1995 and 1998.",
    ],
)
def test_two_times_are_no_run(sentence: str) -> None:
    found = find_times(sentence, WEDNESDAY)
    assert len(found) == 2
    assert claimed_times(found) == found


def test_an_uncertain_day_of_publication_widens_both_ends_and_the_run() -> None:
    uncertain = Publication(earliest="2023-09-06", latest="2023-09-08")
    first, last = find_times("It ran from May 3 until yesterday.", uncertain)
    assert (first.earliest, first.latest) == ("2023-05-03", "2023-05-03")
    assert (last.earliest, last.latest) == ("2023-09-05", "2023-09-07")
    (claimed,) = claimed_times([first, last])
    assert (claimed.earliest, claimed.latest) == ("2023-05-03", "2023-09-07")


# sentence, expression, TIMEX3 value and days of the annotation, days of the claim
OTHERWISE = [
    ("They met earlier this month.", "earlier this month", "2023-09",
     ("2023-09-01", "2023-09-30"), ("2023-09-01", "2023-09-06")),
    ("They met earlier in the year.", "earlier in the year", "2023",
     ("2023-01-01", "2023-12-31"), ("2023-01-01", "2023-09-06")),
    ("They will meet later this week.", "later this week", "2023-W36",
     ("2023-09-04", "2023-09-10"), ("2023-09-06", "2023-09-10")),
    ("It has stood since earlier this year.", "earlier this year", "2023",
     ("2023-01-01", None), ("2023-01-01", None)),
    # whose fiscal year it is, and when it begins, the words do not say
    ("It fell in fiscal 2023.", "fiscal 2023", "2023", ("2023-01-01", "2023-12-31"), (None, None)),
    ("It fell early in fiscal 2023.", "early in fiscal 2023", "2023",
     ("2023-01-01", "2023-04-30"), (None, None)),
    ("It fell in the latest fiscal year.", "the latest fiscal year", "2022",
     ("2022-01-01", "2022-12-31"), (None, None)),
    ("It rose in the fiscal second quarter.", "the fiscal second quarter", "2023-Q2",
     ("2023-04-01", "2023-06-30"), (None, None)),
    # one year, that begins in the one and ends in the other
    ("They spent more in the fiscal year 2021-22.", "the fiscal year 2021-22", "2021/2022",
     ("2021-01-01", "2022-12-31"), (None, None)),
    ("They spent more in the 2021/22 financial year.", "the 2021/22 financial year", "2021/2022",
     ("2021-01-01", "2022-12-31"), (None, None)),
    # not over, and yet past: of last year, or of a company with a year of its own
    ("Sales fell in the third quarter.", "the third quarter", "2023-Q3",
     ("2023-07-01", "2023-09-30"), (None, None)),
    ("Sales will fall in the third quarter.", "the third quarter", "2023-Q3",
     ("2023-07-01", "2023-09-30"), ("2023-07-01", "2023-09-30")),
    ("Sales fell in the third quarter of 2023.", "the third quarter of 2023", "2023-Q3",
     ("2023-07-01", "2023-09-30"), ("2023-07-01", "2023-09-30")),
    ("Sales fell in the second quarter.", "the second quarter", "2023-Q2",
     ("2023-04-01", "2023-06-30"), ("2023-04-01", "2023-06-30")),
    ("It rose in the first quarter of fiscal 2023.", "the first quarter of fiscal 2023", "2023-Q1",
     ("2023-01-01", "2023-03-31"), (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "annotated", "days"),
    OTHERWISE,
    ids=[case[0] for case in OTHERWISE],
)
def test_a_claim_takes_other_days_than_the_value_has(
    sentence: str,
    printed: str,
    value: str,
    annotated: tuple[str | None, str | None],
    days: tuple[str | None, str | None],
) -> None:
    (found,) = find_times(sentence, WEDNESDAY)
    assert (found.text, found.timex_value) == (printed, value)
    assert (found.earliest, found.latest) == annotated
    (claimed,) = claimed_times([found])
    assert claimed.text == printed
    assert (claimed.earliest, claimed.latest) == days


# sentence, the end as annotation has it, what a claim takes and its days
STRETCHES = [
    ("Profit fell in the year to March 31.", "2023-03-31",
     ("the year to March 31", "2022-04-01", "2023-03-31")),
    ("Profit fell in the year ended March 31.", "2023-03-31",
     ("the year ended March 31", "2022-04-01", "2023-03-31")),
    ("Sales rose in the three months to June.", "2023-06",
     ("the three months to June", "2023-04-01", "2023-06-30")),
    ("Sales rose in the 12 months to 15 February 2023.", "2023-02-15",
     ("the 12 months to 15 February 2023", "2022-02-16", "2023-02-15")),
    # no length before it
    ("They walked to work on March 31.", "2023-03-31", ("March 31", "2023-03-31", "2023-03-31")),
    ("The year went, to March 31.", "2023-03-31", ("March 31", "2023-03-31", "2023-03-31")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "value", "taken"), STRETCHES, ids=[case[0] for case in STRETCHES]
)
def test_a_length_and_its_last_day_are_one_stretch(
    sentence: str, value: str, taken: tuple[str, str, str]
) -> None:
    found = find_times(sentence, WEDNESDAY, start=7)
    assert found[-1].timex_value == value
    claimed = claimed_times(found)[-1]
    assert (claimed.text, claimed.earliest, claimed.latest) == taken
    assert sentence[claimed.start - 7 : claimed.end - 7] == claimed.text


def test_a_run_between_fiscal_years_has_no_days() -> None:
    (claimed,) = claimed_times(find_times("It fell from fiscal 2021 to fiscal 2023.", WEDNESDAY))
    assert (claimed.earliest, claimed.latest) == (None, None)


def test_a_quarter_of_a_named_year_needs_no_day_of_publication() -> None:
    (found,) = find_times("Sales fell in the third quarter of 2023.", None)
    assert (found.earliest, found.latest) == ("2023-07-01", "2023-09-30")


def test_nothing_counts_from_a_fiscal_quarter() -> None:
    found = find_times(
        "It earned $3 million in the fiscal first quarter, and $2 million a year earlier.",
        WEDNESDAY,
    )
    assert [one.timex_value for one in found] == ["2023-Q1", "2022-Q1"]
    assert [(one.earliest, one.latest) for one in claimed_times(found)] == [(None, None)] * 2


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It lost $2 million in the third quarter, up from $1 million a year earlier.", "2022-Q3"),
        ("For the nine months, it lost $9 million, up from $8 million a year earlier.", "2022"),
        ("In the first six months, sales rose 3% from year-earlier sales.", "2022"),
        ("For the nine months, it lost $9 million. Sales fell in the year-ago quarter.", "2022-Q2"),
    ],
)
def test_the_year_before_is_that_of_what_is_told(sentence: str, value: str) -> None:
    assert find_times(sentence, WEDNESDAY)[-1].timex_value == value


@pytest.mark.parametrize(
    "piece",
    [
        "from May 3 to 7 ",
        "1999 to 2001 through ",
        "for nine months a year earlier ",
        "May-",
        "the year to ",
        "the three months to March 31 ",
    ],
)
def test_time_is_linear_in_hostile_runs(piece: str) -> None:
    with no_blow_up():
        find_times(piece * (20_000 // len(piece)), WEDNESDAY)
