"""Where, when and how many: what surrounds each deed of a passage.

A time belongs to the deed it hangs on. Deeds that the sentence puts at one time share it: "proposed
it *during a visit in July*", "met him *while visiting*", "*On Monday* A resigned and B took over".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from datasette_discrepancy.claims.achieved import deed_under
from datasette_discrepancy.claims.amounts import Amounts, amounts_of
from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.measures import MEASURE
from datasette_discrepancy.claims.model import Argument
from datasette_discrepancy.claims.places import place_of
from datasette_discrepancy.claims.roles import preposition_of
from datasette_discrepancy.claims.time_phrases import is_nowadays, lasts, occasion_of, undated
from datasette_discrepancy.claims.timing import Placed, owners_of, time_of_deed
from datasette_discrepancy.claims.trailing_results import is_trailing_result
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.model import Quantity, TimeExpression
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.tree import Token

# Gerunds behind a deed that tell what came of it: later, or perhaps at once.
LATER = frozenset({"lead", "culminate"})
RESULTING = LATER | {"cause", "prompt", "trigger", "spark", "provoke", "ignite"}


@dataclass
class Settings:
    """What surrounds one deed.

    Attributes:
        place: where it happened.
        time: when, the most exact of `times`, or one shared with another deed.
        times: every time that hangs on it.
        amounts: how many take part, and how much.
    """

    place: Argument | None = None
    time: TimeExpression | None = None
    times: list[TimeExpression] = field(default_factory=list)
    amounts: Amounts = field(default_factory=Amounts)


def settle(
    deeds: Sequence[Deed],
    reader: Reader,
    times: Sequence[TimeExpression],
    quantities: Sequence[Quantity],
) -> dict[int, Settings]:
    """Return the settings of each deed, by the token index of its head."""
    settings = {deed.head.i: Settings() for deed in deeds}
    numbers = [
        (quantity, None if token is not None and token.phrase is not None else token)
        for quantity in quantities
        for token in [_number_of(_token_of(quantity.start, quantity.end, reader))]
    ]
    _attach_times(settings, reader, times)
    _share_times(settings, deeds, reader)
    _attach_durations(settings, reader, times)
    for deed in deeds:
        own = settings[deed.head.i]
        own.time = own.time or occasion_of(deed, reader)
        if own.time is not None and is_nowadays(own.time, deed, reader):
            own.time = undated(own.time)
    for deed in deeds:
        own = settings[deed.head.i]
        own.place = place_of(deed, reader)
        shared = [own.time] if own.time is not None and _is_grown(deed) else []
        own.amounts = amounts_of(deed, reader, numbers, own.times or shared)
    _share_places(settings, deeds, reader)
    return settings


def _is_grown(deed: Deed) -> bool:
    """ "Two more died on Monday, bringing the toll to 29": counted anew on that day."""
    return deed.amount is not None and deed.amount.grown


def _token_of(start: int, end: int, reader: Reader) -> Token | None:
    """The head of a stretch of text: the token in it whose own head lies outside."""
    span = reader.doc.char_span(
        start - reader.offset, end - reader.offset, alignment_mode="contract"
    )
    if span is None or not len(span):
        span = reader.doc.char_span(
            start - reader.offset, end - reader.offset, alignment_mode="expand"
        )
    return span.root if span is not None and len(span) else None


def _number_of(token: Token | None) -> Token | None:
    """The number itself where its hedge hangs above it: "Between 12 and 15 workers were hurt"."""
    if token is None or token.lower_ != "between" or token.i + 1 >= token.sent.end:
        return token
    number = token.nbor(1)
    return number if number.pos_ == "NUM" else token


def _attach_times(
    settings: dict[int, Settings], reader: Reader, times: Sequence[TimeExpression]
) -> None:
    placed: dict[int, list[Placed]] = {i: [] for i in settings}
    for time in times:
        if time.timex_type not in {"DATE", "TIME"}:
            continue
        token = _token_of(time.start, time.end, reader)
        if token is None or _names_more(token, time, reader) or _describes(token, time, reader):
            continue
        for owner, steps in owners_of(token, time, settings, reader):
            placed[owner].append(Placed(time, steps))
    for i, own in settings.items():
        own.times = [one.time for one in placed[i]]
        own.time = time_of_deed(placed[i])


def _describes(token: Token, time: TimeExpression, reader: Reader) -> bool:
    """ "Ann Lee, mayor since 2030, left": a time of who she is."""
    return token.phrase is not None and time.start - reader.offset >= token.phrase.name_end


def _names_more(token: Token, time: TimeExpression, reader: Reader) -> bool:
    """ "September 11th Advocates": a name that holds a day, and is none."""
    rest = reader.text[time.end : reader.offset + token.idx + len(token)]
    name = token.head
    if name.pos_ == "PROPN" and name.i > token.i and token.dep_ in {"nummod", "det"}:
        # "the 17 February Brigade"
        words = token.doc[name.left_edge.i : name.i]
        named = words[0].lower_ == "the" and any(is_calendar(word) for word in words)
        return named and reader.text[time.end : reader.offset + name.idx].isspace()
    return (
        token.pos_ == "PROPN"
        and "," not in rest
        and any(part[:1].isupper() for part in rest.split())
    )


def _attach_durations(
    settings: dict[int, Settings], reader: Reader, times: Sequence[TimeExpression]
) -> None:
    """Give a deed without a time how long it went on, or how often: "for three years"."""
    for time in times:
        token = _token_of(time.start, time.end, reader)
        if token is None or time.timex_type not in {"DURATION", "SET"}:
            continue
        own = settings.get(token.head.i)
        if own is not None and own.time is None and lasts(token, reader):
            own.time = time


def _share_times(settings: dict[int, Settings], deeds: Sequence[Deed], reader: Reader) -> None:
    """Give a deed without a time the time of one that the sentence puts beside it."""
    pairs = list(_simultaneous(deeds, settings, reader))
    for _ in range(2):  # a chain of two: proposed - met - visited in July
        for taker, giver in pairs:
            if settings[taker].time is None:
                settings[taker].time = settings[giver].time


def _simultaneous(
    deeds: Sequence[Deed], settings: Mapping[int, Settings], reader: Reader
) -> list[tuple[int, int]]:
    """Deeds at one time: pairs of the one that may take it and the one that gives it."""
    table, grammar = cues(), reader.grammar
    pairs: list[tuple[int, int]] = []
    heads = {deed.head.i: deed for deed in deeds}
    for deed in deeds:
        token = deed.head
        above = token.head
        if deed.kind == "nominal":
            frame = deed.frame
            if frame is not None and frame.i in heads and _frames(token, reader):
                pairs += _both_ways(frame, token)
            continue
        if above.i not in heads or above == token:
            continue
        if deed.kind == MEASURE and token.dep_ in SUBJECTS:
            pairs.append((token.i, above.i))  # "A magnitude 6.1 quake struck on Monday"
            continue
        markers = {marker.lower_ for marker in grammar.markers(token)}
        markers |= {a.lower_ for a in grammar.adverbs(token) if a.tag_ == "WRB"}
        relation = grammar.relation(token)
        if _contrasts(token, markers, reader):
            continue
        purpose = markers & table["purpose_markers"] and not _calls_for(above)
        if (
            (relation == g.ADVERBIAL and (markers & table["simultaneous_markers"] or purpose))
            or (relation == g.OPEN_COMPLEMENT and _moves(heads[above.i]))
            or (_beside(token, reader) and not _results(token, above, RESULTING))
        ):
            pairs += _both_ways(above, token)
        elif _beside(token, reader):
            # "It sank on Monday, causing a panic": then, too; not the other way round.
            pairs += [] if _results(token, above, LATER) else [(token.i, above.i)]
        elif deed_under(above, grammar) == token:
            pairs.append((token.i, above.i))  # "refused on Monday to sign"
        elif relation == g.CONJUNCT:
            time = settings[above.i].time
            # "On Monday A resigned and B took over"; "is to visit Rome in May and to meet B".
            first = time is not None and time.end <= reader.offset + above.idx
            if first or (token.tag_ == "VB" and above.tag_ == "VB"):
                pairs += _both_ways(token, above)
    return pairs


def _contrasts(verb: Token, markers: Collection[str], reader: Reader) -> bool:
    """ "raised $3m, while Lee spent it in May": set against the other and not at one time."""
    first = verb.left_edge.i
    behind = verb.i > verb.head.i and first > 0 and verb.doc[first - 1].text == ","
    inside = verb.doc[first].text == ","  # the comma hung on the clause by the parse
    return (behind or inside) and "while" in markers and bool(reader.grammar.subjects(verb))


def _both_ways(one: Token, other: Token) -> list[tuple[int, int]]:
    return [(one.i, other.i), (other.i, one.i)]


def _beside(verb: Token, reader: Reader) -> bool:
    """ "Speaking in Oslo on Monday, Lee attacked the board", "sank on Monday, killing two"."""
    grammar = reader.grammar
    return (
        grammar.relation(verb) == g.ADVERBIAL
        and verb.tag_ == "VBG"
        and not grammar.markers(verb)
        and not grammar.auxiliaries(verb)
        and not any(child.dep_ in {"case", "prep"} and child.i < verb.i for child in verb.children)
        and not grammar.subjects(verb)
    )


def _results(verb: Token, above: Token, verbs: Collection[str]) -> bool:
    """ "The quarrel went on, leading to a vote on Monday": what came of it, came later."""
    return verb.i > above.i and verb.lemma_.lower() in verbs


def _frames(noun: Token, reader: Reader) -> bool:
    """ "during a meeting": the deed above happened within this one."""
    if noun.lemma_.lower() in cues()["going_on"]:
        return False  # "was charged in May in the inquiry into the fire": that went on for long
    return preposition_of(noun, reader) in {"during", "in", "at", "on"}


def _calls_for(verb: Token) -> bool:
    """ "agreed on Monday to buy": the deed that is agreed on comes later."""
    lemma = verb.lemma_.lower()
    return lemma in cues()["governors"] or lemma in cues()["only_infinitive"]


def _moves(deed: Deed) -> bool:
    """ "travelled to Rome to sign": goal and purpose share their time."""
    return deed.predicate.goal


def _share_places(settings: dict[int, Settings], deeds: Sequence[Deed], reader: Reader) -> None:
    """ "proposed it during a visit to Rome", "Speaking in Rome, Lee proposed it": both there.

    So is what came of it: "sank off Karth, killing 14".
    """
    for deed in deeds:
        main = deed.head.head
        own = settings[deed.head.i]
        if own.place is None and main.i in settings and is_trailing_result(deed, reader.grammar):
            own.place = settings[main.i].place
        opens = deed.head.left_edge.i == deed.head.sent.start and deed.head.i < main.i
        if opens and main.i in settings and _beside(deed.head, reader):
            settings[main.i].place = settings[main.i].place or settings[deed.head.i].place
        if deed.kind != "nominal" or deed.frame is None or deed.frame.i not in settings:
            continue
        frame = settings[deed.frame.i]
        if _frames(deed.head, reader):
            frame.place = frame.place or own.place
            own.place = own.place or frame.place
