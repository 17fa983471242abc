"""The quiet stories raise nothing, the loud ones what was planted in them and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from .conftest import TOP
from .corpora import STRONG, Flag, Side, find_quote, read_flags, read_yaml, stories, touches

QUIET, LOUD = TOP / "tests" / "quiet", TOP / "tests" / "loud"
EXPECTED = {entry["story"]: entry for entry in read_yaml(LOUD / "expected.yml")}
# Each with the reason; whatever is mended has to leave the list.
KNOWN = read_yaml(LOUD / "known_misses.yml")
MISSES: Mapping[str, str] = {entry["story"]: entry["reason"] for entry in KNOWN["misses"]}
FALSE_ALARMS: Mapping[str, str] = {
    entry["story"]: entry["reason"] for entry in KNOWN["false_alarms"]
}

Loaded = Callable[[Path], Path]


@pytest.fixture(scope="session")
def quiet_flags(loaded: Loaded) -> list[Flag]:
    return read_flags(loaded(QUIET))


@pytest.fixture(scope="session")
def loud_flags(loaded: Loaded) -> list[Flag]:
    return read_flags(loaded(LOUD))


def side(story: str, expected: Mapping[str, Any] | None) -> Side:
    """Return where an expected quote stands."""
    if expected is None:
        return None
    return [find_quote(LOUD / story, expected["file"], expected["quote"])]


def is_planted(flag: Flag) -> bool:
    """Return whether a flag is on the planted discrepancy, whatever its kind and other side.

    A third article may say the same as one side.
    """
    entry = EXPECTED[flag.story]
    planted = [*(side(flag.story, entry["a"]) or ()), *(side(flag.story, entry["b"]) or ())]
    return touches(flag.a, planted) or (flag.b is not None and touches(flag.b, planted))


@pytest.mark.parametrize("story", stories(QUIET))
def test_quiet(quiet_flags: list[Flag], story: str) -> None:
    raised = [flag for flag in quiet_flags if flag.story == story and flag.strength in STRONG]
    assert [flag.message for flag in raised] == []


@pytest.mark.parametrize("story", EXPECTED)
def test_loud(loud_flags: list[Flag], story: str) -> None:
    entry = EXPECTED[story]
    a, b = side(story, entry["a"]), side(story, entry["b"])
    kind = entry["rule_kind"]
    found = any(
        flag.story == story and flag.kind == kind and flag.shows(a, b) for flag in loud_flags
    )
    if found:
        assert story not in MISSES, "found: take it off tests/loud/known_misses.yml"
        return
    if story in MISSES:
        pytest.xfail(MISSES[story])
    raised = [f"{flag.kind}: {flag.message}" for flag in loud_flags if flag.story == story]
    pytest.fail(f"no {kind} on the planted quotes; raised: {raised}")


@pytest.mark.parametrize("story", EXPECTED)
def test_nothing_else_in_loud(loud_flags: list[Flag], story: str) -> None:
    """Everything else in a story agrees."""
    others = [
        f"{flag.kind}: {flag.message}"
        for flag in loud_flags
        if flag.story == story and flag.strength in STRONG and not is_planted(flag)
    ]
    if not others:
        assert story not in FALSE_ALARMS, "silent: take it off tests/loud/known_misses.yml"
        return
    if story in FALSE_ALARMS:
        pytest.xfail(FALSE_ALARMS[story])
    pytest.fail(f"raised beside the planted one: {others}")


def test_every_loud_story_is_expected_and_every_known_one_exists() -> None:
    assert sorted(EXPECTED) == stories(LOUD)
    assert set(MISSES) <= set(EXPECTED)
    assert set(FALSE_ALARMS) <= set(EXPECTED)
    assert all(reason for reason in (*MISSES.values(), *FALSE_ALARMS.values()))


# The kinds that the project set out with; users know them by these names.
FIRST_KINDS = (
    "number_conflict date_conflict place_conflict polarity_conflict planned_vs_done commitment_gap "
    "attribution_conflict role_swap miscaptioned_participant miscaptioned_time unsupported_caption "
    "headline_body_mismatch name_variant identity_conflict"
).split()


@pytest.mark.parametrize("kind", FIRST_KINDS)
def test_each_kind_in_a_story_of_three_sources(loud_flags: list[Flag], kind: str) -> None:
    told = [
        story
        for story, entry in EXPECTED.items()
        if entry["rule_kind"] == kind and len([*(LOUD / story).glob("*.txt")]) >= 3
    ]
    assert {flag.story for flag in loud_flags if flag.kind == kind and is_planted(flag)} & {*told}
