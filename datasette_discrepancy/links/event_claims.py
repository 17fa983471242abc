"""What the linker knows of each claim: who takes part, when, and of what scene a count is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from datasette_discrepancy.claims.amounts import CHANGING
from datasette_discrepancy.claims.counting import ADDITIONAL, TOTAL
from datasette_discrepancy.claims.pictures import CAPTION_KINDS
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.language.precision import comparable_interval
from datasette_discrepancy.language.times.words import WEEKDAYS
from datasette_discrepancy.language.units import BY_NAME, to_base
from datasette_discrepancy.links.callings import FullerPhrases, is_definite
from datasette_discrepancy.links.changes_told import change_of
from datasette_discrepancy.links.counted_scenes import (
    Count,
    does_on_and_on,
    is_in_one_spot,
    is_one_spot,
    scene_of,
    sort_of,
    sums_with,
)
from datasette_discrepancy.links.descriptions import Description, describe, describe_counted
from datasette_discrepancy.links.event_model import EventClaim
from datasette_discrepancy.links.limits import Limits, limits_of
from datasette_discrepancy.links.other_happenings import occasion_of, sets_apart
from datasette_discrepancy.links.receivers import receiver_of
from datasette_discrepancy.links.said_words import said_in
from datasette_discrepancy.links.told_sentences import ToldSentence, sentence_of
from datasette_discrepancy.links.untold_times import Window

# Base units of which a deed may take so much of a thing: lengths, weights, land, liquids.
MEASURES = frozenset({"metre", "kilogram", "square metre", "litre"})
NOBODY = frozenset({"one", "no one", "no-one", "nobody", "none", "no people", "no person"})
OPEN = (None, None)
Days = tuple[int | None, int | None]
# What adds up with another count.
BESIDE_OTHERS = frozenset({TOTAL, ADDITIONAL})
_BEHIND = re.compile(
    r"\b(?:in|through|across|near|outside|to|from)"
    r" ((?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
)
# Days of a stretch up to now that is more than a rough date.
LEAST_RUNNING = 2


def event_claims(
    claims: Sequence[dict[str, Any]],
    lexicon: Lexicon,
    windows: Mapping[str, Window],
    places: Mapping[tuple[str, str], str],
    names: Mapping[tuple[str, str], str],
) -> list[EventClaim]:
    """Return what the linker knows of the claims of one story, in their order.

    Args:
        claims: about deeds, with the columns of `claim` and of their passage and document.
        lexicon: the predicates.
        windows: by claim, the days between which an undated one happened.
        places: by document and words, what it names that is a place or may be one.
        names: by document and words, whatever it names.
    """
    phrases = FullerPhrases()
    described = [
        {slot: _description(claim, slot, lexicon) for slot in ("subject", "object")}
        for claim in claims
    ]
    for claim, roles in zip(claims, described, strict=True):
        for slot, own in roles.items():
            if own is not None and claim[f"{slot}_mention_id"] is None:
                phrases.note(claim["document_id"], own)
    counts = _counts(claims)
    together: dict[tuple[str, str, bool], list[Count]] = defaultdict(list)
    for count in counts.values():
        together[count.told_in].append(count)
    linked: list[EventClaim] = []
    episodes: Counter[str] = Counter()
    for claim, roles in zip(claims, described, strict=True):
        told = _event_claim(claim, roles, lexicon, phrases, windows.get(claim["id"], OPEN))
        episodes[told.document_id] += told.beside
        told = replace(told, episode=episodes[told.document_id])
        told = _with_scene(told, claim, counts.get(told.claim_id), together)
        where = told.place_id or _place_behind(claim, places)
        linked.append(replace(told, counted_in=where, receiver=receiver_of(claim, names)))
    return _with_occasions(linked)


def _with_occasions(told: Sequence[EventClaim]) -> list[EventClaim]:
    """Return the claims with the occasion that their article gives one deed in other words.

    A headline says "arrested again", the article "was arrested on Wednesday".
    """
    named: dict[tuple[object, ...], dict[Days, str]] = defaultdict(dict)
    days: dict[tuple[object, ...], set[Days]] = defaultdict(set)
    for claim in told:
        if claim.occasion is not None:
            named[_deed(claim)].setdefault((claim.day_first, claim.day_last), claim.occasion)
        if claim.dated:
            days[_deed(claim)].add((claim.day_first, claim.day_last))
    if not named:
        return list(told)
    found = []
    for claim in told:
        own = named.get(_deed(claim), {}) if claim.occasion is None else {}
        occasion = own.get((claim.day_first, claim.day_last))
        if occasion is None and own and len(days[_deed(claim)]) == 1:
            occasion = next(iter(own.values()))  # all are of the only day that the article has
        found.append(replace(claim, occasion=occasion) if occasion is not None else claim)
    return found


def _deed(claim: EventClaim) -> tuple[object, ...]:
    """What is done to what, in which article."""
    head = claim.object.head if claim.object is not None else None
    return claim.document_id, claim.predicate, claim.object_id or head


def _event_claim(
    claim: dict[str, Any],
    described: Mapping[str, Description | None],
    lexicon: Lexicon,
    phrases: FullerPhrases,
    untold: tuple[int | None, int | None],
) -> EventClaim:
    fuller: dict[str, Description | None] = dict(described)
    for slot, own in described.items():
        if own is not None and claim[f"{slot}_id"] is None and is_definite(claim, slot):
            fuller[slot] = phrases.fuller(claim["document_id"], own)
    predicate = lexicon.predicates.get(claim["predicate"])
    sentence = sentence_of(claim)
    return EventClaim(
        claim_id=claim["id"],
        key=claim["key"],
        document_id=claim["document_id"],
        predicate=claim["predicate"],
        subject_id=claim["subject_id"],
        object_id=claim["object_id"],
        place_id=claim["place_id"],
        subject=fuller["subject"],
        object=fuller["object"],
        day_first=claim["day_first"],
        day_last=claim["day_last"],
        planned=claim["modality"] == "planned",
        noun=claim["noun"] is not None,
        label=_label(claim),
        once=predicate is not None and claim["object_head"] in predicate.once_with,
        caption=claim["part"] in CAPTION_KINDS,
        untold_first=untold[0],
        untold_last=untold[1],
        beside=sets_apart(claim["quote"]),
        occasion=occasion_of(sentence, claim["subject_text"], claim["object_text"]),
        running=_runs_on(claim),
        weekday=_lone_weekday(claim),
        change=change_of(claim, sentence) if claim["predicate"] in CHANGING else None,
        limits=_limits(claim, sentence),
        said=said_in(claim),
        amount=_amount(claim),
    )


def _limits(claim: dict[str, Any], sentence: ToldSentence) -> Limits:
    """What the number of a claim is limited to; nothing where it has none."""
    number = claim["quantity_text"]
    if number is None or (claim["quantity_min"] is None and claim["quantity_max"] is None):
        return frozenset()
    roles = (claim["object_text"] or "", claim["subject_text"] or "")
    phrase = next((words for words in roles if number in words), "")
    return limits_of(sentence, claim["unit"], claim["counted"], phrase, number)


def _lone_weekday(claim: dict[str, Any]) -> str | None:
    """The day of the week of a claim of which nothing tells the date: "on Saturday"."""
    if claim["time_text"] is None or (claim["day_first"], claim["day_last"]) != OPEN:
        return None
    return next((word for word in claim["time_text"].lower().split() if word in WEEKDAYS), None)


def _amount(claim: dict[str, Any]) -> tuple[float, float, str] | None:
    """How much a claim measures, as what a careful writer may have rounded to it; None if open."""
    if claim["unit"] is None or claim["quantity_min"] is None or claim["quantity_max"] is None:
        return None
    low, high = claim["quantity_min"], claim["quantity_max"]
    interval = comparable_interval(low, high, claim["quantity_text"], claim["unit"])
    least, most, base = to_base(*interval, claim["unit"])
    return None if least is None or most is None or base is None else (least, most, base)


def _counts(claims: Iterable[dict[str, Any]]) -> dict[str, Count]:
    """Return the claims that count something without a unit, by their ids."""
    found = {}
    for claim in claims:
        if claim["quantity_min"] is None or claim["unit"] is not None:
            continue
        if claim["quantity_scope"] not in BESIDE_OTHERS or claim["polarity"] != "positive":
            continue
        days = (claim["day_first"], claim["day_last"])
        found[claim["id"]] = Count(
            claim["quantity_min"],
            claim["place_id"],
            None if None in days else days,
            claim["quantity_scope"] == ADDITIONAL,
            scene_of(sentence_of(claim), _place_words(claim)),
            (claim["document_id"], claim["predicate"], claim["part"] in CAPTION_KINDS),
        )
    return found


def _with_scene(
    told: EventClaim,
    claim: dict[str, Any],
    count: Count | None,
    together: Mapping[tuple[str, str, bool], Sequence[Count]],
) -> EventClaim:
    """Return a claim that counts with the scene of its count, another as it is."""
    if count is None:
        return told
    by_doer = _counts_doers(claim)
    if not by_doer and (told.object is None or told.object.number is None):
        return told
    return replace(
        told,
        doers=count.number if by_doer else None,
        venue=count.scene.venue,
        wide=count.scene.wide,
        several=count.scene.several,
        sums=sums_with(count, together[count.told_in]),
        counted=claim["counted"],
        sort=_sort(claim, by_doer),
        most=claim["quantity_max"],
        one_spot=is_one_spot(claim["subject_text"]),
        in_one_spot=is_in_one_spot(claim["quote"]),
    )


def _place_words(claim: dict[str, Any]) -> str | None:
    """The place of a claim, as printed, where it is known which one."""
    place: str | None = claim["place_text"]
    return place if claim["place_id"] is not None else None


def _counts_doers(claim: dict[str, Any]) -> bool:
    """Whether its number is of those who do it: "*30,000 people* marched through Norvik"."""
    number, doers = claim["quantity_text"], claim["subject_text"]
    in_object = number is not None and number in (claim["object_text"] or "")
    return number is not None and not in_object and number in (doers or "")


def _sort(claim: dict[str, Any], by_doer: bool) -> frozenset[str]:
    """Of which sort they are whom it counts: "300,000 *electric* cars"."""
    phrase = claim["subject_text" if by_doer else "object_text"] or ""
    head = claim["counted"] if by_doer else claim["object_head"]
    return sort_of(phrase, claim["quantity_text"], head)


def _place_behind(claim: dict[str, Any], places: Mapping[tuple[str, str], str]) -> str | None:
    """The place in words behind a deed that counts: "cut 300 jobs *in Norvik*", "to Norvik"."""
    if claim["quantity_min"] is None:
        return None
    if claim["place_text"] is not None:
        return places.get((claim["document_id"], claim["place_text"]))
    if claim["completion_text"] is None:
        return None
    found = _BEHIND.search(claim["completion_text"])
    return places.get((claim["document_id"], found[1])) if found is not None else None


def _runs_on(claim: dict[str, Any]) -> bool:
    """Whether a count is dated to a stretch that goes on: "since Friday", "died this year".

    "A fire this week" says when the fire was, in fewer words: with a doer that is no group of
    people only an open end counts.
    """
    if claim["quantity_min"] is None or claim["day_first"] is None:
        return False
    if claim["day_last"] is None:
        return True
    return (
        (claim["subject_text"] is None or does_on_and_on(claim["subject_text"]))
        and not claim["time_approximate"]
        and claim["published_day"] is not None
        and claim["day_last"] - claim["day_first"] >= LEAST_RUNNING
        and claim["day_last"] >= claim["published_day"]
    )


def _description(claim: dict[str, Any], slot: str, lexicon: Lexicon) -> Description | None:
    text = claim[f"{slot}_text"]
    if text is None:
        return None
    if claim["unit"] == "percent" and claim["counted"] is not None:
        # "A quarter of the town" and "a third of the town" are of the town.
        share, _, whole = text.partition(" of ")
        if whole and claim["quantity_text"].lower().endswith(share.lower()):
            return describe(whole, claim["counted"], lexicon)
    if slot == "object" and _is_amount(claim):
        # "220 kg of cocaine" and "9 tonnes of cocaine" are cocaine, "200 hectares" is so much land.
        number, _, base = to_base(claim["quantity_min"], claim["quantity_max"], claim["unit"])
        rest = text.replace(claim["quantity_text"], " ")
        return describe_counted(rest, str(claim["counted"] or base), None, number, lexicon)
    if slot == "object" and claim["counted"] is not None and claim["object_mention_id"] is None:
        known = lexicon.predicates.get(claim["predicate"])
        counts = known.counts if known is not None else None
        # "passed the bill by 52 votes" counts no bills.
        if (
            counts is not None
            or claim["counted"] == claim["object_head"]
            or (claim["quantity_text"] is not None and claim["quantity_text"] in text)
        ):
            number = claim["quantity_min"]
            return describe_counted(text, claim["counted"], counts, number, lexicon)
    if slot == "object" and text.lower() in NOBODY:
        known = lexicon.predicates.get(claim["predicate"])
        if known is not None and known.counts is not None:
            return Description(known.counts, frozenset())  # of those who were: none
    # "the council of Ulm Bay" is a council.
    head = claim["object_head"] if slot == "object" else text.split(" of ")[0].split()[-1].lower()
    return describe(text, head, lexicon)


def _is_amount(claim: dict[str, Any]) -> bool:
    """Whether what a deed is done to is so much of a thing, by weight or another measure."""
    known = BY_NAME.get(claim["unit"] or "")
    measured = known is not None and known.base in MEASURES and claim["object_mention_id"] is None
    return measured and (claim["quantity_text"] or "") in claim["object_text"]


def _label(claim: dict[str, Any]) -> str:
    words = [claim["subject_text"], claim["predicate"], claim["object_text"]]
    label = " ".join(word for word in words if word)
    return f"{label} ({claim['time_text']})" if claim["time_text"] else label
