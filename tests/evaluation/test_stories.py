"""Development data through the real loader: what is made, what is refused, what is left behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlite_utils import Database

from evaluation.stories import LoadError, loaded, working_folder


def write(path: Path, *texts: str) -> Path:
    records = [
        {"id": str(n), "story": "mine", "source": f"Wire {n}", "text": text}
        for n, text in enumerate(texts)
    ]
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def flagged(db: Database) -> set[str]:
    return {row["rule_id"] for row in db.query("select rule_id from flag")}


def test_claims_are_stored_and_rules_evaluated(tmp_path: Path) -> None:
    articles = write(
        tmp_path / "two.jsonl",
        "A fire killed 12 miners in Vang.",
        "A fire killed 31 miners in Vang.",
    )
    with loaded(articles, tmp_path / "two.db") as db:
        assert db["document"].count == 2
        assert "number_conflict" in flagged(db)


def test_a_database_that_is_there_is_replaced_and_a_plain_file_is_left(tmp_path: Path) -> None:
    database = tmp_path / "kept.db"
    for text in ("Rosa Kern left.", "Bo Berg left."):
        with loaded(write(tmp_path / "one.jsonl", text), database) as db:
            assert [row["text"] for row in db["document"].rows] == [text]
            assert db.execute("pragma journal_mode").fetchone() == ("delete",)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept.db", "one.jsonl"]


def test_what_the_loader_refuses_is_named(tmp_path: Path) -> None:
    articles = tmp_path / "odd.jsonl"
    articles.write_text('{"id": "1", "story": "mine"}', encoding="utf-8")
    with pytest.raises(LoadError, match=r"odd\.jsonl"), loaded(articles, tmp_path / "odd.db"):
        pass


def test_only_a_folder_to_keep_is_kept(tmp_path: Path) -> None:
    with working_folder(tmp_path / "new" / "kept") as kept, working_folder(None) as passing:
        (kept / "a").touch()
        (passing / "b").touch()
    assert (kept / "a").exists()
    assert not passing.exists()
