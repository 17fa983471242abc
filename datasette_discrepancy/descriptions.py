"""What tables, views and columns hold, said to a reader of Datasette's own pages. Data.

Views are described from the ``rule`` table, so that a rule of the user's own is described as well.
Whatever the user's metadata says about a table or column wins.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import compat
from .pages.reading import is_ours

Columns = Mapping[str, str]

_START = "Where it starts in the document's text, in Unicode code points from 0."
_END = "Where it ends: the first code point that no longer belongs to it."
_DAY_FIRST = "First day of the interval, as a day number (1 is 1 January of the year 1)."
_DAY_LAST = "Last day of the interval, as a day number."

# table -> what it holds, and what each of its columns means.
TABLES: Mapping[str, tuple[str, Columns]] = {
    "story": (
        "What several sources report on. Only documents of one story are compared.",
        {"id": "Made from the name.", "name": "The folder's or the user's name for it."},
    ),
    "source": (
        "The outlets that the documents come from.",
        {"id": "Made from the name.", "name": "The outlet."},
    ),
    "document": (
        "The articles as they were read. A changed text is a new version; the old one stays.",
        {
            "id": "Made from the article and its text.",
            "lineage": "The same article through all its versions.",
            "document_key": "Its id, address or path, which tells it from the story's others.",
            "version": "1, 2, … in the order of loading.",
            "current": "1 for the newest version, the only one that is compared.",
            "story_id": "The story it reports on.",
            "source_id": "The outlet.",
            "source_basis": "How the outlet is known.",
            "title": "Its title.",
            "title_basis": "How the title is known.",
            "url": "Its address.",
            "author": "Who signed it.",
            "language": "Language code of the text.",
            "published": "When it was published, in EDTF; empty where that is not known.",
            "published_earliest": "Earliest date or time at which it can have been published.",
            "published_latest": "Latest date or time at which it can have been published.",
            "published_basis": "How the publication date is known.",
            "published_day": _DAY_FIRST,
            "published_day_last": _DAY_LAST,
            "sha256": "SHA-256 of the text.",
            "text": "What the reader saw. Never edited; every quote points into it.",
            "path": "The file, relative to the folder that was loaded.",
            "extra": "Further keys of the input, as JSON.",
            "extraction": "Fingerprint of what read its claims; another one reads it again when it "
            "is loaded again. Empty where the claims are a person's own.",
        },
    ),
    "picture": (
        "The files of photographs. The document of the same id holds what the file says of itself.",
        {
            "document_id": "The document made of the file's fields.",
            "sha256": "SHA-256 of the file.",
            "perceptual_hash": "64 bits that copies of another size or quality share.",
            "width": "Pixels from left to right.",
            "height": "Pixels from top to bottom.",
            "format": "The file's format.",
            "preview": "A small JPEG made of the picture's pixels.",
        },
    ),
    "picture_field": (
        "What the file of a photograph says of itself: EXIF, IPTC and XMP.",
        {
            "document_id": "The document made of the file's fields.",
            "place": "0, 1, … in the order of the document's lines.",
            "name": "What the field tells: caption, taken, camera, city …",
            "tag": "Where in the file it stands.",
            "value": "As written.",
            "earliest": "Of a time: the earliest it can mean; empty where it is none, or bogus.",
            "latest": "Of a time: the latest it can mean.",
            "zoned": "1 where the file gives the offset from UTC.",
        },
    ),
    "picture_use": (
        "Which picture each caption stands with, and which files and addresses are one picture.",
        {
            "document_id": "The article, or the picture's own document.",
            "start": _START,
            "end": _END,
            "origin": "Where the page says it: figcaption, alt, JSON-LD caption …; file: the file.",
            "address": "The picture as the page names it.",
            "picture_id": "The same for every copy of one picture in the story.",
        },
    ),
    "passage": (
        "The parts of a document: headline, standfirst, by-line, body, caption, boilerplate.",
        {
            "id": "Made from document, kind and place.",
            "document_id": "The document.",
            "kind": "headline, standfirst, byline, body, caption or boilerplate.",
            "start": _START,
            "end": _END,
        },
    ),
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
            "start": _START,
            "end": _END,
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
            "start": _START,
            "end": _END,
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
            "place_mention_id": "The name that stands as its place.",
            "place_id": "Where, where that is decided.",
            "place_text": "Where, as printed.",
            "time_text": "When, as printed.",
            "time_earliest": "Earliest date or time it can mean; empty where open or unknown.",
            "time_latest": "Latest date or time it can mean; empty where open or unknown.",
            "time_approximate": "1 where the time is vague.",
            "day_first": _DAY_FIRST,
            "day_last": _DAY_LAST,
            "quantity_text": "How many or how much, as printed.",
            "quantity_min": "At least this many; empty where open.",
            "quantity_max": "At most this many; empty where open.",
            "unit": "The unit; empty for a plain count.",
            "picture": "Of a claim about a picture: which one, as named there.",
            "archive": "1 where its caption or credit calls the picture a file photo or the like.",
            "counted": "What is counted.",
            "quantity_scope": "total, part of a number, additional to one, change by so much, "
            "level reached by a change, previous level, or rate in a time.",
            "quantity_whole": "The number of which it is a part: “12 of the 40 miners”.",
            "as_of_text": "Up to when it was counted, as printed: “41 by Tuesday”.",
            "as_of_first": _DAY_FIRST,
            "as_of_last": _DAY_LAST,
            "polarity": "positive: it happened. negative: it did not.",
            "modality": "asserted, reported, likely, possible, planned or denied.",
            "attributed_to_mention_id": "The name of whom the document cites.",
            "attributed_to_id": "Whom the document cites for it, where that is decided.",
            "attributed_to_text": "Whom the document cites for it, as printed.",
            "confidence": "How often claims from this kind of clause were right when measured.",
            "clause": "The kind of clause it was read from.",
            "start": _START,
            "end": _END,
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
            "time_repeated": "1 for a caption whose time the text beside it names as well.",
            "attributed_to_key": "The same for the same speaker in two claims; empty for nobody in "
            "particular.",
            "attributed_to_kind": "person, organization, body (one without a name) or other; "
            "empty where the article says it in its own voice.",
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
    "rule": (
        "What is compared, what counts as a conflict and what excuses it.",
        {
            "id": "The rule.",
            "title": "What it looks for, in words.",
            "kind": "The kind of discrepancy.",
            "strength": "contradiction: both cannot hold. tension: unlikely together. "
            "difference: worth seeing.",
            "yaml": "The rule's file.",
            "sql": "The SQL made from it, which found its flags.",
        },
    ),
    "rule_run": (
        "When each rule last ran, and what it compared.",
        {
            "rule_id": "The rule.",
            "ran_at": "When, in UTC.",
            "pairs_compared": "How many pairs of claims it compared.",
            "flags": "How many flags it raised.",
        },
    ),
    "rule_story": (
        "How much each rule compared in each story.",
        {
            "rule_id": "The rule.",
            "story_id": "The story.",
            "pairs_compared": "How many pairs of claims it compared.",
        },
    ),
    "changed_document": (
        "Documents whose claims have changed since the rules last ran: where the next check looks.",
        {"document_id": "The document.", "story_id": "Its story."},
    ),
    "former_reading": (
        "Readings that have changed since the rules last ran, as they were then.",
        {"existed": "1: the reading was there; 0: it is new, and only its key is kept."},
    ),
    "flag": (
        "Places where sources differ, a row each with both quotes. A flag says that two readings "
        "do not fit together; it never says which of them is right.",
        {
            "id": "Made from the rule and the two claims.",
            "rule_id": "The rule that raised it.",
            "story_id": "The story.",
            "strength_rank": "1 contradiction, 2 tension, 3 difference.",
            "a_claim_id": "The claim on the one side.",
            "b_claim_id": "The claim on the other side.",
            "evidence": "Fingerprint of quotes and values: shows a verdict that has gone stale.",
            "dispute_id": "The disputed fact that it belongs to.",
            "of_file": "1: it rests on the file of a picture; kept from readers without pictures.",
        },
    ),
    "dispute": (
        "Disputed facts: flags that differ on the same thing about one event, or about one "
        "attribute of somebody, put together. The page of the story has every source's value.",
        {
            "id": "Made from the story, the slot and what it is about.",
            "story_id": "The story.",
            "slot": "What the sources differ on: quantity, time, place, polarity, modality …",
            "label": "The event, or whom or what the attribute is of.",
            "about": "JSON: values that a claim shares if it speaks of the same fact.",
            "event_id": "The event; empty for attributes and for more than one event.",
            "strength": "Of its strongest flag that is neither explained nor dismissed.",
            "strength_rank": "1 contradiction, 2 tension, 3 difference.",
            "settled": "1 where every flag is explained or dismissed.",
            "flags": "How many flags belong to it.",
            "sources": "How many outlets these flags quote.",
            "of_files": "1 where every flag rests on the file of a picture; kept from readers "
            "without pictures.",
        },
    ),
    "flag_raised": (
        "When each flag was first raised; a flag that went and came back is new.",
        {
            "flag_id": "The flag.",
            "story_id": "Its story.",
            "raised_at": "When the check ended that raised it, in UTC.",
        },
    ),
    "flag_review": (
        "The log of verdicts. Rows are only ever added; the last one of a flag is its status.",
        {
            "id": "Its number.",
            "flag_id": "The flag. A verdict outlives a flag that no longer stands.",
            "verdict": "open, confirmed, explained or dismissed.",
            "reason": "Code of the reason.",
            "note": "What the reviewer wrote.",
            "reviewer": "Who judged.",
            "reviewed_at": "When, in UTC.",
            "evidence": "The flag's fingerprint at that time.",
            "batch": "The same for verdicts that were given together.",
            "undoes": "The row that this one takes back, by restating the verdict before it.",
            "message": "What the flag said at that time.",
            "slot": "JSON: story, rule, and for each side the article and what it speaks of. A "
            "flag that an edited article raises anew has the same.",
        },
    ),
}

# The columns that every view of flags has, and that ``flag`` shares.
FLAG_COLUMNS: Columns = {
    "flag_id": "The flag; follow it to both quotes in their passages.",
    "story": "The story.",
    "rule_id": "The rule that raised it.",
    "kind": "The kind of discrepancy.",
    "strength": "contradiction: both cannot hold. tension: unlikely together. "
    "difference: worth seeing.",
    "message": "Why it was raised, in one sentence.",
    "a_source": "The outlet on side a.",
    "a_document_id": "The document on side a.",
    "a_part": "The kind of passage in which side a stands.",
    "a_quote": "The exact words of side a.",
    "a_start": "Where quote a starts in its document's text, in code points.",
    "a_end": "Where quote a ends.",
    "a_value": "What side a says of the disputed point.",
    "b_source": "The outlet on side b; empty where no other source reports this.",
    "b_document_id": "The document on side b.",
    "b_part": "The kind of passage in which side b stands.",
    "b_quote": "The exact words of side b.",
    "b_start": "Where quote b starts in its document's text, in code points.",
    "b_end": "Where quote b ends.",
    "b_value": "What side b says of the disputed point.",
    "status": "open, confirmed, explained or dismissed.",
}

ALL_FLAGS = (
    "Every place where sources differ, strongest first, with both quotes. Facet by rule, strength, "
    "story or status; follow a flag to see both passages."
)

# What the strengths mean, for the description of a rule's view.
STRENGTH_MEANS: Mapping[str, str] = {
    "contradiction": "Both cannot hold.",
    "tension": "Both are unlikely to hold.",
    "difference": "Worth seeing.",
}

VIEWS = "select name from sqlite_master where type = 'view'"
RULES = "select id, title, strength from rule order by id"
# Tables with columns of the claims themselves.
READINGS = ("claim_reading", "former_reading")


def shared_columns(table: str, columns: Columns) -> Columns:
    """Return a table's column descriptions, with those it shares with another table."""
    if table == "flag":
        shared = {name: text for name, text in FLAG_COLUMNS.items() if name != "flag_id"}
        return {**shared, **columns}
    if table == "former_reading":
        columns = {**TABLES["claim_reading"][1], **columns}
    return {**TABLES["claim"][1], **columns} if table in READINGS else columns


