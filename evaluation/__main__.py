"""The measuring command; ``python -m evaluation --help`` names what it does."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click
from click_default_group import DefaultGroup
from tabulate import tabulate

from evaluation import (
    claims,
    confidence,
    contradictions,
    false_flags,
    history,
    reading,
    speed,
    times,
)
from evaluation.false_flags import JudgementError
from evaluation.measures import MissingDataError, Part, data_file
from evaluation.stories import LoadError, loaded, working_folder

# In the order of the report. Each takes the data, a folder to work in, and a number of processes.
PARTS: dict[str, Callable[[Path, Path, int], Part]] = {
    times.NAME: times.measure,
    claims.NAME: claims.measure,
    contradictions.NAME: contradictions.measure,
    false_flags.NAME: false_flags.measure,
    speed.NAME: speed.measure,
}


def _parts(context: click.Context, parameter: click.Parameter, value: str | None) -> list[str]:
    """Return the names in a list with commas; all where nothing was chosen."""
    if value is None:
        return list(PARTS)
    names = [name.strip() for name in value.split(",")]
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        raise click.BadParameter(f"{', '.join(unknown)}: choose from {', '.join(PARTS)}")
    return [name for name in PARTS if name in names]


@click.group(cls=DefaultGroup, default="measure", default_if_no_args=True)
def evaluation() -> None:
    """Measure the project on development data: `python -m evaluation FOLDER`."""


@evaluation.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--only", "names", callback=_parts, help=f"Some of {', '.join(PARTS)}.")
@click.option("--misses", is_flag=True, help="Also what went right and wrong, one by one.")
@click.option("--judge", is_flag=True, help="Also the flags that nobody has judged yet.")
@click.option("--workers", default=1, show_default=True, help="Processes that extract claims.")
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep the databases in this folder.",
)
@click.option(
    "--history",
    "history_file",
    default=history.HISTORY,
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where the figures are added.",
)
@click.option("--no-history", is_flag=True, help="Add the figures nowhere.")
def measure(
    folder: Path,
    names: list[str],
    misses: bool,
    judge: bool,
    workers: int,
    keep: Path | None,
    history_file: Path,
    no_history: bool,
) -> None:
    """Measure on the development data in FOLDER, print a table, add the figures to the history."""
    run = history.begin_run()
    parts = []
    with working_folder(keep) as work:
        for name in names:
            if sys.stderr.isatty():
                click.echo(f"measuring {name} …", err=True)
            try:
                parts.append(PARTS[name](folder, work, workers))
            except MissingDataError as error:
                click.echo(f"{name}: skipped: {error}")
            except (LoadError, JudgementError) as error:
                raise click.ClickException(f"{name}: {error}") from None
    for part in parts:
        for line in (*(part.details if misses else ()), *(part.to_judge if judge else ())):
            click.echo(line)
    if not parts:
        return
    run = history.with_figures(run, parts)
    _print(*history.table([run]))
    if not no_history:
        history.append(run, history_file)


@evaluation.command("history")
@click.option(
    "--history",
    "history_file",
    default=history.HISTORY,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Another history than the project's.",
)
@click.option("--last", default=5, show_default=True, help="How many runs to show.")
def show_history(history_file: Path, last: int) -> None:
    """Print the figures of the last runs, a column for each."""
    try:
        runs = history.read(history_file)
    except history.HistoryError as error:
        raise click.ClickException(str(error)) from None
    if not runs:
        click.echo(
            f"{history_file}: holds no runs yet: make one with `python -m evaluation FOLDER`"
        )
        return
    _print(*history.table(runs[-last:]))


@evaluation.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--seed", required=True, type=int, help="Another seed draws other claims.")
@click.option("--count", default=100, show_default=True, type=click.IntRange(1))
@click.option(
    "--sheet",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the sheet here, outside the checkout, and beside it a blank table of verdicts "
    "(.csv); else the sheet is printed.",
)
@click.option(
    "--readings",
    default=reading.FOLDER,
    type=click.Path(file_okay=False, path_type=Path),
    help="Another folder of readings than the project's.",
)
@click.option("--workers", default=1, show_default=True, help="Processes that extract claims.")
def draw(
    folder: Path, seed: int, count: int, sheet: Path | None, readings: Path, workers: int
) -> None:
    """Draw claims at random for a person to judge."""
    if sheet is not None and sheet.resolve().is_relative_to(history.TOP):
        raise click.UsageError(
            f"{sheet}: quotes publishers' texts: name a file outside the checkout"
        )
    made_by = history.commit(history.TOP)
    try:
        articles = data_file(folder, false_flags.DATA)
        with working_folder(None) as work, loaded(articles, work / "draw.db", workers) as db:
            claims_drawn = reading.draw_claims(db, seed, count)
    except (MissingDataError, LoadError) as error:
        raise click.ClickException(str(error)) from None
    draw_file = readings / str(seed) / reading.DRAW
    reading.write_draw(claims_drawn, draw_file)
    reading.note_draw(seed, made_by, readings)
    text = reading.sheet(claims_drawn)
    if sheet is None:
        click.echo(text)
        return
    sheet.write_text(text + "\n", encoding="utf-8")
    reading.write_blank(claims_drawn, sheet.with_suffix(".csv"))
    click.echo(f"{len(claims_drawn)} claims: {sheet}, {sheet.with_suffix('.csv')}, {draw_file}")


@evaluation.command("reading")
@click.option(
    "--readings",
    "folder",
    default=reading.FOLDER,
    type=click.Path(file_okay=False, path_type=Path),
    help="Another folder of readings than the project's.",
)
def show_reading(folder: Path) -> None:
    """Print which share of the claims that people judged is right, and the way there."""
    try:
        readings = reading.read_readings(folder)
    except reading.ReadingError as error:
        raise click.ClickException(str(error)) from None
    if not readings:
        raise click.ClickException(
            f"{folder}: nobody has read a draw yet: put the filled table there as "
            f"SEED/{reading.VERDICTS}"
        )
    newest = reading.by_commit(readings)[-1]
    click.echo(f"{newest[0].commit}, seeds {', '.join(one.seed for one in newest)}:")
    rows = reading.score(*reading.joined(newest))
    _print(("field", "right", "wrong", "open", "share right"), rows)
    click.echo("\nall readings:")
    _print(reading.SERIES_COLUMNS, reading.series(readings))


@evaluation.command("confidence")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--wrong", is_flag=True, help="Also the claims that are wrong, surest first.")
def show_confidence(folder: Path, wrong: bool) -> None:
    """Print how often claims are right on held-out treebanks, by what is known of them."""
    try:
        judged = confidence.read_judged(folder)
    except MissingDataError as error:
        raise click.ClickException(str(error)) from None
    if wrong:
        for claim in sorted(judged, key=lambda claim: -claim.confidence):
            if not claim.right:
                click.echo(f"{claim.confidence} {claim.read}\n    {claim.sentence}")
    _print(("feature", "value", "claims", "share right"), confidence.feature_rows(judged))
    _print(
        ("clause or doubt", "claims", "share right", "fitted factor"), confidence.doubt_rows(judged)
    )
    for name, those in (
        ("as stored", judged),
        ("cross-validated", confidence.crossed(judged)),
    ):
        click.echo(f"\n{name}:")
        _print(
            ("confidence", "claims", "share right", "mean confidence"),
            confidence.band_rows(those),
        )
        _print(
            ("least confidence", "claims", "share right", "right ones kept"),
            confidence.threshold_rows(those),
        )


def _print(headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table; numbers stay as they were rounded."""
    click.echo(tabulate(rows, headers, disable_numparse=True))


if __name__ == "__main__":
    evaluation(prog_name="python -m evaluation")
