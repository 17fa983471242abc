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


def test_a_second_copy_of_the_headline_shows_nothing():
    headline = "Ada Rice Announces Her Run"
    assert truecase(headline, f"{headline}\n\n{headline}\n\n{BODY}") == "Ada Rice announces her run"


def test_a_word_of_a_name_keeps_its_capital():
    body = "Rice stood before the White Tower. The walls are white, the tower is old."
    assert truecase("Rice Leaves White Tower", f"{body}") == "Rice leaves White Tower"
    assert truecase("Rice Paints White Walls", f"{body}") == "Rice paints white walls"


def test_a_copy_of_one_word_in_the_text_does():
    headline = "Berg Group Announces a Sale"
    read = truecase(headline, f"{headline}\n\n{headline}\n\nThe Group is old. A sale is near.")
    assert read == "Berg Group announces a sale"


def test_no_offset_moves():
    headline = "İzmir Signals Alarm"
    assert len(truecase(headline, headline)) == len(headline)
