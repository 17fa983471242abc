"""The lexicon of deeds: which words say the same, and what is true of them.

The words stand in `rules/predicates/*.yml` (the README there explains the keys). A word that no
file knows is its own predicate and counts as repeatable, which is the silent side.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from datasette_discrepancy.claims.object_classes import class_names
from datasette_discrepancy.data_files import shipped_rules_folder
from datasette_discrepancy.yaml_nodes import compose

KEYS = frozenset(
    "verbs persons undergone nouns object_by subject_by goal origin properties opposite "
    "other_sense counts once_with".split()
)
# In a verb's entry, for whatever object it has: "decline *" is to refuse, "decline" to fall.
ANY_OBJECT = "*"
# Stored of every predicate of a file, so that SQL can tell a word of no file.
LISTED = "listed"
CLASS = re.compile(r"<\w+>")
PROPERTIES = frozenset(
    "symmetric repeatable one_way cumulative varying functional once_each one_doer on_site "
    "attribute".split()
)


@dataclass(frozen=True)
class Predicate:
    """One deed.

    Attributes:
        name: the word under which claims are stored.
        properties: a subset of PROPERTIES.
        object_by: prepositions that mark who or what undergoes it.
        subject_by: prepositions that mark the doer behind a noun, "by" aside.
        goal: True where the place it goes to counts as its place.
        origin: True where the place it leaves counts as its place.
        other_sense: nouns, or classes of them, with which the verb means something else ("meet a
            deadline").
        opposite: names of predicates that cannot hold of the same event.
        counts: what a number of it counts where no noun says so ("twelve died": person).
        once_with: things of which a story has one, so that it is done once ("hold a referendum").
        known: False for a word of no file.
    """

    name: str
    properties: frozenset[str] = frozenset({"repeatable"})
    object_by: frozenset[str] = frozenset()
    subject_by: frozenset[str] = frozenset()
    goal: bool = False
    origin: bool = False
    opposite: frozenset[str] = frozenset()
    other_sense: frozenset[str] = frozenset()
    counts: str | None = None
    once_with: frozenset[str] = frozenset()
    known: bool = True

    @property
    def symmetric(self) -> bool:
        """Whether A with B is B with A."""
        return "symmetric" in self.properties

    @property
    def repeatable(self) -> bool:
        """Whether the same people may do it again on another date."""
        return "repeatable" in self.properties

    @property
    def cumulative(self) -> bool:
        """Whether a count of it grows while the story runs."""
        return "cumulative" in self.properties

    @property
    def on_site(self) -> bool:
        """Whether it happens where whatever undergoes it is."""
        return "on_site" in self.properties

    @property
    def functional(self) -> bool:
        """Whether it happens once to whoever or whatever undergoes it."""
        return "functional" in self.properties


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
ATTRIBUTES = tuple(
    Predicate(name, frozenset({"attribute"}))
    for name in (
        *("named", "aged", "holds_office", "held_office", "works_as", "worked_as"),
        *("member_of_party", "nationality", "origin"),
        *("employed_by", "works_in", "related_to"),
        # Of a body, a place or a person.
        *("based_in", "located_in", "resides_in"),
        # Of an article, and of its pictures.
        *("published", "photographed", "depicted", "taken_with"),
    )
)


class LexiconError(ValueError):
    """A predicate file that cannot be used; the text names file, line, predicate and way out."""


@dataclass(frozen=True)
class Entry:
    """One predicate as a file has it, with the lines of its keys."""

    path: Path
    name: str
    line: int
    words: Mapping[str, Any]
    lines: Mapping[str, int]

    def wrong(self, problem: str, remedy: str, key: str = "") -> LexiconError:
        """Return the error for what is wrong at a key, or with the whole entry."""
        line = self.lines.get(key, self.line)
        return LexiconError(f"{self.path}:{line}: {self.name}: {problem}: {remedy}")


@dataclass
class Lexicon:
    """Every known deed, by verb and by noun."""

    predicates: dict[str, Predicate] = field(default_factory=dict)
    verbs: dict[str, Match] = field(default_factory=dict)
    nouns: dict[str, Match] = field(default_factory=dict)
    persons: dict[str, Match] = field(default_factory=dict)

    @cached_property
    def completed(self) -> frozenset[str]:
        """The verbs that are other deeds with a second word; asked for when all are there."""
        return frozenset(verb.partition(" ")[0] for verb in self.verbs if " " in verb)

    @cached_property
    def paired(self) -> frozenset[str]:
        """The nouns that are other deeds behind a certain word; asked for when all are there."""
        return frozenset(noun.partition(" ")[2] for noun in self.nouns if " " in noun)

    def of_verb(
        self, lemma: str, following: Sequence[str] = (), *, of_person: bool = False
    ) -> Match:
        """Return the deed of a verb.

        Args:
            lemma: lower case.
            following: particles, prepositions and objects that may belong to it ("take" + "over",
                "throw" + "out <ruling>"), the first that the lexicon has wins.
            of_person: whether a person undergoes it ("fire" a minister, "fire" a missile).
        """
        for word in following:
            match = self.verbs.get(f"{lemma} {word}")
            if match:
                return replace(match, second_word=word)
        if of_person and lemma in self.persons:
            return self.persons[lemma]
        return self.verbs.get(lemma) or Match(Predicate(lemma, known=False))

    def of_noun(self, lemma: str) -> Match | None:
        """Return the deed that a noun names, None where it names a thing."""
        return self.nouns.get(lemma)

    def properties(self) -> list[tuple[str, str]]:
        """Return rows for the table `predicate_property`, sorted; each predicate is `listed`."""
        return sorted(
            (predicate.name, name)
            for predicate in self.predicates.values()
            for name in (*predicate.properties, LISTED)
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
    entries: dict[str, Entry] = {}
    for folder in [shipped_rules_folder(), *folders]:
        for path in sorted((folder / "predicates").glob("*.yml")):
            entries |= {entry.name: entry for entry in _entries(path)}
    lexicon = Lexicon({predicate.name: predicate for predicate in ATTRIBUTES})
    for entry in entries.values():
        _add(lexicon, entry)
    return lexicon


def _entries(path: Path) -> list[Entry]:
    try:
        node = compose(path.read_text("utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LexiconError(
            f"{path}:{line}: this is no YAML ({error.problem}): "
            "check the brackets and colons above, or remove the file"
        ) from None
    except (OSError, yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        problem = " ".join(str(error).split())
        raise LexiconError(f"{path}:1: cannot be read ({problem}): mend or remove it") from None
    if not isinstance(node, yaml.MappingNode):
        raise LexiconError(f"{path}:1: must map predicates to their words: write `meet:` first")
    return [_entry(path, key, value) for key, value in node.value]


def _entry(path: Path, key: yaml.Node, value: yaml.Node) -> Entry:
    pairs = value.value if isinstance(value, yaml.MappingNode) else []
    entry = Entry(
        path,
        str(key.value),
        key.start_mark.line + 1,
        {str(name.value): _words(given) for name, given in pairs},
        {str(name.value): name.start_mark.line + 1 for name, _ in pairs},
    )
    if not isinstance(value, yaml.MappingNode) and value.value:
        raise entry.wrong("must have keys below it", f"use {', '.join(sorted(KEYS))}")
    return entry


def _words(node: yaml.Node) -> Any:
    """Return a list of words, or what stands in the place of one."""
    if isinstance(node, yaml.SequenceNode):
        return [str(item.value) for item in node.value]
    return node.value


def _add(lexicon: Lexicon, entry: Entry) -> None:
    words = entry.words
    for key, value in words.items():
        if key not in KEYS:
            known = ", ".join(sorted(KEYS))
            raise entry.wrong(f"unknown key {key}", nearest(key, KEYS) or f"use {known}", key)
        if key not in {"goal", "origin", "counts"} and value and not isinstance(value, list):
            raise entry.wrong(f"{key} must be a list", f"write `{key}: [word, word]`", key)
    for name in words.get("properties", ()):
        if name not in PROPERTIES:
            known = ", ".join(sorted(PROPERTIES))
            remedy = nearest(name, PROPERTIES) or f"use {known}"
            raise entry.wrong(f"unknown property {name}", remedy, "properties")
    predicate = Predicate(
        entry.name,
        frozenset(words.get("properties", ())),
        object_by=frozenset(words.get("object_by", ())),
        subject_by=frozenset(words.get("subject_by", ())),
        goal=words.get("goal") == "true",
        origin=words.get("origin") == "true",
        counts=words.get("counts") or None,
        opposite=frozenset(words.get("opposite", ())),
        other_sense=frozenset(words.get("other_sense", ())),
        once_with=frozenset(words.get("once_with", ())),
    )
    lexicon.predicates[entry.name] = predicate
    for table, key, undergone in (
        (lexicon.verbs, "verbs", False),
        (lexicon.persons, "persons", False),
        (lexicon.verbs, "undergone", True),
        (lexicon.nouns, "nouns", False),
    ):
        for word in words.get(key, ()):
            unknown = set(CLASS.findall(word)) - class_names()
            if unknown:
                known = ", ".join(sorted(class_names()))
                raise entry.wrong(f"unknown class {min(unknown)}", f"use {known}", key)
            if word in table and table[word].predicate.name != entry.name:
                other = table[word].predicate.name
                raise entry.wrong(
                    f"the word {word!r} already means {other}", "keep it in one place", key
                )
            table[word] = Match(predicate, undergone)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the way out for a misspelt word, None where nothing is near."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else None
