"""Reading files and folders: stories, keys, metadata, and input that is broken."""

import json
import os
from pathlib import Path

import pytest

from datasette_discrepancy.documents import Document, Unreadable, read_documents
from tests.hostile import no_blow_up

ARTICLE = "Ministers talk fish\n\nThe two ministers met in Oslo on Tuesday and talked for hours.\n"
BODY = "The two ministers met in Oslo on Tuesday and talked for hours."


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(*paths, **options):
    """Documents and problems, separately."""
    results = list(read_documents(paths, **options))
    for document in results:
        if isinstance(document, Document):
            for passage in document.passages:
                assert document.text[passage.start : passage.end].strip()
            json.dumps(document.extra, ensure_ascii=False).encode()
    return (
        [one for one in results if isinstance(one, Document)],
        [one for one in results if isinstance(one, Unreadable)],
    )


def read_one(path, **options):
    documents, problems = read(path, **options)
    assert problems == []
    assert len(documents) == 1
    return documents[0]


def parts(document, kind):
    return [document.text[p.start : p.end] for p in document.passages if p.kind == kind]


# Folders ------------------------------------------------------------------------------------------


def test_a_folder_is_a_story_and_so_is_each_subfolder(tmp_path):
    for name in ["b.txt", "a.md", "one/z.txt", "one/deep/er/y.txt", "two/x.txt"]:
        write(tmp_path / "load", name, ARTICLE + name)
    documents, problems = read(tmp_path / "load")
    assert problems == []
    assert [(d.story, d.key, d.path) for d in documents] == [
        ("load", "a.md", "a.md"),
        ("load", "b.txt", "b.txt"),
        ("one", "z.txt", "one/z.txt"),
        ("one", "deep/er/y.txt", "one/deep/er/y.txt"),
        ("two", "x.txt", "two/x.txt"),
    ]
    assert not any(str(tmp_path) in repr(document) for document in documents)


def test_the_same_article_has_one_key_however_it_is_loaded(tmp_path):
    file = write(tmp_path, "load/one/a.txt", ARTICLE)
    found = [read_one(path) for path in (tmp_path / "load", file.parent, file)]
    assert {(d.story, d.key) for d in found} == {("one", "a.txt")}


def test_current_folder_and_dots_have_a_name(tmp_path, monkeypatch):
    write(tmp_path, "load/a.txt", ARTICLE)
    (tmp_path / "load" / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "load")
    for path in (".", "empty/..", "a.txt"):
        assert read_one(Path(path)).story == "load"


def test_story_option_and_own_story(tmp_path):
    write(tmp_path, "load/one/a.txt", ARTICLE)
    write(tmp_path, "load/two/a.txt", "---\nstory: Fish\n---\n" + ARTICLE)
    documents, _ = read(tmp_path / "load")
    assert [d.story for d in documents] == ["one", "Fish"]
    documents, problems = read(tmp_path / "load", story="Herring")
    assert [(d.story, d.key) for d in documents] == [
        ("Herring", "one/a.txt"),
        ("Herring", "two/a.txt"),
    ]
    assert problems == []


def test_files_that_meet_in_one_story_keep_apart(tmp_path):
    for folder in ("one", "two"):
        write(tmp_path, f"load/{folder}/a.txt", f"---\nstory: Fish\n---\n{folder} {ARTICLE}")
    documents, problems = read(tmp_path / "load")
    assert [(d.story, d.key) for d in documents] == [("Fish", "a.txt"), ("Fish", "two/a.txt")]
    assert problems == []


def test_a_file_reached_twice_is_read_once(tmp_path):
    file = write(tmp_path, "load/a.txt", ARTICLE)
    documents, problems = read(file.parent, file, file)
    assert (len(documents), problems) == (1, [])


def test_left_out_of_folders(tmp_path):
    for name in [".hidden.txt", ".git/a.txt", "README.md", "readme.txt", "picture.xyz", "notes"]:
        write(tmp_path, f"load/{name}", ARTICLE)
    write(tmp_path, "load/a.TXT", ARTICLE)
    documents, problems = read(tmp_path / "load")
    assert ([d.path for d in documents], problems) == (["a.TXT"], [])


