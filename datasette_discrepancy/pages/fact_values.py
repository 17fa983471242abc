"""What a source says in one slot of a fact: the value in words, and what makes two values agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .wording import MODALITIES, POLARITIES

Claim = Mapping[str, Any]
# Lower and upper end; infinite where the text leaves an end open.
Interval = tuple[float, float]


@dataclass(frozen=True)
class Slot:
    """One thing that a fact has one of.

    Attributes:
        question: what a reader asks.
        text: the value as a reader sees it; empty where the claim has none.
        same: what two claims share that have the same value, however worded.
        interval: of values that are ranges: two agree where they overlap. None: no such slot, or
            the claim gives none.
        columns: of `claim_reading`, one of which a claim fills that has a value.
        hedged: whether a cell says how sure the source is; not where that is the value.
        attributed: whether a cell says whom the source cites.
        dated: whether it is a time, which can be vague.
    """

    question: str
    text: Callable[[Claim], str]
    same: Callable[[Claim], object]
    interval: Callable[[Claim], Interval | None] = lambda claim: None
    columns: tuple[str, ...] = ()
    hedged: bool = True
    attributed: bool = True
    dated: bool = False


def plain(text: object) -> str:
    """Return words as they compare: case and white space do not count."""
    return " ".join(str(text).casefold().split())


def first_of(*columns: str) -> Callable[[Claim], object]:
    """Return what reads the first column that is filled; a text is made plain."""

    def read(claim: Claim) -> object:
        return next((plain(claim[name]) for name in columns if claim[name] is not None), None)

    return read


def between(low: str, high: str) -> Callable[[Claim], Interval | None]:
    """Return what reads an interval of two columns; None where both are empty."""

    def read(claim: Claim) -> Interval | None:
        first, last = claim[low], claim[high]
        if first is None and last is None:
            return None
        return (
            float("-inf") if first is None else float(first),
            float("inf") if last is None else float(last),
        )

    return read


def text_of(column: str, otherwise: str = "") -> Callable[[Claim], str]:
    """Return what reads a text, or words for an empty one."""
    return lambda claim: otherwise if claim[column] is None else str(claim[column])


def time_text(claim: Claim) -> str:
    """Return a time as printed, with the days it is read as where the words leave the year open."""
    printed = claim["time_text"] or ""
    first, last = (claim[end] and claim[end][:10] for end in ("time_earliest", "time_latest"))
    if not first and not last:
        return printed
    if printed and first and first[:4] in printed:
        return printed
    days = str(first or "…") if first == last else f"{first or '…'} to {last or '…'}"
    return f"{printed} ({days})" if printed else days


def participants(claim: Claim) -> str:
    """Return who did it to whom."""
    return f"{claim['subject_text'] or 'somebody'} → {claim['object_text'] or 'somebody'}"


SLOTS: Mapping[str, Slot] = {
    "quantity": Slot(
        "How many or how much",
        text_of("quantity_text"),
        first_of("quantity_text"),
        between("quantity_min", "quantity_max"),
        ("quantity_text",),
    ),
    "time": Slot(
        "When",
        time_text,
        first_of("time_text"),
        between("day_first", "day_last"),
        ("time_text", "day_first"),
        dated=True,
    ),
    "place": Slot(
        "Where",
        text_of("place_text"),
        first_of("place_id", "place_text"),
        # "In the courtroom", a place without an entity, is neither one nor another.
        columns=("place_id",),
    ),
    "polarity": Slot(
        "Did it happen",
        lambda claim: POLARITIES.get(claim["polarity"], claim["polarity"]),
        first_of("polarity"),
    ),
    "modality": Slot(
        "How sure is it",
        lambda claim: MODALITIES.get(claim["modality"], claim["modality"]),
        first_of("modality"),
        hedged=False,
    ),
    "attribution": Slot(
        "Who says so",
        text_of("attributed_to_text", "in its own words"),
        first_of("attributed_to_key", "attributed_to_text"),
        attributed=False,
    ),
    "subject": Slot(
        "Who",
        text_of("subject_text"),
        first_of("subject_id", "subject_text"),
        columns=("subject_text",),
    ),
    "object": Slot(
        "Who or what",
        text_of("object_text"),
        first_of("object_key", "object_text"),
        columns=("object_text",),
    ),
    "roles": Slot(
        "Who did it to whom",
        participants,
        lambda claim: (
            claim["subject_id"] or plain(claim["subject_text"]),
            claim["object_key"] or plain(claim["object_text"]),
        ),
    ),
    "relation": Slot(
        "How are they related",
        text_of("object_head"),
        first_of("object_head"),
        columns=("object_head",),
    ),
    "spelling": Slot(
        "How is it spelled",
        text_of("subject_text"),
        lambda claim: " ".join(str(claim["subject_text"]).split()),
        columns=("subject_text",),
    ),
    "predicate": Slot(
        "What happened",
        lambda claim: str(claim["predicate"]).replace("_", " "),
        first_of("predicate"),
    ),
    # One article tells it and no other text does: the words themselves are the value.
    "report": Slot("Who reports it", text_of("quote"), lambda claim: "told"),
}
# Of a rule of the user's own that shows a column we have no words for.
UNKNOWN = Slot("What is it", text_of("quote"), first_of("quote"))


def slot(code: str) -> Slot:
    """Return the slot of a code of the table `dispute`."""
    return SLOTS.get(code, UNKNOWN)
