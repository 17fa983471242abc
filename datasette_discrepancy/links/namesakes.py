"""Where one article gives two ages to one name: two people bear it, father and son.

"Peter Lind, 17, drowned. His grandfather, Peter Lind, 80, survived": which of them another article
means the name does not say, so nobody's age is compared. A headline or a caption is another's
account of the same person, and no namesake.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from datasette_discrepancy.claims.ages import AGED

# A birthday lies between two ages of one person, as between two articles.
BIRTHDAY = 1


def part_namesakes(claims: Iterable[dict[str, Any]]) -> None:
    """Take the bearer from ages that cannot be one person's.

    Sets `subject_id` to None in those claims of an age that stand in the text of one article, are
    of one entity and lie apart.

    Args:
        claims: rows of `claim` with the entities of their arguments, and `part`.
    """
    told: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for claim in claims:
        if claim["predicate"] != AGED or claim["part"] != "body" or claim["subject_id"] is None:
            continue
        if claim["quantity_min"] is not None and claim["quantity_max"] is not None:
            told[claim["document_id"], claim["subject_id"]].append(claim)
    for ages in told.values():
        youngest = min(age["quantity_max"] for age in ages)
        oldest = max(age["quantity_min"] for age in ages)
        if oldest - youngest > BIRTHDAY:
            for age in ages:
                age["subject_id"] = None
