"""The command: what it prints, skips and refuses, and the history it keeps."""

from __future__ import annotations

import json
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from evaluation import history
from evaluation.__main__ import PARTS, evaluation
from evaluation.measures import Matches, Part

SAMPLE = '<TimeML><TEXT>Shut <TIMEX3 type="DATE" value="2031-05">May 2031</TIMEX3>.</TEXT></TimeML>'


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "timex" / "Own").mkdir(parents=True)
    (folder / "timex" / "Own" / "a.tml").write_text(SAMPLE, encoding="utf-8")
    return folder


def call(*arguments: object) -> Result:
    result = CliRunner().invoke(evaluation, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result


def test_prints_a_table_and_skips_what_is_missing(data: Path, tmp_path: Path) -> None:
    result = call(data, "--history", tmp_path / "h.jsonl")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    skipped = [line for line in lines if ": skipped: " in line]
    assert [line.partition(":")[0] for line in skipped] == [
        name for name in PARTS if name != "times"
    ]
    assert all("does not exist" in line for line in skipped)
    assert any(line.split() == ["times", "all", "strict", "F1", "1.0"] for line in lines)
    values = {line.rstrip().rfind(" ") for line in lines if line.startswith("times")}
    assert len(values) == 1, "the values stand below each other"


def test_adds_a_line_for_each_run(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "h.jsonl"
    for _ in range(2):
        call(data, "--only", "times", "--history", path)
    runs = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert len(runs) == 2
    assert list(runs[0]) == ["date", "commit", "version", "python", "spacy", "figures"]
    assert datetime.fromisoformat(runs[0]["date"]).utcoffset() is not None
    assert list(runs[0]["figures"]) == ["times"]
    assert runs[0]["figures"]["times"]["all exact interval"] == 1


def test_no_history_writes_nothing(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "h.jsonl"
    assert call(data, "--only", "times", "--history", path, "--no-history").exit_code == 0
    assert not path.exists()


def test_nothing_measured_is_no_run(tmp_path: Path) -> None:
    result = call(tmp_path, "--history", tmp_path / "h.jsonl")
    assert result.output.count("skipped") == len(PARTS)
    assert not (tmp_path / "h.jsonl").exists()


def test_misses_are_shown_only_when_asked(tmp_path: Path, data: Path) -> None:
    text = SAMPLE.replace("May 2031", "then")
    (data / "timex" / "Own" / "a.tml").write_text(text, encoding="utf-8")
    quiet = call(data, "--only", "times", "--no-history").output
    assert "missed" not in quiet
    assert "missed 'then'" in call(data, "--only", "times", "--no-history", "--misses").output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--only", "tides"],
            "tides: choose from times, claims, contradictions, false-flags, speed",
        ),
        (["--only", ""], "choose from times"),
    ],
)
def test_an_unknown_part_is_refused(data: Path, arguments: list[str], message: str) -> None:
    result = call(data, *arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())


def test_history_shows_runs_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "h.jsonl"
    for parts in (
        [Part("times", {"F1": 0.5})],
        [Part("times", {"F1": 0.75}), Part("speed", {"words": 9})],
    ):
        history.append(history.with_figures(history.begin_run(), parts), path)
    lines = call("history", "--history", path).output.splitlines()
    assert ["times", "F1", "0.5", "0.75"] in [line.split() for line in lines]
    assert ["speed", "words", "9"] in [line.split() for line in lines]
    assert "0.5" not in call("history", "--history", path, "--last", 1).output


def test_figures_of_one_part_stay_together() -> None:
    runs = [
        {"date": "2031-05-04T10:00", "commit": "a", "figures": {"x": {"1": 1}, "y": {"1": 2}}},
        {"date": "2031-05-05T10:00", "commit": "b", "figures": {"x": {"1": 3, "2": 4}}},
    ]
    headers, rows = history.table(runs)
    assert headers == ["part", "figure", "2031-05-04T10:00\na", "2031-05-05T10:00\nb"]
    assert rows == [["x", "1", 1, 3], ["x", "2", "", 4], ["y", "1", 2, ""]]


def test_an_empty_history_says_how_to_fill_it(tmp_path: Path) -> None:
    assert "python -m evaluation FOLDER" in call("history", "--history", tmp_path / "h").output


@pytest.mark.parametrize("line", ["{", "[]", '{"date": "2031"}', '{"figures": 3}'])
def test_a_broken_history_names_the_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "h.jsonl"
    history.append(history.begin_run(), path)
    path.write_text(path.read_text("utf-8") + line + "\n", "utf-8")
    result = call("history", "--history", path)
    assert result.exit_code == 1
    assert f"{path}:2: is no run" in result.output


def test_the_commit_tells_whether_files_differ_from_it(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True)

    assert history.commit(tmp_path) is None
    for name in ("code.py", "history.jsonl"):
        (tmp_path / name).write_text("1\n")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    clean = history.commit(tmp_path)
    assert clean is not None
    assert "dirty" not in clean
    (tmp_path / "history.jsonl").write_text("2\n")
    assert history.commit(tmp_path) == clean
    (tmp_path / "code.py").write_text("2\n")
    assert history.commit(tmp_path) == f"{clean}-dirty"


def test_the_committed_history_can_be_read() -> None:
    assert all(run["figures"] for run in history.read())


def test_shares_of_nothing_are_zero() -> None:
    assert (Matches().precision, Matches().recall, Matches().f1) == (0, 0, 0)
    counts = Matches(right=3, wrong=1, missed=2)
    assert (counts.precision, counts.recall, round(counts.f1, 3)) == (0.75, 0.6, 0.667)
