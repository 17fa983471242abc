"""Reading rule files: what is wrong is named with line, key and way out; nothing else is lost."""

from __future__ import annotations

import pytest

from datasette_discrepancy.rules.columns import COLUMNS, RESERVED_IDS
from datasette_discrepancy.rules.examples import Bench
from datasette_discrepancy.rules.model import load_rules
from datasette_discrepancy.rules.yaml_lines import YamlError, parse

from .rule_files import GOOD, read, rule_from


def test_the_probe_is_right() -> None:
    assert rule_from().show == ("time_text", "time_text")


WRONG = [
    # what is changed, line, key, words that must stand in the message
    (("title:", "titel:"), 2, "titel", "did you mean title"),
    (("kind: date_conflict", "kind: date_conflikt"), 3, "kind", "did you mean date_conflict"),
    (("kind: date_conflict", "kind: Two Dates"), 3, "kind", "small letters"),
    (("kind: date_conflict\n", ""), 1, "kind", "is missing"),
    (("strength: tension", "strength: tensoin"), 4, "strength", "did you mean tension"),
    (("across: sources", "across: source"), 6, "pair.across", "did you mean sources"),
    (("[event_id, predicate]", "[event_id, predikate]"), 7, "pair.same", "did you mean predicate"),
    (("  same: [event_id, predicate]\n", ""), 5, "pair.same", "is missing"),
    (("[event_id, predicate]", "[predicate, subject_id]"), 7, "pair.same", "add story_id"),
    (("time: disjoint", "time: disjunct"), 9, "conflict.time", "did you mean disjoint"),
    (("time: disjoint", "tme: disjoint"), 9, "conflict.tme", "did you mean time"),
    (("tolerance: 1 day", "tolerance: a day"), 9, "conflict.tolerance", "cannot read a day"),
    (("tolerance: 1 day", "by: 1 day"), 9, "conflict.by", "no comparator here takes it"),
    (("because: one may know more", "becuase: x"), 11, "unless.becuase", "did you mean because"),
    ((", because: one may know more", ""), 11, "unless.because", "is missing"),
    (("{a.time_text}", "{a.tiem_text}"), 12, "message", "did you mean time_text"),
    (("{a.time_text}", "{a.place}"), 12, "message", "did you mean place_text"),
    (("{a.time_text}", "{a.attributed_to}"), 12, "message", "did you mean attributed_to_text"),
    (("{a.source}", "{c.source}"), 12, "message", "no claim c"),
    (("{a.source}", "{a.source!r}"), 12, "message", "cannot read a slot"),
    (("a: {time: 2031-03-04}\n      b: {time: 2031-03-11}", "a: {tim: 1}\n      b: {}"), 16,
     "examples.flag.a.tim", "did you mean time"),
    (("id: probe", "id: Probe"), 1, "id", "small letters"),
    (("id: probe", "id: other"), 1, "id", "call the file other.yml"),
    (("id: probe", "id: review"), 1, "id", "differs from the file's name"),
    (("kind: date_conflict", "kind: date_conflict\nkind: role_swap"), 4, "kind", "second time"),
    (("conflict:\n  - {time: disjoint, tolerance: 1 day}\n", ""), 1, "conflict", "is missing"),
    ((GOOD[GOOD.index("  pass:") :], ""), 13, "examples.pass", "at least one"),
    (("{published: apart, by: 3 days,", "{time: near,"), 11, "unless.time", "needs tolerance"),
    (("  across: sources", "  across: sources\n  left: {part: captoin}"), 7, "pair.left.part",
     "did you mean caption"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "line", "key", "words"), WRONG)
def test_a_mistake_is_named_with_line_key_and_way_out(change, line, key, words) -> None:
    rule, problems = read(GOOD, change)
    assert rule is None
    [problem] = [found for found in problems if found.key == key]
    assert problem.line == line
    assert words in str(problem)
    assert str(problem).startswith(f"rules/probe.yml:{line}: {key}: ")
    assert "\n" not in str(problem)


