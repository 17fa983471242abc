"""What counts as the same quotation, and as a word exchanged in it."""

from __future__ import annotations

import pytest

from evaluation.quotations import (
    EXCHANGED,
    NEGATED,
    OTHER,
    PART,
    SAME,
    count,
    differ,
)

BRIDGE = "we will mend the bridge before the first snow falls this year"
CASES = {
    "the same words": (BRIDGE, [SAME]),
    "a part": ("mend the bridge before the first snow falls this year", [PART]),
    "another quotation": ("nobody asked the people of the island what they want", []),
    "another content word": (BRIDGE.replace("mend", "close"), [OTHER, EXCHANGED]),
    "a negation": (BRIDGE.replace("will", "will not"), [OTHER, NEGATED]),
    "a contraction": (BRIDGE.replace("we will", "we'll"), [OTHER]),
    "an inflection": (BRIDGE.replace("falls", "fell"), [OTHER]),
    "an elision": (BRIDGE.replace("first ", ""), [OTHER]),
}


@pytest.mark.parametrize(("other", "expected"), CASES.values(), ids=CASES)
def test_how_two_quotations_relate(other, expected) -> None:
    assert list(differ(BRIDGE.split(), other.split())) == expected


def test_quotations_are_compared_across_outlets_of_one_story() -> None:
    def article(story: str, source: str) -> dict[str, str]:
        return {"story": story, "source": source, "text": f"“{BRIDGE.capitalize()},” she said."}

    given = [article("a", "x"), article("a", "x"), article("a", "y"), article("b", "y")]
    assert count(given) == {"quotations": 4, SAME: 2}
