"""The documentation: as the program is now, its links lead somewhere, its examples run."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from datasette_discrepancy.claims.handmade_rows import COLUMNS
from datasette_discrepancy.documents.assemble import KNOWN_KEYS
from datasette_discrepancy.documents.formats import READERS
from datasette_discrepancy.pages.routes import PAGES
from scripts.reference import commands

from .conftest import TOP, query

README = (TOP / "README.md").read_text("utf-8")
PROJECT = (TOP / "pyproject.toml").read_text("utf-8")
MADE = [TOP / "README.md", *sorted((TOP / "docs").rglob("*.md"))]
PAGES_OF_TEXT = [
    *MADE,
    TOP / "CONTRIBUTING.md",
    TOP / "CHANGELOG.md",
    *sorted((TOP / "rules").rglob("*.md")),
    *sorted((TOP / "tests").glob("*/README.md")),
]
LARGEST_IMAGE = 200_000
LINK = re.compile(r"!?\[[^\]\[]*\]\(([^()\s]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COG = re.compile(r"<!-- \[\[\[cog.*?\]\]\] -->", re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def named(path: Path) -> str:
    return path.relative_to(TOP).as_posix()


def fences(path: Path, language: str) -> list[str]:
    """Return the fenced blocks of a language, without what makes them."""
    text = COG.sub("", path.read_text("utf-8"))
    return [body for found, body in FENCE.findall(text) if found == language]


def anchors(path: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a page."""
    text = FENCE.sub("", path.read_text("utf-8"))
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(text))
    return {heading.replace(" ", "-") for heading in kept}


def test_as_the_program_is_now(command_environment: dict[str, str]) -> None:
    """What the pages show is what the commands print now. Else: `sh scripts/update-docs`."""
    with_cog = [named(path) for path in MADE if "[[[cog" in path.read_text("utf-8")]
    assert len(with_cog) >= 5
    checked = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "--diff", *with_cog],
        cwd=TOP,
        env=command_environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert checked.returncode == 0, f"run `sh scripts/update-docs`\n{checked.stdout[-4000:]}"


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_command_is_documented(name: str) -> None:
    found = dict(commands())[name]
    assert (found.help or "").strip()
    options = [one for one in found.params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help] == []
    words = name.removeprefix("datasette discrepancy ")
    # "rules test" stands beside its sisters without the words that all of them share.
    assert re.search(rf"`(datasette discrepancy )?{words}\b", COG.sub("", README)), words


def test_commands_of_the_promise() -> None:
    known = {name.removeprefix("datasette discrepancy ") for name, _ in commands()}
    rules = {f"rules {word}" for word in ("list", "show", "sql", "test", "lint", "schema")}
    assert known >= {"load", "load-claims", "check", "verify", "export"} | rules


@pytest.mark.parametrize("path", PAGES_OF_TEXT, ids=named)
def test_links(path: Path) -> None:
    text = COG.sub("", FENCE.sub("", path.read_text("utf-8")))
    for target in LINK.findall(text):
        if target.startswith(("http://", "https://")):
            continue
        file, _, anchor = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        assert there.exists(), target
        assert TOP in there.parents, target
        if anchor:
            assert anchor in anchors(there), target


@pytest.mark.parametrize("path", PAGES_OF_TEXT, ids=named)
def test_no_machine(path: Path) -> None:
    assert re.findall(r"/(?:work|tmp|home|root|Users)/\S*", path.read_text("utf-8")) == []


def test_images() -> None:
    shown = [TOP / target for target in LINK.findall(README) if target.endswith(".png")]
    assert TOP / "docs" / "images" / "flag.png" in shown
    for image in (TOP / "docs" / "images").iterdir():
        assert image.read_bytes().startswith(b"\x89PNG"), image
        assert image.stat().st_size < LARGEST_IMAGE, image


RULES_PAGE = TOP / "docs" / "rules.md"
SQL = [
    pytest.param(statement, id=f"{named(path)}-{number}")
    for path in MADE
    if path != RULES_PAGE
    for number, statement in enumerate(fences(path, "sql"), 1)
]


def test_there_is_sql() -> None:
    assert len(SQL) >= 3


@pytest.mark.parametrize("statement", SQL)
def test_sql_examples_run(seeds_loaded: Path, statement: str) -> None:
    assert query(seeds_loaded, statement)


