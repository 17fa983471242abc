"""The closed vocabulary of comparison: each word is a phrase and one function that writes SQL.

The SQL stays in the subset that SQLite, DuckDB and Spark run unchanged. A missing value makes a
comparison null, and so neither a conflict nor an excuse: silence is never a conflict.

Interval words (disjoint, before) compare day numbers and number intervals by their facing ends, so
that one end of the comparison is a plain column that an index can serve.
"""

# ruff: noqa: S608 - writing SQL is what this module is for; names and words are checked before

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

Options = Mapping[str, Any]
Write = Callable[[str, str, Options], str]

PROPERTIES = ("symmetric", "repeatable", "one_way", "cumulative", "functional", "attribute")


@dataclass(frozen=True)
class Word:
    """One word of a comparator.

    Attributes:
        phrase: what it means, for documentation and editors.
        sql: writes the condition for the aliases of the two claims, whichever comes first.
        directed: writes it for pairs in which a is the earlier, smaller or positive claim; None
            where the word does not tell the sides apart. Half the pairs, and an index range.
        ordered: True where ``sql`` itself means a and b differently.
        supports: writes what a supporting claim must fulfil; None where it is the same as ``sql``.
        options: names of the options it takes.
        needs: names of the options it cannot do without.
        one_claim: True where it says something about claim a alone.
    """

    phrase: str
    sql: Write
    directed: Write | None = None
    ordered: bool = False
    supports: Write | None = None
    options: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    one_claim: bool = False


@dataclass(frozen=True)
class Comparator:
    """A comparator: its words, and the column a reader is shown where it finds a conflict."""

    key: str
    description: str
    words: Mapping[str, Word] = field(default_factory=dict)
    shows: str | None = None


def days(options: Options, name: str, default: int = 0) -> int:
    """Return an option that counts days."""
    return int(options.get(name, default))


# --- time -----------------------------------------------------------------------------------


def earlier(a: str, b: str, options: Options) -> str:
    """Write: a ends before b begins, by more than the tolerance."""
    slack = days(options, "tolerance")
    return f"{b}.day_first > {a}.day_last" + (f" + {slack}" if slack else "")


def apart(a: str, b: str, options: Options) -> str:
    """Write: one ends before the other begins."""
    return f"({earlier(a, b, options)} or {earlier(b, a, options)})"


def overlap(a: str, b: str, options: Options) -> str:
    """Write: both intervals are known and share a day."""
    return f"{a}.day_first <= {b}.day_last and {b}.day_first <= {a}.day_last"


def overlap_or_unknown(a: str, b: str, options: Options) -> str:
    """Write: nothing shows that the two are apart. A claim without a date supports any date."""
    if options.get("undated") == "no":
        return overlap(a, b, options)
    return f"{apart(a, b, options)} is not true"


def near(a: str, b: str, options: Options) -> str:
    """Write: the intervals lie no further apart than the tolerance."""
    slack = days(options, "tolerance")
    return f"{b}.day_first <= {a}.day_last + {slack} and {a}.day_first <= {b}.day_last + {slack}"


def undated(a: str, b: str, options: Options) -> str:
    """Write: one of the two says nothing about when."""
    return (
        f"(coalesce({a}.day_first, {a}.day_last) is null"
        f" or coalesce({b}.day_first, {b}.day_last) is null)"
    )


def long_past(a: str, b: str, options: Options) -> str:
    """Write: what a tells was long over when a was published."""
    return f"{a}.day_last < {a}.published_day - {days(options, 'by')}"


# --- quantity -------------------------------------------------------------------------------


def slack_above(bound: str, tolerance: str | int | float) -> str:
    """Write an upper bound with its tolerance: "10%" of its size, or a plain number.

    A percentage is taken of the size, so that negative numbers move the right way, too.
    """
    if isinstance(tolerance, str) and tolerance.endswith("%"):
        share = float(tolerance[:-1]) / 100
        return f"{bound} + {share:g} * abs({bound})" if share else bound
    return f"{bound} + {float(tolerance):g}" if float(tolerance) else bound


def smaller(a: str, b: str, options: Options) -> str:
    """Write: all of a lies below all of b, by more than the tolerance."""
    bound = f"{a}.quantity_max"
    exact_below = options.get("exact_below")
    above = slack_above(bound, options.get("tolerance", 0))
    if exact_below is not None and above != bound:
        above = f"case when abs({bound}) < {exact_below} then {bound} else {above} end"
    return f"{b}.quantity_min > {above}"


def numbers_apart(a: str, b: str, options: Options) -> str:
    """Write: the number intervals do not meet, whichever is the smaller."""
    return f"({smaller(a, b, options)} or {smaller(b, a, options)})"


def numbers_meet(a: str, b: str, options: Options) -> str:
    """Write: both have a number, and the intervals meet (an open end reaches as far as it must)."""
    known = " and ".join(
        f"coalesce({claim}.quantity_min, {claim}.quantity_max) is not null" for claim in (a, b)
    )
    return f"{known} and {numbers_apart(a, b, options)} is not true"


