"""Letters: values that agree share one, values in conflict never do."""

from __future__ import annotations

import pytest

from datasette_discrepancy.pages.agreed import grouped
from datasette_discrepancy.pages.agreement import Value, letter, lettered

INF = float("inf")
TWELVE, OVER_TEN = Value("12", (12, 12)), Value("more than 10", (11, INF))
SEVENTEEN, ABOUT_TWELVE = Value("17", (17, 17)), Value("about a dozen", (11, 13))
BERGEN, OSLO, NORWAY = Value("bergen"), Value("oslo"), Value("norway")
CASES = {
    "the same value": ([TWELVE, TWELVE], [], [], {"12": "A"}),
    "two values": ([TWELVE, SEVENTEEN], [], [], {"12": "A", "17": "B"}),
    "letters in the order of reading": ([SEVENTEEN, TWELVE], [], [], {"17": "A", "12": "B"}),
    "a round number and a sharp one": (
        [ABOUT_TWELVE, TWELVE],
        [],
        [],
        {"about a dozen": "A", "12": "A"},
    ),
    "a vague value goes with both": (
        [OVER_TEN, TWELVE, SEVENTEEN],
        [],
        [],
        {"more than 10": "AB", "12": "A", "17": "B"},
    ),
    "a conflict parts what overlaps": (
        [TWELVE, ABOUT_TWELVE],
        [frozenset({"12", "about a dozen"})],
        [],
        {"12": "A", "about a dozen": "B"},
    ),
    "a conflict with a later member of the group": (
        [TWELVE, Value("12.5", (12, 13)), Value("12 to 14", (12, 14))],
        [frozenset({"12.5", "12 to 14"})],
        [],
        {"12": "A", "12.5": "A", "12 to 14": "B"},
    ),
    "a town in its country": (
        [NORWAY, BERGEN],
        [],
        [("bergen", "norway")],
        {"norway": "A", "bergen": "A"},
    ),
    "two towns of one country": (
        [BERGEN, NORWAY, OSLO],
        [],
        [("bergen", "norway"), ("oslo", "norway")],
        {"bergen": "A", "norway": "AB", "oslo": "B"},
    ),
    "words that differ": ([Value("planned"), Value("done")], [], [], {"planned": "A", "done": "B"}),
    "nothing": ([], [], [], {}),
}


@pytest.mark.parametrize("case", CASES)
def test_letters(case: str) -> None:
    values, conflicts, within, expected = CASES[case]
    found = lettered(values, conflicts, within)
    assert {key: "".join(letters) for key, letters in found.items()} == expected


def test_more_groups_than_letters() -> None:
    found = lettered([Value(number, (number, number)) for number in range(30)])
    assert found[25] == ("Z",) and found[26] == ("27",)
    assert letter(0) == "A"


COLUMNS = (
    "event_id counted unit quantity_scope quantity_text place_id place_text time_text day_first "
    "day_last"
).split()


def test_a_place_without_an_entity_is_no_fact_to_agree_on():
    blank = dict.fromkeys(COLUMNS)
    rows = [
        {**blank, "event_id": "vote", "place_text": "there"},
        {**blank, "event_id": "vote", "place_text": "Oslo", "place_id": "oslo"},
    ]
    assert grouped(rows) == {("vote", "place"): rows[1:]}
