"""Verbs that say whether what completes them came about: the table `implicatives.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tree import Token


@dataclass(frozen=True)
class Implicative:
    """What a verb says of the infinitive or gerund that completes it.

    Attributes:
        signature: two signs, for the verb affirmed and denied; see the table for their meaning.
        then: whether doer and time of the deed are those of the verb.
    """

    signature: str
    then: bool = False


@cache
def implicatives() -> dict[str, Implicative]:
    """Return the table, by lemma, by lemma and particle, and by lemma and form."""
    table: dict[str, str] = package_table("language/implicatives.yml")
    return {
        words: Implicative(value.split()[0], "then" in value.split()[1:])
        for words, value in table.items()
    }


def implicative_of(governor: Token, verb: Token, grammar: Grammar) -> Implicative | None:
    """Return what the table has of a verb with what completes it, None where it has nothing.

    Args:
        governor: the verb that may stand in the table.
        verb: the infinitive or gerund below it.
        grammar: that reads the labels.
    """
    table, lemma = implicatives(), governor.lemma_.lower()
    behind = governor.nbor(1).lower_ if governor.i + 1 < len(governor.doc) else ""
    particle = table.get(f"{lemma} {behind}")
    if particle is not None:
        return particle
    entry = table.get(lemma)
    form = None if entry is None else _form_of(verb, grammar)
    return entry if form is None else table.get(f"{lemma} {form}", entry)


def _form_of(verb: Token, grammar: Grammar) -> str | None:
    """The word by which the table knows a form: "to" of an infinitive, "ing" of a gerund."""
    if verb.tag_ == "VBG":
        return "ing"
    return "to" if any(mark.lower_ == "to" for mark in grammar.markers(verb)) else None
