"""Where a deed happened that a clause with "where" tells of."""

from __future__ import annotations

import pytest

from .conftest import text_of

PLACES = [
    ("Brandt moved to Norway, where he joined a union.", "joined", "Norway"),
    ("Brandt moved to Norway, where he joined a union and built a mill.", "built", "Norway"),
    ("The town of Bergen, where Norvik built a port, is rich.", "built", "Bergen"),
    ("Falk lives in Harlen, where he joined a union.", "joined", "Harlen"),
    ("Falk visited the hospital, where two men died.", "died", "hospital"),
    ("Brandt moved to Norway at the age of 19, where he joined a union.", "joined", "Norway"),
    ("Brandt flew to Norway on Monday, where she met Falk.", "met", "Norway"),
    # A place of its own goes before.
    ("Northline reported from Oslo, where Brandt will meet Falk in Bergen.", "meet", "Bergen"),
    # A firm is no place, nor is a case, and a question names none.
    ("Falk joined Norvik, where he led the sales team.", "led", None),
    ("In a case where Brandt sold the mill, Falk won.", "sold", None),
]


@pytest.mark.parametrize(("sentence", "verb", "place"), PLACES)
def test_where_it_happened(told, sentence, verb, place):
    assert {text_of(c.place) for c in told(sentence) if c.verb == verb} == {place}
