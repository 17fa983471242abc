"""Whatever happens to the stories, evaluating what changed gives what evaluating all gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasette_discrepancy.flags.changes import Reach, reach_of
from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder

from .worlds import add_document, flags, new_database, remove_document

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
        # The same meeting as told of another event, or as what somebody is.
        "event": st.sampled_from(["meet", "sink", None]),
    },
)
sources = st.sampled_from(["Wire", "Post", "Echo"])
names = st.sampled_from(["Ana", "Anna", "Bo", "Cy"])
change = st.one_of(
    st.tuples(st.just("load"), sources, st.lists(claims, min_size=0, max_size=4)),
    st.tuples(st.just("remove"), sources, st.none()),
    st.tuples(st.just("merge"), names, names),
    st.tuples(st.just("place within"), names, names),
    st.tuples(st.just("review"), st.sampled_from(["confirmed", "dismissed", "open"]), st.none()),
)
changes = st.tuples(st.sampled_from(STORIES), change)


class World:
    """A database to which all sorts of things happen."""

    def __init__(self) -> None:
        self.db = new_database()
        self.current: dict[tuple[str, str], str] = {}
        self.versions = 0

    def apply(self, story: str, what: str, one: str, other) -> None:
        """Let one thing happen."""
        {
            "load": self.load,
            "remove": self.remove,
            "merge": self.merge,
            "place within": self.place_within,
            "review": self.review,
        }[what](story, one, other)
        self.db.conn.commit()

    def load(self, story: str, source: str, made) -> None:
        """Store an article, or a new version of it; every version has a text of its own."""
        self.remove(story, source)
        self.versions += 1
        numbered = [
            claim | {"quote": f"{claim['predicate']} {index} v{self.versions}"}
            for index, claim in enumerate(made)
        ]
        more = {"quote": f"v{self.versions}"}
        self.current[story, source] = add_document(
            self.db, source, [*numbered, more], story, version=self.versions
        )

    def remove(self, story: str, source: str, _=None) -> None:
        """Take an article out of the comparison."""
        old = self.current.pop((story, source), None)
        if old:
            remove_document(self.db, old)

    def merge(self, story: str, one: str, other: str) -> None:
        """Find that two people of a story are one."""
        ids = {"one": entity(story, one), "other": entity(story, other)}
        for column in ("subject_id", "object_id", "object_key", "place_id"):
            self.db.execute(
                f"update claim_reading set {column} = :one where {column} = :other", ids
            )

    def place_within(self, story: str, one: str, other: str) -> None:
        """Find that a place lies within another, or that it does not after all."""
        ids = [entity(story, one), entity(story, other)]
        known = self.db.execute("select count(*) from entity where id in (?, ?)", ids)
        if known.fetchone()[0] < 2:
            return
        gone = self.db.execute("delete from place_within where (inner_id, outer_id) = (?, ?)", ids)
        if not gone.rowcount:
            self.db.execute("insert into place_within values (?, ?)", ids)

    def review(self, story: str, verdict: str, _) -> None:
        """Let somebody decide on a flag."""
        self.db.execute(
            "insert into flag_review (flag_id, verdict, reviewer, reviewed_at)"
            " select id, ?, 'ada', 'today' from flag where story = ? order by id limit 1",
            [verdict, story],
        )


def entity(story: str, name: str) -> str:
    return content_id("entity", content_id("story", story), name)


def state(db):
    """Return everything an evaluation writes, but for the time of day."""
    return {
        "flag": db.execute("select * from flag order by id").fetchall(),
        "run": db.execute(
            "select rule_id, pairs_compared, flags from rule_run order by 1"
        ).fetchall(),
        "status": db.execute("select id, status from flag order by 1").fetchall(),
        "story": db.execute("select * from rule_story order by 1, 2").fetchall(),
        "dispute": db.execute("select * from dispute order by id").fetchall(),
        "raised": db.execute("select flag_id, story_id from flag_raised order by 1").fetchall(),
    }


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(changes, min_size=1, max_size=4), min_size=1, max_size=5))
def test_incremental_equals_full(batches) -> None:
    world = World()
    # Before the rules have run once nothing is noted; so that changes are small, much is there.
    for story in STORIES:
        for source in ("Wire", "Post", "Echo", "Sun", "Star", "Globe"):
            world.load(story, source, [CAPTION, TEXT] if source == "Sun" else [TEXT])
    evaluate(world.db, SHIPPED)
    for batch in batches:
        for story, happening in batch:
            world.apply(story, *happening)
        reviews = world.db.execute("select * from flag_review").fetchall()
        evaluate(world.db, SHIPPED)
        assert world.db["changed_document"].count == world.db["former_reading"].count == 0
        after_change = state(world.db)
        evaluate(world.db, SHIPPED, everything=True)
        assert state(world.db) == after_change
        assert world.db.execute("select * from flag_review").fetchall() == reviews


TEXT = {
    "predicate": "meet",
    "subject": "Ana",
    "object": "Bo",
    "part": "body",
    "modality": "asserted",
    "polarity": "positive",
    "confident": 1,
    "time": "2031-03-04",
}
CAPTION = TEXT | {"part": "caption", "subject": "Cy"}


def test_copies_of_one_file_stay_one_witness() -> None:
    db = new_database()
    shot = {"predicate": "photographed", "picture": "p", "event": None}
    caption = shot | {"part": "caption", "time": "2031-05-11"}
    file = shot | {"part": "metadata", "time": "2031-03-04"}
    add_document(db, "Wire", [caption, file])
    for number in range(20):
        add_document(db, f"Other {number}", [TEXT], story="Lake")
    evaluate(db, SHIPPED)
    assert len(raised_by(db, "caption_file_time")) == 1
    # Of both copies the words are the file's: whichever is quoted, it is one finding, and the
    # clearer quote stands for it though its article has not changed.
    for source, quote in (
        ("Post", "A much longer line of its file, of the same day."),
        ("Sun", "x"),
    ):
        added = add_document(db, source, [file | {"quote": quote}])
        evaluate(db, SHIPPED)
        after_change = state(db)
        assert len(raised_by(db, "caption_file_time")) == 1
        evaluate(db, SHIPPED, everything=True)
        assert state(db) == after_change
    remove_document(db, added)
    evaluate(db, SHIPPED)
    assert len(raised_by(db, "caption_file_time")) == 1


def raised_by(db, rule_id: str) -> list[str]:
    """Return the ids of a rule's flags."""
    return [flag["id"] for flag in flags(db) if flag["rule_id"] == rule_id]


