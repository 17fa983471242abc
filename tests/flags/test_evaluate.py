"""From rules and claims to flags: one a disagreement, the best quotes, the same every time."""

from __future__ import annotations

import pytest

from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.rules.model import RuleSet, load_rules, shipped_rules_folder
from datasette_discrepancy.rules.parse import read_rule
from tests.rules.rule_files import GOOD

from .worlds import add_document, flags, new_database, remove_document

SHIPPED = load_rules([shipped_rules_folder()])

LONG = {"quote": "The ferry Ilse sank on 4 March, the harbour office said.", "time": "2031-03-04"}
SHORT = {"quote": "The Ilse sank on 4 March.", "time": "2031-03-04"}
LATE = {"quote": "The Ilse went down on 11 March.", "time": "2031-03-11"}
SINK = {"predicate": "sink", "subject": "Ilse"}


def only(*rule_ids: str) -> RuleSet:
    return RuleSet(tuple(rule for rule in SHIPPED.rules if rule.id in rule_ids))


def probe(*changes: tuple[str, str]) -> RuleSet:
    text = GOOD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    rule, problems = read_rule(text, "probe.yml", "probe")
    assert rule, [str(problem) for problem in problems]
    return RuleSet((rule,))


@pytest.fixture
def db():
    database = new_database()
    add_document(database, "Wire", [SINK | LONG, SINK | SHORT])
    add_document(database, "Post", [SINK | LATE])
    return database


def test_a_flag_shows_both_sides_and_its_sentence(db) -> None:
    summary = evaluate(db, only("date_conflict"))
    [flag] = flags(db)
    dates = "Wire dates it 2031-03-04, Post 2031-03-11"
    assert flag["message"] == f"{dates}: “{SHORT['quote']}”."
    assert (flag["a_quote"], flag["b_quote"]) == (SHORT["quote"], LATE["quote"])
    assert (flag["a_value"], flag["b_value"]) == ("2031-03-04", "2031-03-11")
    assert (flag["story"], flag["kind"]) == ("Harbour", "date_conflict")
    assert (flag["strength"], flag["strength_rank"], flag["status"]) == ("contradiction", 1, "open")
    for side in "ab":
        [(text,)] = db.execute(
            "select text from document where id = ?", [flag[f"{side}_document_id"]]
        ).fetchall()
        assert text[flag[f"{side}_start"] : flag[f"{side}_end"]] == flag[f"{side}_quote"]
    assert summary.by_strength == {"contradiction": 1} == summary.open_by_strength
    assert summary.problems == ()


def test_its_id_is_of_rule_and_claim_keys_whichever_side_is_which(db) -> None:
    evaluate(db, only("date_conflict"))
    [flag] = flags(db)
    keys = [
        db.execute("select key from claim where id = ?", [flag[f"{side}_claim_id"]]).fetchone()[0]
        for side in "ab"
    ]
    assert flag["id"] == content_id("date_conflict", *sorted(keys))


def test_an_edit_elsewhere_in_the_article_keeps_the_id(db) -> None:
    evaluate(db, only("date_conflict"))
    [before] = flags(db)
    remove_document(db, before["b_document_id"])
    # The same sentence, further down the page of a new version.
    more = {"quote": "It was raining all that week.", "predicate": "rain"}
    add_document(db, "Post", [SINK | LATE, more], version=2)
    evaluate(db, only("date_conflict"))
    [after] = flags(db)
    assert after["id"] == before["id"] and after["b_document_id"] != before["b_document_id"]


def test_three_mentions_on_each_side_make_one_flag_with_the_best_quotes() -> None:
    db = new_database()
    for source, day in (("Wire", "2031-03-04"), ("Post", "2031-03-11")):
        add_document(
            db,
            source,
            [
                SINK | {"time": day, "part": "headline", "quote": f"{source} head"},
                SINK | {"time": day, "quote": f"{source} says so at some length."},
                SINK | {"time": day, "quote": f"{source} says so."},
                SINK | {"time": day, "quote": f"{source}?", "confident": 0},
            ],
        )
    evaluate(db, only("date_conflict"))
    [flag] = flags(db)
    # Sure before unsure, body before headline, then the shortest.
    assert (flag["a_quote"], flag["b_quote"]) == ("Wire says so.", "Post says so.")


def test_other_values_or_other_events_of_two_articles_are_flags_of_their_own() -> None:
    db = new_database()
    fire = {"predicate": "burn", "subject": "Mill"}
    add_document(db, "Wire", [SINK | SHORT, fire | {"time": "2031-03-04"}])
    third = {"quote": "Or on 21 March.", "time": "2031-03-21"}
    add_document(db, "Post", [SINK | LATE, fire | {"time": "2031-03-11"}, SINK | third])
    evaluate(db, only("date_conflict"))
    assert sorted(flag["b_value"] for flag in flags(db)) == ["2031-03-11"] * 2 + ["2031-03-21"]


