"""`datasette discrepancy rules …`: look at rules, run their examples, lint them.

The engine is imported inside the commands: this module is loaded on every start of Datasette.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from .examples import Outcome
    from .model import Rule, RuleSet

FINDINGS, BROKEN = 1, 2


@click.group()
def rules() -> None:
    """Work with rule files."""


more_rules = click.option(
    "--rules",
    "folders",
    multiple=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A further folder of rules; its rules replace shipped ones of the same id.",
)


def read(folders: tuple[Path, ...]) -> RuleSet:
    """Read the shipped rules and those of further folders."""
    from .model import load_rules, shipped_rules_folder

    return load_rules([shipped_rules_folder(), *folders])


def report(found: RuleSet) -> None:
    """Print what is wrong with rule files, a line each, to standard error."""
    for problem in found.problems:
        click.echo(str(problem), err=True)


def leave(status: int) -> None:
    """End with an exit status, if it is not 0."""
    if status:
        sys.exit(status)


def pick(found: RuleSet, rule_id: str) -> Rule:
    """Return a rule by its id.

    Raises:
        click.BadParameter: if there is none, naming the nearest.
    """
    from .reader import nearest

    rule = found.get(rule_id)
    if rule is None:
        known = [rule.id for rule in found.rules]
        raise click.BadParameter(f"there is no rule {rule_id}: {nearest(rule_id, known)}")
    return rule


@rules.command("list")
@more_rules
def list_rules(folders: tuple[Path, ...]) -> None:
    """List the rules, a line each."""
    found = read(folders)
    width = max((len(rule.id) for rule in found.rules), default=0)
    for rule in found.rules:
        draft = " (draft)" if rule.maturity == "draft" else ""
        click.echo(f"{rule.id:{width}}  {rule.strength:13}  {rule.title}{draft}")
    for switch in found.off:
        why = f": {switch.because}" if switch.because else ""
        click.echo(f"{switch.id:{width}}  {'off':13}  switched off by {switch.path}{why}")
    report(found)
    leave(BROKEN if found.problems else 0)


@rules.command()
@click.argument("rule_id", metavar="ID")
@more_rules
def show(rule_id: str, folders: tuple[Path, ...]) -> None:
    """Print a rule's file."""
    click.echo(pick(read(folders), rule_id).yaml, nl=False)


@rules.command()
@click.argument("rule_id", metavar="ID")
@click.option(
    "--db",
    "database",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Also say what became of the pairs it compares in this database, with quotes.",
)
@click.option(
    "--samples",
    default=2,
    show_default=True,
    type=click.IntRange(0, 50),
    help="How many pairs to quote for each excuse.",
)
@more_rules
def explain(rule_id: str, database: Path | None, samples: int, folders: tuple[Path, ...]) -> None:
    """Say in words what a rule compares, and what becomes of it in a database."""
    from .terminal import fates_in_lines, rule_in_lines

    rule = pick(read(folders), rule_id)
    for line in rule_in_lines(rule):
        click.echo(line)
    if database is not None:
        click.echo()
        for line in fates_in_lines(rule, database, samples):
            click.echo(line)


@rules.command()
@click.argument("kind", metavar="KIND")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, named after the rule's id; without it the rule is printed.",
)
def new(kind: str, output: Path | None) -> None:
    """Write a new rule of a KIND, with comments, to be changed line by line.

    KIND is that of a shipped rule, or a word of your own.
    """
    from .reader import NAME, unusable_kind
    from .skeletons import skeleton

    way_out = unusable_kind(kind)
    if way_out is not None:
        raise click.BadParameter(f"there is no kind {kind}: {way_out}")
    if output is None:
        click.echo(skeleton(kind, f"my_{kind}"[:40]), nl=False)
        return
    if output.suffix != ".yml" or not NAME.match(output.stem):
        raise click.BadParameter(
            f"{output}: the file is named after the rule: small letters, digits and underscores,"
            " a letter first, then .yml"
        )
    try:
        with output.open("x", encoding="utf-8") as file:
            file.write(skeleton(kind, output.stem))
    except FileExistsError:
        raise click.BadParameter(f"{output}: is there already: choose another name") from None
    except OSError as error:
        raise click.BadParameter(f"{output}: {error.strerror}: choose another place") from None
    click.echo(f"{output}: change it line by line, then: datasette discrepancy rules test {output}")


@rules.command()
@click.argument("rule_id", metavar="ID")
@more_rules
def sql(rule_id: str, folders: tuple[Path, ...]) -> None:
    """Print the SQL that a rule compiles to."""
    from .compile import compile_rule

    click.echo(compile_rule(pick(read(folders), rule_id)))


def named(path: Path | None) -> RuleSet:
    """Read the rules of a path, the shipped ones without it."""
    from .model import load_rules, shipped_rules_folder

    return load_rules([path or shipped_rules_folder()])


path_argument = click.argument("path", required=False, type=click.Path(exists=True, path_type=Path))


@rules.command()
@path_argument
@click.option("--verbose", "-v", is_flag=True, help="Print every example, not only the failing.")
def test(path: Path | None, verbose: bool) -> None:
    """Run the examples in rule files: PATH, or the shipped rules."""
    from .examples import run_examples

    found = named(path)
    outcomes = run_examples(found.rules)
    for outcome in outcomes:
        if outcome.problem or verbose:
            click.echo(example_line(outcome))
    failing = sum(bool(outcome.problem) for outcome in outcomes)
    click.echo(summary_line(found, outcomes, failing))
    report(found)
    leave(BROKEN if found.problems else FINDINGS if failing else 0)


def counted(number: int, noun: str) -> str:
    """Return "1 rule", "2 rules"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def example_line(outcome: Outcome) -> str:
    """Return one line on one example."""
    example = outcome.example
    where = f"{outcome.rule.path}:{example.line}"
    return f"{where}: {outcome.problem or 'ok'}: {example.expectation}, {example.why}"


def summary_line(found: RuleSet, outcomes: list[Outcome], failing: int) -> str:
    """Return one line that counts; misses and false alarms apart."""
    missed = sum(outcome.problem == "missed" for outcome in outcomes)
    wrong = sum(outcome.problem == "wrongly flagged" for outcome in outcomes)
    known = sum(outcome.example.expectation.startswith("todo") for outcome in outcomes)
    line = (
        f"{counted(len(found.rules), 'rule')}, {counted(len(outcomes), 'example')},"
        f" {failing} failing"
    )
    if failing:
        line += f" ({missed} missed, {wrong} wrongly flagged)"
    return line + (f", {counted(known, 'known shortcoming')}" if known else "")


@rules.command()
@path_argument
def lint(path: Path | None) -> None:
    """Look for what is wrong with rule files: PATH, or the shipped rules."""
    from .lint import lint as lint_rules

    found = named(path)
    problems = lint_rules(found.rules)
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"{counted(len(found.rules), 'rule')}, {counted(len(problems), 'finding')}")
    report(found)
    leave(BROKEN if found.problems else FINDINGS if problems else 0)


@rules.command()
def schema() -> None:
    """Print the JSON Schema of rule files, for editors."""
    from .schema import rule_schema_text

    click.echo(rule_schema_text(), nl=False)
