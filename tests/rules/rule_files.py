"""A small rule that is right, for tests that change one thing about it."""

from __future__ import annotations

from datasette_discrepancy.rules.model import Problem, Rule
from datasette_discrepancy.rules.parse import read_rule

GOOD = """\
id: probe
title: Two sources date one event to different days
kind: date_conflict
strength: tension
pair:
  across: sources
  same: [event_id, predicate]
conflict:
  - {time: disjoint, tolerance: 1 day}
unless:
  - {published: apart, by: 3 days, because: one may know more}
message: "{a.source} has {a.time_text}, {b.source} {b.time_text}."
examples:
  flag:
    - why: a week apart
      a: {time: 2031-03-04}
      b: {time: 2031-03-11}
  pass:
    - why: the same day
      a: {time: 2031-03-04}
      b: {time: 2031-03-04}
"""


def rule_from(text: str = GOOD, *changes: tuple[str, str]) -> Rule:
    """Return the rule, each change made once; it must be right."""
    rule, problems = read(text, *changes)
    assert rule is not None, [str(problem) for problem in problems]
    return rule


def read(text: str = GOOD, *changes: tuple[str, str]) -> tuple[Rule | None, list[Problem]]:
    """Read the text, each change made once."""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return read_rule(text, "rules/probe.yml", "probe")