# --- places, people, names ------------------------------------------------------------------


def lies_within(inner: str, outer: str) -> str:
    """Write: the table of places has the one within the other."""
    return (
        "exists (select 1 from place_within w"
        f" where w.inner_id = {inner}.place_id and w.outer_id = {outer}.place_id)"
    )


def places_apart(a: str, b: str, options: Options) -> str:
    """Write: two places, neither of which contains the other."""
    return f"{a}.place_id <> {b}.place_id and not {lies_within(a, b)} and not {lies_within(b, a)}"


def swapped(a: str, b: str, options: Options) -> str:
    """Write: who does it in the one undergoes it in the other, on both sides."""
    return (
        f"{a}.subject_id = {b}.object_id and {a}.object_id = {b}.subject_id"
        f" and {a}.subject_id <> {a}.object_id"
    )


def undergoes(a: str, b: str, options: Options) -> str:
    """Write: who does it in a undergoes it in b."""
    return f"{b}.object_id = {a}.subject_id"


def does(a: str, b: str, options: Options) -> str:
    """Write: who undergoes it in a does it in b."""
    return f"{b}.subject_id = {a}.object_id"


def half_swapped(a: str, b: str, options: Options) -> str:
    """Write: who does it in a undergoes it in b, where b names no doer."""
    return f"{a}.subject_id = {b}.object_id and {b}.subject_id is null"


def spelled_otherwise(a: str, b: str, options: Options) -> str:
    """Write: other letters, about as many, and the same letters at one end.

    The ends and the length keep out other names of the same thing (Russia, Moscow; the long form
    and its initials), which are no spellings.
    """
    one, other = f"{a}.subject_name", f"{b}.subject_name"
    return (
        f"{one} <> {other} and abs(length({one}) - length({other})) <= 3"
        f" and (substr({one}, 1, 1) = substr({other}, 1, 1)"
        f" or substr({one}, length({one}) - 2) = substr({other}, length({other}) - 2))"
    )


def part_of(a: str, b: str, options: Options) -> str:
    """Write: the words of one name stand in the other (Kim, Kim Yong)."""
    one, other = f"' ' || {a}.subject_name || ' '", f"' ' || {b}.subject_name || ' '"
    return f"(instr({one}, {other}) > 0 or instr({other}, {one}) > 0)"


# --- publication, polarity, predicates ------------------------------------------------------


def published_later(a: str, b: str, options: Options) -> str:
    """Write: a came out at least so many days after b."""
    return f"{a}.published_day >= {b}.published_day_last + {days(options, 'by', 1)}"


def published_earlier(a: str, b: str, options: Options) -> str:
    """Write: a came out at least so many days before b."""
    return published_later(b, a, options)


def published_apart(a: str, b: str, options: Options) -> str:
    """Write: at least so many days lie between the two publications."""
    return f"({published_later(a, b, options)} or {published_later(b, a, options)})"


def opposite(a: str, b: str, options: Options) -> str:
    """Write: one says yes, the other no."""
    return f"{a}.polarity <> {b}.polarity"


def positive_negative(a: str, b: str, options: Options) -> str:
    """Write: a says yes, b says no."""
    return f"{a}.polarity = 'positive' and {b}.polarity = 'negative'"


def antonym(a: str, b: str, options: Options) -> str:
    """Write: the lexicon lists the two deeds as ones that cannot both be true."""
    listed = " or ".join(
        "exists (select 1 from predicate_pair p"
        f" where p.predicate = {one}.predicate and p.opposite = {other}.predicate)"
        for one, other in ((a, b), (b, a))
    )
    return f"({listed})"


def has_property(name: str) -> Write:
    """Return the function that writes: the lexicon says this of the predicate."""

    def write(a: str, b: str, options: Options) -> str:
        return (
            "exists (select 1 from predicate_property p"
            f" where p.predicate = {a}.predicate and p.property = '{name}')"
        )

    return write


def either_approximate(a: str, b: str, options: Options) -> str:
    """Write: the borders of one of the two times are vague."""
    return f"({a}.time_approximate = 1 or {b}.time_approximate = 1)"


# --- plain columns --------------------------------------------------------------------------


def compare_column(column: str, template: str) -> Write:
    """Return the function that fills a template with the two sides of a column."""

    def write(a: str, b: str, options: Options) -> str:
        return template.format(a=f"{a}.{column}", b=f"{b}.{column}")

    return write


def column_words(column: str) -> dict[str, Word]:
    """Return the words that every comparable column knows."""
    return {
        "different": Word("both are known and differ", compare_column(column, "{a} <> {b}")),
        "same": Word("both are known and agree", compare_column(column, "{a} = {b}")),
        "known": Word(
            "both are known",
            compare_column(column, "({a} is not null and {b} is not null)"),
        ),
    }