def steps(work: Callable[[], object], db) -> int:
    """Return how many hundred steps SQLite's machine takes for some work."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    db.conn.set_progress_handler(count, 100)
    work()
    db.conn.set_progress_handler(None, 0)
    return taken


def harbour_stories(number: int):
    """Return an evaluated database of stories of eight articles each, which disagree on a day."""
    db = new_database()
    for story in range(number):
        for source in range(8):
            add_sinking(db, f"S{source}", 1 if source % 2 else 9, story)
    db.execute("analyze")
    evaluate(db, SHIPPED)
    return db


def add_sinking(db, source: str, day: int, story: int) -> None:
    """Store an article that tells of a ship and the day on which it sank."""
    sink = {"predicate": "sink", "subject": "Ilse", "part": "body"}
    given = {"time": f"2031-03-{day:02}", "quote": f"{source} {day}."}
    add_document(db, source, [sink | given], story=f"Story {story}")


def test_the_work_follows_the_change() -> None:
    # Steps, not seconds: the same on every machine, however busy.
    few = harbour_stories(30)
    full = steps(lambda: evaluate(few, SHIPPED, everything=True), few)
    found = len(flags(few))
    add_sinking(few, "Late", 9, 7)
    one = steps(lambda: evaluate(few, SHIPPED), few)
    assert len(flags(few)) == found + 4
    assert full > 8 * one
    assert one > 3 * steps(lambda: evaluate(few, SHIPPED), few)
    # Nothing goes through all claims, flags or documents: four times as many are no more work.
    many = harbour_stories(120)
    add_sinking(many, "Late", 9, 7)
    assert steps(lambda: evaluate(many, SHIPPED), many) < 1.15 * one


def test_nothing_is_written_where_nothing_has_changed() -> None:
    world = World()
    world.load("Lake", "Wire", [TEXT])
    world.load("Lake", "Post", [TEXT | {"time": "2031-05-11"}])
    evaluate(world.db, SHIPPED)
    before = world.db.execute("select * from rule_run").fetchall()
    world.db.execute("update rule_run set ran_at = 'then'")
    world.db.conn.commit()
    evaluate(world.db, SHIPPED)
    runs = world.db.execute("select * from rule_run").fetchall()
    assert [run[:1] + run[2:] for run in runs] == [run[:1] + run[2:] for run in before]
    assert {run[1] for run in runs} == {"then"}


def test_what_changed_before_the_first_run_is_not_noted() -> None:
    world = World()
    world.load("Lake", "Wire", [TEXT])
    assert world.db["changed_document"].count == 0
    evaluate(world.db, SHIPPED)
    world.load("Lake", "Post", [TEXT])
    assert world.db["changed_document"].count == 1


def test_new_knowledge_of_a_deed_is_evaluated_everywhere() -> None:
    db = new_database()
    strike = {"predicate": "strike", "subject": "Ana", "object": "Bo"}
    add_document(db, "Wire", [strike])
    add_document(db, "Post", [strike | {"subject": "Bo", "object": "Ana"}])
    evaluate(db, SHIPPED)
    assert not [flag for flag in flags(db) if flag["rule_id"] == "role_swap"]
    db.execute("insert into predicate_property values ('strike', 'one_way')")
    evaluate(db, SHIPPED)
    assert [flag for flag in flags(db) if flag["rule_id"] == "role_swap"]


@pytest.mark.parametrize("rule", SHIPPED.rules, ids=lambda rule: rule.id)
def test_the_reach_of_a_rule_is_that_of_its_supports(rule) -> None:
    wide = any(support.document is None for support in rule.unsupported)
    assert reach_of(rule) is (Reach.SUPPORTED if wide else Reach.DOCUMENTS)
