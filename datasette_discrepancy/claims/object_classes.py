"""Kinds of things that a predicate file may name in place of a list of nouns: `fire <weapon>`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from datasette_discrepancy.data_files import package_table

# A person, by name, office, occupation or pronoun, and a place; the extraction itself finds those.
PERSON_CLASS, PLACE_CLASS = "<person>", "<place>"


@cache
def classes_by_noun() -> Mapping[str, tuple[str, ...]]:
    """Return the classes of each noun of `object_classes.yml`, as a predicate file writes them."""
    found: dict[str, list[str]] = {}
    for name, nouns in package_table("claims/object_classes.yml").items():
        for noun in nouns:
            found.setdefault(noun, []).append(f"<{name}>")
    return {noun: tuple(names) for noun, names in found.items()}


@cache
def class_names() -> frozenset[str]:
    """Return every class that a predicate file may name."""
    named = (name for names in classes_by_noun().values() for name in names)
    return frozenset({PERSON_CLASS, PLACE_CLASS, *named})
