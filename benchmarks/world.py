"""Invented stories: who, what, when and how many, and how each outlet tells it.

Seeded, so that a size and a seed always give the same rows. A story has 2 to 500 sources (few have
many), a document 6 claims. Most sources agree; a small share dates, counts, places or spells an
event in another way, and captions are as often wrong as they are rare.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

CLAIMS_PER_DOCUMENT = 6
MOST_SOURCES = 500
FIRST_DAY = 738_000

# Word, whether its subject and object are people, whether something is counted, and how often.
DEEDS: tuple[tuple[str, str, str | None, int], ...] = (
    ("meet", "people", None, 5),
    ("visit", "place", None, 4),
    ("kill", "people", "villager", 5),
    ("injure", "people", "worker", 3),
    ("arrest", "people", None, 3),
    ("sign", "thing", None, 3),
    ("sink", "alone", None, 2),
    ("attack", "people", None, 3),
    ("fund", "thing", "euro", 2),
    ("evacuate", "people", "resident", 2),
    ("resign", "alone", None, 1),
    ("host", "people", None, 1),
    ("inspect", "thing", None, 2),
    ("destroy", "thing", "house", 2),
    ("named", "alone", None, 3),
    ("aged", "alone", None, 1),
    ("nationality", "fact", None, 1),
    ("holds_office", "fact", None, 1),
    ("employed_by", "fact", None, 1),
    ("works_in", "fact", None, 1),
    ("cost", "ware", "euro", 2),
    ("leave", "journey", None, 2),
    ("related_to", "kin", None, 1),
    ("depicted", "picture", None, 1),
    ("photographed", "picture", None, 3),
    ("taken_with", "camera", None, 1),
    ("published", "page", None, 1),
    ("demand", "said", None, 1),
    ("based_in", "alone", None, 1),
    ("defeat", "people", "score", 1),
    ("revenue", "people", "euro", 1),
    ("win", "thing", None, 2),
)
# Of these the amount is in a unit; of all else that is counted, they are counted.
UNITS = frozenset({"euro", "score"})
# What is true of people at all times, and what pictures and pages say of themselves: no events.
ATTRIBUTES = frozenset(
    "named aged nationality holds_office employed_by works_in related_to depicted photographed"
    " taken_with published based_in".split()
)
# Figures of a month, which have its days and the name of what is measured.
OF_PERIODS = frozenset({"revenue"})
MONTH = 30
# What an article may tell in place of a deed: of a price the sale, of a journey its other end.
RETOLD = {"cost": "sell", "leave": "arrive_at"}
RETELLING = 0.2
# Deeds that nobody tells without saying where.
JOURNEYS = frozenset({"leave"})
# Of a fact: its group, of which one holds at a time, and what it may be.
FACTS: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "nationality": (None, ("Polish", "Czech", "Danish")),
    "holds_office": ("head of a town", ("mayor", "town clerk")),
    "employed_by": ("spokesman", ("Harbour Board", "Rail Union")),
    "works_in": (None, ("press", "state")),
    "taken_with": (None, ("Nikon Z6", "Canon R5")),
}
KIN = ("spouse", "sibling")
# Shapes of deeds that are done to somebody or something with a name.
NAMED_OBJECT = frozenset({"people", "place", "kin", "ware"})
THINGS = ("treaty", "bridge", "depot", "harbour", "village", "reactor", "shipment", "school")


def shares(*pairs: tuple[str, float]) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return values and their weights, as `random.choices` takes them."""
    return tuple(value for value, _ in pairs), tuple(weight for _, weight in pairs)


PARTS = shares(("body", 0.74), ("headline", 0.08), ("standfirst", 0.06), ("caption", 0.12))
MODALITIES = shares(
    ("asserted", 0.89),
    ("reported", 0.04),
    ("likely", 0.01),
    ("possible", 0.01),
    ("planned", 0.04),
    ("denied", 0.01),
)
PICTURE_PARTS = shares(("caption", 0.5), ("alt", 0.1), ("metadata", 0.4))
PARTS_OF = {
    "depicted": shares(("caption", 0.8), ("alt", 0.2)),
    "photographed": PICTURE_PARTS,
    "taken_with": PICTURE_PARTS,
    "published": shares(("metadata", 1.0)),
}


@dataclass(frozen=True)
class Happening:
    """One event of a story, as it was."""

    number: int
    predicate: str
    subject: int | None
    object: int | None
    object_head: str | None
    place: int
    day: int
    number_true: float | None
    unit: str | None
    counted: str | None
    fact: str | None
    picture: int | None
    speaker: int | None


@dataclass(frozen=True)
class Telling:
    """One claim: an event as one document tells it. People and places are numbers in the story."""

    event: int
    predicate: str
    subject: int | None
    object: int | None
    object_head: str | None
    place: int | None
    day_first: int | None
    day_last: int | None
    approximate: bool
    quantity_min: float | None
    quantity_max: float | None
    unit: str | None
    counted: str | None
    part: str
    polarity: str
    modality: str
    confident: bool
    spelling: int
    fact: str | None
    picture: int | None
    archive: bool
    speaker: int | None


@dataclass(frozen=True)
class Telltale:
    """One document: its outlet, the day it came out (None: unknown) and its claims."""

    source: int
    published: int | None
    claims: tuple[Telling, ...]


