"""Articles in JSON, one a line or in a list."""

import json

import pytest

from tests.reading import ARTICLE, BODY, parts, read, read_one, write


def test_json_lines(tmp_path):
    records = [
        {"id": 7, "story": "Fish", "source": "Herald", "text": ARTICLE, "desk": {"a": [1, None]}},
        {"url": "https://herald.example/2", "text": BODY + " Second."},
        {"text": BODY + " Third."},
    ]
    lines = "\n\n".join(json.dumps(record) for record in records)
    documents, problems = read(write(tmp_path, "sea/docs.jsonl", lines))
    assert problems == []
    assert [(d.story, d.key, d.source, d.source_basis) for d in documents] == [
        ("Fish", "7", "Herald", "metadata"),
        ("sea", "https://herald.example/2", "herald.example", "url"),
        ("sea", "docs.jsonl line 5", "docs.jsonl line 5", "place in the file"),
    ]
    assert [d.text for d in documents] == [record["text"] for record in records]
    assert documents[0].extra == {"desk": {"a": [1, None]}}


@pytest.mark.parametrize(
    "content",
    [
        [{"text": ARTICLE}, {"text": BODY}],
        {"articles": [{"text": ARTICLE}, {"text": BODY}], "count": 2},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("name", ["a.json", "b.jsonl"])
def test_json_arrays_also_in_files_named_jsonl(tmp_path, content, indent, name):
    if isinstance(content, dict) and indent is None and name == "b.jsonl":
        pytest.skip("one object on one line is one record of a .jsonl file")
    documents, problems = read(write(tmp_path, name, json.dumps(content, indent=indent)))
    assert ([d.text for d in documents], problems) == ([ARTICLE, BODY], [])


def test_json_object(tmp_path):
    assert read_one(write(tmp_path, "a.json", json.dumps({"text": ARTICLE}))).text == ARTICLE


def test_captions_of_a_record(tmp_path):
    text = f"{ARTICLE}\nTwo men on a quay.\n"
    captions = [
        {"text": "Two men on a quay.", "image": "quay.jpg"},
        {"text": "The harbour", "image": "harbour.jpg"},
        {"text": "ministers", "image": None},
        {"image": "lost.jpg"},
    ]
    record = {"title": "Another title", "text": text, "captions": captions}
    document = read_one(write(tmp_path, "a.jsonl", json.dumps(record)))
    assert document.text == f"{text}\n\nThe harbour\n\nministers"
    assert parts(document, "caption") == ["Two men on a quay.", "The harbour", "ministers"]
    assert (document.title, parts(document, "headline")) == (
        "Another title",
        ["Ministers talk fish"],
    )
    assert document.extra["problems"] == [
        "captions: an entry has no text: give it one or leave it out"
    ]
    for caption in document.extra["captions"]:
        assert document.text[caption["start"] : caption["end"]] == caption["text"]


def test_a_title_that_begins_the_text_is_the_headline(tmp_path):
    record = {"title": "Ministers talk fish.", "text": f"Ministers talk fish.\n{BODY}"}
    document = read_one(write(tmp_path, "a.jsonl", json.dumps(record)))
    assert parts(document, "headline") == ["Ministers talk fish."]
    assert parts(document, "body") == [BODY]


def test_second_record_with_one_id(tmp_path):
    lines = "\n".join(json.dumps({"id": 1, "text": text}) for text in (BODY, BODY, ARTICLE))
    documents, problems = read(write(tmp_path, "a.jsonl", lines))
    assert [d.text for d in documents] == [BODY]
    assert [p.problem for p in problems] == ["a second document has the id '1'"]
