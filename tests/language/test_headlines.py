"""Headlines In Title Case: what is no name loses its capital, what may be one keeps it."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.headlines import truecase

BODY = "On Monday the premier met Ada Rice. They spoke of grain. A storm is near."


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("Rice Signals a Truce", "Rice signals a truce"),
        ("Premier Meets Rice Before Storm", "premier meets Rice before storm"),
        ("Ford Sends Grain to Norway", "Ford sends grain to Norway"),
        ("Bill Rice Meets Dutch Farmers in May", "Bill Rice meets Dutch farmers in May"),
        ("US Grain Arrives", "US grain arrives"),
        ("Anna Berg Wins", "Anna Berg wins"),
        (
            "Rice met the premier on Monday, friends say",
            "Rice met the premier on Monday, friends say",
        ),
    ],
)
def test_truecase(headline, read):
    assert truecase(headline, f"{headline}\n\n{BODY}") == read


def test_no_offset_moves():
    headline = "İzmir Signals Alarm"
    assert len(truecase(headline, headline)) == len(headline)
