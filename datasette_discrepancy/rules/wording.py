"""A rule in words, for people who read no YAML and no SQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .comparators import COMPARATORS, SIDED
from .values import Condition, Filter, Pair, Rule, Side, Support

ACROSS = {
    "sources": "two claims of different sources",
    "document": "two claims of one article",
    "any": "any two claims",
}

SIDES = {"a": "first", "b": "other"}
# Comparators whose tolerance is a number of days.
IN_DAYS = ("time", "published", "as_of")

# What a column holds, behind "the same ...".
COLUMNS: Mapping[str, str] = {
    "story_id": "story",
    "event_id": "event",
    "document_id": "article",
    "source_id": "outlet",
    "part": "part of the article",
    "predicate": "deed",
    "subject_id": "subject",
    "subject_kind": "kind of subject",
    "subject_name": "spelling of the subject",
    "object_id": "object",
    "object_kind": "kind of object",
    "object_head": "word for the object",
    "object_key": "object",
    "object": "object",
    "place_id": "place",
    "picture_id": "picture",
    "attributed_to_id": "speaker",
    "attributed_to_key": "speaker",
    "attributed_to_kind": "kind of speaker",
    "cites_key": "source of the speaker",
    "attributed_to_source_id": "speaking outlet",
    "clause": "kind of clause",
    "completion_head": "matter of the deed",
    "time_repeated": "naming of the caption's time in the text",
    "time_approximate": "vagueness of the time",
    "unit": "unit of measure",
    "counted": "thing counted",
    "quantity_scope": "scope of the number",
    "as_of": "day of the count",
    "published": "publication",
    "polarity": "yes or no",
    "modality": "certainty",
    "confident": "plainness",
}


@dataclass(frozen=True)
class Filtered:
    """How a constant filter reads: behind "must", with the constants in words."""

    template: str
    negated: str
    empty: str = ""
    words: Mapping[str, str] | None = None


FILTERS: Mapping[str, Filtered] = {
    "part": Filtered("stand in a {}", "stand in no {}"),
    "polarity": Filtered(
        "say that it {}", "not say that it {}", "",
        {"positive": "happened", "negative": "did not happen"},
    ),
    "modality": Filtered(
        "{}", "not {}", "",
        {
            "asserted": "state it flatly",
            "reported": "report it as somebody's words",
            "likely": "call it likely",
            "possible": "call it possible",
            "planned": "announce it",
            "denied": "report a denial of it",
        },
    ),
    "predicate": Filtered("tell of the deed {}", "tell of none of the deeds {}"),
    "unit": Filtered("give an amount in {}", "give an amount not in {}", "count without a unit"),
    "quantity_scope": Filtered("give the number as a {}", "not give the number as a {}"),
    "subject_kind": Filtered("have a {} as subject", "have no {} as subject", "name no subject"),
    "object_kind": Filtered("have a {} as object", "have no {} as object", "name no object"),
    "subject_id": Filtered("have {} as subject", "not have {} as subject", "name no subject"),
    "object_id": Filtered("have {} as object", "not have {} as object", "name no object"),
    "clause": Filtered(
        "stand in {}", "not stand in {}", "",
        {
            "root": "a main clause",
            "ccomp": "a clause after “that”",
            "conj": "a clause joined to another",
            "parataxis": "a clause put beside another",
            "acl": "words that describe a noun (“the right to sell”)",
            "relcl": "a relative clause",
            "advcl": "an adverbial clause",
        },
    ),
    "attributed_to_kind": Filtered(
        "credit it to {}", "not credit it to {}", "say it in the outlet's own voice",
        {
            "person": "a person",
            "organization": "an organization",
            "body": "a body without a name",
            "pronoun": "“he” or “she” alone",
            "other": "somebody else",
        },
    ),
    "confident": Filtered("{}", "not {}", "", {"1": "be said plainly", "0": "be hard to read"}),
    "archive": Filtered(
        "{}", "not {}", "",
        {"1": "be called a file photo", "0": "not be called a file photo"},
    ),
    "time_repeated": Filtered(
        "{}", "not {}", "",
        {
            "1": "give a time that the text beside the caption gives as well",
            "0": "give a time that the text beside the caption does not give",
        },
    ),
}  # fmt: skip


def listed(words: Iterable[str], link: str = "and") -> str:
    """Return words as a list: "one", "one and two", "one, two and three"."""
    names = list(words)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {link} {names[-1]}"


def named(columns: Sequence[str], link: str = "and") -> str:
    """Return columns in words."""
    return listed(dict.fromkeys(COLUMNS.get(column, column) for column in columns), link)


def filtered(one: Filter) -> str:
    """Return what a filter asks, as it stands behind "must"."""
    told = FILTERS.get(one.column)
    what = COLUMNS.get(one.column, one.column)
    if told is None:
        told = Filtered(f"have {{}} as {what}", f"not have {{}} as {what}")
    words = told.words or {}
    values = [
        words.get(str(value), str(value).replace("_", " "))
        for value in one.values
        if value is not None
    ]
    link = "and" if one.negated and one.column == "predicate" else "or"
    parts = []
    if values:
        parts.append((told.negated if one.negated else told.template).format(listed(values, link)))
    if None in one.values:
        empty = told.empty or f"leave the {what} open"
        parts.append(f"not {empty}" if one.negated else empty)
    return (" and " if one.negated else " or ").join(parts)


def asked(side: Side) -> list[str]:
    """Return what a claim must be, a phrase each."""
    parts = [filtered(one) for one in side.filters]
    if side.known:
        parts.append(f"give the {named(side.known, 'or the ')}".replace("or the  ", "or the "))
    return parts


def compared(pair: Pair) -> list[str]:
    """Return which claims a rule compares, a sentence each."""
    if pair.lone:
        first = "One claim with all claims that could support it"
    else:
        first = ACROSS[pair.across][:1].upper() + ACROSS[pair.across][1:]
    if pair.same:
        first += f" with the same {named(pair.same)}"
    if pair.fits:
        first += f"; the {named(pair.fits)} must be the same or left open on a side"
    found = [first]
    shared = [one for one in pair.left.filters if one in pair.right.filters and not pair.lone]
    known = pair.left.known if pair.left.known == pair.right.known else ()
    both = asked(Side(tuple(shared), known))
    if both:
        found.append(f"Both must {'; '.join(both)}")
    for name, side in ((SIDES["a"], pair.left), (SIDES["b"], pair.right)):
        own = Side(
            tuple(one for one in side.filters if one not in shared),
            () if side.known == known else side.known,
        )
        if asked(own):
            who = "It" if pair.lone else f"The {name}"
            found.append(f"{who} must {'; '.join(asked(own))}")
    return found


def in_words(condition: Condition) -> str:
    """Return a comparison: what its word means, with its options."""
    if isinstance(condition.word, Mapping):
        words = FILTERS[SIDED].words or {}
        sides = [
            f"the {SIDES[side]} must {listed([words.get(one, one) for one in given], 'or')}"
            for side, given in condition.word.items()
        ]
        return listed(sides)
    subject = COLUMNS.get(condition.key, condition.key)
    phrase = COMPARATORS[condition.key].words[condition.word].phrase
    in_days = condition.key in IN_DAYS
    told = ", ".join(_option(key, value, in_days) for key, value in condition.options.items())
    return f"{subject}: {phrase}" + (f" ({told})" if told else "")


def _option(name: str, value: Any, in_days: bool) -> str:
    amount = f"{value:g}" if isinstance(value, float) else str(value)
    if in_days and name in ("tolerance", "by"):
        amount += " day" if value == 1 else " days"
    return {
        "tolerance": f"within {amount} counts as together",
        "by": f"at least {amount}",
        "exact_below": f"numbers below {amount} are compared exactly",
        "undated": "a claim without a date does not count" if value == "no" else "undated counts",
    }.get(name, f"{name} {amount}")


def silent(rule: Rule) -> list[str]:
    """Return why a pair may be excused, a phrase each."""
    return [*(excuse.because for excuse in rule.unless), *map(supported, rule.unsupported)]


def supported(support: Support) -> str:
    """Return what speaks for the claim of one side."""
    return support.because or f"another claim says what the {SIDES[support.of]} claim says, too"
