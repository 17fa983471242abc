"""Days of what is arranged, was due or moves with Easter. Published on Wednesday 2031-05-14."""

from __future__ import annotations

import pytest

from datasette_discrepancy.documents.model import Publication
from datasette_discrepancy.language.times import claimed_times, find_times
from tests.hostile import no_blow_up

WEDNESDAY = Publication(earliest="2031-05-14", latest="2031-05-14")

# The weekday is the coming one.
COMING = {
    "Voters in Dorvik go to the polls on Sunday.": "2031-05-18",
    "On Sunday, voters in Dorvik head to the polls.": "2031-05-18",
    "Norvik holds a mayoral election on Sunday.": "2031-05-18",
    "Norvik holds local elections on Sunday.": "2031-05-18",
    "The singer Mona Harlen celebrates her 40th birthday on Friday.": "2031-05-16",
    "Ida Brandt turns 60 on Friday.": "2031-05-16",
    "Her term ends on Friday.": "2031-05-16",
    "Sales begin on Friday.": "2031-05-16",
    "Norvik plays Harlen in the final on Saturday.": "2031-05-17",
    "The new law takes effect on Friday.": "2031-05-16",
    "The president is visiting Karth on Friday.": "2031-05-16",
    # the term of a plan
    "The minister said Norvik had promised to repair the pipeline by Friday.": "2031-05-16",
    "The builder vowed to finish the bridge by Monday.": "2031-05-19",
    "Police ordered residents to leave the valley by Friday.": "2031-05-16",
    # who was told of it was told of a day to come
    "Police said Harlen was due to appear in court on Tuesday.": "2031-05-20",
    "The summit is due to open in Karth on Tuesday.": "2031-05-20",
    "The match was scheduled for Saturday but has been called off.": "2031-05-17",
}

# It is the one that is over.
OVER = {
    "Norvik wins vote on Sunday": "2031-05-11",
    "Norvik holds vote on Sunday": "2031-05-11",
    "Mayor ends strike on Sunday": "2031-05-11",
    "Harlen celebrates win on Sunday": "2031-05-11",
    "The mayor says on Sunday he was cheated.": "2031-05-11",
    "Voters who went to the polls on Sunday chose Harlen.": "2031-05-11",
    "Karth did not go to the polls on Sunday.": "2031-05-11",
    "Norvik takes on debt, the bank said on Friday.": "2031-05-09",
    "Norvik usually holds a debate on Friday.": "2031-05-09",
    "Norvik had repaired the pipeline by Friday.": "2031-05-09",
    "Harlen said she had managed to reach the coast by Monday.": "2031-05-12",
    "Police ordered residents to leave on Friday.": "2031-05-09",
    "Norvik promised on Friday to repair the pipeline.": "2031-05-09",
    # a plan of yesterday, or one called off since
    "The summit was due to open in Karth on Tuesday but was postponed.": "2031-05-13",
    "The summit was due to open in Karth on Tuesday.": "2031-05-13",
    "The match was scheduled for Sunday but was called off.": "2031-05-11",
}


@pytest.mark.parametrize("sentence", [*COMING, *OVER])
def test_which_weekday_is_told(sentence: str) -> None:
    (found,) = find_times(sentence, WEDNESDAY)
    assert (found.timex_value or "")[:10] == {**COMING, **OVER}[sentence]


# sentence, what a claim takes: the words and their days
DATED = [
    ("It closed on the Friday before last.", "the Friday before last", "2031-05-02", "2031-05-02"),
    ("It closed the week before last.", "the week before last", "2031-04-28", "2031-05-04"),
    ("It closed the month before last.", "the month before last", "2031-03-01", "2031-03-31"),
    ("It burned on Easter Sunday.", "Easter Sunday", "2031-04-13", "2031-04-13"),
    ("It closed on Good Friday.", "Good Friday", "2031-04-11", "2031-04-11"),
    ("It closed on Good Friday 2029.", "Good Friday 2029", "2029-03-30", "2029-03-30"),
    ("It closed last Easter Monday.", "last Easter Monday", "2031-04-14", "2031-04-14"),
    ("It closed at Easter.", "Easter", "2031-04-11", "2031-04-14"),
    ("It will close at Easter.", "Easter", "2032-03-26", "2032-03-29"),
    ("They sold it on 3 May last year.", "3 May last year", "2030-05-03", "2030-05-03"),
    ("They ran it between June and July 2029.", "June and July 2029", "2029-06-01",
     "2029-07-31"),
    ("They ran it from November to May 2028.", "November to May 2028", "2027-11-01",
     "2028-05-31"),
    ("They merged more than a decade ago.", "a decade ago", None, "2021-12-31"),
    ("They merged less than a year ago.", "a year ago", "2030-01-01", "2031-05-14"),
    ("They merged a decade ago.", "a decade ago", "2021-01-01", "2021-12-31"),
    ("They sold 40 over the last week.", "the last week", "2031-05-05", "2031-05-14"),
    ("They sold 40 last week.", "last week", "2031-05-05", "2031-05-11"),
    ("They sold 40 in the last week of the race.", "the last week", None, None),
    ("It rose at 12.30 GMT on 11 May.", "12.30 GMT on 11 May", "2031-05-11T12:30:00+00:00",
     "2031-05-11T12:30:00+00:00"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "words", "first", "last"), DATED, ids=[case[0] for case in DATED]
)
def test_what_a_claim_takes(sentence: str, words: str, first: str | None, last: str | None) -> None:
    (found,) = claimed_times(find_times(sentence, WEDNESDAY))
    assert (found.text, found.earliest, found.latest) == (words, first, last)


def test_feasts_are_vague_for_not_all_churches_keep_them_on_one_day() -> None:
    (found,) = find_times("It closed on Good Friday.", WEDNESDAY)
    assert found.approximate


@pytest.mark.parametrize(
    "sentence",
    [
        "The Easter Rising began in Karth.",
        "They visited Easter Island.",
        "Norvik came at 4.30 with a net of 12.30 metres.",
    ],
)
def test_what_is_no_time(sentence: str) -> None:
    assert find_times(sentence, WEDNESDAY) == []


def test_the_week_before_last_weeks_vote_is_no_week_before_last() -> None:
    found = find_times("He left in the week before last week's vote.", WEDNESDAY)
    assert [one.text for one in found][-1] == "last week"


def test_that_year_is_the_one_spoken_of_before_the_day() -> None:
    text = "In 2019 the mill burned down. On July 22 that year Norvik bought the land."
    assert [one.timex_value for one in find_times(text, WEDNESDAY)] == ["2019", "2019-07-22"]


def test_long_texts_are_read_in_linear_time() -> None:
    with no_blow_up():
        find_times("he promised to leave the old town by the sea by " * 2000 + "Friday", WEDNESDAY)
        find_times("it was due to open and holds a new new new vote on Friday " * 2000, WEDNESDAY)
        find_times(
            "the Easter before last Good Friday 12.30 less than a year ago " * 2000, WEDNESDAY
        )
