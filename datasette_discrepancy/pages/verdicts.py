"""The verdicts a reviewer may give and the reasons for them. Data; codes are what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """A verdict.

    Attributes:
        label: what it says to a person.
        reasons: code and words of the reasons that go with it; where there are any, one is needed.
        needs_note: whether a note is needed.
    """

    label: str
    reasons: Mapping[str, str]
    needs_note: bool = False


VERDICTS: Mapping[str, Verdict] = {
    "confirmed": Verdict("confirmed: the sources do differ", {}),
    "explained": Verdict(
        "explained: they differ for a known reason",
        {
            "updated_later": "one was updated later",
            "different_time": "they speak of different times",
            "different_scope": "they count or define something else",
            "rounding": "rounding",
            "time_zone": "time zone",
            "other_attribution": "they quote different people",
            "translation": "translation",
            "different_event": "they report different events",
            "outlet_corrected": "the outlet corrected it",
            "metadata_unreliable": "the metadata are unreliable",
            "file_photo": "file photo",
        },
        needs_note=True,
    ),
    "dismissed": Verdict(
        "dismissed: this should not have been raised",
        {
            "extraction_error": "the text was misread",
            "wrong_entity": "somebody or something else is meant",
            "rule_too_strict": "the rule is too strict",
            "duplicate": "duplicate of another flag",
            "does_not_matter": "it does not matter",
        },
    ),
    "open": Verdict("open: look at it again", {}),
}

REASONS: Mapping[str, str] = {
    code: words for verdict in VERDICTS.values() for code, words in verdict.reasons.items()
}


def mistakes(verdict: str, reason: str, note: str) -> list[str]:
    """Return what keeps a verdict from being stored, a sentence each; empty where nothing does.

    Args:
        verdict: a code of :data:`VERDICTS`.
        reason: a code of its reasons, empty for none.
        note: what the reviewer wrote.
    """
    given = VERDICTS.get(verdict)
    if given is None:
        return [f"Choose one of these verdicts: {', '.join(VERDICTS)}."]
    found = []
    if given.reasons and reason not in given.reasons:
        found.append(f"Choose a reason that goes with “{verdict}”.")
    if not given.reasons and reason:
        found.append(f"“{verdict}” takes no reason.")
    if given.needs_note and not note.strip():
        found.append(f"Write a note: “{verdict}” is for others to understand.")
    return found
