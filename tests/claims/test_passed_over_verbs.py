"""Sentences whose only verb was taken for another word, and those that were cut in two."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, predicate, subject, object.
FOUND = [
    # A past tense that hangs on its subject like a place.
    ("A jury in Denver acquitted Carla Mendes of fraud on Monday.",
     "acquit", "jury", "Carla Mendes"),
    # Past tenses that look like nouns or adjectives.
    ("Ajax beat Porto 3-1 in Rome on Tuesday to reach the final.", "defeat", "Ajax", "Porto"),
    ("The council in Karth set strict limits on Monday.", "set", "council", "strict limits"),
    ("The IMF set strict terms.", "set", "IMF", "strict terms"),
    ("The mill lost money.", "lose", "mill", "money"),
    ("A lorry driver from Dorvik lost control of his van on Monday.", "lose", "lorry driver", None),
    ("Shelling killed five people in Karth on Friday.", "kill", "Shelling", "five people"),
    ("Shelling killed 15 people in Karth on Friday.", "kill", "Shelling", "15 people"),
    ("Police shot dead the gunman on Saturday.", "shoot", "Police", "gunman"),
    ("A jury acquitted Carla Mendes of fraud on Monday.", "acquit", "jury", "Carla Mendes"),
    ("The Karth Martyrs Brigade claimed responsibility on Monday for the raid.",
     "claim", "Karth Martyrs Brigade", "responsibility"),
    ("The army used white phosphorus in the village of Karth on Friday, doctors said.",
     "use", "army", "white phosphorus"),
    # Cut in two before the place, and behind the subject.
    ("A 6.4-magnitude earthquake struck Fiji on Monday.",
     "befall", "6.4-magnitude earthquake", "Fiji"),
    ("Consumer prices in Chile rose 0.4 percent in May.", "rise", None, "Consumer prices in Chile"),
    # A land that is a pepper as well, and plans that are a verb before a tag.
    ("Chile signed the treaty in Geneva on Tuesday.", "sign", "Chile", "treaty"),
    ("Norway plans to close its embassy in Juba in September, the foreign ministry said.",
     "close", "Norway", "its embassy"),
    # Behind a modal, no adjective.
    ("The court will free Haas on Thursday.", "release", "court", "Haas"),
    # What buildings do by themselves, in a sentence without another verb.
    ("More than 500 homes burned down on Monday.", "destroy", None, "More than 500 homes"),
    ("Rebels burned down the church on Monday.", "destroy", "Rebels", "church"),
    ("The 310-metre tower, the tallest building in Norvik, opened on Monday.",
     "open", None, "310-metre tower"),
    # Cut in two before a sum, before the name of a son, behind "Sr.".
    ("The International Monetary Fund (IMF) lent Ghana $3 billion on Monday.",
     "lend", "International Monetary Fund", "$3 billion"),
    ("Bashir Nouri and his son Karim were arrested in Kabul on Friday.",
     "arrest", None, "Bashir Nouri"),
    ("Bashir Nouri and his son Karim were arrested in Kabul on Friday.", "arrest", None, "Karim"),
    ("Ida Brandt and her brother Karl left Norvik on Friday.", "leave", "Karl", "Norvik"),
    # Before the name of a thing behind what it is.
    ("The Harlen fund Dorvik bought the football club Karth United on Monday.",
     "acquire", "Dorvik", "Karth United"),
    ("The fund sold the chess club Harlen for 40 million euros in March.",
     "sell", "fund", "Harlen"),
    # Two sentences are two.
    ("He owns the football club. Ravenna lost on Monday.", "own", "He", "football club"),
    ("The bank bought the club Monday.", "acquire", "bank", "club"),
    ("Frank Moreau Sr. died on Monday.", "kill", None, "Frank Moreau Sr."),
]  # fmt: skip

# No sentences: what a noun phrase with a full stop describes.
SILENT = [
    "A state owned mill.",
    "The best cut diamonds.",
    "The Norvik set menu.",
    "A film cut by the censors.",
    "A family owned mill in the hills of Karth.",
    "A soldier given a medal.",
    "A skull with a cut lip.",
]


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoer"), FOUND)
def test_a_passed_over_verb_is_read(told, text, predicate, subject, undergoer):
    found = [claim for claim in told(text) if claim.predicate == predicate]
    pairs = {(text_of(one.subject), text_of(one.object)) for one in found}
    assert any(one == subject and undergoer in {other, None} for one, other in pairs)


@pytest.mark.parametrize("text", SILENT)
def test_a_noun_phrase_stays_one(told, text):
    assert not [one for one in told(text) if one.clause == "root"]


def test_the_loser_reaches_nothing(told):
    found = told("Ajax beat Porto 3-1 in Rome on Tuesday to reach the final.")
    assert "Porto" not in {text_of(one.subject) for one in found if one.predicate == "reach"}


def test_a_day_behind_a_sum_is_the_deed_s(told):
    found = told("The regulator in Norvik fined Harlen Bank $3 million on Monday.")
    (fined,) = [claim for claim in found if claim.predicate == "fine"]
    assert text_of(fined.time) == "Monday"
    assert fined.quantity is not None and fined.quantity.minimum == 3_000_000
