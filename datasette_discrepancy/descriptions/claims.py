"""What the articles say: names, times, claims and events, and what is known of deeds."""

from __future__ import annotations

from .model import DAY_FIRST, DAY_LAST, END, START, Tables

CLAIMS: Tables = {
    "entity": (
        "People, organizations and places, each once a story however it is spelled.",
        {
            "id": "Made from story, kind and name.",
            "story_id": "The story.",
            "name": "The fullest spelling in the story.",
            "kind": "person, organization, place or other.",
        },
    ),
    "mention": (
        "Every name where it stands in a document.",
        {
            "id": "Made from document and place.",
            "entity_id": "Who or what is meant; empty where that is undecided.",
            "document_id": "The document.",
            "start": START,
            "end": END,
            "text": "As printed.",
            "name": "The name alone, without title, article or possessive.",
            "title": "The title or office beside it.",
            "kind": "What the text shows it to be; empty where it shows nothing.",
            "role": "agent, undergoer, place or other: “Moscow said”, “sued Moscow”, “in Moscow”.",
        },
    ),
    "time_expression": (
        "Every time expression with the interval it is read as; “May 3 to 7” is two, its ends.",
        {
            "id": "Made from document and place.",
            "document_id": "The document.",
            "start": START,
            "end": END,
            "text": "As printed.",
            "edtf": "The same in EDTF (ISO 8601-2).",
            "earliest": "Earliest date or time it can mean; empty where that is open or unknown.",
            "latest": "Latest date or time it can mean; empty where that is open or unknown.",
            "approximate": "1 where the words, or the day they count from, leave it vague.",
            "timex_type": "DATE, TIME, DURATION or SET, as in TimeML.",
            "timex_value": "TIMEX3 value.",
        },
    ),
    "event": (
        "What several claims report: one deed, whoever tells of it.",
        {
            "id": "Made from story, predicate and its first claim.",
            "story_id": "The story.",
            "predicate": "The deed.",
            "label": "Who did what to whom, and when.",
        },
    ),
    "claim": (
        "What a document says: who did what to whom, when, where and how many, how surely, and "
        "according to whom. One row a statement, with its exact words.",
        {
            "id": "Made from document, place and what is claimed.",
            "key": "Stays the same when the article is edited elsewhere.",
            "document_id": "The document that says it.",
            "passage_id": "The passage it stands in.",
            "event_id": "The event it reports.",
            "predicate": "The deed, one word for all words of the same meaning.",
            "verb": "The word of the text that carries it.",
            "noun": "The noun that names the deed, as in “held a meeting”.",
            "subject_mention_id": "The name that stands as its subject.",
            "subject_id": "Who does it, where that is decided.",
            "subject_text": "Who does it, as printed.",
            "object_mention_id": "The name that stands as its object.",
            "object_id": "Whom or what it is done to, where that is decided.",
            "object_text": "Whom or what it is done to, as printed.",
            "object_head": "The main word of the object.",
            "completion_text": "What completes the deed and no other column holds: “likened the"
            " arrest *to a raid*”.",
            "completion_head": "What the first phrase of it says the deed is about: “for flat”.",
            "place_mention_id": "The name that stands as its place.",
            "place_id": "Where, where that is decided.",
            "place_text": "Where, as printed.",
            "time_text": "When, as printed.",
            "time_earliest": "Earliest date or time it can mean; empty where open or unknown.",
            "time_latest": "Latest date or time it can mean; empty where open or unknown.",
            "time_approximate": "1 where the time is vague.",
            "day_first": DAY_FIRST,
            "day_last": DAY_LAST,
            "quantity_text": "How many or how much, as printed.",
            "quantity_min": "At least this many; empty where open.",
            "quantity_max": "At most this many; empty where open.",
            "unit": "The unit; empty for a plain count.",
            "picture": "Of a claim about a picture: which one, as named there.",
            "archive": "1 where its caption or credit calls the picture a file photo or the like.",
            "counted": "What is counted.",
            "quantity_scope": "total, part of a number, additional to one, change by so much, "
            "level reached by a change, previous level, rate in a time, or corrected since.",
            "quantity_whole": "The number of which it is a part: “12 of the 40 miners”.",
            "as_of_text": "Up to when it was counted, as printed: “41 by Tuesday”.",
            "as_of_first": DAY_FIRST,
            "as_of_last": DAY_LAST,
            "polarity": "positive: it happened. negative: it did not.",
            "modality": "asserted, reported, likely, possible, planned or denied.",
            "attributed_to_mention_id": "The name of whom the document cites.",
            "attributed_to_id": "Whom the document cites for it, where that is decided.",
            "attributed_to_text": "Whom the document cites for it, as printed.",
            "cites_mention_id": "The name of whom the speaker cites.",
            "cites_id": "Whom the speaker cites for it, where that is decided.",
            "cites_text": "Whom or what the speaker cites for it, as printed: “Yonhap reported, "
            "citing *two officials*, that”.",
            "quoted_by_text": "Who passes on what the speaker said, as printed: “*the BBC* quoted "
            "Lee as saying that”.",
            "confidence": "How often claims from this kind of clause were right when measured.",
            "clause": "The kind of clause it was read from.",
            "start": START,
            "end": END,
            "quote": "The exact words.",
        },
    ),
    "claim_reading": (
        "What the rules compare: a row for each way in which a claim can be read. “A met B” is "
        "read from both sides. Made anew at each load.",
        {
            "claim_id": "The claim.",
            "mirrored": "1 where subject and object are exchanged.",
            "story_id": "The story.",
            "source_id": "The outlet.",
            "part": "The kind of passage it stands in.",
            "published_day": "First day on which the document can have been published.",
            "published_day_last": "Last day on which it can have been published.",
            "subject_kind": "person, organization, place or other.",
            "subject_name": "The subject's name as it is spelled, made ready for comparison.",
            "object_kind": "person, organization, place or other.",
            "object_key": "The same for the same thing in two claims.",
            "quantity_min": "At least this many, in the base unit.",
            "quantity_max": "At most this many, in the base unit.",
            "unit": "The base unit, so that miles compare with kilometres.",
            "completion_head": "What else the sentence says the deed is about: “for flat”.",
            "time_repeated": "1 for a caption whose time the text beside it names as well.",
            "attributed_to_key": "The same for the same speaker in two claims; empty for nobody in "
            "particular.",
            "attributed_to_kind": "person, organization, body (one without a name), pronoun (of "
            "which nobody knows whom it means) or other; empty where the article says it in its "
            "own voice.",
            "cites_key": "Whom the speaker cites, comparable with attributed_to_key; of somebody "
            "without a key the words.",
            "attributed_to_source_id": "The outlet of the story that the speaker is, or whom the "
            "speaker cites: “the Gazette reported that”.",
            "picture_id": "Of a claim about a picture: which one.",
            "archive": "1 where its caption or credit calls the picture a file photo or the like.",
            "confident": "1 where it may carry a contradiction.",
            "as_of_first": "First day of the count: as the text says, else of the publication.",
            "as_of_last": "Last day of the count.",
        },
    ),
    "predicate_property": (
        "What is true of a deed: symmetric, repeatable, cumulative, …",
        {"predicate": "The deed.", "property": "What is true of it."},
    ),
    "predicate_pair": (
        "Deeds that cannot both be true of one event.",
        {"predicate": "One deed.", "opposite": "The other."},
    ),
    "place_within": (
        "Which place lies within which.",
        {"inner_id": "The smaller place.", "outer_id": "The one that holds it."},
    ),
    "scale_factor": (
        "By what two numbers differ when a digit slips or a unit is mistaken.",
        {"factor": "The larger number divided by the smaller.", "name": "What was mistaken."},
    ),
}
