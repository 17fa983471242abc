"""The columns that rules may name, and the closed lists of words that some of them hold."""

from __future__ import annotations

from collections.abc import Mapping

# The columns of claim_reading, in its order. A test compares them with the schema.
COLUMNS: tuple[str, ...] = (
    "claim_id",
    "mirrored",
    "story_id",
    "event_id",
    "document_id",
    "source_id",
    "part",
    "published_day",
    "published_day_last",
    "predicate",
    "subject_id",
    "subject_kind",
    "subject_text",
    "subject_name",
    "object_id",
    "object_kind",
    "object_text",
    "object_head",
    "object_key",
    "place_id",
    "place_text",
    "attributed_to_id",
    "attributed_to_text",
    "time_text",
    "day_first",
    "day_last",
    "time_approximate",
    "quantity_text",
    "quantity_min",
    "quantity_max",
    "unit",
    "counted",
    "polarity",
    "modality",
    "confident",
    "quantity_scope",
    "as_of_first",
    "as_of_last",
    "picture_id",
    "archive",
    "attributed_to_key",
    "attributed_to_kind",
    "clause",
    "time_repeated",
    "completion_head",
    "cites_text",
    "cites_key",
    "attributed_to_source_id",
)

# Words that a column can hold, where the list is closed.
WORDS: Mapping[str, tuple[str, ...]] = {
    "part": (
        "headline",
        "standfirst",
        "byline",
        "body",
        "caption",
        "boilerplate",
        "alt",
        "metadata",
        "embedded_caption",
    ),
    "polarity": ("positive", "negative"),
    "modality": ("asserted", "reported", "likely", "possible", "planned", "denied"),
    "quantity_scope": (
        "total",
        "part",
        "additional",
        "change",
        "level",
        "previous",
        "rate",
        "corrected",
    ),
    "subject_kind": ("person", "organization", "place", "other"),
    "object_kind": ("person", "organization", "place", "other"),
    "attributed_to_kind": ("person", "organization", "body", "pronoun", "other"),
}

# Words that no claim has: what stands there is not read for claims.
UNREAD: Mapping[str, frozenset[str | int | None]] = {"part": frozenset({"byline", "boilerplate"})}

NUMBERS: frozenset[str] = frozenset(
    {
        "mirrored",
        "published_day",
        "published_day_last",
        "day_first",
        "day_last",
        "time_approximate",
        "quantity_min",
        "quantity_max",
        "confident",
        "as_of_first",
        "as_of_last",
        "archive",
        "time_repeated",
    }
)

# What a filter or a blocking key may name. Texts are for readers: names are compared by id.
COMPARABLE: tuple[str, ...] = tuple(
    column
    for column in COLUMNS
    if column not in NUMBERS - {"time_approximate", "confident", "archive", "time_repeated"}
    and column != "claim_id"
    and not column.endswith("_text")
)

# What a message may show, beside the columns themselves.
SHOWN: tuple[str, ...] = ("source", "title", "published", "quote")

# Two values are the same value to a reader when these columns agree, however they are worded.
IDENTITY: Mapping[str, tuple[str, ...]] = {
    "subject_text": ("subject_id",),
    "object_text": ("object_key",),
    "place_text": ("place_id",),
    "attributed_to_text": ("attributed_to_key", "attributed_to_id"),
    "cites_text": ("cites_key",),
    "time_text": ("day_first", "day_last"),
    "quantity_text": ("quantity_min", "quantity_max"),
}

# What a message says where a claim leaves the column empty.
NOTHING: Mapping[str, str] = {
    "subject_text": "somebody",
    "object_text": "something",
    "place_text": "no place given",
    "time_text": "no date given",
    "quantity_text": "no number given",
    "attributed_to_text": "nobody",
    "cites_text": "nobody",
    "published": "an unknown day",
}

# The kinds of the shipped rules, and those that are planned. A user's rule may have one of its own.
KINDS: tuple[str, ...] = (
    "number_conflict",
    "scale_slip",
    "total_mismatch",
    "date_conflict",
    "order_conflict",
    "duration_conflict",
    "place_conflict",
    "polarity_conflict",
    "antonym_conflict",
    "factuality_conflict",
    "planned_vs_done",
    "commitment_gap",
    "attribution_lost",
    "attribution_conflict",
    "quotation_variant",
    "role_swap",
    "participant_conflict",
    "miscaptioned_participant",
    "miscaptioned_time",
    "miscaptioned_place",
    "unsupported_caption",
    "reused_image",
    "picture_metadata",
    "page_metadata",
    "headline_body_mismatch",
    "name_variant",
    "identity_conflict",
    "relation_conflict",
    "superseded_figure",
    "lone_claim",
)

# Names in the schema that begin like the view of a rule: a rule of that name could have no view.
# A test compares them with the schema.
RESERVED_IDS: frozenset[str] = frozenset(
    {
        "a_claim",
        "a_document",
        "a_source",
        "b_claim",
        "b_document",
        "b_source",
        "by_rule",
        "by_status",
        "by_story",
        "by_strength",
        "counts",
        "decided",
        "dispute",
        "listed",
        "of_file",
        "raised",
        "raised_at",
        "raised_story",
        "rests_on_file",
        "review",
        "review_batch",
        "review_flag",
        "review_reviewer",
        "review_sets_status",
        "review_slot",
        "sources",
        "status_settles_dispute",
    }
)
