"""Numbers end to end: two sentences of two outlets, and whether their numbers contradict."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from datasette_discrepancy.data_files import shipped_rules_folder
from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.loading import load
from datasette_discrepancy.rules.model import load_rules
from datasette_discrepancy.schema import migrate, open_database

SAME_DAY = "2031-05-09"
NEXT_DAY = "2031-05-10"

# one outlet, another outlet, the day of the second
CONFLICTS = [
    ("A fire killed 17 people in Ulm.", "The death toll from the fire in Ulm was 27.", SAME_DAY),
    ("A storm left 12 dead in Ulm.", "A storm killed 21 people in Ulm.", SAME_DAY),
    ("The storm claimed 12 lives in Ulm.", "Twenty-one people died in Ulm.", SAME_DAY),
    ("Police arrested 40 protesters in Ulm.", "Some 70 protesters were detained in Ulm.", SAME_DAY),
    ("The bridge cost €40 million.", "The cost of the bridge was €400 million.", SAME_DAY),
    ("The regulator fined Norvik $3.2 billion.", "Norvik was hit with a $2.3bn fine.", SAME_DAY),
    ("Ada Berg was jailed for nine years.", "The judge gave Ada Berg a ten-year term.", SAME_DAY),
    ("Ada Berg beat Ian Lund by 1,204 votes.", "Ian Lund was beaten by Ada Berg by 1,240 votes.",
     SAME_DAY),
    ("A 6.1-magnitude quake struck Ulm.", "The quake measured 6.8.", SAME_DAY),
    ("The ship was carrying 36 men.", "There were 27 men on the ship.", SAME_DAY),
    ("The tunnel is 14 kilometres long.", "The tunnel is 11 miles long.", SAME_DAY),
    ("Exactly 40 people died in Ulm.", "Forty-three people died in Ulm.", SAME_DAY),
    ("At least 30 people died in Ulm.", "Twenty-one people died in Ulm.", SAME_DAY),
    ("A storm killed 21 people in Ulm.", "A storm killed 12 people in Ulm.", NEXT_DAY),
    # the larger number is of the place within
    ("Floods killed 12 people in Spain.", "Floods killed 40 people in Madrid.", SAME_DAY),
    ("The storm destroyed 300 homes in Marren on Sunday.",
     "The storm destroyed 120 homes in Marren on Sunday and 190 in Kestin.", SAME_DAY),
    # one bomb, one crash: in the country as in its capital
    ("A bomb killed 18 people in Iraq.", "A bomb killed 12 people in Baghdad.", SAME_DAY),
    ("Floods killed 40 people in Ulm.", "Floods killed 45 people, Ulm's mayor said.", SAME_DAY),
    ("A bomb killed 4 people at a mosque in Ulm.", "A bomb killed 7 people at a mosque in Ulm.",
     SAME_DAY),
    ("A fire killed 4 people at a hotel in Ulm.", "A fire killed 7 people in Ulm.", SAME_DAY),
    ("A fire killed 4 people at a hotel in Ulm.", "A fire killed 7 people at a motel in Ulm.",
     SAME_DAY),
    ("The guards freed 30 sailors on Monday and 42 on Tuesday.",
     "The guards freed 45 sailors on Monday.", SAME_DAY),
    ("A fire killed nine people this week.", "A fire killed four people on Monday.", SAME_DAY),
]  # fmt: skip
SILENT = [
    # a larger number of nobody knows where
    ("Floods killed 40 people in Ulm.", "Floods killed 45 people.", SAME_DAY),
    # some of so many in a whole land
    ("Police arrested 120 people across France.", "Police arrested 35 people in Paris.", SAME_DAY),
    ("Police arrested 90 people in five towns.", "Police arrested 35 people in Ulm.", SAME_DAY),
    ("Floods killed 40 people in Spain.", "Floods killed 12 people in Madrid.", SAME_DAY),
    (
        "Floods killed 40 people in the northern province.",
        "Floods killed 12 people in Ulm.",
        SAME_DAY,
    ),
    # what adds up
    (
        "The storm destroyed 300 homes.",
        "The storm destroyed 120 homes in Marren and 180 in Kestin.",
        SAME_DAY,
    ),
    (
        "The army killed 50 rebels.",
        "The army killed 20 rebels in Kestin. Thirty others were killed near Dornal.",
        SAME_DAY,
    ),
    (
        "Eleven people were killed in Ulm on Monday.",
        "Four people were killed at a school. Seven people were killed at a hospital.",
        SAME_DAY,
    ),
    (
        "The guards freed 30 sailors on Monday and 42 on Tuesday.",
        "The guards have freed 72 sailors this week.",
        SAME_DAY,
    ),
    (
        "The guards rescued 30 sailors on Monday, 12 on Tuesday and 10 on Wednesday.",
        "The guards rescued 52 sailors.",
        SAME_DAY,
    ),
    ("Police arrested 30 people on Monday.", "Police arrested 72 people this week.", SAME_DAY),
    ("Rebels killed 15 soldiers in two attacks.", "Rebels killed 9 soldiers in Ulm.", SAME_DAY),
    # the article has the other number, too, of another event
    (
        "A bomb killed 4 people in Ulm. Another bomb killed 7 people near the bridge.",
        "A bomb killed 7 people near the bridge in Ulm.",
        SAME_DAY,
    ),
    (
        "The storm destroyed 190 homes in Kestin.",
        "The storm destroyed 120 homes in Marren on Sunday and 190 in Kestin.",
        SAME_DAY,
    ),
    # at two venues of one town
    (
        "A bomb killed 4 people at a bus stop in Ulm.",
        "A bomb killed 7 people at a mosque in Ulm.",
        SAME_DAY,
    ),
    (
        "A bomb killed 4 people outside a school in Ulm.",
        "Seven people were killed in a bombing at a hospital in Ulm.",
        SAME_DAY,
    ),
    (
        "Gunmen killed 4 people in the north of Ulm.",
        "Gunmen killed 7 people in the south of Ulm.",
        SAME_DAY,
    ),
    # ten of the dead may be no miners
    ("A fire killed 17 miners in Ulm.", "The death toll from the fire in Ulm was 27.", SAME_DAY),
    ("A storm killed 12 people in Ulm.", "A storm left 12 dead in Ulm.", SAME_DAY),
    ("A storm killed 12 people in Ulm.", "A storm killed 21 people in Ulm.", NEXT_DAY),
    ("A storm killed 12 people in Ulm.", "A storm injured 21 people in Ulm.", SAME_DAY),
    ("A storm killed 12 people in Ulm.", "At least 10 people died in Ulm.", SAME_DAY),
    ("A storm killed 40 people in Ulm.", "Dozens of people died in Ulm.", SAME_DAY),
    ("A storm killed 41 people in Ulm.", "Forty people died in Ulm.", SAME_DAY),
    ("A storm killed 1,987 people in Ulm.", "Some 2,000 people died in Ulm.", SAME_DAY),
    ("A storm killed 12 people in Ulm.", "Three of the victims died in Ulm.", SAME_DAY),
    ("A storm killed 12 people in Ulm.", "Three children were among the dead.", SAME_DAY),
    ("A storm killed 12 people in Ulm.", "Another three died in Ulm.", SAME_DAY),
    ("A storm killed 12 people in Ulm.", "A storm killed 30 cows in Ulm.", SAME_DAY),
    ("A storm killed 12 people in Ulm.", "The toll in Ulm had risen to 9 by Tuesday.", SAME_DAY),
    ("So far 12 people have died in Ulm.", "A storm killed 15 people in Ulm.", SAME_DAY),
    ("A storm killed 12 people in Ulm.", "A storm could kill 50 people in Ulm.", SAME_DAY),
    ("Prices rose 4 percent.", "Prices rose to 9 percent.", SAME_DAY),
    ("Prices rose 4 percent.", "Prices rose 4 percentage points.", SAME_DAY),
    ("The bridge cost €40 million.", "The bridge cost $44 million.", SAME_DAY),
    ("The bridge cost US$40 million.", "The bridge cost $60 million.", SAME_DAY),
    ("The bridge cost €40 million.", "The bridge cost almost €42 million.", SAME_DAY),
    ("The tunnel is 14 kilometres long.", "The tunnel is 8.7 miles long.", SAME_DAY),
    ("The tunnel is 14 kilometres long.", "The tunnel is 9 miles long.", SAME_DAY),
    ("Ada Berg was jailed for nine years.", "Bo Lund was jailed for ten years.", SAME_DAY),
    ("Ada Berg was jailed for nine years.", "Ada Berg faces ten years in prison.", SAME_DAY),
    ("Half of the 300 workers walked out.", "About 150 workers walked out.", SAME_DAY),
    ("Twelve of the 40 miners were rescued.", "Twelve miners were rescued.", SAME_DAY),
    ("Nine people are missing in Ulm.", "Four people are missing in Ulm.", NEXT_DAY),
    ("The line carries 90,000 people a day.", "The line carries 3,000 people an hour.", SAME_DAY),
]


@pytest.fixture(scope="module")
def flagged(tmp_path_factory) -> dict[str, list[str]]:
    """Load every pair as one story, and return its strong flags of numbers by story."""
    folder: Path = tmp_path_factory.mktemp("numbers")
    for one, other, day in (*CONFLICTS, *SILENT):
        story = folder / "stories" / _name(one, other, day)
        story.mkdir(parents=True)
        for number, (sentence, published) in enumerate(((one, SAME_DAY), (other, day))):
            front = f"---\nsource: Outlet {number}\npublished: {published}\ntitle: News\n---\n\n"
            (story / f"{number}.txt").write_text(f"{front}{sentence}\n", "utf-8")
    db = open_database(folder / "numbers.db")
    migrate(db)
    load(db, [folder / "stories"])
    evaluate(db, load_rules([shipped_rules_folder()]))
    found: dict[str, list[str]] = {}
    for row in db.query("select story, message from flags where kind = 'number_conflict'"):
        found.setdefault(row["story"], []).append(row["message"])
    return found


def _name(one: str, other: str, day: str) -> str:
    return re.sub(r"\W+", "-", f"{one} {other} {day}").lower()


@pytest.mark.parametrize(("one", "other", "day"), CONFLICTS)
def test_contradict(flagged, one, other, day):
    assert len(flagged.get(_name(one, other, day), [])) == 1


@pytest.mark.parametrize(("one", "other", "day"), SILENT)
def test_agree(flagged, one, other, day):
    assert flagged.get(_name(one, other, day), []) == []