@pytest.mark.parametrize(
    "change",
    [
        ("time: disjoint", "tme: disjoint"),
        ("[event_id, predicate]", "[event, predicate]"),
        ("across: sources", "across: source"),
        ("because: one may know more", "becuase: one may know more"),
    ],
)
def test_one_slip_is_one_problem(change) -> None:
    _, problems = read(GOOD, change)
    named = {problem.problem for problem in problems} - {
        "is missing",
        "no comparator here takes it",
    }
    assert len(named) == 1


def test_a_kind_of_ones_own() -> None:
    rule, problems = read(GOOD, ("kind: date_conflict", "kind: two_tongues"))
    assert problems == [] and rule is not None and rule.kind == "two_tongues"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("just words", 1),
        ("- a list", 1),
        ("id: [unclosed\ntitle: x", 2),
        ("id: probe\n\tkind: x", 2),
        ("id: &a [*a]", 1),
        ("%" * 1000, 1),
        ("[" * 5000, 1),
    ],
)
def test_what_is_no_rule_at_all(text, line) -> None:
    from datasette_discrepancy.rules.parse import read_rule

    rule, problems = read_rule(text, "x.yml", "x")
    assert rule is None
    assert problems and problems[0].line == line
    assert all("\n" not in str(problem) for problem in problems)


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    _, problems = read(GOOD, ("kind: date_conflict", "kind: X"), ("tolerance: 1 day", "zz: 1"))
    assert {problem.key for problem in problems} >= {"kind", "conflict.zz"}


def test_a_broken_file_never_stops_the_others(tmp_path) -> None:
    (tmp_path / "good").mkdir()
    (tmp_path / "good" / "probe.yml").write_text(GOOD)
    (tmp_path / "typo.yml").write_text(GOOD.replace("title", "titel"))
    (tmp_path / "binary.yml").write_bytes(b"id: x\n\xff\xfe\x00")
    (tmp_path / "predicates").mkdir()
    (tmp_path / "predicates" / "words.yml").write_text("meet: {verbs: [meet]}")
    (tmp_path / ".hidden.yml").write_text("nonsense")
    found = load_rules([tmp_path])
    assert [rule.id for rule in found.rules] == ["probe"]
    by_file = {problem.path.rsplit("/", 1)[-1] for problem in found.problems}
    assert by_file == {"typo.yml", "binary.yml"}
    [binary] = [problem for problem in found.problems if "binary" in problem.path]
    assert binary.line == 2


def test_a_later_folder_replaces_a_rule_and_one_folder_holds_it_once(tmp_path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "probe.yml").write_text(GOOD.replace("Two sources", folder))
    found = load_rules([tmp_path / "one", tmp_path / "two"])
    assert [rule.title[:3] for rule in found.rules] == ["two"]
    twice = load_rules([tmp_path])
    assert [problem.key for problem in twice.problems] == ["id"]


def test_a_missing_folder_is_one_line(tmp_path) -> None:
    [problem] = load_rules([tmp_path / "nowhere"]).problems
    assert "no such folder" in str(problem)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("2023-07-26", "2023-07-26"),
        ("12:30", "12:30"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("0x1f", "0x1f"),
        ("1e3", "1e3"),
        ("12", 12),
        ("-3", -3),
        ("'12'", "12"),
        ("null", None),
        ("~", None),
        ("", None),
        ("9" * 40, "9" * 40),
    ],
)
def test_yaml_has_no_surprises(written, value) -> None:
    assert parse(f"key: {written}").value == {"key": value}


def test_a_repeated_key_is_noticed_with_its_line() -> None:
    parsed = parse("a: 1\nb:\n  c: 1\n  c: 2\n")
    assert parsed.repeated == [(("b", "c"), 4)]


def test_yaml_that_is_none_names_its_line() -> None:
    with pytest.raises(YamlError) as caught:
        parse("a: 1\nb: 'open\n")
    assert caught.value.line >= 2


def test_the_columns_are_those_of_the_table() -> None:
    columns = Bench().db["claim_reading"].columns
    assert tuple(column.name for column in columns) == COLUMNS


