"""Claims that another source's claim of the same event makes surer.

Two sources that tell of one event agree on who did what to whom: a reading of the words that comes
to the same participants as another source's words is right more often than its grammar alone
would say. What that gave is in docs/decisions/extraction.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from datasette_discrepancy.claims.model import CONFIDENT

# Sure enough where another source tells of the event, too.
CORROBORATED = 0.6
SLOTS = ("subject", "object")


def sure_enough(claims: Iterable[Mapping[str, Any]], guessed: Iterable[str] = ()) -> frozenset[str]:
    """Return the ids of claims that may carry a contradiction.

    Args:
        claims: of one story, linked, with `id`, `event_id`, `source_id` and `confidence`.
        guessed: ids of claims with somebody who is not named in the words ("he", "the minister"):
            the guess has made the event, so that the event cannot bear it out.
    """
    all_claims = list(claims)
    alone = frozenset(guessed)
    sources: dict[str, set[str]] = defaultdict(set)
    for claim in all_claims:
        if claim["event_id"] is not None and claim["confidence"] >= CORROBORATED:
            sources[claim["event_id"]].add(claim["source_id"])
    return frozenset(
        claim["id"]
        for claim in all_claims
        if claim["confidence"] >= CONFIDENT
        or (
            claim["confidence"] >= CORROBORATED
            and claim["id"] not in alone
            and len(sources[claim["event_id"]]) > 1
        )
    )
