"""Which claims report one event, and above all which do not."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.links.descriptions import describe
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
) -> EventClaim:
    return EventClaim(
        claim_id=name,
        key=name,
        document_id=document or name,
        predicate=predicate,
        subject_id=subject,
        object_id=thing,
        place_id=place,
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
