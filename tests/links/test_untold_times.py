"""What days an undated claim can be about, and which claims are set beside what was told."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from datasette_discrepancy.links.other_happenings import sets_apart
from datasette_discrepancy.links.untold_times import DAYS_OF_NEWS, ToldTime, untold_windows

PUBLISHED = date(2031, 5, 7).toordinal()
NEWS = (PUBLISHED - DAYS_OF_NEWS, PUBLISHED)
OF_1990 = (date(1990, 1, 1).toordinal(), date(1990, 12, 31).toordinal())
TEXT = "Intro. In 1990, a fire broke out. The fire killed 45 people."


def told(text: str = "1990", days: tuple[int, int] = OF_1990) -> ToldTime:
    return ToldTime(TEXT.index("1990"), text, *days)


def claim(quote: str, **columns: object) -> dict[str, object]:
    start = TEXT.find(quote)
    row = {
        "id": "c",
        "document_id": "d",
        "passage_id": "p",
        "part": "body",
        "published_day": PUBLISHED,
        "published_day_last": PUBLISHED,
        "time_text": None,
        "day_first": None,
        "day_last": None,
        "modality": "asserted",
        "polarity": "positive",
        "clause": "root",
        "subject_id": None,
        "subject_text": "fire",
        "quote": quote,
        "start": max(start, 0),
        "end": max(start, 0) + len(quote),
        "around": TEXT[max(0, start - 4) : start + len(quote)] if start >= 0 else quote,
    }
    return {**row, **columns}


BROKE_OUT = claim(
    "fire broke out",
    id="before",
    time_text="1990",
    day_first=OF_1990[0],
    day_last=OF_1990[1],
)
KILLED = "fire killed 45 people"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param(claim("A fire killed five people"), NEWS, id="news"),
        pytest.param(claim("A fire", part="caption"), None, id="a caption may be older"),
        pytest.param(claim("A fire", published_day=None), None, id="nobody knows when printed"),
        pytest.param(claim("A fire", time_text="later"), None, id="a time without days"),
        pytest.param(claim("A fire", modality="planned"), None, id="to come"),
        pytest.param(claim("who killed two", clause="relcl"), None, id="who somebody is"),
        pytest.param(claim("A fire had killed five"), None, id="before something"),
        pytest.param(claim("once lived there"), None, id="once"),
        pytest.param(
            claim("has not signed it", polarity="negative"), None, id="not in all the years"
        ),
        pytest.param(claim("did not sign it", polarity="negative"), NEWS, id="not these days"),
    ],
)
def test_without_a_time_before(own, expected):
    assert untold_windows([own], {}, {"d": [0]}).get("c") == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param(claim(KILLED), OF_1990, id="the fire is that of before"),
        pytest.param(claim(KILLED, subject_text="blast"), None, id="something else"),
        pytest.param(claim(KILLED, passage_id="q"), None, id="in another paragraph"),
        pytest.param(claim(KILLED, around=KILLED), None, id="a fire need not be the fire"),
        pytest.param(claim("a fire broke out"), OF_1990, id="the time right before"),
    ],
)
def test_behind_a_time_of_years_ago(own, expected):
    windows = untold_windows([BROKE_OUT, own], {"d": [told()]}, {"d": [0]})
    assert windows.get("c") == expected


def test_a_time_of_these_days_leads_back_to_them():
    monday = ToldTime(TEXT.index("The") - 1, "Monday", PUBLISHED - 2, PUBLISHED - 2)
    windows = untold_windows([BROKE_OUT, claim(KILLED)], {"d": [told(), monday]}, {"d": [0]})
    assert windows["c"] == NEWS


def test_a_time_two_paragraphs_back_leads_nowhere():
    second, third = TEXT.index("broke"), TEXT.index("The")
    windows = untold_windows([claim(KILLED)], {"d": [told()]}, {"d": [0, second, third]})
    assert windows["c"] == NEWS


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("In a separate incident, gunmen killed nine soldiers", True),
        ("Another strike killed two people", True),
        ("a similar suicide bombing killed nine", True),
        ("killed in an unrelated crash", True),
        ("killed three people on Tuesday, the third such attack this month", False),
        ("Another man was killed", False),
        ("killed in the attack", False),
        ("a second time", False),
    ],
)
def test_set_beside(quote, expected):
    assert sets_apart(quote) is expected


@pytest.mark.parametrize("piece", ["another ", "similar such ", "a second word ", "third-", " "])
def test_linear_time(piece):
    started = process_time()
    sets_apart(piece * 20_000)
    assert process_time() - started < 2
