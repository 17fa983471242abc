"""Checks of the words in a rule against what the extraction can give it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import cache

from datasette_discrepancy.claims.predicates import Lexicon, load_lexicon
from datasette_discrepancy.language.units import BY_NAME, CURRENCY_SIGNS

from .columns import UNREAD
from .comparators import PROPERTIES
from .examples import Bench
from .reader import Problem, nearest, problem
from .values import Condition, Filter, Rule


@cache
def lexicon() -> Lexicon:
    """Return the shipped deeds. Those of a user's folder only add to them."""
    return load_lexicon()


def filters(rule: Rule) -> list[Filter]:
    """Return every constant filter of a rule."""
    sides = [rule.pair.left, rule.pair.right, *(support.side for support in rule.unsupported)]
    return sorted({item for side in sides for item in side.filters}, key=str)


def known_words(rule: Rule, bench: Bench) -> Iterator[Problem]:
    """Deeds that a rule names are not misspelt, and units are those in which amounts are kept."""
    deeds = lexicon().predicates
    bases = {unit.base for unit in BY_NAME.values()} | set(CURRENCY_SIGNS.values())
    for item in filters(rule):
        words = [str(value) for value in item.values if value is not None]
        for word in words if item.column == "predicate" else ():
            # A deed may be a word that no file lists; close to one that is listed, it is a slip.
            near = difflib.get_close_matches(word, deeds, n=1, cutoff=0.8)
            if word not in deeds and near:
                yield problem(
                    rule, "pair", f"the lexicon has no deed {word}", f"did you mean {near[0]}?"
                )
        for word in words if item.column == "unit" else ():
            if word in BY_NAME and BY_NAME[word].base != word:
                unit = BY_NAME[word]
                remedy = f"write {unit.base}, and numbers in it (1 {word} is {unit.factor:g})"
                yield problem(rule, "pair", f"no amount is kept in {word}", remedy)
            elif word not in bases:
                yield problem(rule, "pair", f"unknown unit {word}", nearest(word, bases))


def can_fire(rule: Rule, bench: Bench) -> Iterator[Problem]:
    """Something fills what the rule compares; a rule that can never fire is no silence."""
    for item in dict.fromkeys((*rule.pair.left.filters, *rule.pair.right.filters)):
        if not item.negated and set(item.values) <= UNREAD.get(item.column, frozenset()):
            what = f"no claim is read from {item.column} {' or '.join(map(str, item.values))}"
            yield problem(rule, "pair", what, "choose another, or drop the rule")
    for condition in rule.conflict:
        if condition.key == "predicate" and not _said(condition):
            what = f"the lexicon calls no deed {condition.word}, so the rule can never fire"
            remedy = "say it of a deed in a file under predicates"
            yield Problem(rule.path, condition.line, "conflict", what, remedy)


def _said(condition: Condition) -> bool:
    """Return whether the lexicon says of some deed what a condition asks."""
    if condition.word == "antonym":
        return bool(lexicon().opposites())
    said = {name for _, name in lexicon().properties()}
    return condition.word not in PROPERTIES or condition.word in said
