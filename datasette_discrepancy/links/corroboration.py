"""Claims that another source's claim of the same event makes surer.

Two sources that tell of one event agree on who did what to whom: a reading of the words that comes
to the same participants as another source's plain words is right more often than its grammar alone
would say. What that gave is in docs/decisions/extraction.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from datasette_discrepancy.claims.model import CONFIDENT

# Sure enough where another source tells of the event plainly, too.
CORROBORATED = 0.6


def sure_enough(claims: Iterable[Mapping[str, Any]], guessed: Iterable[str] = ()) -> frozenset[str]:
    """Return the ids of claims that may carry a contradiction.

    Args:
        claims: of one story, linked, with `id`, `event_id`, `source_id` and `confidence`.
        guessed: ids of claims with somebody who is not named in the words ("he", "the minister"):
            the guess has made the event, so that the event cannot bear it out.
    """
    all_claims = list(claims)
    alone = frozenset(guessed)
    # By event and source, how sure its surest claim is.
    surest: dict[str, dict[str, float]] = defaultdict(dict)
    for claim in all_claims:
        if claim["event_id"] is not None and claim["confidence"] >= CORROBORATED:
            sources = surest[claim["event_id"]]
            source = claim["source_id"]
            sources[source] = max(claim["confidence"], sources.get(source, 0.0))
    return frozenset(
        claim["id"]
        for claim in all_claims
        if claim["confidence"] >= CONFIDENT
        or (
            claim["confidence"] >= CORROBORATED
            and claim["id"] not in alone
            and _is_borne_out(claim["source_id"], surest[claim["event_id"]])
        )
    )


def _is_borne_out(source: str, surest: Mapping[str, float]) -> bool:
    """Whether another source tells of the event plainly, or two others do less so.

    Of two doubtful claims neither bears out the other: what they disagree on may be one misreading.
    """
    others = [confidence for other, confidence in surest.items() if other != source]
    return len(others) > 1 or any(confidence >= CONFIDENT for confidence in others)
