"""The SQL of the comparators: one short function for each word of the vocabulary.

The SQL stays in the subset that SQLite, DuckDB and Spark run unchanged. A missing value makes a
comparison null, and so neither a conflict nor an excuse: silence is never a conflict.

Interval words (disjoint, before) compare day numbers and number intervals by their facing ends, so
that one end of the comparison is a plain column that an index can serve.
"""

# ruff: noqa: S608 - writing SQL is what this module is for; names and words are checked before

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from datasette_discrepancy.opposed_words import OPPOSED_DOERS, OPPOSED_VICTIMS
from datasette_discrepancy.scale_factors import UNIT_FACTORS

Options = Mapping[str, Any]
Write = Callable[[str, str, Options], str]


# Days of the shortest period that a figure is of: February.
SHORTEST_PERIOD = 28


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


def same_day(a: str, b: str, options: Options) -> str:
    """Write: both are dated to one and the same day."""
    one_day = f"{a}.day_first = {a}.day_last and {b}.day_first = {b}.day_last"
    return f"({one_day} and {a}.day_first = {b}.day_first)"


def loose(a: str, b: str, options: Options) -> str:
    """Write: nothing puts both on one day, neither a date nor the same words of a time."""
    return f"not coalesce({same_day(a, b, options)} or {a}.time_text = {b}.time_text, 0)"


def same_period(a: str, b: str, options: Options) -> str:
    """Write: both are of one and the same month, quarter or year."""
    long = f"{a}.day_last - {a}.day_first >= {SHORTEST_PERIOD} - 1"
    return f"({long} and {a}.day_first = {b}.day_first and {a}.day_last = {b}.day_last)"


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


def after_publication(a: str, b: str, options: Options) -> str:
    """Write: what a tells had not happened yet when b came out."""
    return f"{a}.day_first > {b}.published_day_last"


def reached(a: str, b: str, options: Options) -> str:
    """Write: b does not end before a begins."""
    return f"{b}.day_last >= {a}.day_first"


def over_at_publication(a: str, b: str, options: Options) -> str:
    """Write: what a tells was over when b came out."""
    return f"{a}.day_last < {b}.published_day"


def may_follow(a: str, b: str, options: Options) -> str:
    """Write: a has no date, and what b tells was over when a came out."""
    undated = f"{a}.day_first is null and {a}.day_last is null"
    return f"({undated} and {over_at_publication(b, a, options)})"


def long_ago(a: str, b: str, options: Options) -> str:
    """Write: one was long over when it was published, and the other has no date."""
    turns = [
        f"{long_past(old, new, options)} and coalesce({new}.day_first, {new}.day_last) is null"
        for old, new in ((a, b), (b, a))
    ]
    return f"({turns[0]} or {turns[1]})"


def before_publication(a: str, b: str, options: Options) -> str:
    """Write: what a tells may have happened before b came out."""
    return f"{a}.day_first <= {b}.published_day_last"


def supports_before_publication(side: str, other: str, options: Options) -> str:
    """Write: what the supporting claim tells may have happened before the side's article."""
    return before_publication(other, side, options)


# --- pictures -------------------------------------------------------------------------------


def from_archive(a: str, b: str, options: Options) -> str:
    """Write: one of the two captions says that its picture is older, or no photograph."""
    return f"({a}.archive = 1 or {b}.archive = 1)"


def another_camera(a: str, b: str, options: Options) -> str:
    """Write: two names of cameras, neither of which holds the other ("Z9" in "Norda Z9")."""
    one, other = f"{a}.object_head", f"{b}.object_head"
    return f"instr({one}, {other}) = 0 and instr({other}, {one}) = 0"


def another_matter(a: str, b: str, options: Options) -> str:
    """Write: behind one preposition stand two things ("rules for flats", "rules for buskers")."""
    one, other = f"{a}.completion_head", f"{b}.completion_head"
    marks = [f"substr({head}, 1, instr({head}, ' '))" for head in (one, other)]
    return f"({one} <> {other} and {marks[0]} = {marks[1]})"


