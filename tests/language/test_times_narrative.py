"""Times that lean on the one spoken of last, and the tense that turns the bare ones.

Published 2023-09-06, a Wednesday, unless a case says otherwise.
"""

from __future__ import annotations

import re

import pytest

from datasette_discrepancy.documents.model import Publication
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.times import claimed_times, find_times
from tests.hostile import no_blow_up

WEDNESDAY = Publication(earliest="2023-09-06", latest="2023-09-06")


def last(text: str, publication: Publication | None = WEDNESDAY) -> TimeExpression:
    return find_times(text, publication)[-1]


@pytest.mark.parametrize(
    ("text", "printed", "value", "earliest", "latest"),
    [
        ("The ship sank on May 3, 2019. It was raised the following day.", "the following day",
         "2019-05-04", "2019-05-04", "2019-05-04"),
        ("The ship sank on May 3, 2019. Two days later it was raised.", "Two days later",
         "2019-05-05", "2019-05-05", "2019-05-05"),
        ("The ship sank on May 3, 2019. It had left a day earlier.", "a day earlier",
         "2019-05-02", "2019-05-02", "2019-05-02"),
        ("The ship sank on May 3, 2019. The next morning it was raised.", "The next morning",
         "2019-05-04TMO", "2019-05-04", "2019-05-04"),
        ("The ship sank on May 3, 2019. That night the crew slept ashore.", "That night",
         "2019-05-03TNI", "2019-05-03", "2019-05-03"),
        ("The ship sank on May 3, 2019. It had left the day before.", "the day before",
         "2019-05-02", "2019-05-02", "2019-05-02"),
        ("The ship sank on May 3, 2019. The following Monday it was raised.",
         "The following Monday", "2019-05-06", "2019-05-06", "2019-05-06"),
        ("The ship sank on May 3, 2019. The previous Friday it had left.", "The previous Friday",
         "2019-04-26", "2019-04-26", "2019-04-26"),
        ("The ship sank in May 2019. The previous month it had left.", "The previous month",
         "2019-04", "2019-04-01", "2019-04-30"),
        ("The ship sank on Tuesday. The following week it was raised.", "The following week",
         "2023-W37", "2023-09-11", "2023-09-17"),
        ("The ship sank in 2019. The following year it was raised.", "The following year",
         "2020", "2020-01-01", "2020-12-31"),
        ("The ship sank in May 2019. Later that year it was raised.", "Later that year",
         "2019", "2019-01-01", "2019-12-31"),
        ("In May 2019 sales rose. A year earlier they had fallen.", "A year earlier",
         "2018-05", "2018-05-01", "2018-05-31"),
        ("In the second quarter sales rose from the same period last year.",
         "the same period last year", "2022-Q2", "2022-04-01", "2022-06-30"),
        ("In the second quarter sales rose, from $3 million a year ago.", "a year ago",
         "2022-Q2", "2022-04-01", "2022-06-30"),
        # the sentence after a paragraph break still goes on from there
        ("The ship sank on May 3, 2019.\n\nIt was raised the next day.", "the next day",
         "2019-05-04", "2019-05-04", "2019-05-04"),
        # when it was told is not when it happened
        ("The ship sank on May 3, police said Tuesday. It was raised two days later.",
         "two days later", "2023-05-05", "2023-05-05", "2023-05-05"),
        ("The crew said Tuesday that they would strike. They struck the next day.",
         "the next day", "2023-09-06", "2023-09-06", "2023-09-06"),
        # and a comparison does not move the text to the year before
        ("Sales fell in May from a year earlier. The following month they rose.",
         "The following month", "2023-06", "2023-06-01", "2023-06-30"),
    ],
)  # fmt: skip
def test_counted_from_the_time_spoken_of_last(
    text: str, printed: str, value: str, earliest: str, latest: str
) -> None:
    found = last(text)
    assert (found.text, found.timex_value) == (printed, value)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The ship was raised the following day.", "the following day", None),
        ("The ship sank in May 2019. It was raised the next day.", "the next day", None),
        ("The ship sank in 2019. It was raised two days later.", "two days later", "P2D"),
        ("The ship sank on May 3. It was raised a few days later.", "a few days later", "PXD"),
        ("It sank on May 3.\n\nIt was old.\n\nIt was raised the next day.", "the next day", None),
    ],
)
def test_stays_without_interval_where_nothing_fixes_it(
    text: str, printed: str, value: str | None
) -> None:
    found = last(text)
    assert (found.text, found.timex_value) == (printed, value)
    assert found.earliest is found.latest is found.edtf is None


