"""Broken input: one clear line, the right exit status, and nothing else lost."""

from __future__ import annotations

import functools
import json
import os
import sqlite3
from pathlib import Path

import pytest

from datasette_discrepancy.data_files import shipped_rules_folder

from .conftest import Run, query, write_articles

GOOD = "The fire killed 17 miners in the Belmont mine on 4 May 2031.\n"
GOOD_LINE = json.dumps({"id": "good", "text": GOOD})

# The file's name and bytes, where the line points, and a word of what it says.
BROKEN_FILES: dict[str, tuple[str, bytes, str, str]] = {
    "empty": ("a.txt", b"", "a.txt: ", "is empty"),
    "blank": ("a.txt", b" \n\t\n", "a.txt: ", "holds no text"),
    "binary": ("a.txt", bytes(range(256)) * 4, "a.txt: ", "is not a text file"),
    "picture": ("a.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.md: ", "is not a text file"),
    "damaged UTF-8": ("a.txt", "Café, première à côté".encode()[:-1] + b"\xc3\n", "a.txt:1: ", ""),
    "unknown encoding": ("a.txt", b"one\n\xfa\xfb\xfc\xfd\xfe\xff\x81\x8d\n", "a.txt:2: ", ""),
    "cut UTF-16": ("a.txt", "fire".encode("utf-16")[:-1], "a.txt: ", "damaged"),
    "one line of 5 MB": ("a.txt", b"fire " * 1_000_000, "a.txt:1: ", "paragraph of 4,999,999"),
    "broken front matter": ("a.md", b"---\ntitle: a: b\n---\nFire.\n", "a.md:2: ", "front matter"),
    "no JSON": ("a.json", b'{"text": "Fire"', "a.json:1: ", "is no valid JSON"),
    "empty array": ("a.json", b"[]", "a.json: ", "holds no records"),
    "no text": ("a.jsonl", b'{"title": "Fire"}\n', "a.jsonl:1: ", "has no 'text'"),
    "text is a number": ("a.jsonl", b'{"text": 17}\n', "a.jsonl:1: ", "no string"),
    "a list": ("a.jsonl", b'["Fire"]\n', "a.jsonl:1: ", "is no JSON object"),
    "NUL": ("a.jsonl", b'{"text": "Fire\\u0000 here"}\n', "a.jsonl:1: ", "NUL character"),
    "half a character": ("a.jsonl", b'{"text": "Fire \\ud83d"}\n', "a.jsonl:1: ", "surrogate"),
    "too deep": ("a.jsonl", b'{"text": ' + b"[" * 100_000, "a.jsonl:1: ", "is no valid JSON"),
}


@pytest.mark.parametrize("name", BROKEN_FILES)
def test_a_broken_file(run: Run, tmp_path: Path, name: str) -> None:
    file, content, place, word = BROKEN_FILES[name]
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / file).write_bytes(content)
    alone = run("load", tmp_path / "alone.db", folder, "--quiet", status=2)
    (line,) = alone.stderr.splitlines()
    assert line.startswith(f"{folder}/{place}")
    assert word in line
    assert len(line) < 300
    # Problem and way out.
    assert line.removeprefix(f"{folder}/{place}").count(": ") >= 1

    (folder / "good.txt").write_text(GOOD)
    path = tmp_path / "both.db"
    both = run("load", path, folder, status=1)
    assert both.stderr == alone.stderr
    assert both.stdout.startswith("1 document loaded, 0 unchanged, 0 new versions, 1 unreadable\n")
    assert query(path, "select quantity_min from claim where predicate = 'kill'") == [(17.0,)]


# Good records before and behind the broken one, and the line of that.
BROKEN_RECORDS: dict[str, tuple[str, str]] = {
    "no JSON": ("a.jsonl", f'{GOOD_LINE}\n{{"text": }}\n{GOOD_LINE.replace("good", "more")}\n'),
    "no text": ("a.jsonl", f"{GOOD_LINE}\n{{}}\n{GOOD_LINE.replace('good', 'more')}\n"),
    "blank text": ("a.json", f'[{GOOD_LINE},\n{{"text": " "}},\n{GOOD_LINE.replace("good", "x")}]'),
    "same id": ("a.jsonl", f'{GOOD_LINE}\n{{"id": "good", "text": "Else."}}\n{{"text": "Third."}}'),
}


@pytest.mark.parametrize("name", BROKEN_RECORDS)
def test_a_broken_record_loses_no_other(run: Run, tmp_path: Path, name: str) -> None:
    file, content = BROKEN_RECORDS[name]
    folder = write_articles(tmp_path, {f"story/{file}": content}) / "story"
    path = tmp_path / "a.db"
    result = run("load", path, folder, "--quiet", status=1)
    (line,) = result.stderr.splitlines()
    # A repeated id is known by the id, not by the line.
    assert line.startswith(f"{folder}/{file}:2: " if name != "same id" else f"{folder}/{file}: ")
    assert query(path, "select count(*) from document") == [(2,)]


