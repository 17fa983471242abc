"""What read a document: a fingerprint of everything that decides which claims are found in it.

It is stored with each document. Where it has changed, a document that is loaded again is read
again, though its text is the same: a deed was added to the lexicon, another pipeline was named, the
package or spaCy was updated. The code and tables themselves are hashed, so that no number has to be
raised by hand.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import spacy.util

from datasette_discrepancy.claims.predicates import Lexicon, Match, Predicate
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
    lines = [_predicate_text(predicate) for predicate in lexicon.predicates.values()]
    for kind, table in (("verb", lexicon.verbs), ("noun", lexicon.nouns)):
        lines += [f"{kind} {word} {_match_text(match)}" for word, match in table.items()]
    return "\n".join(sorted(lines))


def _match_text(match: Match) -> str:
    return f"{match.predicate.name} {match.undergone}"


def _predicate_text(predicate: Predicate) -> str:
    sets = (
        predicate.properties,
        predicate.object_by,
        predicate.subject_by,
        predicate.opposite,
        predicate.other_sense,
    )
    places = f"{predicate.goal} {predicate.origin}"
    return f"deed {predicate.name} {places} {[sorted(words) for words in sets]}"


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
