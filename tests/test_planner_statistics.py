"""The sizes of tables are told anew where they have grown, and only there."""

from __future__ import annotations

from datasette_discrepancy.planner_statistics import analyse_if_grown
from tests.flags.worlds import add_document, new_database

SINK = {"predicate": "sink", "subject": "Ilse"}


def test_a_table_is_read_again_only_after_it_has_grown() -> None:
    db = new_database()
    assert analyse_if_grown(db), "nothing is known of it yet"
    for number in range(20):
        add_document(db, f"Outlet {number}", [SINK])
    assert analyse_if_grown(db), "it was empty"
    add_document(db, "Late", [SINK])
    assert not analyse_if_grown(db), "one article among twenty"
    for number in range(5):
        add_document(db, f"Later {number}", [SINK])
    assert analyse_if_grown(db), "a quarter more"
    assert not analyse_if_grown(db)
