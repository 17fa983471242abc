"""The reference pages: commands, tables and rules, each read from the code that they describe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from sqlite_utils import Database

from datasette_discrepancy.claims.confidence import (
    CONFIDENCE,
    GUESS_FACTOR,
)
from datasette_discrepancy.claims.doubts import DOUBTS
from datasette_discrepancy.claims.model import CONFIDENT
from datasette_discrepancy.cli import discrepancy
from datasette_discrepancy.descriptions import ALL_FLAGS, FLAG_COLUMNS, TABLES, shared_columns
from datasette_discrepancy.rules.comparators import COMPARATORS
from datasette_discrepancy.rules.compile import compile_rule
from datasette_discrepancy.rules.model import STRENGTH_RANK, Example, Rule, load_rules
from datasette_discrepancy.rules.wording import compared, in_words, silent
from datasette_discrepancy.schema import migrate
from evaluation.reading import SERIES_COLUMNS, read_readings, series
from scripts.documentation import TOP, emit, fence, table
from scripts.limits import reading

PROGRAM = "datasette discrepancy"


# --- commands -----------------------------------------------------------------------------------


def commands(
    group: click.Group = discrepancy, name: str = PROGRAM
) -> Iterator[tuple[str, click.Command]]:
    """Yield every command with the words that call it, in order of name."""
    for word in sorted(group.commands):
        found = group.commands[word]
        if isinstance(found, click.Group):
            yield from commands(found, f"{name} {word}")
        else:
            yield f"{name} {word}", found


def write_commands() -> None:
    """Write every command with its arguments and options."""
    for name, found in commands():
        context = click.Context(found, info_name=name)
        usage = " ".join([name, *found.collect_usage_pieces(context)])
        emit(f"## `{name}`\n\n{(found.help or '').strip()}\n")
        fence("text", usage)
        records = [
            parameter.get_help_record(context)
            for parameter in found.params
            if isinstance(parameter, click.Option)
        ]
        rows = [(f"`{record[0]}`", record[1]) for record in records if record]
        if rows:
            table(("option", "meaning"), rows)
            emit()


# --- tables -------------------------------------------------------------------------------------


def fresh_database() -> Database:
    """Return an empty database of the newest schema, in memory."""
    db = Database(memory=True)
    migrate(db)
    return db


def write_tables() -> None:
    """Write every table: what it holds, its columns, their types and meanings."""
    db = fresh_database()
    for name, (text, columns) in TABLES.items():
        emit(f"\n### `{name}`\n\n{text}\n")
        described = shared_columns(name, columns)
        keys = {key.column: f"`{key.other_table}`" for key in db.table(name).foreign_keys}
        rows = [
            (
                f"`{column.name}`",
                column.type.lower(),
                keys.get(column.name, ""),
                described[column.name],
            )
            for column in db.table(name).columns
        ]
        table(("column", "type", "refers to", "meaning"), rows)


def write_views() -> None:
    """Write the columns that every view of flags has."""
    emit(f"{ALL_FLAGS}\n")
    table(("column", "meaning"), [(f"`{name}`", text) for name, text in FLAG_COLUMNS.items()])


# --- rules --------------------------------------------------------------------------------------


def shipped_rules() -> list[Rule]:
    """Return the rules, strongest first, then by kind and id."""
    rules = load_rules([TOP / "rules"]).rules
    return sorted(rules, key=lambda rule: (STRENGTH_RANK[rule.strength], rule.kind, rule.id))


def write_rule_list() -> None:
    """Write a table of the rules with links to what is said of each."""
    rows = [(f"[`{rule.id}`](#{rule.id})", rule.strength, rule.title) for rule in shipped_rules()]
    table(("rule", "strength", "what it looks for"), rows)


def write_rules() -> None:
    """Write what each rule compares, when it is silent, and an example of either."""
    for rule in shipped_rules():
        file = Path(rule.path).relative_to(TOP).as_posix()
        emit(f"### `{rule.id}`\n\n{rule.title}.")
        emit(f"Kind `{rule.kind}`, strength *{rule.strength}*: [`{file}`](../{file}).\n")
        for line in told(rule):
            emit(line)
        emit("\nIt flags, for example:\n")
        write_example(first(rule, "flag"))
        emit("and lets pass:\n")
        write_example(first(rule, "pass"))
        emit("<details><summary>The SQL it becomes</summary>\n")
        fence("sql", compile_rule(rule))
        emit("</details>\n")


def told(rule: Rule) -> Iterator[str]:
    """Yield a rule's parts as lines of a list."""
    yield f"* **Compares**: {'. '.join(compared(rule.pair))}."
    if rule.conflict:
        yield f"* **A flag where**: {'; and '.join(map(in_words, rule.conflict))}."
    if silent(rule):
        yield "* **Silent where**"
        yield from (f"    * {reason}" for reason in silent(rule))
    if rule.false_alarms:
        yield f"* **May be wrong**: {rule.false_alarms}"
    if rule.misses:
        yield f"* **Misses**: {rule.misses}"


