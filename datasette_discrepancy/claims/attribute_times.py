"""When somebody was what an article calls them: "Vogt, 61, was arrested in 2028" was 61 then.

An age or an office that stands in the words of a deed of long ago is of the days of that deed; what
is told of these days, or of no time, says what holds now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from datasette_discrepancy.claims.model import Argument, FoundClaim
from datasette_discrepancy.documents.model import Publication
from datasette_discrepancy.language.model import TimeExpression

# What changes with the years; where somebody is from does not.
CHANGING = frozenset({"aged", "holds_office", "works_as"})
# A deed so long before its article is of other days, when nobody had the age and office of now.
LONG_AGO = timedelta(days=180)
# Somebody's deed in brackets, so to speak: "Vogt, 64, who was arrested in 2028, was freed".
ASIDE = frozenset({"relcl", "acl"})
DAY = 10


def with_times(
    attributes: Iterable[FoundClaim], deeds: Sequence[FoundClaim], publication: Publication
) -> Iterator[FoundClaim]:
    """Yield attribute claims, those of the days of an old deed with its time.

    Args:
        attributes: of a document.
        deeds: its claims about deeds.
        publication: when it was published; where that is unknown nothing is old.
    """
    if publication.earliest is None:
        yield from attributes
        return
    border = (date.fromisoformat(publication.earliest[:DAY]) - LONG_AGO).isoformat()
    for claim in attributes:
        time = _time_of(claim, deeds, border) if claim.predicate in CHANGING else None
        yield claim if time is None else replace(claim, time=time)


def _time_of(claim: FoundClaim, deeds: Sequence[FoundClaim], border: str) -> TimeExpression | None:
    """The time of the only deed, or of the first, of which the words hold an attribute."""
    around = [
        deed.time
        for deed in deeds
        if deed.passage == claim.passage
        and deed.clause not in ASIDE
        and deed.start <= claim.start
        and claim.end <= deed.end
        and claim.subject is not None
        and any(_is_one(claim.subject, one) for one in (deed.subject, deed.object))
    ]
    old = [time for time in around if time is not None and _is_before(time, border)]
    return old[0] if old and len(old) == len(around) else None


def _is_one(person: Argument, participant: Argument | None) -> bool:
    """Whether an attribute is of a participant of the deed."""
    if participant is None:
        return False
    return person.start < participant.end and participant.start < person.end


def _is_before(time: TimeExpression, border: str) -> bool:
    return time.latest is not None and time.latest[:DAY] < border
