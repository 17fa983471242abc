"""Who says a headline: a name, an office or a body alone before its colon."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.extract import extract
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.language.pipeline import load_pipeline
from tests.claims.conftest import article, text_of


@pytest.mark.parametrize(
    ("headline", "predicate", "undergoer", "speaker"),
    [
        ("Ida Brandt: Board Should Listen To Miners", "listen to", "Miners", "Ida Brandt"),
        ("UN: Norvik troops killed 40 in Karth", "kill", "40", "UN"),
        ("Police: driver killed two men in Karth", "kill", "two men", "Police"),
        ("Report: mayor sold the mill in May", "sell", "mill", "Report"),
        ("Ida Brandt to Marta Lund: we sold the mill in May", "sell", "mill", "Ida Brandt"),
        # a topic is nobody
        ("Norvik: troops killed 40 in Karth", "kill", "40", None),
        ("Karth bridge: mayor sold the mill in May", "sell", "mill", None),
        ("Mayor sold the mill in May: a look back", "sell", "mill", None),
    ],
)
def test_who_says_a_headline(
    headline: str, predicate: str, undergoer: str, speaker: str | None
) -> None:
    claims = extract(article(headline, kind="headline"), load_pipeline(), load_lexicon()).claims
    found = [
        (text_of(c.object), text_of(c.attributed_to)) for c in claims if c.predicate == predicate
    ]
    assert found == [(undergoer, speaker)]
