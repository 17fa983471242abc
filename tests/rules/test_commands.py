"""`rules list|show|sql|test|lint|schema` as a person uses them."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from datasette_discrepancy.rules.cli import rules

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
    assert "1 rules, 2 examples, 0 failing" in done.output


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