def test_one_day_in_other_words_is_one_value() -> None:
    db = new_database()
    add_document(db, "Wire", [SINK | SHORT])
    again = {"quote": "It sank on that Tuesday night.", "time_text": "that Tuesday"}
    add_document(db, "Post", [SINK | LATE, SINK | LATE | again])
    evaluate(db, only("date_conflict"))
    assert len(flags(db)) == 1


def test_a_symmetric_deed_is_one_flag_and_shows_the_disputed_person() -> None:
    db = new_database()
    meet = {"predicate": "meet", "time": "2031-04-12"}
    add_document(
        db,
        "Wire",
        [meet | {"part": "caption", "subject": "Bishop", "object": "Envoy", "quote": "Handshake."}],
    )
    add_document(
        db, "Post", [meet | {"subject": "Envoy", "object": "Abbot", "quote": "Envoy meets Abbot."}]
    )
    evaluate(db, only("miscaptioned_participant"))
    [flag] = flags(db)
    assert (flag["a_value"], flag["b_value"]) == ("Bishop", "Abbot")


def test_a_caption_that_nobody_supports_has_no_other_side() -> None:
    db = new_database()
    add_document(
        db, "Wire", [{"part": "caption", "subject": "Duke", "predicate": "plant", "quote": "Tree."}]
    )
    add_document(db, "Post", [{"subject": "Vet", "predicate": "find"}])
    evaluate(db, only("unsupported_caption"))
    [flag] = flags(db)
    assert flag["a_part"] == "caption"
    assert {flag[name] for name in flag if name.startswith("b_")} == {None}


def test_nothing_compared_and_nothing_found_are_told_apart(db) -> None:
    summary = evaluate(db, only("date_conflict", "role_swap", "age_conflict"))
    results = {result.rule_id: (result.pairs_compared, result.flags) for result in summary.rules}
    # Two claims of the one against one of the other; two claims of one article are no pair.
    assert results == {"date_conflict": (2, 1), "role_swap": (2, 0), "age_conflict": (0, 0)}


def test_a_second_evaluation_changes_nothing(db) -> None:
    evaluate(db, SHIPPED)
    before = flags(db)
    evaluate(db, SHIPPED)
    assert flags(db) == before
    evaluate(db, SHIPPED, everything=True)
    assert flags(db) == before


def test_the_rule_and_its_sql_are_stored(db) -> None:
    evaluate(db, only("date_conflict"))
    [row] = db.query("select * from rule")
    assert row["yaml"].startswith("# yaml-language-server")
    found = db.execute(row["sql"]).fetchall()
    # Both mentions of the 4th against the one of the 11th: two pairs, one flag.
    assert len(found) == 2


def test_a_rule_that_is_gone_loses_row_flags_and_view(db) -> None:
    db.execute("create view flag_someone_elses as select 1 as x")
    evaluate(db, only("date_conflict", "role_swap"))
    evaluate(db, only("role_swap"))
    assert [row[0] for row in db.execute("select id from rule")] == ["role_swap"]
    assert flags(db) == []
    views = {row[0] for row in db.execute("select name from sqlite_master where type = 'view'")}
    assert views == {"flags", "flag_role_swap", "flag_someone_elses"}


def test_a_changed_rule_runs_over_everything_even_if_no_story_changed(db) -> None:
    evaluate(db, probe())
    [before] = flags(db)
    evaluate(db, probe(("{a.source} has", "{a.source} says")))
    [after] = flags(db)
    assert after["message"] != before["message"] and after["id"] == before["id"]
    evaluate(db, probe(("tolerance: 1 day", "tolerance: 30 days")))
    assert flags(db) == []


def test_a_draft_is_not_evaluated(db) -> None:
    evaluate(db, probe(("strength: tension", "strength: tension\nmaturity: draft")))
    assert flags(db) == [] and db["rule"].count == 0


def test_a_rule_that_fails_is_reported_and_the_others_run(db) -> None:
    broken = probe(
        ("conflict:\n  - {time: disjoint, tolerance: 1 day}", "sql: a.no_such_column = 1"),
    ).rules[0]
    both = RuleSet((*only("date_conflict").rules, broken))
    summary = evaluate(db, both)
    [problem] = summary.problems
    assert problem.startswith("probe.yml:1: probe: cannot be evaluated")
    assert "no_such_column" in problem and "\n" not in problem
    assert [flag["rule_id"] for flag in flags(db)] == ["date_conflict"]
    # Once it is mended it runs over everything, whatever else has changed.
    mended = RuleSet((*only("date_conflict").rules, *probe().rules))
    assert evaluate(db, mended).problems == ()
    assert {flag["rule_id"] for flag in flags(db)} == {"date_conflict", "probe"}


