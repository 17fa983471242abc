"""Folders and links: which story a file belongs to, and which files are read."""

import os
from pathlib import Path

import pytest

from tests.reading import ARTICLE, read, read_one, write


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
