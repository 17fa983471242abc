"""A rule in words: nothing in it is a word of the grammar or a number of a column."""

from __future__ import annotations

import re

import pytest

from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder
from datasette_discrepancy.rules.values import Filter
from datasette_discrepancy.rules.wording import FILTERS, compared, filtered

RULES = load_rules([shipped_rules_folder()]).rules
# Labels of dependencies, and the two values of a yes-or-no column.
CODES = re.compile(r"\b(?:acl|relcl|advcl|ccomp|xcomp|conj|parataxis|root|[01])\b")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_shipped_rule_speaks_in_codes(rule) -> None:
    for sentence in compared(rule.pair):
        assert not CODES.search(sentence), sentence


@pytest.mark.parametrize(
    ("column", "values", "negated", "said"),
    [
        ("clause", ("acl",), True, "not stand in words that describe a noun (“the right to sell”)"),
        ("clause", ("root", "ccomp"), False, "stand in a main clause or a clause after “that”"),
        ("confident", (1,), False, "be said plainly"),
        ("archive", (0,), False, "not be called a file photo"),
        ("attributed_to_kind", ("person", "body"), False,
         "credit it to a person or a body without a name"),
        ("attributed_to_kind", (None,), False, "say it in the outlet's own voice"),
        ("attributed_to_kind", (None,), True, "not say it in the outlet's own voice"),
        # A word without a translation stands as it is.
        ("clause", ("light",), False, "stand in light"),
    ],
)  # fmt: skip
def test_what_a_filter_asks(column, values, negated, said) -> None:
    assert filtered(Filter(column, values, negated)) == said
    assert column in FILTERS
