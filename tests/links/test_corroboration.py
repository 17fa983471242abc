"""Which claims are sure enough to carry a contradiction."""

from __future__ import annotations

import pytest

from datasette_discrepancy.links.corroboration import sure_enough


def claim(name: str, confidence: float, event: str | None = "e", source: str | None = None):
    return {
        "id": name,
        "event_id": event,
        "source_id": source or name,
        "confidence": confidence,
    }


CASES = {
    "sure by itself": ([claim("a", 0.83)], [], {"a"}),
    "nobody else tells of it": ([claim("a", 0.7)], [], set()),
    "another source does": ([claim("a", 0.7), claim("b", 0.9)], [], {"a", "b"}),
    "two doubtful ones": ([claim("a", 0.6), claim("b", 0.82)], [], set()),
    "two others, both doubtful": (
        [claim("a", 0.6), claim("b", 0.61), claim("c", 0.62)],
        [],
        {"a", "b", "c"},
    ),
    "another one that says it twice": (
        [claim("a", 0.6), claim("b", 0.61, source="b"), claim("c", 0.62, source="b")],
        [],
        set(),
    ),
    "plainly in one of several claims": (
        [claim("a", 0.6), claim("b", 0.61, source="b"), claim("c", 0.9, source="b")],
        [],
        {"a", "c"},
    ),
    "the other is hardly a claim": ([claim("a", 0.7), claim("b", 0.59)], [], set()),
    "the same source twice": (
        [claim("a", 0.7, source="Courier"), claim("b", 0.7, source="Courier")],
        [],
        set(),
    ),
    "another event": ([claim("a", 0.7), claim("b", 0.9, "other")], [], {"b"}),
    "no event at all": ([claim("a", 0.7, None), claim("b", 0.7, None)], [], set()),
    "a guess made the event": ([claim("a", 0.7), claim("b", 0.9)], ["a"], {"b"}),
}


@pytest.mark.parametrize("name", CASES)
def test_sure_enough(name):
    claims, guessed, sure = CASES[name]
    assert sure_enough(claims, guessed) == sure