def stories(claims: int, seed: int) -> Iterator[list[Telltale]]:
    """Yield stories until they hold so many claims; the last one is cut to fit.

    Args:
        claims: how many claims all stories hold together.
        seed: another seed gives other stories.
    """
    chance = random.Random(seed)
    left = max(1, claims // CLAIMS_PER_DOCUMENT)
    while left > 0:
        # Log-uniform: as many stories of 2 to 6 sources as of 150 to 500.
        wanted = round(2 * (MOST_SOURCES / 2) ** chance.random())
        size = min(left, wanted)
        left -= size
        yield story(chance, size)


def story(chance: random.Random, size: int) -> list[Telltale]:
    """Return one story of so many documents."""
    start = FIRST_DAY + chance.randrange(3000)
    happenings = [_happening(chance, number, start) for number in range(8 + size // 2)]
    # A few events are in every article, many in one or two (Zipf).
    weights = [1 / (rank + 3) for rank in range(len(happenings))]
    sources = chance.sample(range(4 * MOST_SOURCES), size)
    return [
        Telltale(
            source,
            None if chance.random() < 0.1 else start + chance.randrange(14),
            tuple(
                tell(chance, happening)
                for happening in chance.choices(happenings, weights, k=CLAIMS_PER_DOCUMENT)
            ),
        )
        for source in sources
    ]


def _happening(chance: random.Random, number: int, start: int) -> Happening:
    predicate, shape, counted, _ = chance.choices(DEEDS, [deed[3] for deed in DEEDS])[0]
    unit = "year of age" if predicate == "aged" else counted if counted in UNITS else None
    amount = chance.choice([3, 12, 34, 70, 250, 1200, 40_000])
    group, facts = FACTS.get(predicate, (None, ()))
    head = chance.choice(KIN if shape == "kin" else THINGS)
    return Happening(
        number=number,
        predicate=predicate,
        subject=chance.randrange(12),
        object=12 + chance.randrange(8) if shape in NAMED_OBJECT else None,
        object_head=head if shape in ("thing", "kin", "said") else group or counted,
        place=20 + chance.randrange(5),
        day=start - chance.randrange(40),
        number_true=float(amount) if counted or unit else None,
        unit=unit,
        counted=counted if unit is None else None,
        fact=chance.choice(facts) if facts else None,
        picture=number if shape in ("picture", "camera") else None,
        speaker=chance.randrange(12) if chance.random() < 0.2 or shape == "said" else None,
    )


def tell(chance: random.Random, event: Happening) -> Telling:
    """Return how one article tells an event: with gaps, and now and then otherwise."""
    part = chance.choices(*PARTS_OF.get(event.predicate, PARTS))[0]
    slip = 0.06 if part == "caption" else 0.015
    first, last = _days(chance, event.day + (chance.randrange(2, 40) * (chance.random() < slip)))
    if event.predicate in OF_PERIODS:
        first = event.day - event.day % MONTH
        last = first + MONTH - 1
    number = event.number_true if chance.random() < 0.85 else None
    if number is not None and chance.random() < slip:
        number *= chance.choice([0.5, 1.3, 2, 10])
    subject = event.subject if chance.random() < 0.9 else None
    if subject is not None and chance.random() < slip:
        subject = chance.randrange(12)
    fact, head = event.fact, event.object_head
    if chance.random() < slip:
        fact = chance.choice(FACTS[event.predicate][1]) if fact else None
        head = chance.choice(KIN) if head in KIN else head
    speaker = event.speaker if chance.random() > slip else chance.randrange(12)
    swapped = event.object is not None and event.object < 20 and chance.random() < slip / 4
    predicate = event.predicate
    if predicate in RETOLD and chance.random() < RETELLING:
        predicate = RETOLD[predicate]
    return Telling(
        event=event.number,
        predicate=predicate,
        subject=event.object if swapped else subject,
        object=event.subject if swapped else event.object,
        object_head=head,
        place=(event.place if chance.random() > slip else 20 + chance.randrange(5))
        if event.predicate in JOURNEYS or chance.random() < 0.3
        else None,
        day_first=first,
        day_last=last,
        approximate=first is not None and chance.random() < 0.1,
        quantity_min=number,
        quantity_max=None if number is not None and chance.random() < 0.08 else number,
        unit=event.unit,
        counted=event.predicate if event.predicate in OF_PERIODS else event.counted,
        part=part,
        polarity="negative" if chance.random() < 0.01 else "positive",
        modality=chance.choices(*MODALITIES)[0],
        confident=chance.random() < 0.7,
        spelling=int(chance.random() < 0.03),
        fact=fact,
        picture=event.picture,
        archive=event.picture is not None and chance.random() < 0.05,
        speaker=speaker if event.speaker is not None and chance.random() < 0.6 else None,
    )


def _days(chance: random.Random, day: int) -> tuple[int | None, int | None]:
    """Return a day, a week, a month, an open interval or nothing."""
    kind = chance.random()
    if kind < 0.45:
        return None, None
    if kind < 0.85:
        return day, day
    if kind < 0.93:
        return day - day % 7, day - day % 7 + 6
    if kind < 0.98:
        return day - day % 30, day - day % 30 + 29
    return day, None