def test_missing_and_useless_paths(run: Run, tmp_path: Path) -> None:
    good = write_articles(tmp_path, {"story/good.txt": GOOD, "other/a.pdf": "x"}) / "story"
    path = tmp_path / "a.db"
    for number, (wrong, word) in enumerate(
        [
            (tmp_path / "gone", "does not exist"),
            (tmp_path / "other", "holds no documents"),
            (tmp_path / "other" / "a.pdf", "unknown suffix"),
        ]
    ):
        result = run("load", tmp_path / f"{number}.db", wrong, "--quiet", status=2)
        (line,) = result.stderr.splitlines()
        assert line.startswith(f"{wrong}: ") and word in line
        run("load", path, wrong, good, "--quiet", status=1)
    assert query(path, "select count(*) from document") == [(1,)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    result = run("load", tmp_path / "a.db", tmp_path / "a.txt", "--quiet", status=2)
    assert "is no regular file" in result.stderr


@pytest.fixture
def obeyed(tmp_path: Path) -> None:
    """Skip where permissions bind nobody: root may read and write everything."""
    file = tmp_path / "closed.txt"
    file.touch(mode=0)
    if os.access(file, os.R_OK):
        pytest.skip("this user may read and write everything")


@pytest.mark.parametrize("closed", ["story/secret.txt", "story/inner"])
def test_what_may_not_be_read(run: Run, tmp_path: Path, obeyed: None, closed: str) -> None:
    write_articles(
        tmp_path,
        {"story/good.txt": GOOD, "story/secret.txt": GOOD + GOOD, "story/inner/b.txt": GOOD},
    )
    secret, path = tmp_path / closed, tmp_path / "a.db"
    mode = secret.stat().st_mode
    secret.chmod(0)
    good = tmp_path / "story" / "good.txt"
    # In the folder, by its own name beside a good one, and alone.
    in_folder = run("load", path, tmp_path / "story", "--quiet", status=1)
    beside = run("load", tmp_path / "b.db", secret, good, "--quiet", status=1)
    alone = run("load", tmp_path / "c.db", secret, "--quiet", status=2)
    secret.chmod(mode)
    for result in (in_folder, beside, alone):
        (line,) = result.stderr.splitlines()
        assert line.startswith(f"{secret}: may not be read: ")
    assert ("good.txt",) in query(tmp_path / "b.db", "select path from document")


def test_a_file_in_a_folder_that_may_not_be_read(run: Run, tmp_path: Path, obeyed: None) -> None:
    story = write_articles(tmp_path, {"story/good.txt": GOOD}) / "story"
    story.chmod(0)
    result = run("load", tmp_path / "a.db", story / "good.txt", "--quiet", status=2)
    story.chmod(0o755)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{story}/good.txt: may not be read: ")


def test_a_database_that_may_not_be_written(
    run: Run, articles: Path, articles_copy: Path, tmp_path: Path, obeyed: None
) -> None:
    articles_copy.chmod(0o444)
    for command in (("load", articles_copy, articles), ("check", articles_copy)):
        one_line(run(*command, status=2).stderr, articles_copy, "readonly")
    run("verify", articles_copy, status=0)
    run("export", articles_copy, "--format", "json", status=0)
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    one_line(run("load", closed / "a.db", articles, status=2).stderr, closed / "a.db", "unable")


# --- databases ----------------------------------------------------------------------------------


def one_line(stderr: str, path: Path, word: str) -> None:
    """Assert that there is one line, on that path, with a problem and a way out."""
    (line,) = stderr.splitlines()
    assert line.startswith(f"{path}: ")
    assert word in line
    assert line.count(": ") >= 2


USES = {
    "load": ("load", "DB", "ARTICLES"),
    "check": ("check", "DB"),
    "verify": ("verify", "DB"),
    "export": ("export", "DB", "--format", "csv"),
}


def use(run: Run, command: str, database: Path, articles: Path) -> str:
    """Run a command on a database that cannot be used; return what it printed as error."""
    put = {"DB": database, "ARTICLES": articles}
    return str(run(*(put.get(word, word) for word in USES[command]), status=2).stderr)


@pytest.mark.parametrize("command", USES)
def test_databases_that_cannot_be_used(
    run: Run, tmp_path: Path, articles: Path, command: str
) -> None:
    text = tmp_path / "text.db"
    text.write_text("This is an article, not a database.\n" * 100)
    one_line(use(run, command, text, articles), text, "file is not a database")
    assert text.read_text().startswith("This is an article")

    one_line(use(run, command, tmp_path, articles), tmp_path, "is a folder")

    lost = tmp_path / "no" / "such" / "a.db"
    one_line(use(run, command, lost, articles), lost, "does not exist")
    assert not lost.parent.exists()

    other = tmp_path / "other.db"
    query(other, "create table document (title text)")
    if command == "load":
        one_line(use(run, command, other, articles), other, "already exists")
        assert query(other, "select name from sqlite_master where name = 'claim'") == []
    else:
        query(other, "drop table document")
        one_line(use(run, command, other, articles), other, "holds no stories")
        missing = tmp_path / "missing.db"
        one_line(use(run, command, missing, articles), missing, "does not exist")
        assert not missing.exists()


def test_a_damaged_database(run: Run, articles_copy: Path) -> None:
    whole = articles_copy.read_bytes()
    articles_copy.write_bytes(whole[: len(whole) // 3])
    for command in (("check",), ("verify",), ("export", "--format", "json")):
        name, *rest = command
        one_line(run(name, articles_copy, *rest, status=2).stderr, articles_copy, "malformed")


def test_a_locked_database(
    run: Run, articles: Path, articles_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect
    holder = connect(articles_copy, isolation_level=None)
    holder.execute("begin exclusive")
    monkeypatch.setattr(sqlite3, "connect", functools.partial(connect, timeout=0.05))
    for command in USES:
        one_line(use(run, command, articles_copy, articles), articles_copy, "locked")
    holder.close()


# --- options ------------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["nonsense", "2031-02-30", "last week", "12:30"])
def test_published_that_is_no_date(run: Run, tmp_path: Path, articles: Path, written: str) -> None:
    path = tmp_path / "a.db"
    result = run("load", path, articles, "--published", written, status=2)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"--published: '{written}' is no date")
    assert not path.exists()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_unknown_pipeline(run: Run, tmp_path: Path, articles: Path, workers: str) -> None:
    result = run(
        "load", tmp_path / "a.db", articles, "--model", "no_such", "--workers", workers, status=2
    )
    (line,) = result.stderr.splitlines()
    assert line.startswith("no_such: no usable spaCy pipeline")
    # What is there stays, and the next load has nothing to repair.
    run("load", tmp_path / "a.db", articles, "--quiet", status=0)


BAD_USAGE = {
    "no paths": ("load", "DB"),
    "no workers": ("load", "DB", "x", "--workers", "0"),
    "workers in words": ("load", "DB", "x", "--workers", "two"),
    "unknown option": ("load", "DB", "x", "--speed", "9"),
    "unknown command": ("laod", "DB", "x"),
    "unknown format": ("export", "DB", "--format", "pdf"),
    "no format": ("export", "DB"),
    "unknown strength": ("check", "DB", "--fail-on", "worst"),
    "missing rules folder": ("check", "DB", "--rules", "no/such/folder"),
    "unknown rule": ("rules", "show", "no_such_rule"),
}


@pytest.mark.parametrize("name", BAD_USAGE)
def test_bad_usage(run: Run, articles_loaded: Path, name: str) -> None:
    words = [articles_loaded if word == "DB" else word for word in BAD_USAGE[name]]
    result = run(*words, status=2)
    assert "\nError: " in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows hands over text, not bytes")
def test_a_story_name_that_is_no_text(run: Run, tmp_path: Path, articles: Path) -> None:
    path = tmp_path / "a.db"
    name = os.fsdecode(b"caf\xe9")
    run("load", path, articles / "tresco", "--story", name, "--quiet", status=0)
    assert query(path, "select name from story") == [("caf�",)]


# --- rule files ---------------------------------------------------------------------------------

RULE = (shipped_rules_folder() / "number_conflict" / "number_conflict.yml").read_text("utf-8")


def rule(name: str, right: str = "", wrong: str = "") -> bytes:
    """Return a good rule under another name, or with a mistake in it."""
    assert right in RULE
    return RULE.replace("id: number_conflict", f"id: {name}").replace(right, wrong, 1).encode()


LINE_OF = {
    line.partition(":")[0]: f":{number}: " for number, line in enumerate(RULE.splitlines(), 1)
}


@pytest.fixture
def rules_folder(tmp_path: Path) -> Path:
    """Return a user's folder with one good rule and one that says `contradicton`."""
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "mine.yml").write_bytes(rule("mine"))
    (folder / "typo.yml").write_bytes(
        rule("typo", "strength: contradiction", "strength: contradicton")
    )
    return folder


def test_a_rule_file_with_a_typo(
    run: Run, tmp_path: Path, articles: Path, rules_folder: Path
) -> None:
    path = tmp_path / "a.db"
    loaded = run("load", path, articles, "--rules", rules_folder, status=1)
    (line,) = loaded.stderr.splitlines()
    assert line.startswith(f"{rules_folder}/typo.yml{LINE_OF['strength']}strength: ")
    assert "did you mean contradiction?" in line
    assert loaded.stdout.startswith("5 documents loaded")
    fired = "select distinct rule_id from flag where kind = 'number_conflict' order by 1"
    assert query(path, fired) == [("mine",), ("number_conflict",)]

    checked = run("check", path, "--rules", rules_folder, status=1)
    assert checked.stderr == loaded.stderr
    assert query(path, fired) == [("mine",), ("number_conflict",)]
    for command in ("lint", "test"):
        assert line in run("rules", command, rules_folder, status=2).stderr


BROKEN_RULES = {
    "no YAML": (b"id: [", ":1: file: this is no YAML"),
    "empty": (b"", ":1: "),
    "a list": (b"- id: x\n", ":1: "),
    "not UTF-8": (b"id: x\ntitle: caf\xe9\n", ":2: file: is no UTF-8 text"),
    "unknown key": (
        rule("typo", "\npair:", "\npairs:"),
        f"{LINE_OF['pair']}pairs: unknown key: did you mean pair?",
    ),
}


@pytest.mark.parametrize("name", BROKEN_RULES)
def test_broken_rule_files(run: Run, articles_copy: Path, rules_folder: Path, name: str) -> None:
    content, expected = BROKEN_RULES[name]
    (rules_folder / "typo.yml").write_bytes(content)
    result = run("check", articles_copy, "--rules", rules_folder, status=1)
    lines = result.stderr.splitlines()
    assert any(line.startswith(f"{rules_folder}/typo.yml{expected}") for line in lines)
    assert all(line.startswith(f"{rules_folder}/typo.yml:") for line in lines)
    assert query(articles_copy, "select count(*) from flag where rule_id = 'mine'") == [(1,)]


BROKEN_PREDICATES = {
    "unknown key": (
        "ignite:\n  verbs: [ignite]\n  nuons: [ignition]\n",
        ":3: ignite: unknown key nuons",
    ),
    "unknown property": (
        "ignite:\n  verbs: [ignite]\n  properties: [repeatabel]\n",
        ":3: ignite: unknown property repeatabel",
    ),
    "no YAML": ("ignite:\n  verbs: [ignite\nx: y\n", ":3: "),
    "no mapping": ("- ignite\n", ":1: "),
    "a word, no list": ("ignite:\n  verbs: ignite\n", ":2: ignite: verbs"),
    "a word of two deeds": (
        "ignite:\n  nouns: [fire]\nburn:\n  nouns: [fire]\n",
        ":4: burn: the word 'fire'",
    ),
}


@pytest.mark.parametrize("name", BROKEN_PREDICATES)
def test_a_predicate_file_with_a_typo(run: Run, tmp_path: Path, articles: Path, name: str) -> None:
    """Nothing is loaded: claims made with other words would have to be made again."""
    content, expected = BROKEN_PREDICATES[name]
    folder = write_articles(tmp_path, {"rules/predicates/fire.yml": content}) / "rules"
    path = tmp_path / "a.db"
    result = run("load", path, articles, "--rules", folder, status=2)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{folder}/predicates/fire.yml{expected}")
    assert query(path, "select count(*) from document") == [(0,)]


def test_a_date_that_is_none_is_told_and_the_article_loaded(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text("---\npublished: yesterday\n---\nAna Lima met Bo Berg.\n", "utf-8")
    loaded = run("load", tmp_path / "a.db", article, status=0)
    assert "1 document loaded" in loaded.stdout
    (line,) = loaded.stderr.splitlines()
    assert line == "one.txt: published: 'yesterday' is no date: write it as 2024-03-05"


def test_a_date_that_is_none_says_in_which_record(run: Run, tmp_path: Path) -> None:
    records = [
        {"text": "Ana Lima met Bo Berg.", "published": "soon"},
        {"id": "n2", "text": "Bo Berg met Ida Rask.", "captions": [{"image": "a.jpg"}]},
    ]
    file = tmp_path / "two.jsonl"
    file.write_text("\n".join(map(json.dumps, records)), "utf-8")
    loaded = run("load", tmp_path / "a.db", file, "--quiet", status=0)
    assert loaded.stderr.splitlines() == [
        "two.jsonl, line 1: published: 'soon' is no date: write it as 2024-03-05",
        "two.jsonl, n2: captions: an entry has no text: give it one or leave it out",
    ]


def test_a_missing_path_leaves_no_database(run: Run, tmp_path: Path) -> None:
    missed = run("load", tmp_path / "a.db", tmp_path / "nowhere", status=2)
    assert "does not exist" in missed.stderr
    assert not (tmp_path / "a.db").exists()