def test_some_part_of_last_year_is_vague_where_the_text_does_not_say_which() -> None:
    found = last("Sales rose from the same period last year.")
    assert (found.earliest, found.latest, found.approximate) == ("2022-01-01", "2022-12-31", True)


def test_a_written_date_serves_without_a_publication_date() -> None:
    found = last("The ship sank on May 3, 2019. It was raised the next day.", None)
    assert found.earliest == "2019-05-04"
    assert last("The ship sank on May 3. It was raised the next day.", None).earliest is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They met Monday.", "2023-09-04"),
        ("They met Wednesday.", "2023-09-06"),
        ("They meet this Friday.", "2023-09-08"),
        ("They meet next Friday.", "2023-09-08"),
        ("They met last Friday.", "2023-09-01"),
        ("They will meet on Monday.", "2023-09-11"),
        ("The vote will still be held on Monday.", "2023-09-11"),
        ("Monday they are expected to meet.", "2023-09-11"),
        ("They bought the ship Monday.", "2023-09-04"),
        ("They sat next to him on Monday.", "2023-09-04"),
        ("The talks could begin Monday.", "2023-09-11"),
        ("He could not be reached Monday.", "2023-09-04"),
        ("It had been due to end Monday.", "2023-09-04"),
        ("It previously had been scheduled to end Monday.", "2023-09-04"),
        ("The two leaders meet separately Monday.", "2023-09-11"),
        ("A vote is planned in the old town hall for Friday.", "2023-09-08"),
        # the nearest, whatever the verb says
        ("They will look for ways around Monday's ruling.", "2023-09-04"),
        ("They will vote in Friday's election.", "2023-09-08"),
        # nobody tells news of six days ago: it is tomorrow where it was written
        ("The ministry said Thursday that it fell.", "2023-09-07"),
        ("He was told Thursday that it fell.", "2023-08-31"),
        ("Neither Mr. Berg nor the two pilots could be found Friday.", "2023-09-01"),
        ("The two pilots could be found Friday.", "2023-09-08"),
    ],
)
def test_weekdays(sentence: str, day: str) -> None:
    (found,) = find_times(sentence, WEDNESDAY)
    assert (found.earliest, found.latest) == (day, day)


# Levels 1 and 2 of ISO 8601-2 as far as they are written here.
_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?|\d\d(?:\dX|XX)|(?:\d{4}|XXXX)-(?:\d\d|XX)(?:-\d\d)?"
_EDTF = re.compile(
    rf"(?:{_DAY})~?|(?:(?:{_DAY})~?|\.\.)/(?:(?:{_DAY})~?|\.\.)"
    r"|\[\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d\]|\d{4}-\d\d-\d\dT[\d:+-]+(?:/\d{4}-\d\d-\d\dT[\d:+-]+)?"
)


@pytest.mark.parametrize(
    "expression",
    ["July 27", "July", "2012", "the 1990s", "the 20th century", "the third quarter", "last summer",
     "early August", "late 2022", "since 2019", "until Friday", "04/03/2024", "July 25 to 27",
     "between 1999 and 2001", "the second half of 2022", "3 p.m. EST on Friday", "this week",
     "the end of the year", "around May 5", "the late '80s", "2030 or later", "pre-2010"],
)  # fmt: skip
def test_edtf_is_well_formed(expression: str) -> None:
    (found,) = claimed_times(find_times(f"They met in {expression}.", WEDNESDAY))
    assert found.edtf
    assert _EDTF.fullmatch(found.edtf), found.edtf


@pytest.mark.parametrize(
    "piece",
    ["the following day ", "a year earlier ", "two days later ", "that night. ", "the same ",
     "said Tuesday. ", "would be held ", "the year ", "mid-", "post-1990 ", "the quarter ended "],
)  # fmt: skip
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    with no_blow_up():
        find_times("On May 3 " + piece * (20_000 // len(piece)), WEDNESDAY)
