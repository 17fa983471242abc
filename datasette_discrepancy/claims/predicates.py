"""The lexicon of deeds: which words say the same, and what is true of them.

The words stand in `rules/predicates/*.yml` (the README there explains the keys). A word that no
file knows is its own predicate and counts as repeatable, which is the silent side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from datasette_discrepancy.data_files import read_yaml, shipped_rules_folder

KEYS = frozenset(
    "verbs undergone nouns object_by subject_by goal properties opposite other_sense".split()
)
PROPERTIES = frozenset({"symmetric", "repeatable", "one_way", "cumulative", "attribute"})


@dataclass(frozen=True)
class Predicate:
    """One deed.

    Attributes:
        name: the word under which claims are stored.
        properties: a subset of PROPERTIES.
        object_by: prepositions that mark who or what undergoes it.
        subject_by: prepositions that mark the doer behind a noun, "by" aside.
        goal: True where the place it goes to counts as its place.
        other_sense: nouns with which the verb means something else ("meet a deadline").
        opposite: names of predicates that cannot hold of the same event.
        known: False for a word of no file.
    """

    name: str
    properties: frozenset[str] = frozenset({"repeatable"})
    object_by: frozenset[str] = frozenset()
    subject_by: frozenset[str] = frozenset()
    goal: bool = False
    opposite: frozenset[str] = frozenset()
    other_sense: frozenset[str] = frozenset()
    known: bool = True

    @property
    def symmetric(self) -> bool:
        """Whether A with B is B with A."""
        return "symmetric" in self.properties

    @property
    def repeatable(self) -> bool:
        """Whether the same people may do it again on another date."""
        return "repeatable" in self.properties


@dataclass(frozen=True)
class Match:
    """A word found in the lexicon.

    Attributes:
        undergone: True where its subject undergoes the deed.
        second_word: what belongs to the verb ("over", "hand"), None for a single word.
    """

    predicate: Predicate
    undergone: bool = False
    second_word: str | None = None


# What somebody is, as opposed to what happened: made by the extraction itself.
ATTRIBUTES = (
    Predicate("named", frozenset({"attribute"})),
    Predicate("aged", frozenset({"attribute"})),
)


class LexiconError(ValueError):
    """A predicate file that cannot be used; the text names file, predicate and way out."""


@dataclass
class Lexicon:
    """Every known deed, by verb and by noun."""

    predicates: dict[str, Predicate] = field(default_factory=dict)
    verbs: dict[str, Match] = field(default_factory=dict)
    nouns: dict[str, Match] = field(default_factory=dict)

    def of_verb(self, lemma: str, following: Sequence[str] = ()) -> Match:
        """Return the deed of a verb.

        Args:
            lemma: lower case.
            following: particles, prepositions and objects that may belong to it ("take" + "over").
        """
        for word in following:
            match = self.verbs.get(f"{lemma} {word}")
            if match:
                return replace(match, second_word=word)
        return self.verbs.get(lemma) or Match(Predicate(lemma, known=False))

    def of_noun(self, lemma: str) -> Match | None:
        """Return the deed that a noun names, None where it names a thing."""
        return self.nouns.get(lemma)

    def properties(self) -> list[tuple[str, str]]:
        """Return rows for the table `predicate_property`, sorted."""
        return sorted(
            (predicate.name, name)
            for predicate in self.predicates.values()
            for name in predicate.properties
        )

    def opposites(self) -> list[tuple[str, str]]:
        """Return rows for the table `predicate_pair`, both directions, sorted."""
        pairs = {
            (predicate.name, other)
            for predicate in self.predicates.values()
            for other in predicate.opposite
        }
        return sorted(pairs | {(other, name) for name, other in pairs})


def load_lexicon(folders: Iterable[Path] = ()) -> Lexicon:
    """Read the shipped predicates and those of the user's rule folders.

    A user's predicate of a known name replaces the shipped one.

    Args:
        folders: rule folders; each may hold a folder `predicates`.

    Raises:
        LexiconError: if a file is no YAML, has an unknown key, or gives one word to two deeds.
    """
    entries: dict[str, tuple[Path, dict[str, Any]]] = {}
    for folder in [shipped_rules_folder(), *folders]:
        for path in sorted((folder / "predicates").glob("*.yml")):
            for name, entry in _entries(path).items():
                entries[name] = (path, entry)
    lexicon = Lexicon({predicate.name: predicate for predicate in ATTRIBUTES})
    for name, (path, entry) in entries.items():
        _add(lexicon, name, entry, path)
    return lexicon


def _entries(path: Path) -> dict[str, dict[str, Any]]:
    try:
        table = read_yaml(path.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problem = " ".join(str(error).split())
        raise LexiconError(f"{path}: not readable as YAML ({problem}): mend or remove it") from None
    if not isinstance(table, dict):
        raise LexiconError(f"{path}: must map predicates to their words: see README.md beside it")
    return {str(name): entry or {} for name, entry in table.items()}


def _add(lexicon: Lexicon, name: str, entry: dict[str, Any], path: Path) -> None:
    if not isinstance(entry, dict) or not set(entry) <= KEYS:
        wrong = ", ".join(sorted(set(entry) - KEYS)) or "its value"
        raise LexiconError(f"{path}: {name}: unknown key {wrong}: use {', '.join(sorted(KEYS))}")
    properties = frozenset(entry.get("properties", ()))
    if not properties <= PROPERTIES:
        wrong = ", ".join(sorted(properties - PROPERTIES))
        known = ", ".join(sorted(PROPERTIES))
        raise LexiconError(f"{path}: {name}: unknown property {wrong}: use {known}")
    predicate = Predicate(
        name,
        properties,
        object_by=frozenset(entry.get("object_by", ())),
        subject_by=frozenset(entry.get("subject_by", ())),
        goal=entry.get("goal") == "true",
        opposite=frozenset(entry.get("opposite", ())),
        other_sense=frozenset(entry.get("other_sense", ())),
    )
    lexicon.predicates[name] = predicate
    for table, key, undergone in (
        (lexicon.verbs, "verbs", False),
        (lexicon.verbs, "undergone", True),
        (lexicon.nouns, "nouns", False),
    ):
        for word in entry.get(key, ()):
            if word in table and table[word].predicate.name != name:
                other = table[word].predicate.name
                raise LexiconError(
                    f"{path}: {name}: the word {word!r} already means {other}: keep it in one place"
                )
            table[word] = Match(predicate, undergone)
