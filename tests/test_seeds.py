"""The demonstration story raises its six findings, and nothing strong beside them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from .conftest import SEEDS
from .corpora import STRONG, Flag, Side, Span, find_quote, read_flags

STORY = SEEDS / "pyongyang-visit"
TIES, DRILLS, EXERCISE, CONCERNS, MOSCOW = sorted(path.name for path in STORY.iterdir())

PHOTO = (CONCERNS, "Vladimir Putin meeting North Korean leader Kim Jong Un back in July")
# Where Shoigu is the one who met Kim, or who was there in July.
SHOIGU_WITH_KIM = (
    (TIES, "Russian Defense Minister Sergei Shoigu reportedly proposed the combined drills at sea"
     " during a July visit to Pyongyang"),
    (DRILLS, "Shoigu put the offer to Kim directly when the two met"),
    (EXERCISE, "Russia's defence minister Sergei Shoigu met with the North Korean ruler Kim Jong Un"
     " in late July"),
    (MOSCOW, "Sergei Shoigu, the Russian defence minister, was likely to have made the proposal in"
     " July during a face-to-face meeting with Kim Jong Un"),
    (CONCERNS, "Sergei Shoigu, may have proposed them in July while meeting Kim Jong Un"),
)  # fmt: skip
STILL_TO_COME = (
    (TIES, "Kim Jong Un is expected to meet Vladimir Putin, the Russian president, this month"),
    (TIES, "He should meet Putin there"),
    (EXERCISE, "Kim is expected to visit Russia this month and to meet with Russian President"
     " Vladimir Putin"),
)  # fmt: skip
WAS_BRIEFED = ((TIES, "Kim Kyou-hyun was briefed about the proposal in a closed-door session"),)
GAVE_THE_BRIEFING = (
    (EXERCISE, "a closed-door briefing that the Director of South Korea's National Intelligence"
     " Service (NIS), Kim Kyou Hyun, gave to the intelligence committee"),
    (DRILLS, "Kim Kyou-hyun was cited by legislators as saying in a closed-door meeting"),
    (MOSCOW, "a closed-door briefing given to parliamentarians by the National Intelligence"
     " Service of South Korea"),
)  # fmt: skip
FLAT_BY_THE_WIRE = (
    (DRILLS, "Russia Proposed Naval Drills With China and North Korea"),
    (DRILLS, "(Meridian Wire) — Russian Defense Minister Sergei Shoigu proposed to Kim Jong Un, the"
     " North Korean leader, staging joint naval drills"),
    (DRILLS, "\n\nRussian Defense Minister Sergei Shoigu proposed to Kim Jong Un, the North Korean"
     " leader, staging joint naval drills"),
)  # fmt: skip
FLAT_BY_THE_OTHER = (
    (EXERCISE, "Russia has proposed a three-way naval exercise"),
    (EXERCISE, "The proposal was made as Russia's defence minister Sergei Shoigu met"),
)
HEDGED = (
    (TIES, "Sergei Shoigu reportedly proposed the combined drills"),
    (CONCERNS, "Russia has purportedly proposed that North Korea join"),
    (CONCERNS, "Sergei Shoigu, may have proposed them"),
    (MOSCOW, "Sergei Shoigu, the Russian defence minister, was likely to have made the proposal"),
    (MOSCOW, "believes Moscow has suggested North Korea join naval exercises"),
)
PARADE = (
    CONCERNS,
    "Sergei Shoigu inspecting several naval vessels during a military parade held in Pyongyang",
)
STANDOFF = (
    CONCERNS,
    "the tense standoff between North Korean and South Korean troops at the border",
)


@dataclass(frozen=True)
class Finding:
    """What the story must raise: a kind, and where each side stands (any of several places)."""

    kind: str
    a: tuple[tuple[str, str], ...]
    b: tuple[tuple[str, str], ...] | None = None


FINDINGS = {
    "the photo has Putin where Shoigu was": Finding(
        "miscaptioned_participant", (PHOTO,), SHOIGU_WITH_KIM
    ),
    "the photo shows a meeting still to come": Finding("planned_vs_done", (PHOTO,), STILL_TO_COME),
    "briefed, or giving the briefing": Finding("role_swap", WAS_BRIEFED, GAVE_THE_BRIEFING),
    "stated flat by the wire": Finding("commitment_gap", FLAT_BY_THE_WIRE, HEDGED),
    "stated flat by another": Finding("commitment_gap", FLAT_BY_THE_OTHER, HEDGED),
    "Kim Kyou-hyun, Kim Kyou Hyun": Finding(
        "name_variant",
        ((EXERCISE, "Kim Kyou Hyun"),),
        ((TIES, "Kim Kyou-hyun"), (DRILLS, "Kim Kyou-hyun"), (CONCERNS, "Kim Kyou-hyun")),
    ),
    "Yoo Sang-bum, Yoo Sang Bum": Finding(
        "name_variant",
        ((EXERCISE, "Yoo Sang Bum"),),
        ((TIES, "Yoo Sang-bum"), (CONCERNS, "Yoo Sang-bum"), (MOSCOW, "Yoo Sang-bum")),
    ),
    "no text has the vessels at the parade": Finding("unsupported_caption", (PARADE,)),
    "no text has the standoff": Finding("unsupported_caption", (STANDOFF,)),
}
# Each with the reason; what is found has to leave the list.
KNOWN_MISSES: dict[str, str] = {}


@pytest.fixture(scope="module")
def flags(seeds_loaded: Path) -> list[Flag]:
    return read_flags(seeds_loaded)


def places(side: tuple[tuple[str, str], ...] | None) -> Side:
    return None if side is None else [find_quote(STORY, *place) for place in side]


def raises(flag: Flag, finding: Finding) -> bool:
    return flag.kind == finding.kind and flag.shows(places(finding.a), places(finding.b))


@pytest.mark.parametrize("name", FINDINGS)
def test_finding(flags: list[Flag], name: str) -> None:
    found = [flag.message for flag in flags if raises(flag, FINDINGS[name])]
    if found:
        assert name not in KNOWN_MISSES, "found: take it off KNOWN_MISSES"
        return
    if name in KNOWN_MISSES:
        pytest.xfail(KNOWN_MISSES[name])
    pytest.fail(f"not raised; {[f'{flag.kind}: {flag.message}' for flag in flags]}")


@pytest.mark.parametrize("name", ["stated flat by the wire", "stated flat by another"])
def test_flat_against_likely_is_a_tension(flags: list[Flag], name: str) -> None:
    found = [flag.strength for flag in flags if raises(flag, FINDINGS[name])]
    assert "tension" in found


def test_nothing_strong_beside_them(flags: list[Flag]) -> None:
    strong = [flag for flag in flags if flag.strength in STRONG]
    others = [
        f"{flag.kind}: {flag.message}"
        for flag in strong
        if not any(raises(flag, finding) for finding in FINDINGS.values())
    ]
    assert others == []


def test_the_texts_are_as_expected() -> None:
    """Every place that a finding names stands in its article, once."""
    for finding in FINDINGS.values():
        for side in (places(finding.a), places(finding.b)):
            assert all(isinstance(span, Span) and span.end > span.start for span in side or ())