def test_a_named_readme_is_read(tmp_path):
    assert read_one(write(tmp_path, "fish/README.md", ARTICLE)).story == "fish"


def test_links_in_circles(tmp_path):
    write(tmp_path, "load/one/a.txt", ARTICLE)
    (tmp_path / "load/one/again").symlink_to(tmp_path / "load", target_is_directory=True)
    assert read_one(tmp_path / "load").path == "one/a.txt"


OUTSIDE = [
    ("story/link.txt", "outside/secret.txt"),
    ("story/link.jpg", "outside/secret.jpg"),
    ("link", "outside"),
    ("story/link", "outside/deep"),
    ("story/up", "."),
]


@pytest.mark.parametrize(("link", "target"), OUTSIDE)
def test_a_link_out_of_the_folder_is_refused_in_one_line(tmp_path, link, target):
    for name in ("outside/secret.txt", "outside/deep/secret.txt", "outside/secret.jpg"):
        write(tmp_path, name, "A secret of somebody else, which nobody asked to be read at all.")
    write(tmp_path, "load/story/a.txt", ARTICLE)
    (tmp_path / "load" / link).symlink_to(tmp_path / target)
    documents, problems = read(tmp_path / "load")
    assert [d.path for d in documents] == ["story/a.txt"]
    assert [str(problem).count("\n") for problem in problems] == [0]
    assert problems[0].path.endswith(f"load/{link}")
    assert problems[0].problem == "is a link that leads out of the folder"


def test_a_link_within_the_folder_is_followed_and_read_once(tmp_path):
    write(tmp_path, "load/one/a.txt", ARTICLE)
    (tmp_path / "load/one/b.txt").symlink_to(tmp_path / "load/one/a.txt")
    (tmp_path / "load/two").symlink_to(tmp_path / "load/one")
    documents, problems = read(tmp_path / "load")
    assert ([d.path for d in documents], problems) == (["one/a.txt"], [])


def test_a_link_that_is_given_is_followed(tmp_path):
    file = write(tmp_path, "elsewhere/story/a.txt", ARTICLE)
    for name, target in (("folder", file.parent), ("a.txt", file)):
        link = tmp_path / name
        link.symlink_to(target)
        assert read_one(link).text == ARTICLE


def test_what_no_reader_knows_may_lead_anywhere(tmp_path):
    write(tmp_path, "load/a.txt", ARTICLE)
    (tmp_path / "load/notes.xyz").symlink_to("/etc/hostname")
    (tmp_path / "load/.hidden.txt").symlink_to("/etc/hostname")
    assert read(tmp_path / "load")[1] == []


def test_names_are_composed(tmp_path):
    file = write(tmp_path, "cafe\u0301/u\u0308.txt", ARTICLE)
    document = read_one(file)
    assert (document.story, document.key) == ("café", "ü.txt")


def test_a_name_that_is_no_unicode_can_be_stored(tmp_path):
    folder = tmp_path / os.fsdecode(b"b\xffd")
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system refuses such names")
    write(folder, "a.txt", ARTICLE)
    document = read_one(tmp_path)
    assert document.story == "b\ufffdd"
    document.path.encode()


# Text files ---------------------------------------------------------------------------------------

TEXTS = {
    "plain": (ARTICLE.encode(), ARTICLE),
    "byte order mark": (b"\xef\xbb\xbf" + ARTICLE.encode(), ARTICLE),
    "carriage returns": (ARTICLE.replace("\n", "\r\n").encode(), ARTICLE.replace("\n", "\r\n")),
    "utf-16": (ARTICLE.encode("utf-16"), ARTICLE),
    "utf-16 big": (b"\xfe\xff" + ARTICLE.encode("utf-16-be"), ARTICLE),
    "utf-32": (ARTICLE.encode("utf-32"), ARTICLE),
    "emoji": (f"🐟 {ARTICLE}".encode(), f"🐟 {ARTICLE}"),
    "no line break at the end": (ARTICLE.strip().encode(), ARTICLE.strip()),
    "spaces": (b"  \n" + ARTICLE.encode() + b"\n  ", "  \n" + ARTICLE + "\n  "),
}