def matter_of_denial(a: str, b: str, options: Options) -> str:
    """Write: b says of what, and a does not say it of that ("not charged with plotting")."""
    one, other = f"{a}.completion_head", f"{b}.completion_head"
    return f"({other} is not null and ({one} is null or {one} <> {other}))"


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


def scaled(a: str, b: str, factors: str) -> str:
    """Write: some known factor times the number of a is the number of b, within 1 %.

    The middles are compared, since a rounded number is an interval about it; what is wider than 15
    per cent of its size is no number that a factor could be told from.

    Args:
        a, b: aliases of the two sides.
        factors: SQL that says which rows of `scale_factor` (f) count, "" for all.
    """
    narrow = " and ".join(f"{one}.quantity_max <= 1.15 * {one}.quantity_min" for one in (a, b))
    middle = {one: f"({one}.quantity_min + {one}.quantity_max)" for one in (a, b)}
    met = (
        # Divided, so that the factor is found by its index; never by nothing.
        "exists (select 1 from scale_factor f"
        f" where f.factor >= {middle[b]} / nullif(1.01 * {middle[a]}, 0)"
        f" and f.factor <= {middle[b]} / nullif(0.99 * {middle[a]}, 0){factors})"
    )
    # Nothing is found for a missing number; that must stay unknown and not become a no.
    return (
        f"case when {middle[a]} + {middle[b]} is null then null"
        f" else {a}.quantity_min > 0 and {b}.quantity_min > 0 and {narrow} and {met} end"
    )


# Of the factors, those that are off by zeros and by no unit.
BY_ZEROS = " and instr(f.name, 'decimal') > 0"


def larger_by_scale(a: str, b: str, options: Options) -> str:
    """Write: b is a times a known factor, all of which are larger than 1."""
    return _larger(a, b, _of_its_unit(a))


def larger_by_zeros(a: str, b: str, options: Options) -> str:
    """Write: b is a times a power of ten."""
    return _larger(a, b, BY_ZEROS)


def _larger(a: str, b: str, factors: str) -> str:
    # The first comparison says nothing new: it is the range that an index serves.
    return f"{b}.quantity_min > {a}.quantity_max and {scaled(a, b, factors)}"


def scaled_either_way(a: str, b: str, options: Options) -> str:
    """Write: one number is the other times a known factor."""
    factors = _of_its_unit(a)
    return f"({scaled(a, b, factors)} or {scaled(b, a, factors)})"


def _of_its_unit(a: str) -> str:
    """Write: a factor by zeros, or one between two units of what is measured: no mile of money."""
    of_units = " or ".join(
        f"{a}.unit = '{unit}' and f.name in ({', '.join(map(repr, names))})"
        for unit, names in UNIT_FACTORS.items()
    )
    return f" and (instr(f.name, 'decimal') > 0 or {of_units})"


def zeros_either_way(a: str, b: str, options: Options) -> str:
    """Write: one number is the other times a power of ten."""
    return f"({scaled(a, b, BY_ZEROS)} or {scaled(b, a, BY_ZEROS)})"


# --- places, people, names ------------------------------------------------------------------


def lies_within(inner: str, outer: str) -> str:
    """Write: the table of places has the one within the other."""
    # The list depends on no claim: a database asks its key.
    listed = "select inner_id, outer_id from place_within"
    return f"({inner}.place_id, {outer}.place_id) in ({listed})"


def places_apart(a: str, b: str, options: Options) -> str:
    """Write: two places, neither of which contains the other."""
    return f"{a}.place_id <> {b}.place_id and {_neither_within(a, b)}"


def places_in_order(a: str, b: str, options: Options) -> str:
    """Write: two places, neither of which contains the other; a's is the first by id."""
    return f"{b}.place_id > {a}.place_id and {_neither_within(a, b)}"


