"""A rule for a reader: what it compares, when it raises a flag, and what it lets pass."""

from __future__ import annotations

from datasette_discrepancy.rules.values import Rule
from datasette_discrepancy.rules.wording import compared, in_words, silent


def rule_in_words(rule: Rule) -> dict[str, list[str]]:
    """Return the rule's sentences: ``compared``, ``conflict``, ``silent`` and ``warning``."""
    return {
        "compared": list(compared(rule.pair)),
        "conflict": [in_words(condition) for condition in rule.conflict],
        "silent": list(silent(rule)),
        "warning": [rule.false_alarms] if rule.false_alarms else [],
    }
