"""Loading end to end: what is printed, what is stored, what a second load leaves alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.extraction_fingerprint import extraction_fingerprint
from datasette_discrepancy.loading import load
from datasette_discrepancy.schema import migrate, open_database

from .conftest import ARTICLES, SEEDS, Process, Run, dump, query, write_articles

NUMBERS = "select id, status from flag where rule_id = 'number_conflict'"


def story_of(path: Path, name: str) -> dict[str, list[tuple[object, ...]]]:
    """Return a database's rows that a person would look at, of one story."""
    return {
        "document": query(
            path,
            "select document_key, version, current, published, published_basis from document"
            " join story on story.id = story_id where story.name = ? order by 1, 2",
            name,
        ),
        "flag": query(path, "select rule_id, message from flag where story = ? order by id", name),
    }


# --- what a person sees -------------------------------------------------------------------------


def test_summary(run: Run, tmp_path: Path, articles: Path) -> None:
    result = run("load", tmp_path / "a.db", articles, status=0)
    lines = result.stdout.splitlines()
    assert lines[0] == "5 documents loaded, 0 unchanged, 0 new versions, 0 unreadable"
    assert lines[1].startswith("belmont: 3 documents, ")
    assert "; 1 contradiction, 0 tensions, " in lines[1]
    assert lines[2].startswith("tresco: 2 documents, ")
    assert lines[2].endswith("; 0 contradictions, 0 tensions, 0 differences")
    assert lines[3] == "Strongest flags:"
    assert lines[4].startswith("  [contradiction] ")
    assert "17" in lines[4] and "27" in lines[4]
    assert result.stderr == ""


def test_summary_of_the_demonstration_story(run: Run, seeds_copy: Path) -> None:
    result = run("load", seeds_copy, SEEDS, status=0)
    lines = result.stdout.splitlines()
    assert lines[0] == "0 documents loaded, 5 unchanged, 0 new versions, 0 unreadable"
    assert lines[1].startswith("pyongyang-visit: 5 documents, ")
    assert "Strongest flags:" in lines


def test_quiet_prints_nothing(run: Run, tmp_path: Path, articles: Path) -> None:
    assert run("load", tmp_path / "a.db", articles, "--quiet", status=0).output == ""


def test_no_check_raises_no_flag_and_the_next_load_does(
    run: Run, tmp_path: Path, articles: Path
) -> None:
    path = tmp_path / "a.db"
    run("load", path, articles / "tresco", "--quiet", status=0)
    run("load", path, articles / "belmont", "--no-check", "--quiet", status=0)
    assert query(path, NUMBERS) == []
    run("load", path, articles / "tresco", "--quiet", status=0)
    assert len(query(path, NUMBERS)) == 1


def test_what_the_person_says_counts_for_all_documents(
    run: Run, tmp_path: Path, articles: Path
) -> None:
    path = tmp_path / "a.db"
    said = ("--story", "Mine", "--source", "Agency", "--published", "2031-05-06")
    run("load", path, articles / "belmont", *said, "--quiet", status=0)
    assert query(path, "select name from story") == [("Mine",)]
    assert query(path, "select distinct source_basis from document") == [("option",)]
    assert query(path, "select distinct published, published_basis from document") == [
        ("2031-05-06", "option")
    ]


def test_the_real_command(
    run_process: Callable[..., Process], tmp_path: Path, articles: Path
) -> None:
    path = tmp_path / "a.db"
    first = run_process("load", path, articles, "--workers", "2")
    assert first.returncode == 0, first.stderr
    assert "5 documents loaded" in first.stdout
    # Piped, there is no progress bar.
    assert first.stderr == ""
    missing = run_process("load", path, tmp_path / "gone")
    assert (missing.returncode, missing.stderr.count("\n")) == (2, 1)


# --- the same again -----------------------------------------------------------------------------


def test_second_load_changes_nothing(run: Run, seeds_loaded: Path, seeds_copy: Path) -> None:
    run("load", seeds_copy, SEEDS, status=0)
    assert dump(seeds_copy) == dump(seeds_loaded)


