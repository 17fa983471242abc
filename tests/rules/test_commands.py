"""`rules list|show|explain|new|sql|test|lint|schema` as a person uses them."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from datasette_discrepancy.rules.cli import counted, rules
from datasette_discrepancy.rules.columns import KINDS
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder
from tests.flags.worlds import add_document, new_database

from .rule_files import GOOD


def run(*arguments: str):
    return CliRunner().invoke(rules, list(arguments))


def test_list_names_every_rule_on_a_line() -> None:
    done = run("list")
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.output.splitlines()] == sorted(
        line.split()[0] for line in done.output.splitlines()
    )
    assert "number_conflict" in done.output


def test_show_prints_the_file_and_sql_the_statement() -> None:
    assert run("show", "name_variant").output.splitlines()[1] == "id: name_variant"
    statement = run("sql", "name_variant").output
    assert "-- Two sources spell" in statement and "from claim_reading a" in statement


@pytest.mark.parametrize("command", ["show", "sql"])
def test_an_unknown_id_names_the_nearest(command) -> None:
    done = run(command, "nam_variant")
    assert done.exit_code == 2
    assert "did you mean name_variant?" in done.output


def test_the_shipped_examples_pass() -> None:
    done = run("test")
    assert done.exit_code == 0
    assert "0 failing" in done.output


def test_a_failing_example_gives_1_and_names_file_and_line(tmp_path) -> None:
    path = tmp_path / "probe.yml"
    path.write_text(GOOD.replace("b: {time: 2031-03-11}", "b: {time: 2031-03-04}"))
    done = run("test", str(path))
    assert done.exit_code == 1
    assert f"{path}:15: missed: flag, a week apart" in done.output
    assert "1 failing (1 missed, 0 wrongly flagged)" in done.output


def test_an_unreadable_value_in_an_example_is_one_line(tmp_path) -> None:
    path = tmp_path / "probe.yml"
    path.write_text(GOOD.replace("b: {time: 2031-03-11}", "b: {time: 2031-02-30}"))
    done = run("test", str(path))
    assert done.exit_code == 1
    assert "2031-02-30 is no date" in done.output


def test_a_broken_file_gives_2_and_the_others_run(tmp_path) -> None:
    (tmp_path / "probe.yml").write_text(GOOD)
    (tmp_path / "typo.yml").write_text(GOOD.replace("title:", "titel:"))
    done = run("test", str(tmp_path))
    assert done.exit_code == 2
    assert "typo.yml:2: titel: unknown key: did you mean title?" in done.output
    assert "1 rule, 2 examples, 0 failing" in done.output


def test_lint_gives_1_for_findings(tmp_path) -> None:
    (tmp_path / "probe.yml").write_text(GOOD)
    done = run("lint", str(tmp_path))
    assert done.exit_code == 1
    assert "add a second" in done.output


def test_lint_is_content_with_the_shipped_rules() -> None:
    assert run("lint").exit_code == 0


def test_schema_is_json() -> None:
    assert json.loads(run("schema").output)["title"].startswith("A rule")


def test_every_command_has_help() -> None:
    for name, command in rules.commands.items():
        assert command.help, name


def test_one_is_one() -> None:
    assert counted(1, "rule") == "1 rule" and counted(0, "finding") == "0 findings"


@pytest.mark.parametrize("kind", [*KINDS, "two_tongues"])
def test_a_new_rule_is_right_as_it_stands(kind, tmp_path) -> None:
    path = tmp_path / "our_own.yml"
    assert run("new", kind, "-o", str(path)).exit_code == 0
    assert f"kind: {kind}\n" in path.read_text("utf-8")
    tested = run("test", str(path))
    assert (tested.exit_code, tested.output[:7]) == (0, "1 rule,")
    linted = run("lint", str(path))
    assert (linted.exit_code, linted.output) == (0, "1 rule, 0 findings\n")


def test_a_new_rule_is_printed_where_no_file_is_named() -> None:
    assert "\nid: my_number_conflict\n" in run("new", "number_conflict").output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["number_conflikt"], "did you mean number_conflict?"),
        (["number_conflict", "-o", "Our-Own.yml"], "small letters"),
        (["number_conflict", "-o", "our_own.txt"], "small letters"),
        (["number_conflict", "-o", "there.yml"], "is there already"),
        (["number_conflict", "-o", "nowhere/our_own.yml"], "No such file"),
    ],
)
def test_a_new_rule_that_cannot_be_written_says_why(
    arguments, words, tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.yml").write_text("mine")
    done = run("new", *arguments)
    assert done.exit_code == 2
    assert words in " ".join(done.output.split())
    assert (tmp_path / "there.yml").read_text() == "mine"


def test_explain_says_in_words_what_a_rule_does() -> None:
    for rule in load_rules([shipped_rules_folder()]).rules:
        told = run("explain", rule.id)
        assert told.exit_code == 0
        assert rule.title in told.output
        assert all(excuse.because in told.output for excuse in rule.unless)
        # No name of a column: who does not program reads this.
        assert not re.search(r"[a-z]+_(?:id|key|head|kind|text)\b", told.output), told.output


def test_explain_says_what_became_of_the_pairs(tmp_path) -> None:
    path = tmp_path / "harbour.db"
    db = new_database(path)
    crew = {"predicate": "rescue", "counted": "sailor"}
    add_document(db, "Wire", [crew | {"quantity": 16, "quote": "They saved 16."}])
    add_document(db, "Post", [crew | {"quantity": 26, "quote": "They saved 26."}])
    later = crew | {"quantity": 16, "place": "Ulm", "quote": "16 saved at Ulm."}
    add_document(db, "Echo", [later, crew | {"quantity": "10/..", "quote": "Over ten."}])
    elsewhere = crew | {"quantity": 40, "place": "Bonn", "quote": "40 saved at Bonn."}
    add_document(db, "Star", [elsewhere])
    db.close()
    told = run("explain", "number_conflict", "--db", str(path))
    assert told.exit_code == 0, told.output
    lines = [" ".join(line.split()) for line in told.output.splitlines()]
    assert f"In {path}: 9 pairs of claims compared" in lines
    assert "3 flagged" in lines
    assert "1 silent: the article with the smaller number has the larger one, too" in lines
    assert "1 silent: the counts are of different places" in lines
    at = lines.index("1 silent: the counts are of different places")
    assert sorted(lines[at + 1 : at + 3]) == [
        "Echo (body): “16 saved at Ulm.”",
        "Star (body): “40 saved at Bonn.”",
    ]
    assert "4 no conflict between the two" in lines
    assert "0 not comparable: a side leaves open what is compared" in lines


def test_explain_of_what_is_no_database_is_one_line(tmp_path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("no database at all, only some words that are long enough")
    done = run("explain", "name_variant", "--db", str(path))
    assert done.exit_code == 2
    assert "cannot be asked" in done.output and "Traceback" not in done.output


def test_the_list_names_what_is_switched_off(tmp_path) -> None:
    (tmp_path / "name_variant.yml").write_text("id: name_variant\nenabled: no\nbecause: too many\n")
    done = run("list", "--rules", str(tmp_path))
    assert done.exit_code == 0
    [line] = [line for line in done.output.splitlines() if line.startswith("name_variant")]
    assert line.split()[1] == "off" and line.endswith("name_variant.yml: too many")
    assert run("show", "name_variant", "--rules", str(tmp_path)).exit_code == 2
