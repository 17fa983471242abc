"""The command group `datasette discrepancy`.

Heavy modules (spaCy, RapidFuzz) are imported inside the commands that need them: this module is
loaded on every start of Datasette.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from datasette_discrepancy.rules.cli import rules

if TYPE_CHECKING:
    from sqlite_utils import Database

# Exit statuses of the contract.
FINDINGS, BAD_USAGE = 1, 2
STRENGTHS = ("contradiction", "tension", "difference")
SHOWN_FLAGS = 5

rule_folders = click.option(
    "--rules",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of further rules; may be given more than once.",
)
database_argument = click.argument("database", type=click.Path(path_type=Path))


class Failure(click.ClickException):
    """A user's mistake: one line on standard error, exit status 2."""

    exit_code = BAD_USAGE

    def show(self, file: Any = None) -> None:
        """Print the line as the readers print theirs: the place first, no heading."""
        click.echo(self.format_message(), err=True)


class Stopped(Failure):
    """The person stopped the work before its end: one line on standard error, exit status 1."""

    exit_code = FINDINGS


def _date(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuse what is no date before anything is read."""
    if value:
        from datasette_discrepancy.documents.publication import publication_from_text

        try:
            publication_from_text(value, "option")
        except ValueError as error:
            raise Failure(f"--published: {error}: write it as 2024-03-05") from None
    return value


def _storable(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Replace bytes of the command line that are no UTF-8: they cannot be stored."""
    return value and value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@click.group()
def discrepancy() -> None:
    """Find where sources differ: load articles, check the rules, export the flags."""


discrepancy.add_command(rules)


@discrepancy.command()
@database_argument
# What may not be read is reported as the readers report it, and the rest is loaded.
@click.argument("paths", nargs=-1, required=True, type=click.Path(readable=False, path_type=Path))
@click.option("--story", callback=_storable, help="Name of the story that all documents belong to.")
@click.option("--source", callback=_storable, help="The outlet of all documents.")
@click.option(
    "--published",
    metavar="DATE",
    callback=_date,
    help="When all documents were published (ISO 8601).",
)
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="How many processes read claims.",
)
@click.option("--model", metavar="NAME_OR_PATH", help="Another spaCy pipeline.")
@rule_folders
@click.option("--no-check", is_flag=True, help="Load only; evaluate no rules.")
@click.option("--quiet", is_flag=True, help="No summary and no progress bar.")
def load(
    database: Path,
    paths: tuple[Path, ...],
    story: str | None,
    source: str | None,
    published: str | None,
    workers: int,
    model: str | None,
    folders: tuple[Path, ...],
    no_check: bool,
    quiet: bool,
) -> None:
    """Read documents, extract claims, link them and evaluate the rules."""
    from datasette_discrepancy.claims.predicates import LexiconError
    from datasette_discrepancy.extracting import WorkerError
    from datasette_discrepancy.language.pipeline import PipelineError
    from datasette_discrepancy.loading import load as load_documents

    if all(map(_is_missing, paths)):
        named = ", ".join(str(path) for path in paths)
        raise Failure(f"{named}: does not exist: name a file or a folder of articles")
    db = _open(database, create=True)
    with _stoppable(database), _one_writer(db, database):
        try:
            summary = load_documents(
                db,
                paths,
                story=story,
                source=source,
                published=published,
                model=model,
                rule_folders=folders,
                workers=workers,
                progress=_progress(quiet),
            )
        except (LexiconError, PipelineError, WorkerError) as error:
            raise Failure(str(error)) from None
        problems = [str(unreadable) for unreadable in summary.unreadable]
        if not no_check:
            problems += _evaluate(db, folders)
    if not quiet:
        from datasette_discrepancy.summary import summary_lines

        for line in summary_lines(db, summary, shown=SHOWN_FLAGS):
            click.echo(line)
    for problem in (*summary.notes, *problems):
        click.echo(problem, err=True)
    if summary.unreadable and not summary.loaded + summary.versions + summary.unchanged:
        sys.exit(BAD_USAGE)
    sys.exit(FINDINGS if problems else 0)


@discrepancy.command("load-claims")
@database_argument
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option("--story", callback=_storable, help="Name of the story of rows that name none.")
@click.option("--model", metavar="NAME_OR_PATH", help="Another spaCy pipeline.")
@rule_folders
@click.option("--no-check", is_flag=True, help="Load only; evaluate no rules.")
@click.option("--quiet", is_flag=True, help="No summary.")
def load_claims(
    database: Path,
    file: Path,
    story: str | None,
    model: str | None,
    folders: tuple[Path, ...],
    no_check: bool,
    quiet: bool,
) -> None:
    """Load claims that a person already has from a CSV or JSON-lines file."""
    from datasette_discrepancy.claims.predicates import LexiconError
    from datasette_discrepancy.language.pipeline import PipelineError
    from datasette_discrepancy.loading_claims import load_claims as load_rows

    db = _open(database, create=True)
    with _one_writer(db, database):
        try:
            summary = load_rows(db, file, story=story, model=model, rule_folders=folders)
        except (LexiconError, PipelineError) as error:
            raise Failure(str(error)) from None
        documents = summary.documents
        problems = [str(unreadable) for unreadable in documents.unreadable]
        if not no_check:
            problems += _evaluate(db, folders)
    if not quiet:
        from datasette_discrepancy.summary import claims_line, state_lines

        for line in (claims_line(summary), *state_lines(db, shown=SHOWN_FLAGS)):
            click.echo(line)
    for problem in problems:
        click.echo(problem, err=True)
    if documents.unreadable and not summary.loaded + summary.unchanged:
        sys.exit(BAD_USAGE)
    sys.exit(FINDINGS if problems else 0)


