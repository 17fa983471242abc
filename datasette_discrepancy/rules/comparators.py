"""The closed vocabulary of comparison: each word is a phrase and a function that writes SQL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .writers import (
    Write,
    after_publication,
    another_camera,
    another_matter,
    antonym,
    apart,
    before_publication,
    both_confident,
    compare_column,
    counted_earlier,
    does,
    earlier,
    either_approximate,
    from_archive,
    half_swapped,
    has_property,
    in_own_words,
    larger_by_scale,
    larger_by_zeros,
    long_ago,
    long_past,
    loose,
    matter_of_denial,
    may_follow,
    near,
    not_two_people,
    numbers_apart,
    numbers_meet,
    one_source,
    opposed_doers,
    opposed_speakers,
    opposed_victims,
    opposite,
    over_at_publication,
    overlap,
    overlap_or_unknown,
    part_of,
    places_apart,
    places_in_order,
    positive_negative,
    published_apart,
    published_earlier,
    published_later,
    reached,
    same_day,
    same_period,
    scaled_either_way,
    smaller,
    spelled_otherwise,
    supports_before_publication,
    swapped,
    told_by_doer,
    told_by_outlet,
    two_speakers,
    undated,
    undergoes,
    zeros_either_way,
)

PROPERTIES = (
    "symmetric",
    "repeatable",
    "one_way",
    "cumulative",
    "varying",
    "functional",
    "once_each",
    "one_doer",
    "on_site",
    "attribute",
    "listed",
)


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


def column_words(column: str) -> dict[str, Word]:
    """Return the words that every comparable column knows."""
    return {
        "different": Word("both are known and differ", compare_column(column, "{a} <> {b}")),
        "same": Word("both are known and agree", compare_column(column, "{a} = {b}")),
        "unknown": Word(
            "one of the two is not known",
            compare_column(column, "({a} is null or {b} is null)"),
        ),
        "known": Word(
            "both are known",
            compare_column(column, "({a} is not null and {b} is not null)"),
        ),
    }


TOLERANCE = frozenset({"tolerance"})
BY = frozenset({"by"})
PREDICATE_PHRASES = {
    "symmetric": "A with B is B with A",
    "repeatable": "the same people may do it again, as of any word of no predicate file",
    "one_way": "who did it to whom cannot be exchanged",
    "cumulative": "a count of it grows while the story runs",
    "varying": "a count of it goes up and down while the story runs",
    "functional": "it is true once only (born, founded)",
    "once_each": "it happens once to each who is named (die)",
    "one_doer": "the same thing is done by one party only (found, discover, buy)",
    "on_site": "it happens where the thing is that undergoes it",
    "attribute": "it says what somebody is, not what happened",
    "listed": "a predicate file has it",
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
            "same_day": Word("both are dated to one and the same day", same_day),
            "loose": Word(
                "nothing puts both on one day: no date, no time in the same words", loose
            ),
            "same_period": Word("both are of one and the same month, quarter or year", same_period),
            "before": Word("a ends before b begins", earlier, ordered=True, options=TOLERANCE),
            "after": Word(
                "a begins after b ends",
                lambda a, b, options: earlier(b, a, options),
                ordered=True,
                options=TOLERANCE,
            ),
            "reached": Word("b does not end before a begins", reached, ordered=True),
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
            "long_ago": Word(
                "one was over so many days before it was published, and the other has no date",
                long_ago,
                options=BY,
                needs=BY,
            ),
            "after_publication": Word(
                "what a tells had not happened when b came out", after_publication, ordered=True
            ),
            "over_at_publication": Word(
                "what a tells was over when b came out", over_at_publication, ordered=True
            ),
            "may_follow": Word(
                "a has no date, and what b tells was over when a came out",
                may_follow,
                ordered=True,
            ),
            "before_publication": Word(
                "what a tells may have happened before b came out",
                before_publication,
                ordered=True,
                supports=supports_before_publication,
            ),
        },
        shows="time_text",
    ),
    Comparator(
        "speaker",
        "whom the articles cite",
        {
            "doer": Word(
                "a is credited to whoever did it", told_by_doer, ordered=True, one_claim=True
            ),
            "outlet": Word("a has it from the outlet of b", told_by_outlet, ordered=True),
            "another": Word("both cite somebody, and not the same one", two_speakers),
            "opposed": Word(
                "they stand on two sides of a fight or dispute (rebels, the army)", opposed_speakers
            ),
            "of_itself": Word(
                "a is said by its speaker of themselves (I, we)", in_own_words, one_claim=True
            ),
            "cited": Word("one has it from the other, or both from the same source", one_source),
        },
    ),
    Comparator(
        "side",
        "on which side of a fight they are, told without a name",
        {
            "doers": Word("troops did it in one, rebels in the other", opposed_doers),
            "victims": Word("one counts civilians, the other fighters", opposed_victims),
        },
        shows="quote",
    ),
    Comparator(
        "picture",
        "what the caption says of its picture",
        {"archive": Word("one calls it a file photo, an illustration or the like", from_archive)},
    ),
    Comparator(
        "completion",
        "what else the sentence says the deed is about",
        {
            "another": Word("behind one preposition stand two things", another_matter),
            "of_one_matter": Word(
                "b says of what, and a does not say it of that", matter_of_denial, ordered=True
            ),
        },
        shows="object_text",
    ),
    Comparator(
        "camera",
        "what the picture was taken with",
        {"another": Word("two cameras, neither name within the other", another_camera)},
        shows="object_text",
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
            "scale": Word(
                "one is the other times a power of ten or the factor between two units, within"
                " 1 %; a is the smaller",
                scaled_either_way,
                directed=larger_by_scale,
            ),
            "zeros": Word(
                "one is the other times a power of ten, within 1 %; a is the smaller",
                zeros_either_way,
                directed=larger_by_zeros,
            ),
        },
        shows="quantity_text",
    ),
    Comparator(
        "place",
        "where it happened",
        {
            "disjoint": Word(
                "two places, neither within the other",
                places_apart,
                directed=places_in_order,
            )
        },
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
            "not_two_people": Word("nothing shows that two people did it", not_two_people),
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
        "as_of",
        "up to when a count runs: the day that the text names, else that of its publication",
        {
            "earlier": Word(
                "a at least `by` days before b", counted_earlier, ordered=True, options=BY
            ),
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
    Comparator(
        "confident",
        "whether the claim stands plainly in the text, with nobody in it guessed",
        {"both": Word("both stand there plainly", both_confident)},
    ),
)

# Columns that are compared as they stand, with the text that a reader is shown.
PLAIN_COLUMNS: Mapping[str, str] = {
    "subject_id": "subject_text",
    "object_id": "object_text",
    "object_key": "object_text",
    "place_id": "place_text",
    "attributed_to_id": "attributed_to_text",
    "attributed_to_key": "attributed_to_text",
    "attributed_to_kind": "attributed_to_text",
    "subject_kind": "subject_text",
    "object_kind": "object_text",
    "object_head": "object_text",
    "event_id": "quote",
    "document_id": "title",
    "source_id": "source",
    "part": "part",
    "counted": "counted",
    "unit": "unit",
    "quantity_scope": "quantity_text",
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
