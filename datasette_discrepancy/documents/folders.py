"""Which files a person means by a path, and which story each belongs to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

from .errors import UnreadableError
from .formats import READERS, suffix_of
from .model import Unreadable
from .origin import Options, Origin, cannot_open, printable
from .page_pictures import is_companion


def find_files(given: Path, options: Options) -> Iterator[Origin | Unreadable]:
    """Yield the files that a path stands for, in the order of their names.

    A folder's own files are a story named after it; each subfolder, with all below it, is a story
    named after that. Hidden files, READMEs and files no reader knows are left out of folders.

    Args:
        given: a file or folder, as the person gave it.
        options: what the person said about all documents.
    """
    shown = printable(given)
    try:
        if given.is_dir():
            yield from folder_files(given, options)
        elif not given.exists():
            yield Unreadable(shown, "does not exist", "check the path")
        elif not given.is_file():
            yield Unreadable(shown, "is no regular file", "save its content in a file")
        elif suffix_of(given) not in READERS:
            yield Unreadable(shown, f"has an unknown suffix '{given.suffix}'", known_suffixes())
        else:
            name = printable(given.name)
            story = options.story or story_name(given.absolute().parent)
            yield Origin(given, shown, name, name, story, options)
    except OSError as error:
        refused = cannot_open(error)
        yield Unreadable(shown, refused.problem, refused.remedy)


def known_suffixes() -> str:
    """Return the remedy for a file that no reader knows."""
    return "give it one of " + ", ".join(sorted(READERS))


def story_name(folder: Path) -> str:
    """Return a folder's name, also for "." and paths that end in "..": never empty."""
    return printable(PurePath(os.path.abspath(folder)).name) or "documents"  # noqa: PTH100


def folder_files(folder: Path, options: Options) -> Iterator[Origin | Unreadable]:
    """Yield the documents of a folder, its own first."""
    none_found = True
    for entry in walk(folder, set(), os.path.realpath(folder)):
        none_found = False
        if isinstance(entry, Unreadable):
            yield entry
            continue
        parts = entry.relative_to(folder).parts
        path = "/".join(map(printable, parts))
        # A story that the person names holds files of several folders: the whole path is the key.
        nested = len(parts) > 1 and not options.story
        yield Origin(
            file=entry,
            shown=printable(entry),
            path=path,
            key="/".join(map(printable, parts[1:])) if nested else path,
            story=options.story or (printable(parts[0]) if nested else story_name(folder)),
            options=options,
        )
    if none_found:
        yield Unreadable(printable(folder), "holds no documents", known_suffixes())


def walk(folder: Path, above: set[str], root: str) -> Iterator[Path | Unreadable]:
    """Yield the files below a folder that a reader knows.

    Links back up are not followed, nor are links that lead out of the folder that was given: who
    unpacks somebody else's folder does not mean files of their own.

    Args:
        folder: where to look.
        above: real paths of the folders that hold it.
        root: real path of the folder that was given.
    """
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: printable(entry.name))
    except OSError as error:
        refused = cannot_open(error)
        yield Unreadable(printable(folder), refused.problem, refused.remedy)
        return
    entries = [entry for entry in entries if not entry.name.startswith(".")]
    folders = [entry for entry in entries if entry.is_dir()]
    for entry in entries:
        if entry not in folders and is_document(entry):
            yield leads_out(entry, root) or entry
    for subfolder in folders:
        if not is_companion(subfolder):
            outside = leads_out(subfolder, root)
            yield from [outside] if outside else walk(subfolder, above | {real}, root)


def leads_out(entry: Path, root: str) -> Unreadable | None:
    """Return what to say of a link that leads out of the folder that was given, else None.

    Args:
        entry: a file or folder whose own folder lies within.
        root: real path of the folder that was given.
    """
    if not entry.is_symlink() or Path(os.path.realpath(entry)).is_relative_to(root):
        return None
    problem = "is a link that leads out of the folder"
    return Unreadable(printable(entry), problem, "put the file itself there, or give its own path")


def is_document(file: Path) -> bool:
    """Tell whether a file in a folder is one to read."""
    readme = file.name.lower().partition(".")[0] == "readme"
    return suffix_of(file) in READERS and not readme


def check_regular(origin: Origin) -> None:
    """Refuse pipes and devices, which might be read for ever, and links that lead nowhere.

    Raises:
        UnreadableError: it is no regular file.
    """
    if origin.file.exists() and not origin.file.is_file():
        raise UnreadableError("is no regular file", "save its content in a file")
