"""The flags in every format, hostile text included."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest

from datasette_discrepancy.exports import (
    CHECK_FORMATS,
    EXPORT_FORMATS,
    export_flags,
    read_records,
)
from datasette_discrepancy.exports.sarif import position
from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder
from tests.flags.worlds import add_document, flags, new_database

HOSTILE = '=cmd|"/C calc"!A0 <script>alert(1)</script> & “quoted”, \U0001f6a2 sank\r\non 4 March.'
SHIPPED = load_rules([shipped_rules_folder()])
SINK = {"predicate": "sink", "subject": "Ilse"}


def build():
    """Return a story with a contradiction, and a caption that nobody supports."""
    database = new_database()
    add_document(
        database,
        "Wire <b>",
        [
            {"predicate": "rain", "quote": "It rained \U0001f327."},
            SINK | {"time": "2031-03-04", "quote": HOSTILE},
        ],
        story="Harbour & Lake",
        published="2031-03-05",
    )
    add_document(
        database,
        "Post",
        [
            SINK | {"time": "2031-03-11", "quote": "The Ilse went down on 11 March."},
            {"predicate": "plant", "subject": "Duke", "part": "caption", "quote": "Tree."},
        ],
        story="Harbour & Lake",
    )
    database.execute("update document set url = 'javascript:alert(1)' where title like 'Wire%'")
    database.execute(
        "update document set url = 'https://post.example/a?b=1&c' where title like 'P%'"
    )
    evaluate(database, SHIPPED)
    return database


@pytest.fixture(scope="module")
def db():
    return build()


@pytest.fixture(scope="module")
def settled():
    """The same flags, the contradiction explained."""
    other = build()
    [flag] = [flag for flag in flags(other) if flag["strength"] == "contradiction"]
    other.execute(
        "insert into flag_review (flag_id, verdict, reason, note, reviewer, reviewed_at)"
        " values (?, 'explained', 'time_zone', 'see <log>', 'ana', '2031-04-01T00:00:00Z')",
        [flag["id"]],
    )
    return other


def test_csv_has_a_stable_header_and_every_flag(db) -> None:
    rows = list(csv.DictReader(io.StringIO(export_flags(db, "csv"), newline="")))
    assert next(iter(rows[0])) == "flag_id"
    assert list(rows[0])[:21][-1] == "status"
    assert [row["flag_id"] for row in rows] == [r["flag_id"] for r in read_records(db)]
    assert [row["strength"] for row in rows] == ["contradiction", "difference"]


def test_csv_runs_no_formula_in_a_spreadsheet(db) -> None:
    cells = [
        cell for row in csv.reader(io.StringIO(export_flags(db, "csv"), newline="")) for cell in row
    ]
    assert "'" + HOSTILE in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_json_has_the_same_columns_and_exact_quotes(db) -> None:
    rows = json.loads(export_flags(db, "json"))
    header = export_flags(db, "csv").splitlines()[0].split(",")
    assert list(rows[0]) == header
    assert {rows[0]["a_quote"], rows[0]["b_quote"]} >= {HOSTILE}
    assert rows[1]["b_quote"] is None


@pytest.mark.parametrize("form", sorted({*CHECK_FORMATS, *EXPORT_FORMATS}))
def test_every_format_is_the_same_twice(form, db) -> None:
    assert export_flags(db, form) == export_flags(db, form) != ""


def test_an_unknown_format_names_the_known(db) -> None:
    with pytest.raises(ValueError, match="use csv, html, json"):
        export_flags(db, "pdf")


def test_text_counts_and_shows_both_quotes_on_lines_of_their_own(db) -> None:
    lines = export_flags(db, "text").splitlines()
    assert lines[0] == "1 contradiction, 1 difference"
    assert any("Post (body): “The Ilse went down on 11 March.”" in line for line in lines)
    assert all(line.isprintable() for line in lines)


def test_an_empty_database_has_no_flags_in_any_format() -> None:
    db = new_database()
    assert export_flags(db, "text") == "no flags\n"
    assert json.loads(export_flags(db, "json")) == []
    assert json.loads(export_flags(db, "sarif"))["runs"][0]["results"] == []
    assert len(export_flags(db, "csv").splitlines()) == 1
    assert "no flags" in export_flags(db, "html")


# --- SARIF ----------------------------------------------------------------------------------


def test_sarif_says_which_version_rule_and_level(db) -> None:
    log = json.loads(export_flags(db, "sarif"))
    [run] = log["runs"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert run["tool"]["driver"]["name"] == "datasette-discrepancy"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule["id"] for rule in rules)
    assert [result["level"] for result in run["results"]] == ["error", "note"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"] == {
            "flagId/v1": result["partialFingerprints"]["flagId/v1"]
        }


def test_sarif_points_at_the_quotes_in_code_points(db) -> None:
    texts = dict(db.execute("select path, text from document").fetchall())
    results = json.loads(export_flags(db, "sarif"))["runs"][0]["results"]
    assert len(results[0]["relatedLocations"]) == 1 and "relatedLocations" not in results[1]
    for result in results:
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            physical = location["physicalLocation"]
            region = physical["region"]
            uri = physical["artifactLocation"]["uri"]
            assert re.fullmatch(r"[A-Za-z0-9/._%~-]+", uri)
            text = next(
                text
                for path, text in texts.items()
                if re.sub("[^a-z]", "", path.lower())[:8] in re.sub("[^a-z]", "", uri.lower())
                and region["snippet"]["text"] in text
            )
            start = region["charOffset"]
            assert text[start : start + region["charLength"]] == region["snippet"]["text"]
            line = text.split("\n")[region["startLine"] - 1]
            first = region["snippet"]["text"].split("\n")[0]
            assert line[region["startColumn"] - 1 :].startswith(first)
            assert location["message"]["text"]


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [("abc", 0, (1, 1)), ("abc", 3, (1, 4)), ("a\nbc", 2, (2, 1)), ("a\r\nb", 3, (2, 1)),
     ("\U0001f6a2x", 1, (1, 2)), ("a\n", 2, (2, 1))],
)  # fmt: skip
def test_position_counts_lines_and_code_points(text, offset, expected) -> None:
    assert position(text, offset) == expected


def test_sarif_keeps_a_settled_flag_as_suppressed(settled) -> None:
    results = json.loads(export_flags(settled, "sarif"))["runs"][0]["results"]
    assert [result["suppressions"] for result in results] == [
        [],
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "explained by ana: time_zone: see <log>",
            }
        ],
    ]


# --- HTML -----------------------------------------------------------------------------------


class Tags(HTMLParser):
    """Collects tags, links and text, and checks that tags are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


def test_html_escapes_everything_and_loads_nothing(db) -> None:
    page = Tags()
    page.feed(export_flags(db, "html"))
    assert page.open == []
    assert "script" not in page.tags and "b" not in page.tags
    assert sorted(set(page.links)) == ["https://post.example/a?b=1&c"]
    assert HOSTILE.replace("\r\n", "\n") in page.words.replace("\r\n", "\n")
    assert page.tags.count("blockquote") == 3
    assert "Harbour & Lake" in page.words
    assert "@import" not in page.words and "url(" not in page.words


def test_html_tells_who_settled_what(settled) -> None:
    assert "explained, by ana, time_zone, see &lt;log&gt;" in export_flags(settled, "html")


# --- order ----------------------------------------------------------------------


def test_a_settled_flag_never_stands_above_an_open_one(settled) -> None:
    assert [(r["strength"], r["status"]) for r in read_records(settled)] == [
        ("difference", "open"),
        ("contradiction", "explained"),
    ]
    assert export_flags(settled, "text").startswith("1 difference; 1 settled\n")
