"""What the rule of a flag compared beside it, and why it stayed silent there.

Worked out when the page is asked for, from the rule's file as it stands in the database: pairs of
the same event or block only, a bounded number of them.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette_discrepancy.flags.explain import quotes_sql, sampled, tell, wanted
from datasette_discrepancy.rules.explaining import compile_fates, group
from datasette_discrepancy.rules.parse import read_rule
from datasette_discrepancy.rules.plain_sql import not_plain
from datasette_discrepancy.rules.values import Rule

from .reading import Outdated, Problem, Reading

# So many rows of pairs are looked at, and so many pairs quoted for each excuse.
SIZE = 2000
SAMPLES = 3


async def compared_beside(
    reading: Reading, flag: dict[str, Any], rule_row: dict[str, Any] | None
) -> dict[str, Any] | None:
    """Return what became of the pairs in the block of a flag.

    Returns:
        `complete`, and `told`: a list of `fate`, `because`, `pairs` and `samples`; an empty list
        where Datasette's time limit cut the comparison short. None where the rule is gone or cannot
        be read.
    """
    rule = readable(rule_row)
    if rule is None:
        return None
    try:
        rows = await reading.rows(
            compile_fates(rule, beside=True), claim_id=flag["a_claim_id"], size=SIZE
        )
        groups = group(rule, ((row["a_claim_id"], row["b_claim_id"], row["fate"]) for row in rows))
        chosen = sampled(groups, SAMPLES)
        sql, parameters = quotes_sql(wanted(chosen))
        quotes = {row["id"]: row for row in await reading.rows(sql, **parameters)}
    except (Outdated, sqlite3.Error):
        # The database has no table that the rule asks for: it is older than the rule, or not ours.
        return None
    except Problem:
        return {"complete": False, "told": []}
    told = [
        {
            "fate": one.fate,
            "because": one.because,
            "pairs": one.pairs,
            # A flag has its own page.
            "samples": [] if one.fate == "flagged" else [list(pair) for pair in one.samples],
        }
        for one in tell(groups, chosen, quotes)
    ]
    return {"complete": len(rows) < SIZE, "told": told}


def readable(row: dict[str, Any] | None) -> Rule | None:
    """Return the rule of a row of `rule`, None where its file is no rule that we would run.

    Whoever wrote the database wrote the file; SQL in it is run only where the linter lets it pass.
    """
    if row is None:
        return None
    rule, problems = read_rule(row["yaml"], row["id"], row["id"])
    if problems or not isinstance(rule, Rule) or (rule.sql and any(not_plain("", rule.sql))):
        return None
    return rule