@discrepancy.command()
@database_argument
@rule_folders
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="How the flags are printed.",
)
@click.option(
    "--fail-on",
    type=click.Choice(STRENGTHS),
    help="Exit with 1 when an open flag of this strength or a stronger one stands.",
)
def check(database: Path, folders: tuple[Path, ...], format_name: str, fail_on: str | None) -> None:
    """Evaluate the rules over what is loaded."""
    from datasette_discrepancy.exports import export_flags
    from datasette_discrepancy.flags.reviews import open_flags_at_least

    db = _open(database)
    with _one_writer(db, database):
        problems = _evaluate(db, folders)
        click.echo(export_flags(db, format_name), nl=False)
        found = fail_on is not None and bool(open_flags_at_least(db, fail_on))
    for problem in problems:
        click.echo(problem, err=True)
    if problems or found:
        sys.exit(FINDINGS)


@discrepancy.command()
@database_argument
def verify(database: Path) -> None:
    """Compare every stored quote with its document at its offsets."""
    from datasette_discrepancy.verification import wrong_quotes

    db = _open(database)
    with _explained(database):
        wrong, checked = wrong_quotes(db)
    for line in wrong:
        click.echo(line)
    if wrong:
        sys.exit(FINDINGS)
    click.echo(f"{checked} quotes checked, every one stands at its offsets")


@discrepancy.command()
@database_argument
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["csv", "json", "sarif", "html", "text"]),
    required=True,
    help="How the flags are written.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to a file.")
def export(database: Path, format_name: str, output: Path | None) -> None:
    """Write the flags in another format."""
    from datasette_discrepancy.exports import export_flags

    db = _open(database)
    with _explained(database):
        text = export_flags(db, format_name)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, "utf-8", newline="")
    except OSError as error:
        raise Failure(f"{output}: {error.strerror}: choose a file that can be written") from None


def _open(path: Path, *, create: bool = False) -> Database:
    from datasette_discrepancy.schema import migrate, open_database

    if path.is_dir():
        raise Failure(f"{path}: is a folder: name a database file, such as {path / 'stories.db'}")
    if create and not path.parent.is_dir():
        raise Failure(f"{path}: the folder {path.parent} does not exist: create it first")
    if not create and not path.exists():
        raise Failure(f"{path}: does not exist: make it with `datasette discrepancy load`")
    with _explained(path):
        db = open_database(path)
        if not create and not db.table("document").exists():
            raise Failure(f"{path}: holds no stories: load some with `datasette discrepancy load`")
        migrate(db)
    return db


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file (no database, locked, not writable, full) into one line."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise  # a defect of ours
    except sqlite3.DatabaseError as error:
        raise Failure(
            f"{path}: cannot be used as a SQLite database ({error}): "
            "name another file, or see who may write it and who has it open"
        ) from None


@contextmanager
def _stoppable(path: Path) -> Iterator[None]:
    """Say what becomes of a load that the person stops with Ctrl-C."""
    try:
        yield
    except KeyboardInterrupt:
        raise Stopped(
            f"{path}: stopped, what was read is kept: give the same command again to read the rest "
            "and to compare"
        ) from None


def _is_missing(path: Path) -> bool:
    """Whether nothing stands there; what may not be looked at may well be there."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


@contextmanager
def _one_writer(db: Database, path: Path) -> Iterator[None]:
    """Let Datasette read while we write; say what is wrong with a file that cannot be written."""
    from datasette_discrepancy.write_ahead import write_ahead

    with _explained(path), write_ahead(db):
        yield


def _evaluate(db: Database, folders: Iterable[Path]) -> list[str]:
    """Evaluate the rules as far as something has changed; return what was wrong with rules."""
    from datasette_discrepancy.data_files import shipped_rules_folder
    from datasette_discrepancy.flags.evaluate import evaluate
    from datasette_discrepancy.rules.model import load_rules

    summary = evaluate(db, load_rules([shipped_rules_folder(), *folders]))
    return list(summary.problems)


def _progress(quiet: bool) -> Callable[[Iterable[Any], int], Iterator[Any]]:
    def bar(items: Iterable[Any], length: int) -> Iterator[Any]:
        if quiet or not length or not sys.stderr.isatty():
            yield from items
            return
        with click.progressbar(
            items, length=length, label="Reading claims", file=sys.stderr
        ) as shown:
            yield from shown

    return bar