def test_the_sql_of_the_rules_runs(seeds_loaded: Path) -> None:
    for statement in fences(RULES_PAGE, "sql"):
        query(seeds_loaded, statement)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_pages_are_documented(page: object) -> None:
    path = re.sub(r"\(\?P<\w+>[^)]*\)", "ID", page.path)  # type: ignore[attr-defined]
    assert f"`/DB/-/discrepancy{path}`" in README


@pytest.mark.parametrize("word", sorted({*READERS, *KNOWN_KEYS, *COLUMNS}))
def test_input_is_documented(word: str) -> None:
    assert f"`{word}`" in README


def test_changelog_has_the_version() -> None:
    version = re.search(r'^version = "(.+)"$', PROJECT, re.MULTILINE)
    assert version is not None
    assert f"## [{version[1]}]" in (TOP / "CHANGELOG.md").read_text("utf-8")


def declared(key: str) -> set[str]:
    """Return the names of the distributions that pyproject lists under a key."""
    block = re.search(rf"^{key} = \[(.*?)\]$", PROJECT, re.MULTILINE | re.DOTALL)
    assert block is not None
    # A comment in the list may quote and name others.
    items = re.sub(r"^\s*#.*$", "", block[1], flags=re.MULTILINE)
    return {plain_name(name) for name in re.findall(r'"([\w.-]+)', items)}


def plain_name(distribution: str) -> str:
    """Return a distribution's name as indexes write it."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_dependencies_have_reasons() -> None:
    page = (TOP / "docs" / "decisions" / "dependencies.md").read_text("utf-8").lower()
    for key in ("dependencies", "test", "training", "requires"):
        assert declared(key)
        for name in declared(key):
            assert re.search(rf"(?<![\w-]){name}(?![\w-])", page.replace("_", "-")), name


def imported(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the top-level modules that the code below a folder imports, and where."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((alias.name.partition(".")[0], path) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0], path


@pytest.mark.skipif(
    sys.version_info < (3, 11), reason="Python 3.10 does not know which library a module is from"
)
def test_imports_are_declared() -> None:
    """An installation holds what the package imports, also where no other library brings it."""
    sources = importlib.metadata.packages_distributions()
    # An extra is imported where it is used, with a message for those who lack it.
    wanted = declared("dependencies") | declared("warc")
    for module, path in imported(TOP / "datasette_discrepancy"):
        if module in sys.stdlib_module_names or module == "datasette_discrepancy":
            continue
        names = {plain_name(name) for name in sources.get(module, ())}
        assert names & wanted, f"{named(path)} imports {module}"


def requirements(distribution: str) -> list[str]:
    """Return what an installed distribution needs where no extra is asked for, as it writes it."""
    given = importlib.metadata.requires(distribution) or []
    return [one for one in given if "extra ==" not in one]


def extras_that_pip_may_miss(distribution: str) -> Iterator[tuple[str, str]]:
    """Yield what is asked for under the name of an extra that its owner spells otherwise.

    Before version 23.3 pip compared the two letter by letter, warned, and left the extra out.
    """
    for requirement in requirements(distribution):
        match = re.match(r"([\w.-]+)\s*\[([^\]]+)\]", requirement)
        if match is None:
            continue
        owner = importlib.metadata.metadata(match[1])
        for extra in match[2].split(","):
            spelt = owner.get_all("Provides-Extra") or []
            if extra.strip() not in spelt:
                for needed in importlib.metadata.requires(match[1]) or []:
                    if re.search(rf"extra == .{plain_name(extra.strip())}.$", needed):
                        yield plain_name(re.split(r"[^\w.-]", needed)[0]), requirement


def test_what_an_old_pip_leaves_out_is_declared() -> None:
    """Who installs with the pip that comes with Python 3.10 or 3.11 can read pages, too."""
    seen: set[str] = set()
    left = sorted(declared("dependencies"))
    while left:
        name = left.pop()
        if name in seen:
            continue
        seen.add(name)
        for needed, by in extras_that_pip_may_miss(name):
            assert needed in declared("dependencies"), f"{name} asks for {by}"
        for requirement in requirements(name):
            # Those for other systems are not installed.
            wanted = plain_name(re.split(r"[^\w.-]", requirement)[0])
            try:
                importlib.metadata.distribution(wanted)
            except importlib.metadata.PackageNotFoundError:
                continue
            left.append(wanted)
    assert "lxml" in seen
