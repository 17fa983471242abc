"""The page on writing rules, followed as a new reader would: its story, its rules, its commands."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from datasette_discrepancy.cli import discrepancy

PAGE = Path(__file__).parent.parent / "docs" / "writing-rules.md"
# A file named in a sentence, and the block below it.
FILE = re.compile(r"`([a-z_/]+\.(?:txt|yml))`[^`]*?:\n\n```(?:text|yaml)\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"^datasette discrepancy (.+)$", re.MULTILINE)
# What each rule must find in the story.
FLAGS = {
    "later_count": "Harbour Courier had 16; Island Post, published later, has 26.",
    # Which of the two comes first hangs on their ids.
    "other_speaker": "Island Post has it from Olaf Berg|Harbour Courier has it from Ines Tamm",
    "slipped_digit": "a digit or a unit may have slipped.",
}


def files() -> dict[str, str]:
    """Return the files of the page by name."""
    return dict(FILE.findall(PAGE.read_text("utf-8")))


def run(*words: str):
    return CliRunner().invoke(discrepancy, list(words))


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """Write the files of the page into an empty folder and go there."""
    for name, text in files().items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_page_names_its_files() -> None:
    expected = {f"our_rules/{name}.yml" for name in (*FLAGS, "unsupported_caption")}
    assert set(files()) == expected | {"ferry/courier.txt", "ferry/post.txt"}


def test_its_rules_are_right(place) -> None:
    tested, linted = (run("rules", word, "our_rules") for word in ("test", "lint"))
    assert tested.exit_code == 0 and " 0 failing" in tested.output, tested.output
    assert (linted.exit_code, linted.output) == (0, "3 rules, 0 findings\n"), linted.output


def test_its_rules_find_what_it_says(place) -> None:
    loaded = run("load", "ferry.db", "ferry", "--rules", "our_rules")
    assert loaded.exit_code == 0, loaded.output
    found = dict(sqlite3.connect("ferry.db").execute("select rule_id, message from flag"))
    for rule_id, message in FLAGS.items():
        assert re.search(message, found[rule_id])
    checked = run("check", "ferry.db", "--rules", "our_rules").output
    for source in ("Harbour Courier", "Island Post"):
        assert re.search(rf"{source} \(body\): “.*hit a rock.*”", checked), checked


def test_its_commands_run(place) -> None:
    # `rules new` on a file that is there is refused, so the folder starts without them.
    written = files()
    for name in written:
        if name.endswith(".yml"):
            (place / name).unlink()
    commands = COMMAND.findall(PAGE.read_text("utf-8"))
    assert len(commands) >= 8
    for command in commands:
        done = run(*command.split())
        assert done.exit_code == 0, f"{command}: {done.output}"
        if command.startswith("rules new"):
            name = command.split()[-1]
            (place / name).write_text(written[name], "utf-8")