def described(views: set[str], rules: list[tuple[str, str, str]]) -> dict[str, tuple[str, Columns]]:
    """Return the descriptions of one database.

    Args:
        views: names of the views that are there.
        rules: id, title and strength of each rule.

    Returns:
        Table or view -> its description and its columns'.
    """
    found: dict[str, tuple[str, Columns]] = {
        table: (text, shared_columns(table, columns)) for table, (text, columns) in TABLES.items()
    }
    if "flags" in views:
        found["flags"] = (ALL_FLAGS, FLAG_COLUMNS)
    for rule_id, title, strength in rules:
        view = f"flag_{rule_id}"
        if view in views:
            means = STRENGTH_MEANS.get(strength, "")
            found[view] = (f"{title.rstrip('.')}. {means}".strip(), FLAG_COLUMNS)
    return found


async def describe_databases(datasette: Any) -> None:
    """Hand the descriptions of every database of ours to Datasette. Writes to none of them."""
    found = {}
    for name, database in list(datasette.databases.items()):
        if not await is_ours(database):
            continue
        views = {row[0] for row in (await database.execute(VIEWS)).rows}
        rules = [tuple(row) for row in (await database.execute(RULES)).rows]
        found[name] = described(views, rules)
    if found:
        await compat.describe(datasette, found)
