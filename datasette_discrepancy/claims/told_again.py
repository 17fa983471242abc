"""Deeds told again by a word that points back: "The accident happened on 3 August".

The sentence has the day, and what happened stands before it. A claim is made of both: participants
from the sentence pointed to, time and place from this one. It is less sure than either, so that it
carries no contradiction by itself. Silence where the word may point to two deeds, or where the
deed pointed to has another time already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.model import FoundClaim
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.claims.timing import owners_of
from datasette_discrepancy.language.certainty import certainty_of
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.tree import Token

HAPPEN = frozenset({"happen", "occur", "come", "unfold"})
POINTING = frozenset({"the", "this", "that"})
# What a word for any misfortune may point to, by predicate.
MISFORTUNES = frozenset({"accident", "incident", "disaster", "tragedy", "catastrophe", "mishap"})
MISHAPS = frozenset({"crash", "sink", "explode", "collapse", "burst", "destroy", "kill", "injure"})
# Somebody guessed twice over: which deed is meant, and that its participants are those of that one.
GUESS_FACTOR = 0.8
# Characters back to the sentence pointed to: about a paragraph.
FARTHEST = 700


def told_again(
    passage: int,
    reader: Reader,
    times: Sequence[TimeExpression],
    claims: Sequence[FoundClaim],
    lexicon: Lexicon,
) -> Iterator[FoundClaim]:
    """Return a claim for each deed of the article that a passage tells again with its time.

    Args:
        passage: index of the passage.
        reader: of the passage.
        times: its time expressions.
        claims: all claims read from the verbs and nouns of the article.
        lexicon: the deeds that nouns name.
    """
    for verb in reader.doc:
        noun = _pointing_subject(verb, reader)
        if noun is None:
            continue
        certainty = certainty_of(verb, reader.grammar)
        if not certainty.claimed or certainty.polarity != "positive":
            continue
        meant = _deeds_meant(noun, lexicon)
        start, time = reader.offset + noun.idx, _time_of(verb, reader, times)
        before = [
            claim
            for claim in claims
            if start - FARTHEST <= claim.start and claim.end <= start and claim.predicate in meant
        ]
        if time is None or not _is_one(before) or _dated_otherwise(before, time):
            continue
        claim = before[-1]
        yield replace(
            claim,
            passage=passage,
            start=start,
            end=max(time.end, reader.offset + verb.idx + len(verb)),
            verb=verb.text,
            noun=noun.text,
            clause="nominal",
            confidence=round(claim.confidence * GUESS_FACTOR, 3),
            completion=None,
            completion_head=None,
            place=None,
            time=time,
            quantity=None,
            counted=None,
            quantity_scope=None,
            quantity_whole=None,
            as_of=None,
            modality=certainty.modality,
            attributed_to=None,
            cites=None,
            quoted_by=None,
        )


def _pointing_subject(verb: Token, reader: Reader) -> Token | None:
    """ "the accident" of "the accident happened", "the sinking took place"."""
    if verb.pos_ != "VERB" or not _happens(verb, reader):
        return None
    for noun in reader.grammar.subjects(verb):
        pointing = any(child.lower_ in POINTING for child in noun.lefts)
        if noun.pos_ == "NOUN" and pointing and noun.i < verb.i:
            return noun
    return None


def _happens(verb: Token, reader: Reader) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in HAPPEN or (
        lemma == "take" and any(noun.lower_ == "place" for noun in reader.grammar.objects(verb))
    )


def _deeds_meant(noun: Token, lexicon: Lexicon) -> frozenset[str]:
    lemma = noun.lemma_.lower()
    match = lexicon.of_noun(noun.lower_) or lexicon.of_noun(lemma)
    if match is not None:
        return frozenset({match.predicate.name})
    return MISHAPS if lemma in MISFORTUNES else frozenset()


def _time_of(verb: Token, reader: Reader, times: Iterable[TimeExpression]) -> TimeExpression | None:
    for time in times:
        if time.timex_type not in {"DATE", "TIME"} or time.earliest is None:
            continue
        span = reader.doc.char_span(
            time.start - reader.offset, time.end - reader.offset, alignment_mode="expand"
        )
        if span is not None and verb.i in dict(owners_of(span.root, time, {verb.i}, reader)):
            return time if time.start > reader.offset + verb.idx else None
    return None


def _is_one(claims: Sequence[FoundClaim]) -> bool:
    """Whether claims tell of one deed: one word for it, and not two things that underwent it."""
    things = {
        argument.mention.name if argument.mention is not None else argument.head
        for claim in claims
        for argument in (claim.object or claim.subject,)
        if argument is not None
    }
    return bool(claims) and len(things) == 1 and len({claim.predicate for claim in claims}) == 1


def _dated_otherwise(claims: Iterable[FoundClaim], time: TimeExpression) -> bool:
    """Whether what was told before happened on another day, so that this is another one."""
    for claim in claims:
        other = claim.time
        if other is None or not (other.earliest and other.latest and time.earliest and time.latest):
            continue
        if other.latest[:10] < time.earliest[:10] or time.latest[:10] < other.earliest[:10]:
            return True
    return False
