"""Time expressions as intervals. Unless a case says otherwise, published 2023-09-06."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasette_discrepancy.documents.model import Publication
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.times import claimed_times, find_times
from tests.hostile import no_blow_up

WEDNESDAY = Publication(earliest="2023-09-06", latest="2023-09-06")
UNKNOWN = Publication()


def only(text: str, publication: Publication | None = WEDNESDAY) -> TimeExpression:
    """The one time that a claim would take from a text."""
    (found,) = claimed_times(find_times(text, publication))
    return found


# sentence, expression as printed, TIMEX3 value, earliest, latest
CALENDAR = [
    # days
    ("They met on July 27, 1953.", "July 27, 1953", "1953-07-27", "1953-07-27", "1953-07-27"),
    ("They met on 27 July 1953.", "27 July 1953", "1953-07-27", "1953-07-27", "1953-07-27"),
    ("They met on July 27.", "July 27", "2023-07-27", "2023-07-27", "2023-07-27"),
    ("They met on Jul. 27th.", "Jul. 27th", "2023-07-27", "2023-07-27", "2023-07-27"),
    ("They met the 3rd of May.", "the 3rd of May", "2023-05-03", "2023-05-03", "2023-05-03"),
    # a weekday beside its date and an hour
    ("They met at 4:20 p.m. on Wednesday, July 26.", "4:20 p.m. on Wednesday, July 26",
     "2023-07-26T16:20", "2023-07-26T16:20:00", "2023-07-26T16:20:00"),
    ("They met at 9 a.m. Tuesday, 14 March 2023.", "9 a.m. Tuesday, 14 March 2023",
     "2023-03-14T09:00", "2023-03-14T09:00:00", "2023-03-14T09:00:00"),
    ("They met on Tuesday night, March 14, 2023.", "Tuesday night, March 14, 2023",
     "2023-03-14TNI", "2023-03-14", "2023-03-14"),
    ("They met on Dec. 30.", "Dec. 30", "2022-12-30", "2022-12-30", "2022-12-30"),
    ("They will meet on Dec. 30.", "Dec. 30", "2023-12-30", "2023-12-30", "2023-12-30"),
    ("They met on 2023-07-26.", "2023-07-26", "2023-07-26", "2023-07-26", "2023-07-26"),
    ("They met on 25/03/2024.", "25/03/2024", "2024-03-25", "2024-03-25", "2024-03-25"),
    ("They met at Christmas 2021.", "Christmas 2021", "2021-12-25", "2021-12-25", "2021-12-25"),
    ("They ate on Thanksgiving 2022.", "Thanksgiving 2022", "2022-11-24", "2022-11-24",
     "2022-11-24"),
    # weekdays
    ("They met Monday.", "Monday", "2023-09-04", "2023-09-04", "2023-09-04"),
    ("They met Wednesday.", "Wednesday", "2023-09-06", "2023-09-06", "2023-09-06"),
    ("They will meet on Monday.", "Monday", "2023-09-11", "2023-09-11", "2023-09-11"),
    ("The minister said Monday they will meet.", "Monday", "2023-09-04", "2023-09-04",
     "2023-09-04"),
    ("They met last Wednesday (Aug. 30).", "last Wednesday (Aug. 30)", "2023-08-30", "2023-08-30",
     "2023-08-30"),
    ("They met last Wednesday.", "last Wednesday", "2023-08-30", "2023-08-30", "2023-08-30"),
    ("They met Wednesday, Aug. 30.", "Wednesday, Aug. 30", "2023-08-30", "2023-08-30",
     "2023-08-30"),
    ("They meet next Monday.", "next Monday", "2023-09-11", "2023-09-11", "2023-09-11"),
    # counted from the publication day
    ("They met yesterday.", "yesterday", "2023-09-05", "2023-09-05", "2023-09-05"),
    ("They meet today.", "today", "2023-09-06", "2023-09-06", "2023-09-06"),
    ("They meet tomorrow.", "tomorrow", "2023-09-07", "2023-09-07", "2023-09-07"),
    ("They met three days ago.", "three days ago", "2023-09-03", "2023-09-03", "2023-09-03"),
    ("They met last week.", "last week", "2023-W35", "2023-08-28", "2023-09-03"),
    ("They meet this week.", "this week", "2023-W36", "2023-09-04", "2023-09-10"),
    ("They met last month.", "last month", "2023-08", "2023-08-01", "2023-08-31"),
    ("They meet this month.", "this month", "2023-09", "2023-09-01", "2023-09-30"),
    ("They met last year.", "last year", "2022", "2022-01-01", "2022-12-31"),
    ("They met last May.", "last May", "2023-05", "2023-05-01", "2023-05-31"),
    ("They met last November.", "last November", "2022-11", "2022-11-01", "2022-11-30"),
    ("They met over the weekend.", "the weekend", "2023-W35-WE", "2023-09-02", "2023-09-03"),
    ("It opens the week of July 3.", "the week of July 3", "2023-W27", "2023-07-03", "2023-07-09"),
    ("They reached an agreement to build it in January.", "January", "2024-01", "2024-01-01",
     "2024-01-31"),
    ("They built it in January.", "January", "2023-01", "2023-01-01", "2023-01-31"),
    # runs
    ("They met from July 25 to 27.", "July 25 to 27", "2023-07-25/2023-07-27", "2023-07-25",
     "2023-07-27"),
    ("They met from Jul. 25 to 27.", "Jul. 25 to 27", "2023-07-25/2023-07-27", "2023-07-25",
     "2023-07-27"),
    ("The drill ran Aug. 21 to 31.", "Aug. 21 to 31", "2023-08-21/2023-08-31", "2023-08-21",
     "2023-08-31"),
    ("They meet September 10-13.", "September 10-13", "2023-09-10/2023-09-13", "2023-09-10",
     "2023-09-13"),
    ("They met 25-27 July 2023.", "25-27 July 2023", "2023-07-25/2023-07-27", "2023-07-25",
     "2023-07-27"),
    ("It was between 3 and 5 May.", "3 and 5 May", "2023-05-03/2023-05-05", "2023-05-03",
     "2023-05-05"),
    ("Dec. 28 to Jan. 3, 2023", "Dec. 28 to Jan. 3, 2023", "2022-12-28/2023-01-03", "2022-12-28",
     "2023-01-03"),
    ("The war of 1950-1953 began.", "1950-1953", "1950/1953", "1950-01-01", "1953-12-31"),
    ("In 2004-05 it rained.", "2004-05", "2004/2005", "2004-01-01", "2005-12-31"),
    ("It ran between 1995 and 1998.", "1995 and 1998", "1995/1998", "1995-01-01", "1998-12-31"),
    ("It ran from Monday to Wednesday.", "Monday to Wednesday", "2023-09-04/2023-09-06",
     "2023-09-04", "2023-09-06"),
    ("It ran from 2001 through 2005.", "2001 through 2005", "2001/2005", "2001-01-01",
     "2005-12-31"),
    ("They met on 2023/07/04.", "2023/07/04", "2023-07-04", "2023-07-04", "2023-07-04"),
    ("They met on July twenty-sixth.", "July twenty-sixth", "2023-07-26", "2023-07-26",
     "2023-07-26"),
    ("They met on the fifth of May.", "the fifth of May", "2023-05-05", "2023-05-05",
     "2023-05-05"),
    ("He was hurt last Oct. 23.", "last Oct. 23", "2022-10-23", "2022-10-23", "2022-10-23"),
    # months and longer
    ("In January nineteen ninety-seven it fell.", "January nineteen ninety-seven", "1997-01",
     "1997-01-01", "1997-01-31"),
    ("In nineteen ninety-eight it fell.", "nineteen ninety-eight", "1998", "1998-01-01",
     "1998-12-31"),
    ("Some time in July it fell.", "July", "2023-07", "2023-07-01", "2023-07-31"),
    ("The May meeting went well.", "May", "2023-05", "2023-05-01", "2023-05-31"),
    ("Her failed 1996 campaign cost much.", "1996", "1996", "1996-01-01", "1996-12-31"),
    ("Second-quarter profit fell.", "Second-quarter", "2023-Q2", "2023-04-01", "2023-06-30"),
    ("In the last half of 2022 it fell.", "the last half of 2022", "2022-H2", "2022-07-01",
     "2022-12-31"),
    ("Sales rose in 2Q.", "2Q", "2023-Q2", "2023-04-01", "2023-06-30"),
    ("For the year, sales fell.", "the year", "2023", "2023-01-01", "2023-12-31"),
    ("They met in July.", "July", "2023-07", "2023-07-01", "2023-07-31"),
    ("They met in July 2021.", "July 2021", "2021-07", "2021-07-01", "2021-07-31"),
    ("They met in May.", "May", "2023-05", "2023-05-01", "2023-05-31"),
    ("They met in July of last year.", "July of last year", "2022-07", "2022-07-01",
     "2022-07-31"),
    ("In the second quarter of 2023 it fell.", "the second quarter of 2023", "2023-Q2",
     "2023-04-01", "2023-06-30"),
    ("In the first half of 2023 it fell.", "the first half of 2023", "2023-H1", "2023-01-01",
     "2023-06-30"),
    # a verb of what is done right before it: no month to come
    ("Brandt was arrested in November.", "November", "2022-11", "2022-11-01", "2022-11-30"),
    ("Brandt resigned in October.", "October", "2022-10", "2022-10-01", "2022-10-31"),
    ("Brandt was arrested in September.", "September", "2023-09", "2023-09-01", "2023-09-30"),
    ("Brandt will be tried in October.", "October", "2023-10", "2023-10-01", "2023-10-31"),
    ("The fair is held in October.", "October", "2023-10", "2023-10-01", "2023-10-31"),
    ("The vote is expected in October.", "October", "2023-10", "2023-10-01", "2023-10-31"),
    ("Brandt said that in October talks begin.", "October", "2023-10", "2023-10-01",
     "2023-10-31"),
    ("They met in 2012.", "2012", "2012", "2012-01-01", "2012-12-31"),
    ("In the 1990s it fell.", "the 1990s", "199", "1990-01-01", "1999-12-31"),
    ("In the 21st century it fell.", "the 21st century", "20", "2000-01-01", "2099-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "earliest", "latest"), CALENDAR, ids=[r[0] for r in CALENDAR]
)
def test_calendar(sentence: str, printed: str, value: str, earliest: str, latest: str) -> None:
    found = only(sentence)
    assert (found.text, found.timex_value) == (printed, value)
    assert (found.earliest, found.latest) == (earliest, latest)
    assert not found.approximate


VAGUE = [
    ("They met in early August.", "early August", "2023-08", "2023-08-01", "2023-08-10"),
    ("They met in mid-August.", "mid-August", "2023-08", "2023-08-11", "2023-08-20"),
    ("They met in late July.", "late July", "2023-07", "2023-07-21", "2023-07-31"),
    ("They will meet in the last week of September.", "the last week of September", "2023-09",
     "2023-09-24", "2023-09-30"),
    ("They met in the first week of August.", "the first week of August", "2023-08",
     "2023-08-01", "2023-08-07"),
    ("They met in the third week of May 2021.", "the third week of May 2021", "2021-05",
     "2021-05-15", "2021-05-21"),
    ("They met in early 2022.", "early 2022", "2022", "2022-01-01", "2022-04-30"),
    ("They met in late 2022.", "late 2022", "2022", "2022-09-01", "2022-12-31"),
    ("They met around July 4.", "around July 4", "2023-07-04", "2023-07-04", "2023-07-04"),
    ("They met earlier this year.", "earlier this year", "2023", "2023-01-01", "2023-09-06"),
    ("They met last summer.", "last summer", "2023-SU", "2023-06-01", "2023-08-31"),
    ("They met 70 years ago.", "70 years ago", "1953", "1953-01-01", "1953-12-31"),
    ("They met in the late '80s.", "the late '80s", "198", "1986-09-01", "1989-12-31"),
    ("It was done by then in early summer.", "early summer", "2023-SU", "2023-06-01",
     "2023-06-30"),
    ("They met in the fall of 2021.", "the fall of 2021", "2021-FA", "2021-09-01", "2021-11-30"),
    ("They took the late-July trip.", "late-July", "2023-07", "2023-07-21", "2023-07-31"),
    ("They left a week or so ago.", "a week or so ago", "2023-W35", "2023-08-28", "2023-09-03"),
    ("It fell in the last seven decades.", "the last seven decades", "P70Y", "1953-09-06",
     "2023-09-06"),
    # one winter of two years
    ("It shrank in the winter of 2021-22.", "the winter of 2021-22", "2021-WI", "2021-12-01",
     "2022-02-28"),
    ("It shrank in winter 2021/22.", "winter 2021/22", "2021-WI", "2021-12-01", "2022-02-28"),
    # the name of the day does not agree with the date: the date stays, with less trust
    ("They met Wednesday, Aug. 31.", "Wednesday, Aug. 31", "2023-08-31", "2023-08-31",
     "2023-08-31"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "earliest", "latest"), VAGUE, ids=[r[0] for r in VAGUE]
)
def test_vague_borders_are_marked(
    sentence: str, printed: str, value: str, earliest: str, latest: str
) -> None:
    found = only(sentence)
    assert (found.text, found.timex_value) == (printed, value)
    assert (found.earliest, found.latest) == (earliest, latest)
    assert found.approximate


@pytest.mark.parametrize(
    ("sentence", "printed", "edtf", "earliest", "latest"),
    [
        ("It has stood since 2012.", "2012", "2012/..", "2012-01-01", None),
        ("It stands until Friday.", "Friday", "../2023-09-08", None, "2023-09-08"),
        ("It should stand by 2030.", "2030", "../2030", None, "2030-12-31"),
        ("It has stood at least since 2019.", "2019", "2019/..", "2019-01-01", None),
        ("The post-1990 order held.", "post-1990", "1990/..", "1990-01-01", None),
        ("It will be done in 2030 or later.", "2030 or later", "2030/..", "2030-01-01",
         None),
        ("It came after July 27.", "July 27", "2023-07-27/..", "2023-07-27", None),
        ("It ends by the end of the year.", "the end of the year", "../2023-12-31", None,
         "2023-12-31"),
    ],
)  # fmt: skip
def test_border_words_open_one_end(
    sentence: str, printed: str, edtf: str, earliest: str | None, latest: str | None
) -> None:
    found = only(sentence)
    assert (found.text, found.edtf) == (printed, edtf)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "moment"),
    [
        ("It fell at 3 p.m. EST on Friday.", "3 p.m. EST on Friday", "2023-09-01T15:00",
         "2023-09-01T15:00:00-05:00"),
        ("It fell on Friday at 3 p.m.", "Friday at 3 p.m.", "2023-09-01T15:00",
         "2023-09-01T15:00:00"),
        ("September 06, 2023 | 04:19 PM", "September 06, 2023 | 04:19 PM", "2023-09-06T16:19",
         "2023-09-06T16:19:00"),
        ("It fell at 2023-07-26T23:30-05:00.", "2023-07-26T23:30-05:00", "2023-07-26T23:30-05:00",
         "2023-07-26T23:30:00-05:00"),
        ("It fell at 23:30 GMT on July 3.", "23:30 GMT on July 3", "2023-07-03T23:30",
         "2023-07-03T23:30:00+00:00"),
        ("It struck Tuesday morning at 8.30 a.m. EST.", "Tuesday morning at 8.30 a.m. EST",
         "2023-09-05T08:30", "2023-09-05T08:30:00-05:00"),
        ("It ended midnight Friday.", "midnight Friday", "2023-09-01T24:00",
         "2023-09-02T00:00:00"),
    ],
)  # fmt: skip
def test_times_of_day(sentence: str, printed: str, value: str, moment: str) -> None:
    found = only(sentence)
    assert (found.text, found.timex_type, found.timex_value) == (printed, "TIME", value)
    assert found.earliest == found.latest == moment


def test_one_instant_in_two_zones() -> None:
    west = only("It fell at 2023-07-26T23:30-05:00.").earliest
    east = only("It fell at 2023-07-27T04:30Z.").earliest
    assert west and east
    assert datetime.fromisoformat(west) == datetime.fromisoformat(east)


def test_a_lone_clock_takes_the_day_of_its_sentence() -> None:
    clock, day = find_times("At 6 a.m. the gate opened, and on Sept. 2 the ship left.", WEDNESDAY)
    assert (clock.earliest, day.earliest) == ("2023-09-02T06:00:00", "2023-09-02")
    assert only("At 6 a.m. the gate opened.").earliest is None


def test_a_part_of_the_day_keeps_the_day() -> None:
    night = only("It fell on Tuesday night.")
    assert (night.text, night.timex_type, night.timex_value) == (
        "Tuesday night", "TIME", "2023-09-05TNI",
    )  # fmt: skip
    assert night.earliest == night.latest == "2023-09-05"


@pytest.mark.parametrize(
    ("sentence", "printed", "timex_type", "value"),
    [
        ("It lasted two days.", "two days", "DURATION", "P2D"),
        ("It lasted for more than a decade.", "more than a decade", "DURATION", "P10Y"),
        ("It lasted 2 1/2 years.", "2 1/2 years", "DURATION", "P2Y6M"),
        ("A two-week visit ended.", "two-week", "DURATION", "P2W"),
        ("It lasted several hours.", "several hours", "DURATION", "PTXH"),
        ("They meet every year.", "every year", "SET", "P1Y"),
        ("They meet every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
        ("They meet twice a week.", "twice a week", "SET", "P1W"),
        ("They met recently.", "recently", "DATE", "PAST_REF"),
        ("They left the following day.", "the following day", "DATE", None),
        ("They left two weeks earlier.", "two weeks earlier", "DURATION", "P2W"),
        ("They left the day before.", "the day before", "DATE", None),
        ("They left a few days before the vote.", "a few days", "DURATION", "PXD"),
        ("It grew a year earlier.", "a year earlier", "DURATION", "P1Y"),
        ("It fell in fiscal 2023.", "fiscal 2023", "DATE", "FY2023"),
        (
            "It fell in the first quarter of fiscal 2023.",
            "the first quarter of fiscal 2023",
            "DATE",
            "FY2023-Q1",
        ),
        ("It lasted half a year.", "half a year", "DURATION", "P6M"),
        ("It lasted a day or two.", "a day or two", "DURATION", "PXD"),
        ("It lasted a couple of years.", "a couple of years", "DURATION", "P2Y"),
        ("It lasted ten working days.", "ten working days", "DURATION", "P10D"),
        ("The two day rally ended.", "two day", "DURATION", "P2D"),
        ("It took about nine months.", "nine months", "DURATION", "P9M"),
        ("A day-long session ended.", "day-long", "DURATION", "P1D"),
        ("It fell in the weeks ahead.", "the weeks ahead", "DURATION", "PXW"),
        ("They talk every other day.", "every other day", "SET", "P2D"),
        ("They report annually.", "annually", "SET", "P1Y"),
        ("She will one day lead it.", "one day", "DATE", "FUTURE_REF"),
    ],
)
def test_no_place_in_the_calendar(
    sentence: str, printed: str, timex_type: str, value: str | None
) -> None:
    found = only(sentence)
    assert (found.text, found.timex_type, found.timex_value) == (printed, timex_type, value)
    assert found.earliest is found.latest is None


@pytest.mark.parametrize(
    "sentence",
    [
        "It may rain and they march on.",
        "May it please the court.",
        "Theresa May said so.",
        "The Sun rose and he sat down.",
        "A second term and a third party.",
        "A 34-year-old baker, aged 34, spoke.",
        "They won 3-1 and lost 12-15.",
        "In 2000 homes the power failed.",
        "About 2,000 people and 1950 cars left.",
        "The Vostok-2018 drill and the Boeing 2020 left.",
        "He read John 3:16 aloud.",
        "The Daily Herald said so.",
        "She was man of the year.",
        "The march on the city began.",
        "He sold 1950 cars.",
        "It was only a matter of days.",
        "April Jones and June Smith spoke.",
        "It was due on Feb. 30.",
        "The fall of the city was near.",
        "A quarter of it was gone; half-time came.",
    ],
)
def test_stays_silent(sentence: str) -> None:
    assert find_times(sentence, WEDNESDAY) == []


def test_both_readings_of_an_ambiguous_date_are_kept() -> None:
    found = only("They met on 04/03/2024.")
    assert found.edtf == "[2024-03-04,2024-04-03]"
    assert (found.earliest, found.latest) == ("2024-03-04", "2024-04-03")
    assert found.approximate and found.timex_value is None


@pytest.mark.parametrize("publication", [None, UNKNOWN, Publication(earliest="soon")])
@pytest.mark.parametrize(
    ("expression", "value", "earliest"),
    [
        ("July 27, 2023", "2023-07-27", "2023-07-27"),
        ("July", "XXXX-07", None),
        ("July 27", "XXXX-07-27", None),
        ("Monday", "XXXX-WXX-1", None),
        ("yesterday", None, None),
        ("last month", None, None),
        ("three days ago", None, None),
    ],
)
def test_without_a_publication_date_nothing_is_guessed(
    publication: Publication | None, expression: str, value: str | None, earliest: str | None
) -> None:
    found = only(f"They met in {expression}.", publication)
    assert (found.text, found.timex_value, found.earliest) == (expression, value, earliest)


def test_an_uncertain_publication_date_widens_the_interval() -> None:
    two_days = Publication(earliest="2023-09-05", latest="2023-09-06T10:00:00+02:00")
    found = only("They met yesterday.", two_days)
    assert (found.earliest, found.latest, found.approximate) == ("2023-09-04", "2023-09-05", True)
    assert found.timex_value is None
    monday = only("They met Monday.", two_days)
    assert (monday.earliest, monday.latest, monday.approximate) == (
        "2023-09-04", "2023-09-04", False,
    )  # fmt: skip
    year = only("They met last month.", Publication(earliest="2023", latest="2023"))
    assert (year.earliest, year.latest, year.approximate) == ("2022-12-01", "2023-11-30", True)


def test_a_timestamp_counts_as_its_own_calendar_day() -> None:
    late = Publication(earliest="2023-09-06T23:30:00-05:00", latest="2023-09-06T23:30:00-05:00")
    assert only("They meet today.", late).earliest == "2023-09-06"


def test_offsets_are_shifted() -> None:
    text = "Zoë 🚢 met him on July 27."
    found = find_times(text, WEDNESDAY, start=1000)[0]
    assert text[found.start - 1000 : found.end - 1000] == found.text == "July 27"


def test_a_line_break_joins_and_an_empty_line_parts() -> None:
    assert only("They met on July\n27.").timex_value == "2023-07-27"
    assert [one.text for one in find_times("They met in July\n\n27 men came.", WEDNESDAY)] == [
        "July"
    ]


PIECES = st.lists(
    st.sampled_from(
        ["May", "July", "Jul.", "27", "31", "2023", "1950", "-", "–", " to ", " and ", "between ",
         "from ", "last ", "next ", "early ", "end of ", "the ", "Monday", "Wednesday", "(", ")",
         ", ", " ", "\n", "3 p.m.", "EST", "04/03/2024", "0001-01-01", "9999 years ago", "decades",
         "century", "first ", "quarter", "twenty", "hundred", "ago", "this week", "tonight", "T",
         "99th century", "Feb. 29", "the 90s", "'", "’", "st", "٣", "²"]
    ),
    max_size=30,
)  # fmt: skip
PUBLICATIONS = st.sampled_from(
    [None, UNKNOWN, WEDNESDAY, Publication(earliest="2022-12-31", latest="2023-09-06"),
     Publication(earliest="0001-01-01", latest="0001-01-01"),
     Publication(earliest="9999-12-31", latest="9999-12-31")]
)  # fmt: skip


def day(moment: str) -> str:
    return moment[:10]


@given(st.one_of(st.text(max_size=200), PIECES.map("".join), PIECES.map(" ".join)), PUBLICATIONS)
def test_slices_and_intervals_hold_on_any_text(text: str, publication: Publication | None) -> None:
    position = 0
    for one in find_times(text, publication):
        assert one.text == text[one.start : one.end] != ""
        assert one.start >= position
        position = one.end
        if one.earliest and one.latest:
            assert day(one.earliest) <= day(one.latest)


@pytest.mark.parametrize(
    "piece",
    ["May ", "1950-", "the ", "July 1 to ", "a hundred and ", "early ", "12:", "2023-07-", "(Aug. ",
     "last ", "Monday ", " \n", "first quarter of ", "from July to ", "'9", "1/2/", "a.m. "],
)  # fmt: skip
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    with no_blow_up():
        find_times(piece * (30_000 // len(piece)), WEDNESDAY)