def _neither_within(a: str, b: str) -> str:
    return f"not {lies_within(a, b)} and not {lies_within(b, a)}"


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
    and its initials), which are no spellings. Both ends may differ where all between is the same
    (Wladimir Petrow, Vladimir Petrov).
    """
    one, other = f"{a}.subject_name", f"{b}.subject_name"
    return (
        f"{one} <> {other} and abs(length({one}) - length({other})) <= 3"
        f" and (substr({one}, 1, 1) = substr({other}, 1, 1)"
        f" or substr({one}, length({one}) - 2) = substr({other}, length({other}) - 2)"
        f" or (length({one}) >= 8"
        f" and instr({other}, substr({one}, 2, length({one}) - 3)) between 2 and 3))"
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


def counted_earlier(a: str, b: str, options: Options) -> str:
    """Write: a was counted at least so many days before b.

    A count stands as of the day that its text names, else of its publication.
    """
    return f"{b}.as_of_first >= {a}.as_of_last + {days(options, 'by', 1)}"


def not_two_people(a: str, b: str, options: Options) -> str:
    """Write: nothing shows that two different people did it.

    One is known to be a person, and the other to be no body and no place.
    """
    kinds = f"{a}.subject_kind, {b}.subject_kind"
    people = (
        f"'person' in ({kinds}) and 'organization' not in ({kinds}) and 'place' not in ({kinds})"
    )
    return f"({people} and {a}.subject_id <> {b}.subject_id) is not true"


def opposite(a: str, b: str, options: Options) -> str:
    """Write: one says yes, the other no."""
    return f"{a}.polarity <> {b}.polarity"


def positive_negative(a: str, b: str, options: Options) -> str:
    """Write: a says yes, b says no."""
    return f"{a}.polarity = 'positive' and {b}.polarity = 'negative'"


# Lists that do not depend on the claims: a database reads them once, and looks only at claims of
# the words in them.
BOTH_WAYS = (
    "select predicate, opposite from predicate_pair"
    " union all select opposite, predicate from predicate_pair"
)
WITH_OPPOSITE = "select predicate from predicate_pair union all select opposite from predicate_pair"


def antonym(a: str, b: str, options: Options) -> str:
    """Write: the lexicon lists the two deeds as ones that cannot both be true."""
    return f"{a}.predicate in ({WITH_OPPOSITE}) and ({a}.predicate, {b}.predicate) in ({BOTH_WAYS})"


def has_property(name: str) -> Write:
    """Return the function that writes: the lexicon says this of the predicate.

    A word of no predicate file may be done again, for all that is known.
    """

    def write(a: str, b: str, options: Options) -> str:
        if name == "repeatable":
            unlisted = f"{a}.predicate not in ({_having('listed')})"
            return f"({a}.predicate in ({_having(name)}) or {unlisted})"
        return f"{a}.predicate in ({_having(name)})"

    return write


def _having(name: str) -> str:
    return f"select predicate from predicate_property where property = '{name}'"


def either_approximate(a: str, b: str, options: Options) -> str:
    """Write: the borders of one of the two times are vague."""
    return f"({a}.time_approximate = 1 or {b}.time_approximate = 1)"


def told_by_doer(a: str, b: str, options: Options) -> str:
    """Write: a is credited to whoever did it, or to somebody who cites them."""
    cited = f"({a}.cites_key = {a}.subject_id) is true"
    return f"({a}.attributed_to_id = {a}.subject_id or {cited})"


def told_by_outlet(a: str, b: str, options: Options) -> str:
    """Write: a has it from the outlet whose article b stands in."""
    return f"{a}.attributed_to_source_id = {b}.source_id"


def two_speakers(a: str, b: str, options: Options) -> str:
    """Write: both are credited, not to the same speaker, and not out of one mouth.

    Who has no key is told by the words ("officials"). A pronoun may be anybody; and another paper,
    or a name that nothing is known of, may pass on what the other speaker said, unless it says
    whom it cites.
    """
    known = [
        f"({side}.attributed_to_kind in ('person', 'organization', 'body')"
        f" or {side}.attributed_to_kind = 'other'"
        f" and ({side}.attributed_to_id is null or {side}.cites_key is not null))"
        for side in (a, b)
    ]
    who = [
        f"coalesce({side}.attributed_to_key, case when {side}.attributed_to_id is null"
        f" then lower({side}.attributed_to_text) else {side}.cites_key end)"
        for side in (a, b)
    ]
    shared = one_source(a, b, options)
    return f"{known[0]} and {known[1]} and {who[0]} <> {who[1]} and ({shared}) is not true"


# Those who rise and those in charge, by their words and by the keys of `links.speakers.BODIES`.
RISING_WORDS = (
    *("rebels", "insurgents", "militants", "guerrillas", "separatists"),
    *("protesters", "protestors", "demonstrators", "organisers", "organizers", "activists"),
    *("strikers", "unions"),
)
RISING = ("association", "opposition")
IN_CHARGE = ("forces", "government", "company", "justice")


def opposed_speakers(a: str, b: str, options: Options) -> str:
    """Write: one is told by rebels or protesters, the other by the army, a ministry or a firm."""

    def rises(side: str) -> str:
        words = ", ".join(f"'{word}'" for word in RISING_WORDS)
        keys = ", ".join(f"'{key}'" for key in RISING)
        said = f"lower({side}.attributed_to_text) in ({words})"
        return f"({side}.attributed_to_key in ({keys}) or {said})"

    def rules(side: str) -> str:
        keys = ", ".join(f"'{key}'" for key in IN_CHARGE)
        return f"{side}.attributed_to_key in ({keys})"

    return f"({rises(a)} and {rules(b)} or {rises(b)} and {rules(a)})"


def _of_two_sides(one: str, other: str, sides: tuple[tuple[str, ...], ...]) -> str:
    first, second = (", ".join(f"'{word}'" for word in side) for side in sides)
    return (
        f"({one} in ({first}) and {other} in ({second})"
        f" or {other} in ({first}) and {one} in ({second}))"
    )


def opposed_doers(a: str, b: str, options: Options) -> str:
    """Write: troops do it in one, rebels in the other, both without a name."""
    return _of_two_sides(f"lower({a}.subject_text)", f"lower({b}.subject_text)", OPPOSED_DOERS)


def opposed_victims(a: str, b: str, options: Options) -> str:
    """Write: one counts civilians, the other fighters."""
    return _of_two_sides(f"{a}.counted", f"{b}.counted", OPPOSED_VICTIMS)


def in_own_words(a: str, b: str, options: Options) -> str:
    """Write: whoever says a says it of themselves: "I", "we"."""
    return f"lower({a}.subject_text) in ('i', 'we')"


def one_source(a: str, b: str, options: Options) -> str:
    """Write: the speaker of one cites the other's, or both cite the same."""
    who = {
        side: f"coalesce({side}.attributed_to_key, lower({side}.attributed_to_text))"
        for side in (a, b)
    }
    return (
        f"({a}.cites_key = {who[b]} or {b}.cites_key = {who[a]} or {a}.cites_key = {b}.cites_key)"
    )


def both_confident(a: str, b: str, options: Options) -> str:
    """Write: both claims are read plainly from the text, nobody in them is guessed."""
    return f"({a}.confident = 1 and {b}.confident = 1)"


# --- plain columns --------------------------------------------------------------------------


def compare_column(column: str, template: str) -> Write:
    """Return the function that fills a template with the two sides of a column."""

    def write(a: str, b: str, options: Options) -> str:
        return template.format(a=f"{a}.{column}", b=f"{b}.{column}")

    return write