def test_problems_of_rule_files_are_in_the_summary(db, tmp_path) -> None:
    (tmp_path / "typo.yml").write_text("titel: x")
    summary = evaluate(db, load_rules([shipped_rules_folder(), tmp_path]))
    assert any("typo.yml:1: titel" in problem for problem in summary.problems)
    assert summary.by_strength == {"contradiction": 1}


def test_an_evaluation_that_breaks_off_leaves_everything_as_it_was(db, monkeypatch) -> None:
    evaluate(db, only("date_conflict"))
    before = flags(db)

    def fail(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("datasette_discrepancy.flags.evaluate.restore_status", fail)
    with pytest.raises(KeyboardInterrupt):
        evaluate(db, only("role_swap"))
    assert flags(db) == before
    assert [row[0] for row in db.execute("select id from rule")] == ["date_conflict"]


def test_other_stories_are_left_alone(db) -> None:
    add_document(db, "Wire", [SINK | SHORT], story="Lake")
    add_document(db, "Post", [SINK | LATE], story="Lake")
    evaluate(db, only("date_conflict"))
    assert sorted(flag["story"] for flag in flags(db)) == ["Harbour", "Lake"]
    db.execute("update flag set message = 'untouched'")
    db.conn.commit()
    add_document(db, "Echo", [SINK | SHORT], story="Lake")
    evaluate(db, only("date_conflict"))
    untouched = {
        (flag["story"], flag["a_source"], flag["b_source"]): flag["message"] == "untouched"
        for flag in flags(db)
    }
    assert untouched == {
        ("Harbour", "Wire", "Post"): True,
        ("Lake", "Wire", "Post"): True,
        ("Lake", "Echo", "Post"): False,
    }


PHOTOGRAPHED = {"predicate": "photographed", "picture": "p"}
CAPTION_OF_MARCH = PHOTOGRAPHED | {"part": "caption", "time": "2031-03-04"}
# One moment as two standards write it: without a zone, and with one.
EXIF = PHOTOGRAPHED | {"part": "metadata", "time": "2031-04-01/2031-04-03", "quote": "2031:04:02"}
XMP = PHOTOGRAPHED | {"part": "metadata", "time": "2031-04-02", "quote": "2031-04-02T10:00Z"}


@pytest.mark.parametrize("rule", ["caption_file_time", "taken_after_publication"])
def test_two_fields_of_one_file_are_one_witness(rule: str) -> None:
    db = new_database()
    add_document(db, "Post", [CAPTION_OF_MARCH], published="2031-03-05")
    add_document(db, "Post's file", [EXIF, XMP])
    evaluate(db, only(rule))
    assert len(flags(db)) == 1
    add_document(db, "Echo", [CAPTION_OF_MARCH], published="2031-03-05")
    evaluate(db, only(rule))
    assert {flag["a_source"] for flag in flags(db)} | {flag["b_source"] for flag in flags(db)} >= {
        "Post",
        "Echo",
    }
    assert len(flags(db)) == 2


def test_three_dates_in_one_file_are_one_flag() -> None:
    db = new_database()
    iptc = PHOTOGRAPHED | {"part": "metadata", "time": "2031-05-09"}
    add_document(db, "Post's file", [EXIF, XMP, iptc])
    evaluate(db, only("file_dates_differ"))
    assert len(flags(db)) == 1


def test_a_caption_is_one_finding_with_most_of_its_scene() -> None:
    db = new_database()
    scene = {"part": "caption", "subject": "fans", "predicate": "light", "object_head": "flare"}
    detail = {"part": "caption", "subject": "ferry", "predicate": "cross", "object_head": "river"}
    whole = "Fans light flares on a ferry crossing the river"
    add_document(db, "Post", [scene | {"quote": whole}, detail | {"quote": "ferry crossing"}])
    add_document(db, "Echo", [{"subject": "club", "predicate": "sign", "quote": "The club signs."}])
    # All but the club's stand in one passage.
    db.execute("update claim set passage_id = (select min(id) from passage)")
    evaluate(db, only("unsupported_caption"))
    assert [flag["a_quote"] for flag in flags(db)] == [whole]


def test_two_captions_are_two_findings() -> None:
    db = new_database()
    caption = {"part": "caption", "subject": "fans", "predicate": "light", "object_head": "flare"}
    add_document(db, "Post", [caption, caption | {"subject": "dockers", "predicate": "block"}])
    evaluate(db, only("unsupported_caption"))
    assert len(flags(db)) == 2