TOLERANCE = frozenset({"tolerance"})
BY = frozenset({"by"})
PREDICATE_PHRASES = {
    "symmetric": "A with B is B with A",
    "repeatable": "the same people may do it again",
    "one_way": "who did it to whom cannot be exchanged",
    "cumulative": "a count of it grows while the story runs",
    "functional": "it is true once only (born, founded)",
    "attribute": "it says what somebody is, not what happened",
}

_COMPARATORS = (
    Comparator(
        "time",
        "when it happened, as intervals of days",
        {
            "disjoint": Word(
                "the intervals lie apart by more than the tolerance; a is the earlier",
                apart,
                directed=earlier,
                options=TOLERANCE,
            ),
            "overlap": Word(
                "they share a day (in `unsupported`: nothing shows that they do not)",
                overlap,
                supports=overlap_or_unknown,
                options=frozenset({"undated"}),
            ),
            "before": Word("a ends before b begins", earlier, ordered=True, options=TOLERANCE),
            "after": Word(
                "a begins after b ends",
                lambda a, b, options: earlier(b, a, options),
                ordered=True,
                options=TOLERANCE,
            ),
            "near": Word(
                "they lie no further apart than the tolerance",
                near,
                options=TOLERANCE,
                needs=TOLERANCE,
            ),
            "unknown": Word("one of the two has no date", undated),
            "past": Word(
                "what a tells was over so many days before a was published",
                long_past,
                options=BY,
                needs=BY,
                one_claim=True,
            ),
        },
        shows="time_text",
    ),
    Comparator(
        "quantity",
        "how much or how many, as intervals in the base unit",
        {
            "disjoint": Word(
                "the intervals do not meet after the tolerance; a is the smaller",
                numbers_apart,
                directed=smaller,
                options=frozenset({"tolerance", "exact_below"}),
            ),
            "overlap": Word("both are known and meet", numbers_meet, options=TOLERANCE),
        },
        shows="quantity_text",
    ),
    Comparator(
        "place",
        "where it happened",
        {"disjoint": Word("two places, neither within the other", places_apart)},
        shows="place_text",
    ),
    Comparator(
        "polarity",
        "whether it happened or not",
        {
            "opposite": Word(
                "one says yes, the other no; a is the positive",
                opposite,
                directed=positive_negative,
            ),
            **column_words("polarity"),
        },
        shows="polarity",
    ),
    Comparator(
        "roles",
        "who did it to whom",
        {
            "swapped": Word("subject and object are exchanged", swapped),
            "half_swapped": Word(
                "the doer in a undergoes it in b, where no doer is named",
                half_swapped,
                ordered=True,
            ),
            "undergoes": Word("the doer in a undergoes it in b", undergoes, ordered=True),
            "does": Word("who undergoes it in a does it in b", does, ordered=True),
        },
        shows="subject_text",
    ),
    Comparator(
        "name",
        "how the subject's name is spelled",
        {
            "variant": Word("other letters, about as many", spelled_otherwise),
            "part_of": Word("the words of one stand in the other", part_of),
        },
        shows="subject_text",
    ),
    Comparator(
        "published",
        "when the two documents came out",
        {
            "later": Word(
                "a at least `by` days after b", published_later, ordered=True, options=BY
            ),
            "earlier": Word(
                "a at least `by` days before b", published_earlier, ordered=True, options=BY
            ),
            "apart": Word("at least `by` days lie between them", published_apart, options=BY),
        },
    ),
    Comparator(
        "predicate",
        "the deed itself, and what the lexicon knows of it",
        {
            "antonym": Word("the lexicon lists the two as opposites", antonym),
            **{
                name: Word(phrase, has_property(name), one_claim=True)
                for name, phrase in PREDICATE_PHRASES.items()
            },
            **column_words("predicate"),
        },
        shows="predicate",
    ),
    Comparator(
        "time_approximate",
        "whether the borders of the time are vague",
        {"either": Word("one of the two is approximate", either_approximate)},
    ),
)

# Columns that are compared as they stand, with the text that a reader is shown.
PLAIN_COLUMNS: Mapping[str, str] = {
    "subject_id": "subject_text",
    "object_id": "object_text",
    "object_key": "object_text",
    "place_id": "place_text",
    "attributed_to_id": "attributed_to_text",
    "subject_kind": "subject_text",
    "object_kind": "object_text",
    "object_head": "object_text",
    "event_id": "quote",
    "document_id": "title",
    "source_id": "source",
    "part": "part",
    "counted": "counted",
    "unit": "unit",
}

COMPARATORS: Mapping[str, Comparator] = MappingProxyType(
    {comparator.key: comparator for comparator in _COMPARATORS}
    | {
        column: Comparator(column, f"the column {column}", column_words(column), shows)
        for column, shows in PLAIN_COLUMNS.items()
    }
)

# Takes words for each side instead of one word: `modality: {a: asserted, b: [likely, possible]}`.
SIDED = "modality"
