"""What cannot be read costs one line, and nothing else."""

import json
import os

import pytest

from datasette_discrepancy.documents import read_documents
from tests.hostile import no_blow_up
from tests.reading import ARTICLE, BODY, read, read_one, write

GOOD = json.dumps({"text": BODY})
DEEP = "[" * 100_000

BROKEN = {
    "empty": ("a.txt", b"", None, "is empty"),
    "blank": ("a.txt", b" \n\t\n", None, "holds no text"),
    "only signs": ("a.txt", "— … —".encode(), None, "holds no text"),
    "binary": ("a.txt", bytes(range(256)), None, "NUL"),
    "picture": ("a.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF", None, "NUL"),
    "damaged": ("a.txt", "A café\nand a naïve ".encode() + b"\xc3(", 2, "damaged UTF-8"),
    "half of utf-16": ("a.txt", b"\xff\xfea", None, "damaged"),
    "front matter only": ("a.txt", b"---\ntitle: Fish\n---\n", None, "holds no text"),
    "broken front matter": ("a.txt", b"---\nid: 1\ntitle: Kim: we agree\n---\nx", 3, "no YAML"),
    "alias": ("a.txt", b"---\na: &a [x]\nb: *a\n---\nText", 3, "alias"),
    "no space behind the colon": ("a.txt", b"---\ntitle:Fish\n---\nText", 2, "no mapping"),
    "one enormous line": ("a.txt", b"fish " * 1_000_000, 1, "paragraph of 4,999,999"),
    "unknown suffix": ("a.docx", b"text", None, "unknown suffix '.docx'"),
    "no suffix": ("text", b"text", None, "unknown suffix ''"),
    "text behind an array": ("a.json", b"[]\n[]", 1, "behind the array"),
    "broken json": ("a.json", b'{\n"text": }', 2, "no valid JSON"),
    "deep json": ("a.json", DEEP.encode(), None, "no valid JSON"),
    "no list of records": ("a.json", b'{"count": 1}', 1, "has no 'text'"),
    "empty list": ("a.json", b"[]", None, "holds no records"),
    "number": ("a.json", b"17", 1, "no JSON object"),
    "blank jsonl": ("a.jsonl", b"\n\n", None, "holds no records"),
    "binary jsonl": ("a.jsonl", b"\x00\x01" * 50, None, "NUL"),
}


@pytest.mark.parametrize(("name", "data", "line", "problem"), BROKEN.values(), ids=BROKEN)
def test_broken_files(tmp_path, name, data, line, problem):
    file = write(tmp_path, name, data)
    with no_blow_up():
        documents, problems = read(file)
    assert documents == []
    assert len(problems) == 1
    assert problem in problems[0].problem
    assert problems[0].remedy
    if line:
        assert problems[0].line == line
    assert str(problems[0]).startswith(str(file))
    assert "\n" not in str(problems[0])


BAD_LINES = {
    "no json": ("text", "no valid JSON"),
    "cut off": ('{"text": "abc', "no valid JSON"),
    "no object": ("[1]", "no JSON object"),
    "no text": ('{"title": "Fish"}', "has no 'text'"),
    "text is a number": ('{"text": 5}', "no string"),
    "blank text": ('{"text": " "}', "holds no text"),
    "half a pair": ('{"text": "fish \\ud800"}', "surrogate"),
    "half a pair elsewhere": ('{"text": "fish", "desk": {"\\udfff": 1}}', "surrogate"),
    "half a pair in a caption": (
        '{"text": "fish", "captions": [{"text": "\\ud800"}]}',
        "surrogate",
    ),
    "NUL": ('{"text": "fish\\u0000"}', "NUL"),
    "not a number": ('{"text": "fish", "n": NaN}', "no valid JSON"),
    "endless number": ('{"text": "fish", "n": ' + "9" * 5000 + "}", "no valid JSON"),
    "deep": (DEEP, "no valid JSON"),
    "enormous": (json.dumps({"text": "fish " * 1_000_000}), "paragraph of"),
}


@pytest.mark.parametrize(("bad", "problem"), BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_loses_no_other(tmp_path, bad, problem):
    third = json.dumps({"text": ARTICLE})
    documents, problems = read(write(tmp_path, "a.jsonl", f"{GOOD}\n{bad}\n{third}\n"))
    assert [d.text for d in documents] == [BODY, ARTICLE]
    assert len(problems) == 1
    assert (problems[0].line, problem in problems[0].problem) == (2, True)


def test_a_damaged_line_loses_no_other(tmp_path):
    data = (
        GOOD.encode()
        + b'\n{"text": "caf\xc3\xa9 caf\xc3("}\n'
        + json.dumps({"text": ARTICLE}).encode()
    )
    documents, problems = read(write(tmp_path, "a.jsonl", data))
    assert len(documents) == 2
    assert [(p.line, p.problem) for p in problems] == [(2, "has a damaged UTF-8 character")]


def test_records_before_an_error_in_an_array_are_kept(tmp_path):
    data = f"[\n{GOOD},\n" + json.dumps({"text": ARTICLE}) + ',\n{"text": oops}\n]'
    documents, problems = read(write(tmp_path, "a.json", data))
    assert [d.text for d in documents] == [BODY, ARTICLE]
    assert [p.line for p in problems] == [4]


def test_missing_path_and_empty_folder(tmp_path):
    (tmp_path / "empty").mkdir()
    documents, problems = read(tmp_path / "gone.txt", tmp_path / "empty")
    assert documents == []
    assert [p.problem for p in problems] == ["does not exist", "holds no documents"]


def test_folder_named_like_a_file(tmp_path):
    write(tmp_path, "fish.txt/a.txt", ARTICLE)
    assert read_one(tmp_path / "fish.txt").story == "fish.txt"


def test_pipe_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path, "a.txt", ARTICLE)
    documents, problems = read(tmp_path)
    assert len(documents) == 1
    assert [p.problem for p in problems] == ["is no regular file"]


def test_link_to_nothing(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone")
    _, problems = read(tmp_path)
    assert [p.problem for p in problems] == ["does not exist"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_that_may_not_be_read(tmp_path):
    file = write(tmp_path, "a.txt", ARTICLE)
    file.chmod(0)
    assert [p.problem for p in read(file)[1]] == ["may not be read"]


def test_one_bad_file_loses_no_other(tmp_path):
    write(tmp_path, "a.txt", b"\x00")
    write(tmp_path, "b.txt", ARTICLE)
    documents, problems = read(tmp_path)
    assert (len(documents), len(problems)) == (1, 1)


def test_reading_twice_gives_the_same(tmp_path):
    for name in ("b.txt", "a.txt", "c/d.txt", "B.txt"):
        write(tmp_path, name, ARTICLE + name)
    assert list(read_documents([tmp_path])) == list(read_documents([tmp_path]))
