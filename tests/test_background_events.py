"""Two articles of one day: which of their counts and deeds are one event, and what is flagged.

Each case has what undated news, a background paragraph, a series, a part or a later count may be
taken for. Read by the real loader, one story a case.
"""

from __future__ import annotations

import json

import pytest
from sqlite_utils import Database

ONE_EVENT = {
    "undated news of dated news": (
        "A fire in Harlen killed five people on Monday.",
        "A fire in Harlen killed nine people.",
        {"number_conflict"},
    ),
    "undated beside an older event that the other tells of": (
        "A fire in Harlen killed five people on Monday. A similar fire killed 45 in 1990.",
        "A fire in Harlen killed nine people.",
        {"number_conflict"},
    ),
    "one fire of 1990": (
        "In 1990 a fire in Harlen killed 45 people.",
        "A fire in Harlen killed 44 people in 1990.",
        {"number_conflict"},
    ),
    "the year that stands in the sentence before": (
        "In 1990, a fire broke out in Harlen. The fire killed 45 people.",
        "A fire killed 44 people in Harlen in 1990.",
        set(),
    ),
    "what was never done was not done then": (
        "Karth never signed the Dorvik treaty.",
        "Karth signed the Dorvik treaty in 1974.",
        {"polarity_conflict"},
    ),
    "nobody is killed twice": (
        "Ola Berg killed Ida Brandt in Harlen.",
        "Ola Berg killed Ida Brandt in Dorvik in 2019.",
        {"place_conflict"},
    ),
    "founded in a year": (
        "Ida Brandt founded Norvik Steel.",
        "Ida Brandt founded Norvik Steel in 1987.",
        set(),
    ),
    "two running counts": (
        "Eleven people have died since Friday in Harlen.",
        "Nine people have died since Friday in Harlen.",
        {"number_conflict"},
    ),
    "planned for June, done by now": (
        "The board will approve the merger on June 18.",
        "The board approved the merger.",
        set(),
    ),
    "the toll of a later day is of the same fire": (
        "A fire in Harlen killed five people on Monday. The toll rose to 12 on Tuesday.",
        "The fire in Harlen killed 12 people.",
        set(),
    ),
    "what comes to light now was done the month before": (
        "Norvik has proposed naval drills with Karth.",
        "Norvik proposed naval drills with Karth in April.",
        set(),
    ),
    "the third such attack is the one told of": (
        "An explosion in Dorvik killed three people on Tuesday, the third such attack this month.",
        "An explosion in Dorvik killed four people.",
        {"number_conflict"},
    ),
}

TWO_EVENTS = {
    "a year in the other article": (
        "A fire in Harlen killed five.",
        "A fire in Harlen killed 45 people in 1990.",
    ),
    "last year": (
        "A bomb killed six people in Harlen.",
        "A bomb killed 30 people in Harlen last year.",
    ),
    "months ago": (
        "Police arrested Ola Berg in Harlen.",
        "Police arrested Ola Berg in January in Dorvik.",
    ),
    "the sentence before is of years ago": (
        "In 1990, a fire broke out in Harlen. The fire killed 45 people.",
        "A fire in Harlen killed five people.",
    ),
    "a similar attack": (
        "An attack in Norvik killed four soldiers.",
        "A similar attack last week killed nine soldiers.",
    ),
    "the opposite of years ago": (
        "The Senate of Aldoria passed the tax bill.",
        "The Senate of Aldoria rejected the tax bill in 2019.",
    ),
    "it was not done then": (
        "The board approved the merger.",
        "The board did not approve the merger in 2016.",
    ),
    "ten times as many years ago": (
        "The company laid off 500 workers.",
        "The company laid off 5000 workers in 2008.",
    ),
    "a return match": (
        "Norvik defeated Karth.",
        "Karth defeated Norvik in 1998.",
    ),
    "a total and a day": (
        "Eleven people have died since Friday in Harlen.",
        "Four people died on Saturday in Harlen.",
    ),
    "this year and this week": (
        "Eleven people have been killed this year near Harlen.",
        "An avalanche killed four people near Harlen on Saturday.",
    ),
    "two towns, two numbers": (
        "Four soldiers were killed in Norvik on Tuesday.",
        "Seven soldiers were killed in Karth on Tuesday.",
    ),
}

SILENT = {
    "in a separate incident": (
        "Gunmen killed four soldiers in Norvik. In a separate incident, gunmen killed nine "
        "soldiers near the border.",
        "Gunmen killed four soldiers in Norvik.",
    ),
    "the number of a separate attack": (
        "Four soldiers were killed in Norvik on Tuesday. Nine soldiers were killed in a separate "
        "attack in Karth.",
        "Nine soldiers were killed in Karth. Four soldiers were killed in Norvik.",
    ),
    "a part of a storm, of them": (
        "The storm killed 40 people, 12 of them in Harlen.",
        "The storm killed 12 people in Harlen.",
    ),
    "a part of a storm, included": (
        "The storm killed 40 people, including 12 in Harlen.",
        "The storm killed 12 people in Harlen.",
    ),
    "a part of a storm, in a sentence of its own": (
        "The storm killed 40 people. Twelve of them died in Harlen.",
        "The storm killed 12 people in Harlen.",
    ),
    "a toll of years ago": (
        "A fire in Harlen killed five people on Monday. In 1990 the toll rose to 45.",
        "The fire in Harlen killed five people.",
    ),
}


@pytest.fixture(scope="module")
def database(tmp_path_factory, run):
    folder = tmp_path_factory.mktemp("background")
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as file:
        for name, (one, other, *_) in {**ONE_EVENT, **TWO_EVENTS, **SILENT}.items():
            for source, text in (("Courier", one), ("Gazette", other)):
                article = {"id": source, "story": name, "source": source, "text": text}
                file.write(json.dumps({**article, "published": "2031-05-07"}) + "\n")
    result = run("load", folder / "background.db", folder / "articles.jsonl")
    assert result.exit_code == 0, result.output
    return Database(folder / "background.db")


def strong(database, story):
    query = "select rule_id from flag where story = ? and strength in ('contradiction', 'tension')"
    return {row[0] for row in database.execute(query, [story])}


def shared(database, story):
    """Return the deeds of the events that both articles of a story tell of."""
    query = """
        select event.predicate from event
        join claim on claim.event_id = event.id
        where event.story_id in (select id from story where name = ?)
        group by event.id having count(distinct claim.document_id) > 1
    """
    return {row[0] for row in database.execute(query, [story])}


@pytest.mark.parametrize("name", ONE_EVENT)
def test_one_event(database, name):
    assert shared(database, name)
    assert strong(database, name) == ONE_EVENT[name][2]


@pytest.mark.parametrize("name", TWO_EVENTS)
def test_two_events(database, name):
    assert shared(database, name) == set()
    assert strong(database, name) == set()


@pytest.mark.parametrize("name", SILENT)
def test_silent(database, name):
    assert strong(database, name) == set()