def test_check_changes_nothing(run: Run, seeds_loaded: Path, seeds_copy: Path) -> None:
    run("check", seeds_copy, status=0)
    assert dump(seeds_copy) == dump(seeds_loaded)


def test_one_article_more_equals_all_at_once(
    run: Run, tmp_path: Path, articles: Path, articles_loaded: Path
) -> None:
    path = tmp_path / "a.db"
    for name in ("valley-post.txt", "undated.txt", "harbour-wire.txt"):
        (tmp_path / name).write_text((articles / "belmont" / name).read_text("utf-8"), "utf-8")
        (articles / "belmont" / name).unlink()
    run("load", path, articles / "tresco", "--quiet", status=0)
    for name in ("valley-post.txt", "undated.txt", "harbour-wire.txt"):
        (tmp_path / name).rename(articles / "belmont" / name)
        run("load", path, articles, "--quiet", status=0)
    assert dump(path) == dump(articles_loaded)


def test_an_interrupted_load_is_finished_by_the_next(
    run: Run,
    tmp_path: Path,
    articles: Path,
    articles_loaded: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "a.db"
    db = open_database(path)
    migrate(db)
    with monkeypatch.context() as patch:
        # Pulled out between the documents and the links.
        patch.setattr("datasette_discrepancy.loading.link_story", lambda *_: exit_now())
        with pytest.raises(KeyboardInterrupt):
            load(db, [articles])
    db.close()
    assert query(path, "select count(*) from claim_reading") == [(0,)]
    run("load", path, articles, "--quiet", status=0)
    assert dump(path) == dump(articles_loaded)


def exit_now() -> None:
    raise KeyboardInterrupt


# --- versions -----------------------------------------------------------------------------------


def test_a_changed_text_is_a_new_version(
    run: Run, articles: Path, articles_copy: Path, articles_loaded: Path
) -> None:
    post = articles / "belmont" / "valley-post.txt"
    old = post.read_text("utf-8")
    post.write_text(old.replace("27 miners", "17 miners"), "utf-8")
    result = run("load", articles_copy, articles, status=0)
    assert result.stdout.startswith(
        "0 documents loaded, 4 unchanged, 1 new version, 0 unreadable\n"
    )
    versions = query(
        articles_copy,
        "select version, current, text like '%27 miners%' from document"
        " where document_key = 'valley-post.txt' order by version",
    )
    assert versions == [(1, 0, 1), (2, 1, 0)]
    # The old claims are kept, compared by no rule, and every quote still stands.
    kept = query(
        articles_copy,
        "select count(*) from claim join document on document.id = document_id where current = 0",
    )
    assert kept[0][0] > 0
    assert query(articles_copy, NUMBERS) == []
    old_readings = (
        "select count(*) from claim_reading where document_id in"
        " (select id from document where current = 0)"
    )
    assert query(articles_copy, old_readings) == [(0,)]
    run("verify", articles_copy, status=0)

    post.write_text(old, "utf-8")
    run("load", articles_copy, articles, "--quiet", status=0)
    current = query(
        articles_copy,
        "select version, current from document where document_key = 'valley-post.txt' order by 1",
    )
    assert current == [(1, 1), (2, 0)]
    assert query(articles_copy, NUMBERS) == query(articles_loaded, NUMBERS)
    run("verify", articles_copy, status=0)


# --- reviews ------------------------------------------------------------------------------------

REVIEW = (
    "insert into flag_review (flag_id, verdict, reviewer, reviewed_at)"
    " values (?, ?, 'ada', '2031-05-06T10:00:00+00:00')"
)


def test_a_review_survives(run: Run, articles: Path, articles_copy: Path) -> None:
    (flag,) = query(articles_copy, NUMBERS)
    query(articles_copy, REVIEW, flag[0], "explained")
    for command in (("load", articles_copy, articles), ("check", articles_copy)):
        run(*command, status=0)
        assert query(articles_copy, NUMBERS) == [(flag[0], "explained")]

    post = articles / "belmont" / "valley-post.txt"
    old = post.read_text("utf-8")
    post.write_text(old.replace("27 miners", "17 miners"), "utf-8")
    run("load", articles_copy, articles, "--quiet", status=0)
    assert query(articles_copy, NUMBERS) == []
    assert query(articles_copy, "select flag_id, verdict from flag_review") == [
        (flag[0], "explained")
    ]

    # An edit elsewhere in the article keeps the flag's id, and so its verdict.
    post.write_text(old + "\nThe mine is closed.\n", "utf-8")
    run("load", articles_copy, articles, "--quiet", status=0)
    assert query(articles_copy, NUMBERS) == [(flag[0], "explained")]

    query(articles_copy, REVIEW, flag[0], "open")
    assert query(articles_copy, NUMBERS) == [(flag[0], "open")]


# --- dates by the story -------------------------------------------------------------------------


def test_undated_articles_follow_the_dated_ones(run: Run, tmp_path: Path, articles: Path) -> None:
    path = tmp_path / "a.db"
    story = articles / "belmont"
    undated = "select published_basis, published_earliest, published_latest from document"
    undated += " where document_key = 'undated.txt'"
    run("load", path, story / "undated.txt", "--quiet", status=0)
    assert query(path, undated) == [("unknown", None, None)]
    run("load", path, story / "valley-post.txt", "--quiet", status=0)
    assert query(path, undated) == [("story", "2031-04-28", "2031-05-12")]
    later = ARTICLES["belmont/harbour-wire.txt"].replace("May 5, 2031", "May 20, 2031")
    write_articles(articles, {"belmont/later.txt": later})
    run("load", path, story / "later.txt", "--quiet", status=0)
    assert query(path, undated) == [("story", "2031-04-28", "2031-05-27")]
    run("verify", path, status=0)


def test_a_copyright_year_follows_the_dated_ones(run: Run, tmp_path: Path, articles: Path) -> None:
    """Narrowed by one article it is widened again by the next."""
    story = articles / "belmont"
    text = ARTICLES["belmont/undated.txt"] + "\n©2031 Lake Review Ltd\n"
    write_articles(articles, {"belmont/year.txt": text})
    basis = "select published_basis, published_earliest, published_latest from document"
    basis += " where document_key = 'year.txt'"
    path, at_once = tmp_path / "a.db", tmp_path / "b.db"
    run("load", path, story / "year.txt", "--quiet", status=0)
    assert query(path, basis) == [("copyright year", "2031-01-01", "2031-12-31")]
    run("load", path, story / "valley-post.txt", "--quiet", status=0)
    assert query(path, basis) == [("copyright year, story", "2031-04-28", "2031-05-12")]
    later = ARTICLES["belmont/harbour-wire.txt"].replace("May 5, 2031", "May 20, 2031")
    write_articles(articles, {"belmont/harbour-wire.txt": later})
    run("load", path, story, "--quiet", status=0)
    assert query(path, basis) == [("copyright year, story", "2031-04-28", "2031-05-27")]
    run("load", at_once, story, "--quiet", status=0)
    assert story_of(path, "belmont") == story_of(at_once, "belmont")


# --- quotes -------------------------------------------------------------------------------------

HARD_TEXTS = {
    "emoji": "🚒🔥 The fire killed 17 miners in Belmont 👨‍👩‍👧. Rosa Kern 😢 met Ida Rask.",
    "line-breaks": "The fire killed 17 miners.\r\n\r\nRosa Kern met Ida Rask\r\nin Belmont.\r\n",
    "spaces": "The fire\u00a0killed 17\u202fminers. Rosa\u00a0Kern met\u2009Ida Rask\u200b.",
    "right-to-left": "قُتل.The fire killed 17 miners. \u202bשלום\u202c Rosa Kern met Ida Rask.",
    "accents": "Zde\u030cnka Hru\u0301skova\u0301 met Rosa Kern in Sa\u0303o Paulo on 4 May 2031.",
    "mark": "\ufeffThe fire killed 17 miners. Rosa Kern met Ida Rask in Belmont on 4 May 2031.",
    "controls": "The fire\tkilled 17\x0bminers.\x0c Rosa Kern met Ida Rask.\x85\u2028",
}


@pytest.mark.parametrize("name", HARD_TEXTS)
@pytest.mark.parametrize("suffix", [".txt", ".jsonl"])
def test_quotes_of_hard_texts(run: Run, tmp_path: Path, name: str, suffix: str) -> None:
    text = HARD_TEXTS[name]
    content = text if suffix == ".txt" else json.dumps({"text": text})
    path = tmp_path / "a.db"
    write_articles(tmp_path, {f"belmont/{name}{suffix}": content})
    run("load", path, tmp_path / "belmont", "--quiet", status=0)
    (stored,) = query(path, "select text from document")
    # What the reader saw; a byte order mark belongs to the file's encoding.
    assert stored[0] == (text.removeprefix("\ufeff") if suffix == ".txt" else text)
    quotes = query(path, 'select start, "end", quote from claim')
    assert quotes
    assert all(str(stored[0])[start:end] == quote for start, end, quote in quotes)  # type: ignore[misc]
    run("verify", path, status=0)


@pytest.mark.parametrize("key", ["text", "captions", "title"])
def test_nul_characters(run: Run, tmp_path: Path, key: str) -> None:
    """A text with one is refused, for SQLite's own functions end there; elsewhere it harms none."""
    record = {"text": "The fire killed 17 miners in Belmont."}
    value = "Rosa Kern\0meeting Ida Rask."
    record[key] = [{"text": value}] if key == "captions" else value  # type: ignore[assignment]
    write_articles(tmp_path, {"belmont/a.jsonl": json.dumps(record)})
    path = tmp_path / "a.db"
    result = run("load", path, tmp_path / "belmont", "--quiet")
    if key == "text":
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert "a.jsonl:1: its text holds a NUL character: " in result.stderr
    else:
        assert result.exit_code == 0
        run("verify", path, status=0)


CORRUPTIONS = {
    "claim": "update claim set quote = quote || '!' where id = ?",
    "mention": "update mention set text = 'somebody' where id = ?",
    "time_expression": 'update time_expression set "end" = "end" + 1 where id = ?',
    "flag": "update flag set a_start = a_start + 1 where id = ?",
}


@pytest.mark.parametrize("table", CORRUPTIONS)
def test_verify_names_a_wrong_quote(run: Run, articles_copy: Path, table: str) -> None:
    ((wrong,),) = query(articles_copy, f"select id from {table} order by id limit 1")
    assert run("verify", articles_copy, status=0).stdout.endswith("at its offsets\n")
    query(articles_copy, CORRUPTIONS[table], wrong)
    result = run("verify", articles_copy, status=1)
    (line,) = result.stdout.splitlines()
    assert str(wrong) in line
    assert line.startswith("belmont/") or line.startswith("tresco/") or ".jsonl" in line


def test_verify_names_a_changed_text(run: Run, articles_copy: Path) -> None:
    # Behind every quote, so that only the text itself tells.
    query(
        articles_copy,
        "update document set text = text || ' ' where document_key = 'harbour-wire.txt'",
    )
    result = run("verify", articles_copy, status=1)
    (line,) = result.stdout.splitlines()
    assert line.startswith("belmont/harbour-wire.txt: document ")
    query(
        articles_copy,
        "update document set text = 'X' || text where document_key = 'harbour-wire.txt'",
    )
    lines = run("verify", articles_copy, status=1).stdout.splitlines()
    assert len(lines) > 3
    assert all(line.startswith("belmont/harbour-wire.txt: ") for line in lines)


def test_verify_names_what_has_lost_its_document(run: Run, articles_copy: Path) -> None:
    query(articles_copy, "delete from document where document_key = 'harbour-wire.txt'")
    lines = run("verify", articles_copy, status=1).stdout.splitlines()
    assert any(line.startswith("claim ") and "is not stored" in line for line in lines)


# --- another extraction -------------------------------------------------------------------------


def test_a_changed_lexicon_reads_stored_documents_again(
    run: Run, articles: Path, articles_copy: Path, articles_loaded: Path, tmp_path: Path
) -> None:
    """The same text read by another extraction: same documents, same flags, same verdicts."""
    (flag,) = query(articles_copy, NUMBERS)
    query(articles_copy, REVIEW, flag[0], "explained")
    documents = "select id, version, extraction from document order by id"
    before = query(articles_copy, documents)
    rules = tmp_path / "mine"
    (rules / "predicates").mkdir(parents=True)
    (rules / "predicates" / "own.yml").write_text("baffle:\n  verbs: [flummox]\n", "utf-8")
    told = run("load", articles_copy, articles, "--rules", rules, status=0).stdout
    assert told.splitlines()[:2] == [
        "0 documents loaded, 5 unchanged, 0 new versions, 0 unreadable",
        "5 documents read again: what reads claims has changed",
    ]
    after = query(articles_copy, documents)
    assert [row[:2] for row in after] == [row[:2] for row in before]
    assert len({row[2] for row in before}) == len({row[2] for row in after}) == 1
    assert after != before
    assert query(articles_copy, NUMBERS) == [(flag[0], "explained")]
    again = run("load", articles_copy, articles, "--rules", rules, status=0).stdout
    assert "read again" not in again
    # And back: as if nothing had been.
    run("load", articles_copy, articles, "--quiet", status=0)
    assert query(articles_copy, documents) == before
    for table, rows in dump(articles_loaded).items():
        # What a verdict settles: it was given between the two.
        if table not in ("flag", "flag_review", "dispute"):
            assert dump(articles_copy)[table] == rows


def test_new_words_are_found_in_stored_documents(run: Run, tmp_path: Path) -> None:
    text = "Rosa Kern flummoxed Ida Rask in Belmont on 4 May 2031."
    write_articles(tmp_path, {"belmont/a.txt": text})
    path = tmp_path / "a.db"
    run("load", path, tmp_path / "belmont", "--quiet", status=0)
    predicates = "select distinct predicate from claim where subject_text = 'Rosa Kern'"
    assert ("flummox",) in query(path, predicates)
    (tmp_path / "mine" / "predicates").mkdir(parents=True)
    words = tmp_path / "mine" / "predicates" / "own.yml"
    words.write_text("baffle:\n  verbs: [flummox]\n", "utf-8")
    rules = ("--rules", tmp_path / "mine")
    run("load", path, tmp_path / "belmont", *rules, "--quiet", status=0)
    assert ("baffle",) in query(path, predicates)


@pytest.mark.parametrize(
    "key",
    [
        "verbs: [baffle, flummox]",
        "persons: [flummox]",
        "undergone: [flummox]",
        "nouns: [bafflement]",
        "object_by: [with]",
        "subject_by: [from]",
        "goal: true",
        "origin: true",
        "other_sense: [riddle]",
        "opposite: [meet]",
        "counts: person",
        "once_with: [referendum]",
        "properties: [symmetric]",
    ],
)
def test_every_key_of_a_deed_makes_another_extraction(key: str, tmp_path: Path) -> None:
    (tmp_path / "predicates").mkdir()
    words = tmp_path / "predicates" / "own.yml"
    words.write_text("baffle:\n  verbs: [baffle]\n", "utf-8")
    before = extraction_fingerprint(load_lexicon([tmp_path]))
    assert extraction_fingerprint(load_lexicon([tmp_path])) == before
    given = f"  {key}\n" if key.startswith("verbs") else f"  verbs: [baffle]\n  {key}\n"
    words.write_text(f"baffle:\n{given}", "utf-8")
    assert extraction_fingerprint(load_lexicon([tmp_path])) != before