@pytest.mark.parametrize(("data", "text"), TEXTS.values(), ids=TEXTS)
def test_text_is_never_edited(tmp_path, data, text):
    document = read_one(write(tmp_path, "a.txt", data))
    assert document.text == text
    assert document.title.endswith("Ministers talk fish")
    assert document.title_basis == "headline"
    assert parts(document, "body") == [BODY]


def test_windows_text_is_recognised(tmp_path):
    text = f"Café talks\n\n“No,” said the minister of the north — twice. {BODY} It cost €5.\n"
    document = read_one(write(tmp_path, "a.txt", text.encode("cp1252")))
    assert document.text == text
    assert document.extra == {"encoding": "cp1252"}


FRONT = """---
id: fish-1
source: Northern Herald
title: Ministers talk fish
url: https://herald.example/1
published: 2023-09-05
author: [Jane Doe, Ola Holm]
language: en
desk: no
captions:
  - {text: Two men on a quay., image: quay.jpg}
  - {text: Not in the text, image: none.jpg}
---
"""


def test_front_matter(tmp_path):
    text = FRONT + ARTICLE + "\nTwo men on a quay.\n"
    document = read_one(write(tmp_path, "a.md", text))
    assert document.text == text
    assert parts(document, "boilerplate") == [FRONT.strip()]
    assert parts(document, "headline") == ["Ministers talk fish"]
    assert parts(document, "caption") == ["Two men on a quay."]
    start = text.index("Two men", len(FRONT))
    assert document.key == "fish-1"
    assert (document.source, document.source_basis) == ("Northern Herald", "metadata")
    assert (document.title, document.title_basis) == ("Ministers talk fish", "metadata")
    assert document.url == "https://herald.example/1"
    assert document.author == "Jane Doe, Ola Holm"
    assert document.language == "en"
    assert (document.publication.edtf, document.publication.basis) == ("2023-09-05", "metadata")
    assert document.extra == {
        "desk": "no",
        "captions": [
            {"text": "Two men on a quay.", "image": "quay.jpg", "start": start, "end": start + 18},
            {"text": "Not in the text", "image": "none.jpg"},
        ],
    }


def test_what_is_no_front_matter(tmp_path):
    text = f"---\nA rule of dashes\n---\n\n{ARTICLE}"
    assert "A rule of dashes" not in str(read_one(write(tmp_path, "a.txt", text)).extra)
    text = f"---\n{ARTICLE}"
    assert read_one(write(tmp_path, "b.txt", text)).text == text


def test_options_win_over_the_document(tmp_path):
    file = write(tmp_path, "a.txt", FRONT + ARTICLE)
    document = read_one(file, source="Paper", published="2024-01-02", story="S")
    assert (document.source, document.source_basis) == ("Paper", "option")
    assert (document.publication.edtf, document.publication.basis) == ("2024-01-02", "option")
    assert document.story == "S"


def test_published_option_that_is_no_date_is_refused_at_once():
    with pytest.raises(ValueError, match="'soon' is no date"):
        read_documents([], published="soon")


def test_impossible_date_is_noted(tmp_path):
    file = write(tmp_path, "a.txt", f"---\npublished: 2023-02-30\n---\n{ARTICLE}")
    document = read_one(file)
    assert document.publication.basis == "unknown"
    assert document.extra == {"problems": ["published: '2023-02-30' is no date of the calendar"]}


SOURCES = {
    "file name": (ARTICLE, ("herald-1", "file name")),
    "dateline": (f"Fish\n\nOSLO (AP) - {BODY}\n", ("AP", "dateline")),
    "copyright line": (f"{ARTICLE}\n©2023 Herald Ltd\n", ("Herald", "copyright line")),
    "url": (f"---\nurl: https://www.herald.example/1\n---\n{ARTICLE}", ("herald.example", "url")),
}


@pytest.mark.parametrize(("text", "expected"), SOURCES.values(), ids=SOURCES)
def test_source_and_basis(tmp_path, text, expected):
    document = read_one(write(tmp_path, "herald-1.txt", text))
    assert (document.source, document.source_basis) == expected


# JSON ---------------------------------------------------------------------------------------------


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
    assert document.extra["problems"] == ["captions: an entry has no text"]
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


# What cannot be read ------------------------------------------------------------------------------

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
