"""Which claims report one event, and above all which do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from random import Random

import pytest

from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.links.blocking import Index
from datasette_discrepancy.links.descriptions import describe, describe_counted
from datasette_discrepancy.links.events import EventClaim, World, find_events

LEXICON = load_lexicon()
WORLD = World(LEXICON, {"minister": "country"}, frozenset({("Lyon", "France")}))


def day(text: str | None) -> int | None:
    return None if text is None else date.fromisoformat(text).toordinal()


def claim(
    name: str,
    predicate: str,
    subject: str | None = None,
    thing: str | None = None,
    first: str | None = None,
    last: str | None = None,
    *,
    described: tuple[str, str] | None = None,
    place: str | None = None,
    document: str | None = None,
    noun: bool = False,
    number: float | None = None,
    **others: object,
) -> EventClaim:
    told = EventClaim(
        claim_id=name,
        key=name,
        document_id=document or name,
        predicate=predicate,
        subject_id=subject,
        object_id=thing,
        place_id=place,
        counted_in=place,
        subject=describe(subject, subject, LEXICON) if subject else None,
        object=describe(*described, LEXICON)
        if described
        else (describe(thing, thing, LEXICON) if thing else None),
        day_first=day(first),
        day_last=day(last or first),
        planned=False,
        noun=noun,
        label=name,
    )
    if number is not None:
        counted = describe_counted(f"{number} people", "person", "person", number, LEXICON)
        told = replace(told, object=counted)
    return replace(told, **others)


def dead(name: str, number: float, first: str | None = None, **others: object) -> EventClaim:
    """A claim of a fire that killed so many."""
    return claim(name, "kill", None, None, first, number=number, **others)


# What undated news of early May 2031 can mean.
NEWS = {"untold_first": day("2031-03-06"), "untold_last": day("2031-05-07")}
OF_1990 = {"untold_first": day("1990-01-01"), "untold_last": day("1990-12-31")}
BESIDE = {"beside": True, "episode": 1}

TREATY, WATER, PAPER = ("treaty", "treaty"), ("water treaty", "treaty"), ("paper mill", "mill")
PRESS = ("reporters", "reporter")


def bare(claim: EventClaim, noun: str) -> EventClaim:
    """The claim about "the treaty", "the mill"."""
    return replace(claim, object=replace(describe(noun, noun, LEXICON), definite=True))


RACE = replace(describe("Harlen race", "race", LEXICON), definite=True)


def race(name: str, winner: str, first: str) -> EventClaim:
    """Somebody won "the race", of whatever kind."""
    told = claim(name, "win", winner, None, first, described=("race", "race"), once=True)
    return replace(told, subject=describe(winner, winner.split()[-1].lower(), LEXICON))


CASES = {
    "one meeting, wider and narrower dates": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-05-01", "2031-05-31"),
            claim("b", "meet", "Bo", "Ann", "2031-05-12"),
        ],
        ["ab"],
    ),
    "two meetings of the same people in different months": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-03-02"),
            claim("b", "meet", "Ann", "Bo", "2031-07-12"),
        ],
        ["a", "b"],
    ),
    "sources differ by a day over one meeting": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-03-02"),
            claim("b", "meet", "Ann", "Bo", "2031-03-03"),
        ],
        ["ab"],
    ),
    "two sources name two winners of one race": (
        [
            replace(race("a", "Ann Lee", "2031-03-02"), object=RACE),
            replace(race("b", "Bo Berg", "2031-03-02"), object=RACE),
        ],
        ["ab"],
    ),
    "winners of races on two days": (
        [
            replace(race("a", "Ann Lee", "2031-03-02"), object=RACE),
            replace(race("b", "Bo Berg", "2031-03-04"), object=RACE),
        ],
        ["a", "b"],
    ),
    "two winners of a race of which nothing is told": (
        [race("a", "Ann Lee", "2031-03-02"), race("b", "Bo Berg", "2031-03-02")],
        ["a", "b"],
    ),
    "a party and its candidate": (
        [
            replace(race("a", "Ann Lee", "2031-03-02"), object=RACE),
            replace(race("b", "Labour", "2031-03-02"), object=RACE),
        ],
        ["a", "b"],
    ),
    "two winners that one article names": (
        [
            replace(race("a", "Ann Lee", "2031-03-02"), object=RACE, document_id="x"),
            replace(race("b", "Bo Berg", "2031-03-02"), object=RACE, document_id="x"),
        ],
        ["a", "b"],
    ),
    "two sources expect one meeting on two days": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-03-02", planned=True),
            claim("b", "meet", "Ann", "Bo", "2031-03-12", planned=True),
        ],
        ["ab"],
    ),
    "two plans a month apart": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-03-02", planned=True),
            claim("b", "meet", "Ann", "Bo", "2031-04-12", planned=True),
        ],
        ["a", "b"],
    ),
    "one meeting held, another to come": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-03-02"),
            claim("b", "meet", "Ann", "Bo", "2031-03-12", planned=True),
        ],
        ["a", "b"],
    ),
    "they will meet again": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-03-02", planned=True),
            claim("b", "meet", "Ann", "Bo", "2031-03-12", planned=True, occasion="again"),
        ],
        ["a", "b"],
    ),
    "whoever expects both days has two meetings to come": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-03-02", planned=True, document="x"),
            claim("b", "meet", "Ann", "Bo", "2031-03-12", planned=True, document="x"),
            claim("c", "meet", "Ann", "Bo", "2031-03-12", planned=True),
        ],
        ["a", "bc"],
    ),
    "a plan for something of which there are many": (
        [
            claim("a", "brief", "Ann", None, "2031-03-02", planned=True, described=PRESS),
            claim("b", "brief", "Ann", None, "2031-03-12", planned=True, described=PRESS),
        ],
        ["a", "b"],
    ),
    "a plan for the one thing of its kind": (
        [
            bare(claim("a", "discuss", "Ann", None, "2031-03-02", planned=True), "budget"),
            bare(claim("b", "discuss", "Ann", None, "2031-03-12", planned=True), "budget"),
        ],
        ["ab"],
    ),
    "a source that knows both days tells of two meetings": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-03-02", document="x"),
            claim("b", "meet", "Ann", "Bo", "2031-03-03", document="x"),
        ],
        ["a", "b"],
    ),
    "other people": (
        [claim("a", "meet", "Ann", "Bo"), claim("b", "meet", "Cy", "Bo")],
        ["a", "b"],
    ),
    "an undated claim that fits two meetings joins neither": (
        [
            claim("a", "meet", "Ann", "Bo", "2031-03-02"),
            claim("b", "meet", "Ann", "Bo", "2031-07-12"),
            claim("c", "meet", "Ann", "Bo"),
        ],
        ["a", "b", "c"],
    ),
    "a minister acts for the country": (
        [
            claim("a", "propose", "minister", described=("naval drills", "drill")),
            claim("b", "propose", "country", described=("a naval exercise", "exercise")),
        ],
        ["ab"],
    ),
    "two proposals of one country": (
        [
            claim("a", "propose", "country", described=("naval drills", "drill")),
            claim("b", "propose", "country", described=("a gas pipeline", "pipeline")),
        ],
        ["a", "b"],
    ),
    "made the proposal": (
        [
            claim("a", "propose", "country", described=("naval drills", "drill")),
            claim("b", "propose", "country", noun=True),
        ],
        ["ab"],
    ),
    "a passive without its doer": (
        [claim("a", "appoint", "board", "Lee"), claim("b", "appoint", None, "Lee")],
        ["ab"],
    ),
    "another package signed weeks apart": (
        [
            claim(
                "a", "sign", "Ann", None, "2031-01-30", described=("spending package", "package")
            ),
            claim("b", "sign", "Ann", None, "2031-02-20", described=("the package", "package")),
        ],
        ["a", "b"],
    ),
    "one treaty, two dates": (
        [
            claim("a", "sign", "Ann", "treaty", "2031-01-30"),
            claim("b", "sign", "Ann", "treaty", "2031-02-06"),
        ],
        ["ab"],
    ),
    "a city lies in its country": (
        [
            claim("a", "arrest", "police", "Lee", "2031-01-30", place="Lyon"),
            claim("b", "arrest", "police", "Lee", "2031-01-30", place="France"),
        ],
        ["ab"],
    ),
    "what one has approved and the other rejected": (
        [
            claim("a", "approve", "council", described=("harbour plan", "plan")),
            claim("b", "reject", "council", described=("the harbour plan", "plan")),
        ],
        ["ab"],
    ),
    "another thing rejected": (
        [
            claim("a", "approve", "council", described=("harbour plan", "plan")),
            claim("b", "reject", "council", described=("school budget", "budget")),
        ],
        ["a", "b"],
    ),
    "rejected in one month, approved in another": (
        [
            claim("a", "approve", "council", "plan", "2031-06-10"),
            claim("b", "reject", "council", "plan", "2031-01-10"),
        ],
        ["a", "b"],
    ),
    "two rejections make no one event with the approval": (
        [
            claim("a", "approve", "council", "plan"),
            claim("b", "reject", "council", "plan", "2031-01-10"),
            claim("c", "reject", "council", "plan", "2031-06-10"),
        ],
        ["a", "b", "c"],
    ),
    "a name in one article, words in another": (
        [
            claim("a", "found", "Tidal Energy Fund", "school"),
            claim("b", "found", None, "school"),
        ],
        ["ab"],
    ),
    "nobody is killed twice": (
        [
            claim("a", "kill", None, "Lee", "2031-01-30"),
            claim("b", "kill", None, "Lee", "2031-06-02"),
        ],
        ["ab"],
    ),
    "others are killed on another day": (
        [
            claim("a", "kill", None, "Lee", "2031-01-30"),
            claim("b", "kill", None, "Berg", "2031-06-02"),
        ],
        ["a", "b"],
    ),
    "miners are killed again, as they have no name": (
        [
            claim("a", "kill", None, None, "2031-01-30", described=("12 miners", "miner")),
            claim("b", "kill", None, None, "2031-06-02", described=("12 miners", "miner")),
        ],
        ["a", "b"],
    ),
    "whoever is named may be arrested twice": (
        [
            claim("a", "arrest", "police", "Lee", "2031-01-30"),
            claim("b", "arrest", "police", "Lee", "2031-06-02"),
        ],
        ["a", "b"],
    ),
    "nobody is born twice": (
        [
            claim("a", "born", None, "Lee", "1951-03-02"),
            claim("b", "born", None, "Lee", "1958-11-20"),
        ],
        ["ab"],
    ),
    "two bridges are opened years apart": (
        [
            claim("a", "open", None, None, "1951-03-02", described=("river bridge", "bridge")),
            claim("b", "open", None, None, "1958-11-20", described=("river bridge", "bridge")),
        ],
        ["a", "b"],
    ),
    "the blast and the gas killed the same people on one day": (
        [
            claim("a", "kill", None, None, "2031-01-30", described=("12 miners", "miner")),
            claim("b", "kill", None, None, "2031-01-30", described=("14 miners", "miner")),
        ],
        ["ab"],
    ),
    "somebody resigned, and nobody says when": (
        [claim("a", "resign", "Lee"), claim("b", "resign", "Lee")],
        ["ab"],
    ),
    "two undated trips": (
        [claim("a", "travel", "Lee"), claim("b", "travel", "Lee")],
        ["a", "b"],
    ),
    "one minister in one town signs the treaty, to one source the water treaty": (
        [
            bare(claim("a", "sign", "Ann", place="Bled", first="2031-03-02"), "treaty"),
            claim("b", "sign", "Ann", None, "2031-04-02", place="Bled", described=WATER),
        ],
        ["ab"],
    ),
    "in another town she signs another one": (
        [
            bare(claim("a", "sign", "Ann", place="Rome", first="2031-03-02"), "treaty"),
            claim("b", "sign", "Ann", None, "2031-04-02", place="Bled", described=WATER),
        ],
        ["a", "b"],
    ),
    "where is not said": (
        [
            bare(claim("a", "sign", "Ann", first="2031-03-02"), "treaty"),
            claim("b", "sign", "Ann", None, "2031-04-02", place="Bled", described=WATER),
        ],
        ["a", "b"],
    ),
    "a treaty may be any": (
        [
            claim("a", "sign", "Ann", place="Bled", first="2031-03-02", described=TREATY),
            claim("b", "sign", "Ann", None, "2031-04-02", place="Bled", described=WATER),
        ],
        ["a", "b"],
    ),
    "visits to the mill in one town are many": (
        [
            bare(claim("a", "visit", "Ann", place="Bled", first="2031-03-02"), "mill"),
            claim("b", "visit", "Ann", None, "2031-04-02", place="Bled", described=PAPER),
        ],
        ["a", "b"],
    ),
    "undated news is not of years ago": (
        [dead("a", 5, **NEWS), dead("b", 45, "1990-03-02")],
        ["a", "b"],
    ),
    "undated news is of the days of which others tell": (
        [dead("a", 5, **NEWS), dead("b", 45, "1990-03-02"), dead("c", 6, "2031-05-05")],
        ["ac", "b"],
    ),
    "undated, and nothing says how old it may be": (
        [dead("a", 5), dead("b", 45, "1990-03-02")],
        ["ab"],
    ),
    "the very number of years ago": (
        [dead("a", 45, **NEWS), dead("b", 45, "1990-03-02")],
        ["ab"],
    ),
    "undated, and the sentence before is of years ago": (
        [dead("a", 45, **OF_1990), dead("b", 5, **NEWS), dead("c", 6, "2031-05-05")],
        ["a", "bc"],
    ),
    "what is done once may be old news": (
        [
            claim("a", "found", "Ann", "school", **NEWS),
            claim("b", "found", "Ann", "school", "1987-01-01", "1987-12-31"),
        ],
        ["ab"],
    ),
    "whoever has died is dead, however it is told": (
        [claim("a", "kill", None, "Lee", **NEWS), claim("b", "kill", None, "Lee", "2003-03-02")],
        ["ab"],
    ),
    "visits of now and of then": (
        [
            claim("a", "visit", "Ann", "school", **NEWS),
            claim("b", "visit", "Ann", "school", "2015-01-01", "2015-12-31"),
        ],
        ["a", "b"],
    ),
    "news of May on what comes in June": (
        [
            claim("a", "approve", "board", "plan", **NEWS),
            claim("b", "approve", "board", "plan", "2031-06-18"),
        ],
        ["ab"],
    ),
    "one article sets another fire beside its own": (
        [dead("a", 5, document="x"), dead("b", 9, document="x", **BESIDE)],
        ["a", "b"],
    ),
    "what an article sets beside its own story is told by number elsewhere": (
        [
            dead("a", 5, "2031-05-05", document="x"),
            dead("b", 9, document="x", **BESIDE),
            dead("c", 9),
        ],
        ["a", "bc"],
    ),
    "another number is of the story itself": (
        [
            dead("a", 5, "2031-05-05", document="x"),
            dead("b", 9, document="x", **BESIDE),
            dead("c", 6),
        ],
        ["ac", "b"],
    ),
    "eleven since Friday, four of them on Saturday": (
        [
            replace(dead("a", 11, "2031-05-02", running=True), day_last=None),
            dead("b", 4, "2031-05-03"),
        ],
        ["a", "b"],
    ),
    "eleven since Friday, nine since Friday": (
        [
            replace(dead("a", 11, "2031-05-02", running=True), day_last=None),
            replace(dead("b", 9, "2031-05-02", running=True), day_last=None),
        ],
        ["ab"],
    ),
    "so many here, so many there": (
        [dead("a", 4, place="Lyon"), dead("b", 7, place="Rome")],
        ["a", "b"],
    ),
    "some of so many in a land": (
        [dead("a", 9, place="France"), dead("b", 4, place="Lyon")],
        ["a", "b"],
    ),
    "more in the town than in its country": (
        [dead("a", 4, place="France"), dead("b", 9, place="Lyon")],
        ["ab"],
    ),
    "one crash in a town and in its country": (
        [dead("a", 9, place="France", one_spot=True), dead("b", 4, place="Lyon", one_spot=True)],
        ["ab"],
    ),
    "some of so many across the land": (
        [dead("a", 9, "2031-05-02", wide=True), dead("b", 4, "2031-05-02", place="Lyon")],
        ["a", "b"],
    ),
    "so many outside a school, so many at a mosque": (
        [
            dead("a", 4, "2031-05-02", place="Lyon", venue="school"),
            dead("b", 7, "2031-05-02", place="Lyon", venue="prayer"),
        ],
        ["a", "b"],
    ),
    "one number at two venues": (
        [
            dead("a", 4, "2031-05-02", place="Lyon", venue="school"),
            dead("b", 4, "2031-05-02", place="Lyon", venue="prayer"),
        ],
        ["ab"],
    ),
    "four and, with others of its article, seven": (
        [
            dead("a", 4, "2031-05-02", sums=frozenset({7})),
            dead("b", 7, "2031-05-02", most=7),
        ],
        ["a", "b"],
    ),
    "four and, with others of its article, nine": (
        [
            dead("a", 4, "2031-05-02", sums=frozenset({9})),
            dead("b", 7, "2031-05-02", most=7),
        ],
        ["ab"],
    ),
    "one number in two places": (
        [dead("a", 4, place="Lyon"), dead("b", 4, place="Rome")],
        ["ab"],
    ),
    "the place of what is set beside the story is another's own": (
        [
            dead("a", 4, "2031-05-05", place="Rome", document="x"),
            dead("b", 9, place="Lyon", document="x", **BESIDE),
            dead("c", 7, "2031-05-05", place="Lyon"),
        ],
        ["a", "bc"],
    ),
    "an unknown verb needs both": (
        [claim("a", "knit", "Ann", "scarf"), claim("b", "knit", "Ann", None)],
        ["a", "b"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_events(name):
    claims, expected = CASES[name]
    for order in permutations(claims):
        events = find_events("story", order, WORLD)
        assert sorted("".join(sorted(event.claim_ids)) for event in events) == expected


class EveryEvent(Index):
    """The plain comparison: whatever is there is compared."""

    def __init__(self, sameness):
        super().__init__(sameness)
        self.events = set()

    def add(self, claim, event):
        self.events.add(event)

    def candidates(self, claim):
        return sorted(self.events)


def random_claims(seed: int, number: int) -> list[EventClaim]:
    chance = Random(seed)  # noqa: S311 - no secret
    people = ["Ann", "Bo", "Cy", "minister", "country", None]
    things = ["naval drill", "the plan", "rescue plan", "budget plan", "people", "it", "a deal"]
    places = [None, None, "Lyon", "France", "Rome"]
    claims = []
    for index in range(number):
        thing = chance.choice([*people, "described", "described"])
        words = chance.choice(things)
        first = chance.choice([None, date(2031, 1, 1).toordinal() + chance.randrange(90)])
        last = None if first is None else first + chance.choice([0, 0, 1, 6, 30, 364])
        plain = claim(
            f"claim {index:03}",
            chance.choice(["meet", "kill", "approve", "reject", "born", "knit", "sign"]),
            chance.choice(people),
            None if thing == "described" else thing,
            described=(words, words.split()[-1]) if thing == "described" else None,
            place=chance.choice(places),
            document=f"document {chance.randrange(8)}",
            noun=chance.random() < 0.2,
            planned=chance.random() < 0.3,
            occasion="again" if chance.random() < 0.1 else None,
        )
        last = chance.choice([last, last, None])
        claims.append(replace(plain, day_first=first, day_last=last, label=words))
    return claims


@pytest.mark.parametrize("seed", range(20))
def test_keys_lose_nothing(seed):
    claims = random_claims(seed, 150)
    plain = find_events("story", claims, WORLD, EveryEvent)
    assert find_events("story", claims, WORLD) == plain
    assert any(len(event.claim_ids) > 2 for event in plain)


def test_a_long_story_is_linked_in_seconds():
    claims = [
        replace(one, claim_id=f"{one.claim_id} {copy}", key=f"{one.key} {copy}", subject_id=who)
        for copy in range(40)
        for one in random_claims(copy, 100)
        for who in [None if one.subject_id is None else f"{one.subject_id} {copy}"]
    ]
    Counting.compared = 0
    find_events("story", claims, WORLD, Counting)
    # All pairs of one deed: some 1.1 million.
    assert len(claims) == 4000
    assert 0 < Counting.compared < 250_000


class Counting(Index):
    """Counts the events that claims are compared with."""

    compared = 0

    def candidates(self, claim):
        found = super().candidates(claim)
        Counting.compared += len(found)
        return found


def test_every_claim_is_in_one_event_and_ids_are_stable():
    claims = [c for cases, _ in CASES.values() for c in cases]
    claims = [
        EventClaim(**{**c.__dict__, "claim_id": f"{i}", "key": f"{i}"})
        for i, c in enumerate(claims)
    ]
    events = find_events("story", claims, WORLD)
    members = [member for event in events for member in event.claim_ids]
    assert sorted(members) == sorted(c.claim_id for c in claims)
    assert events == find_events("story", reversed(claims), WORLD)
    assert [event.id for event in events] != [
        event.id for event in find_events("another story", claims, WORLD)
    ]
