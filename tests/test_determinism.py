"""The same input gives the same rows: in any folder, order, number of processes and hash seed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import TOP, Process, Run, dump, query, write_articles

LOUD = TOP / "tests" / "loud"


def test_another_folder(run: Run, tmp_path: Path, articles_loaded: Path) -> None:
    elsewhere = write_articles(tmp_path / "quite" / "another ünusual place")
    run("load", tmp_path / "a.db", elsewhere, "--quiet", status=0)
    assert dump(tmp_path / "a.db") == dump(articles_loaded)


def test_relative_paths(
    run: Run, tmp_path: Path, articles_loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_articles(tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    run("load", tmp_path / "a.db", ".", "--quiet", status=0)
    assert dump(tmp_path / "a.db") == dump(articles_loaded)


ORDERS = {
    "backwards": ["tresco/echo.jsonl", "belmont/valley-post.txt", "belmont/undated.txt"],
    "undated first": ["belmont/undated.txt", "tresco/echo.jsonl", "belmont/valley-post.txt"],
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "one by one"])
def test_another_order(run: Run, tmp_path: Path, articles: Path, order: str, at_once: bool) -> None:
    """Files given by themselves in any order are what they are in the order of their names."""
    files = [articles / name for name in ORDERS[order]]
    run("load", tmp_path / "sorted.db", *sorted(files), "--quiet", status=0)
    path = tmp_path / "a.db"
    for batch in [files] if at_once else [[file] for file in files]:
        run("load", path, *batch, "--quiet", status=0)
    assert dump(path) == dump(tmp_path / "sorted.db")


@pytest.fixture(scope="module")
def six_stories(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of fourteen articles, enough for two processes, and load it beside."""
    folder = tmp_path_factory.mktemp("six")
    for story in sorted([*LOUD.glob("number_conflict-*"), *LOUD.glob("role_swap-*")]):
        shutil.copytree(story, folder / "stories" / story.name)
    run("load", folder / "here.db", folder / "stories", "--quiet", status=0)
    return folder


@pytest.mark.parametrize("workers, seed", [("1", "1"), ("2", "271828")])
def test_processes_and_hash_seeds(
    run_process: Callable[..., Process],
    six_stories: Path,
    tmp_path: Path,
    workers: str,
    seed: str,
) -> None:
    """Loaded in this process, and in processes of their own with other hashes and zones."""
    path, stories = tmp_path / "a.db", six_stories / "stories"
    options = ("--quiet", "--workers", workers)
    result = run_process("load", path, stories, *options, PYTHONHASHSEED=seed, TZ="Asia/Tokyo")
    assert (result.returncode, result.stderr) == (0, "")
    assert dump(path) == dump(six_stories / "here.db")


def test_ids_come_from_content(seeds_loaded: Path) -> None:
    """Sixteen hexadecimal digits, and no two rows of one id."""
    for table in ("story", "source", "document", "passage", "mention", "claim", "event", "flag"):
        ids = [row[0] for row in query(seeds_loaded, f"select id from {table}")]
        assert ids
        assert all(len(str(one)) == 16 and int(str(one), 16) >= 0 for one in ids)
        assert len(ids) == len(set(ids))
