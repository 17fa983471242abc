"""What the rules found: rules, flags, disputes and verdicts."""

from __future__ import annotations

from collections.abc import Mapping

from .model import Columns, Tables

FLAGS: Tables = {
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
