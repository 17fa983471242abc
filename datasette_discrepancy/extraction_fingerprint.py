"""What read a document: a fingerprint of everything that decides which claims are found in it.

It is stored with each document. Where it has changed, a document that is loaded again is read
again, though its text is the same: a deed was added to the lexicon, another pipeline was named, the
package or spaCy was updated. The code and tables themselves are hashed, so that no number has to be
raised by hand.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import spacy.util

from datasette_discrepancy.claims.predicates import Lexicon, Predicate
from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.language.pipeline import SHIPPED

PACKAGE = Path(__file__).parent
# Who reads: files to passages, passages to a parse, the parse to claims.
STEPS = ("documents", "language", "claims")
LIBRARIES = ("spacy", "lemminflect", "python-dateutil")
IGNORED = frozenset({".pyc"})


def extraction_fingerprint(lexicon: Lexicon, model: str | None = None) -> str:
    """Return the fingerprint of the extraction as it would run now.

    Args:
        lexicon: the known deeds, shipped ones and the user's.
        model: a spaCy package, a folder, or None for the shipped pipeline.

    Returns:
        An id: equal where the same text gives the same claims.
    """
    return content_id("extraction", code_fingerprint(), lexicon_text(lexicon), _of_model(model))


@cache
def code_fingerprint() -> str:
    """Return the fingerprint of our own code and tables, and of the libraries below them."""
    parts = [folder_fingerprint(PACKAGE / step) for step in STEPS]
    return content_id(*parts, *(f"{name} {version(name)}" for name in LIBRARIES))


def folder_fingerprint(folder: Path) -> str:
    """Return a hash of the names and bytes of all files below a folder, compiled code aside."""
    total = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in IGNORED:
            content = sha256(path.read_bytes()).hexdigest()
            total.update(f"{path.relative_to(folder).as_posix()} {content}\n".encode())
    return total.hexdigest()


def lexicon_text(lexicon: Lexicon) -> str:
    """Return everything that a lexicon says, in an order that does not depend on its files."""
    lines = [f"deed {_text(predicate)}" for predicate in lexicon.predicates.values()]
    tables = {"verb": lexicon.verbs, "person": lexicon.persons, "noun": lexicon.nouns}
    for kind, table in tables.items():
        lines += [f"{kind} {word} {m.predicate.name} {m.undergone}" for word, m in table.items()]
    return "\n".join(sorted(lines))


def _text(predicate: Predicate) -> str:
    """Every field of a predicate, so that a new one is not forgotten here."""
    values = ((field.name, getattr(predicate, field.name)) for field in fields(predicate))
    return " ".join(
        f"{name}={sorted(value) if isinstance(value, frozenset) else value}"
        for name, value in values
    )


def _of_model(name: str | None) -> str:
    """Return the fingerprint of a pipeline; of its name where it cannot be found."""
    if name is None:
        return _of_pipeline(SHIPPED)
    if spacy.util.is_package(name):
        return _of_pipeline(spacy.util.get_package_path(name))
    return _of_pipeline(Path(name)) if Path(name).is_dir() else name


@cache
def _of_pipeline(folder: Path) -> str:
    return folder_fingerprint(folder)
