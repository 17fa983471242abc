"""Whatever happens to the stories, evaluating what changed gives what evaluating all gives."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder

from .worlds import add_document, new_database, remove_document

SHIPPED = load_rules([shipped_rules_folder()])
STORIES = ("Harbour", "Lake", "Mill")

claims = st.fixed_dictionaries(
    {
        "predicate": st.sampled_from(["meet", "sink", "named"]),
        "part": st.sampled_from(["body", "caption", "headline"]),
        "modality": st.sampled_from(["asserted", "reported", "likely", "planned"]),
        "polarity": st.sampled_from(["positive", "positive", "negative"]),
        "confident": st.sampled_from([0, 1]),
    },
    optional={
        "subject": st.sampled_from(["Ana", "Anna", "Bo"]),
        "object": st.sampled_from(["Ana", "Bo", "Cy"]),
        "time": st.sampled_from(["2031-03", "2031-03-04", "2031-05-11", "2031-09/.."]),
        "quantity": st.sampled_from([3, 4, "10/.."]),
        "counted": st.just("boat"),
    },
)
change = st.tuples(
    st.sampled_from(STORIES),
    st.sampled_from(["Wire", "Post", "Echo"]),
    st.lists(claims, min_size=0, max_size=4),
    st.booleans(),
)


def state(db):
    """Return everything an evaluation writes, but for the time of day."""
    return {
        "flag": db.execute("select * from flag order by id").fetchall(),
        "run": db.execute(
            "select rule_id, pairs_compared, flags from rule_run order by 1"
        ).fetchall(),
        "story": db.execute("select * from rule_story order by 1, 2").fetchall(),
    }


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(change, min_size=1, max_size=3), min_size=1, max_size=4))
def test_incremental_equals_full(batches) -> None:
    db = new_database()
    current: dict[tuple[str, str], str] = {}
    versions = 0
    evaluate(db, SHIPPED)
    for batch in batches:
        for story, source, made, removed in batch:
            old = current.pop((story, source), None)
            if old:
                remove_document(db, old)
            if not removed:
                versions += 1
                # Every version has a text of its own.
                numbered = [
                    claim | {"quote": f"{claim['predicate']} {index} v{versions}"}
                    for index, claim in enumerate(made)
                ]
                current[story, source] = add_document(
                    db, source, [*numbered, {"quote": f"v{versions}"}], story, version=versions
                )
        evaluate(db, SHIPPED, {content_id("story", story) for story, *_ in batch})
        after_change = state(db)
        evaluate(db, SHIPPED)
        assert state(db) == after_change


def steps(db, story_ids) -> int:
    """Return how many thousand steps SQLite's machine takes for an evaluation."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    db.conn.set_progress_handler(count, 1000)
    evaluate(db, SHIPPED, story_ids)
    db.conn.set_progress_handler(None, 0)
    return taken


def test_the_work_follows_the_change() -> None:
    # Steps, not seconds: the same on every machine, however busy.
    db = new_database()
    sink = {"predicate": "sink", "subject": "Ilse", "part": "body"}
    for story in range(60):
        for source in range(8):
            days = [{"time": f"2031-03-{day:02}", "quote": f"{source} {day}."} for day in (1, 9)]
            add_document(db, f"S{source}", [sink | day for day in days], story=f"Story {story}")
    db.execute("analyze")
    full = steps(db, None)
    assert full > 20 * steps(db, [content_id("story", "Story 7")])