def first(rule: Rule, expectation: str) -> Example:
    """Return a rule's first example of a sort."""
    return next(one for one in rule.examples if one.expectation == expectation)


def write_example(example: Example) -> None:
    """Write an example as it stands in the file."""
    lines = [f"why: {example.why}", f"a: {flow(example.a)}"]
    if example.b is not None:
        lines.append(f"b: {flow(example.b)}")
    if example.others:
        lines.append("others:")
        lines += [f"  - {flow(other)}" for other in example.others]
    if example.predicates:
        lines.append(f"predicates: {flow(example.predicates)}")
    if example.within:
        lines.append(f"within: {flow(example.within)}")
    fence("yaml", "\n".join(lines))


def flow(value: Any) -> str:
    """Return a value in YAML's short form."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(flow, value)) + "]"
    return "null" if value is None else str(value)


def write_comparators() -> None:
    """Write the words of which conflicts and excuses are made, those of plain columns once."""
    plain = COMPARATORS["subject_id"]
    rows = [
        (f"`{key}`", comparator.description, word, spec.phrase)
        for key, comparator in COMPARATORS.items()
        for word, spec in comparator.words.items()
        if comparator.description != f"the column {key}"
        and not (word in plain.words and spec.phrase == plain.words[word].phrase)
    ]
    rows += [("any column", "", word, spec.phrase) for word, spec in plain.words.items()]
    table(
        ("comparator", "of what", "word", "meaning"),
        [(key, text, f"`{word}`", phrase) for key, text, word, phrase in rows],
    )


# --- extraction ---------------------------------------------------------------------------------


def write_confidence() -> None:
    """Write the confidence of each kind of clause."""
    table(
        ("clause", "confidence"),
        [(f"`{kind}`", f"{value:.2f}") for kind, value in CONFIDENCE.items()],
    )
    emit(f"\nWhere somebody is guessed for a pronoun or an office: times {GUESS_FACTOR}.")
    table(("doubt", "times"), [(doubt.name, f"{doubt.factor:.2f}") for doubt in DOUBTS])
    emit(f"Less than {CONFIDENT} never carries a contradiction by itself.")


def write_scores() -> None:
    """Write the table of scores from the card that the training recipe wrote beside the weights."""
    card = TOP / "datasette_discrepancy" / "model" / "README.md"
    if not card.exists():
        emit("(These weights came without a card: `python -m training` writes it.)")
        return
    scores = card.read_text("utf-8").partition("## Scores")[2].partition("\n## ")[0]
    for line in scores.splitlines():
        if line.startswith("|"):
            emit(line)


def write_reading() -> None:
    """Write what people found right and wrong in the last draws of claims."""
    table(("field", "right", "wrong", "open", "share right"), reading())


def write_readings() -> None:
    """Write what came of each commit whose claims were read."""
    table(SERIES_COLUMNS, series(read_readings()))