def test_no_view_can_take_a_name_of_the_schema() -> None:
    names = Bench().db.execute("select name from sqlite_master").fetchall()
    taken = {name[5:] for (name,) in names if name.startswith("flag_")}
    # The quantities' and days' own names; whatever the schema gains must be refused here, too.
    assert taken == set(RESERVED_IDS)


def test_the_escape_hatch_needs_no_vocabulary_but_stays_plain() -> None:
    from datasette_discrepancy.rules.lint import lint

    text = GOOD.replace("conflict:\n  - {time: disjoint, tolerance: 1 day}", "sql: {}")
    good = rule_from(text.replace("{}", "b.day_first > a.day_last"))
    assert Bench().run(good, good.examples[0]).fires
    for sql in ("julianday(a.day_first) > 0", "1; drop table flag", "a.unit like 'x'", "no_column"):
        rule = rule_from(text.replace("{}", f'"{sql}"'))
        assert any(problem.key == "sql" for problem in lint([rule])), sql


SWITCH = "id: {}\nenabled: no\nbecause: our desk reads captions itself\n"


def test_a_folder_of_ones_own_switches_a_rule_off_and_on_again(tmp_path) -> None:
    folders = [tmp_path / name for name in ("ours", "off", "on")]
    for folder, text in zip(folders, (GOOD, SWITCH.format("probe"), GOOD), strict=True):
        folder.mkdir()
        (folder / "probe.yml").write_text(text)
    assert [rule.id for rule in load_rules(folders[:1]).rules] == ["probe"]
    found = load_rules(folders[:2])
    assert (found.rules, found.problems) == ((), ())
    assert [(one.id, one.because) for one in found.off] == [
        ("probe", "our desk reads captions itself")
    ]
    again = load_rules(folders)
    assert ([rule.id for rule in again.rules], again.off) == (["probe"], ())


def test_a_whole_rule_may_carry_the_switch() -> None:
    rule, problems = read(GOOD, ("id: probe", "id: probe\nenabled: yes"))
    assert rule is not None and problems == []
    from datasette_discrepancy.rules.model import SwitchedOff

    rule, problems = read(GOOD, ("id: probe", "id: probe\nenabled: no"))
    assert isinstance(rule, SwitchedOff) and problems == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("id: probe\nenabled: nope\n", "did you mean no"),
        ("id: other\nenabled: no\n", "call the file other.yml"),
        ("id: probe\nenabled: no\nbecuase: x\n", "did you mean because"),
        ("id: probe\nbecause: x\n", "unknown key"),
    ],
)
def test_a_switch_that_is_wrong_is_named(text, words) -> None:
    rule, problems = read(text)
    assert rule is None
    assert any(words in str(problem) for problem in problems)


def test_switching_off_what_is_not_there_names_the_nearest(tmp_path) -> None:
    (tmp_path / "nam_variant.yml").write_text(SWITCH.format("nam_variant"))
    [problem] = load_rules([tmp_path]).problems
    assert "there is no rule nam_variant: did you mean name_variant?" in str(problem)
    (tmp_path / "nam_variant.yml").rename(tmp_path / "name_variant.yml")
    (tmp_path / "name_variant.yml").write_text(SWITCH.format("name_variant"))
    assert load_rules([tmp_path]).problems == ()


def test_a_comma_in_a_short_mapping_is_explained() -> None:
    _, problems = read(GOOD, ("because: one may know more", "because: one may know, or not"))
    assert any("quotation marks" in str(problem) for problem in problems)


def test_an_opposite_deed_of_a_supporting_claim_is_compared_and_no_constant() -> None:
    support = "unsupported:\n  left: {document: own, same: [event_id], predicate: %s}\nmessage:"
    opposite = rule_from(GOOD, ("message:", support % "antonym"))
    assert [str(one) for one in opposite.unsupported[0].conditions] == ["predicate: antonym"]
    constant = rule_from(GOOD, ("message:", support % "meet"))
    assert [one.column for one in constant.unsupported[0].side.filters] == ["predicate"]
