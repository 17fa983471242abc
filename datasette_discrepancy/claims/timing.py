"""Which time of a passage is that of which deed.

A time belongs to the deed it hangs on, by the parse and by what stands around it: "The mayor said
*Tuesday* that the bridge had fallen" is when he said it, "The mayor said that *on Tuesday* the
bridge fell" is when it fell.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from datasette_discrepancy.claims.achieved import deed_under
from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.dated_nouns import (
    BEFORE_NOUN,
    dates_a_noun,
    dates_object,
    is_compared_with,
    is_counted_from,
    is_judged,
    is_of_former_value,
    is_of_record,
)
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token

# How far off a deed is of which a time tells only when it was voiced.
VOICED = 3
# The same of a time that dates the noun that a clause describes.
NOUN_BETWEEN = 2
# How much further off the deed is than the verb that says whether it came about.
UNDER = 1
ASKED = frozenset({"ask", "press", "question", "quiz"})
AIRED = frozenset({"air", "broadcast", "record", "date", "upload", "tape", "film", "print"})
SPOKEN = frozenset(
    "speech interview video address ad advert advertisement essay book column blog broadcast "
    "podcast conference briefing remark clip recording tape article".split()
)
# Code points beside a time in which a word stands that opens or ends it.
NEAR = 12
RELATIVES = frozenset({"who", "which", "that", "whom"})
ENDING = frozenset(",;:)–—")
ABLE = frozenset("able unable likely unlikely bound due free certain sure set".split())
# How something or somebody is when found, seized or arrested.
STATES = frozenset("hide conceal stash stow store park pack wrap bury accuse suspect".split())
DAY = 10  # characters of an ISO date
COPULAR = frozenset({g.RELATIVE, g.ADVERBIAL, g.COMPLEMENT, g.ADNOMINAL})


@dataclass(frozen=True)
class Placed:
    """A time that hangs on a deed.

    Attributes:
        time: the expression.
        steps: how many words up in the parse the deed is; a time of something that takes part
            ("bought the house that burnt down in 2012") is further away than the deed's own.
    """

    time: TimeExpression
    steps: int


def owners_of(
    token: Token, time: TimeExpression, heads: Collection[int], reader: Reader
) -> list[tuple[int, int]]:
    """Return the deeds that a time belongs to, by the index of their heads, and how far off.

    One, or two where the time is told by a deed of its own ("on Friday, the day she resigned").

    Args:
        token: head of the time expression.
        time: the expression.
        heads: token indexes of the heads of the deeds.
        reader: the passage.
    """
    owners = [
        (int(child.i), 1)
        for child in token.children
        if child.i in heads and reader.grammar.relation(child) == g.RELATIVE
    ]
    if time.earliest or time.latest:
        owners += [(int(verb.i), NOUN_BETWEEN) for verb in _told_within(token, heads, reader)]
    above = _owner_of(token, time, heads, reader)
    if above is not None:
        above = _beyond_state(above, token, time, heads, reader)
    voiced = _voiced_then(token, heads, reader)
    owners += [(voiced, VOICED)] if voiced is not None else []
    return owners if above is None else [above, *owners]


def _beyond_state(
    owner: tuple[int, int],
    token: Token,
    time: TimeExpression,
    heads: Collection[int],
    reader: Reader,
) -> tuple[int, int]:
    """ "Seized cocaine hidden in a container on Friday": the day of the seizure.

    How something was found is no news of a day; not where a day stands before it already.
    """
    participle, steps = reader.doc[owner[0]], owner[1]
    if participle.lemma_.lower() not in STATES or token.i < participle.i:
        return owner
    one_day = time.earliest is not None and (time.latest or "")[:DAY] == time.earliest[:DAY]
    if not one_day or token.left_edge.lower_ in {"since", "until", "before", "after", "by"}:
        return owner
    noun = participle.head
    if reader.grammar.relation(participle) != g.ADNOMINAL or noun.i > participle.i:
        return owner
    verb = next((word for word in noun.ancestors if reader.grammar.is_clause(word)), None)
    if verb is None or verb.i not in heads or verb.tag_ != "VBD" or verb.i > noun.i:
        return owner
    before = verb.doc[verb.sent.start : participle.i]
    by = any(one.preposition == "by" for one in reader.grammar.obliques(participle))
    if by or any(is_calendar(word) for word in before):
        return owner
    return int(verb.i), steps + 1


def _told_within(token: Token, heads: Collection[int], reader: Reader) -> list[Token]:
    """ "A 1997 case in which a guard shot a thief": what happened in something dated."""
    noun = token.head
    if token.dep_ not in BEFORE_NOUN or noun.pos_ != "NOUN" or noun.i < token.i:
        return []
    return [
        verb
        for verb in noun.rights
        if verb.i in heads
        and reader.grammar.relation(verb) == g.RELATIVE
        and _opens_within(verb.left_edge)
    ]


def _opens_within(first: Token) -> bool:
    """Whether a relative clause opens with "when", "where" or "in which"."""
    if first.lower_ in {"when", "where"}:
        return True
    return first.lower_ in {"in", "during", "at"} and first.nbor(1).lower_ == "which"


def _voiced_then(token: Token, heads: Collection[int], reader: Reader) -> int | None:
    """ "In a statement issued on Friday, Lee attacked", "Asked on Friday, Lee said": then as well.

    Whoever speaks in a statement does so when it is made.
    """
    participle, grammar = token.head, reader.grammar
    if participle.tag_ not in {"VBN", "VBD"} or grammar.subjects(participle):
        return None
    lemma, relation = participle.lemma_.lower(), grammar.relation(participle)
    if relation == g.ADVERBIAL and lemma in ASKED and participle.i < participle.head.i:
        return int(participle.head.i) if participle.head.i in heads else None
    if lemma not in cues()["issuing_verbs"] | AIRED:
        return None
    noun, verb = participle.head, participle.head.head
    if relation == g.ADVERBIAL:  # the noun hung on the participle by the parse
        noun, verb = participle.left_edge, participle.head
        noun = next((w for w in participle.lefts if w.pos_ == "NOUN"), noun)
    spoken = noun.lemma_.lower() in cues()["authored"] | SPOKEN and noun.i < participle.i
    inside = noun.left_edge.lower_ in {"in", "on", "at", "during"}
    return int(verb.i) if spoken and inside and verb.i in heads else None


def _owner_of(
    token: Token, time: TimeExpression, heads: Collection[int], reader: Reader
) -> tuple[int, int] | None:
    """The deed above a time.

    It is the nearest deed above it. Above a verb without a deed of its own ("expected to meet in
    May") it is the complement left of the time; in a fragment without a verb ("Kim in a meeting
    with Xi, May") the deed before it. None where the time is that of no deed, as when it says when
    something was told.
    """
    if _is_of_another(token, time, reader):
        return None
    for steps, above in enumerate(token.ancestors, start=1):
        if _names_source(above) or (steps == 1 and dates_a_noun(above, token, reader)):
            return None
        under = _deed_of_quality(above, token, heads, reader)
        if under is not None:
            return under, steps + UNDER
        if _is_state(above, reader):
            return None
        later = _complement_begun(above, token, heads, reader)
        if later is not None:
            return later, steps
        if above.i in heads:
            if _parted(above, token) or _in_relative_between(above, token, reader):
                return None
            if is_judged(above, token, reader):
                return None
            if steps == 1 and dates_object(above, token, reader):
                return None
            governor = _governor_before(above, token, reader)
            if governor is None:
                return int(above.i), steps
            if governor.i in heads or deed_under(governor, reader.grammar) != above:
                return (int(governor.i), steps) if governor.i in heads else None
            return int(above.i), steps + UNDER  # "managed Monday to sign"
        if reader.grammar.is_clause(above):
            if above.lemma_.lower() in cues()["attribution_verbs"]:
                return None
            deed = deed_under(above, reader.grammar)
            if deed is not None and deed.i in heads:
                return int(deed.i), steps + UNDER
            told = _complement_before(above, time, heads, reader)
            if told is None and token.i < above.i:
                # "In June the leaders fell out, and Lee was arrested"
                told = next((one.i for one in _joined_to(above, reader) if one.i in heads), None)
            return None if told is None else (told, steps)
    root = token.sent.root
    if root.pos_ in {"VERB", "AUX"}:
        return None
    if token.head == root and token.i < root.i:
        # "In 2022 a bomb killed ten": the noun stands for the sentence in the parse
        behind = [verb for verb in root.rights if verb.tag_ == "VBD" and verb.dep_ == "acl"]
        return next(((int(verb.i), 1) for verb in behind if verb.i in heads), None)
    before = [i for i in heads if token.sent.start <= i < token.i]
    return (max(before), 1) if before else None


def _is_of_another(token: Token, time: TimeExpression, reader: Reader) -> bool:
    """Whether a time is that from which something is counted, or of a value that was before."""
    before = reader.text[max(0, time.start - NEAR) : time.start]
    behind = reader.text[time.start : time.end + NEAR]
    compared = is_compared_with(token, before, behind)
    if compared or is_counted_from(token) or is_of_record(token):
        return True
    place = time.start - reader.offset
    words = reader.doc.char_span(place, time.end - reader.offset, alignment_mode="expand")
    first = token.left_edge
    if words is not None and words[0].i < first.i:
        first = words[0]  # "the year before", told apart by the parse
    return is_of_former_value(token, first)


def _joined_to(verb: Token, reader: Reader) -> list[Token]:
    """The clauses joined to a verb, first those next to it."""
    return [word for word in verb.rights if reader.grammar.relation(word) == g.CONJUNCT]


def _is_state(above: Token, reader: Reader) -> bool:
    """ "the woman who was mayor in 2008 said": what somebody was then, nothing was done."""
    return (
        above.pos_ in {"NOUN", "PROPN", "ADJ"}
        and any(child.dep_ == "cop" for child in above.children)
        and reader.grammar.relation(above) in COPULAR
    )


def _deed_of_quality(
    above: Token, token: Token, heads: Collection[int], reader: Reader
) -> int | None:
    """ "By 2085 the fund will be able to pay half": who is able, likely or free has no other time.

    Not where it is a feeling, which comes before the deed: "was happy on Monday to hear".
    """
    if above.pos_ != "ADJ" or above.lower_ not in ABLE:
        return None
    for verb in reader.grammar.complements(above):
        begin = _introduction(verb, reader, {"to"})
        if verb.i in heads and begin is not None and token.i < begin.i:
            return int(verb.i)
    return None


def _in_relative_between(above: Token, token: Token, reader: Reader) -> bool:
    """ "read the bill, which banned gin in 1919": the time stands in the clause that "which" opens.

    Whatever the parser hung it on, a clause that no comma has closed goes on.
    """
    if token.i < above.i:
        return False
    opened = finite = False
    for word in above.doc[above.i + 1 : token.left_edge.i]:
        if word.lower_ in RELATIVES and word.tag_ in {"WDT", "WP"} and word.head != above:
            opened, finite = True, False
        elif word.text in ENDING:
            opened = opened and not finite
        elif opened and word.tag_ in FINITE:
            finite = True
    return opened and finite


def _parted(above: Token, token: Token) -> bool:
    """ "last year it hired 200 people; this year, 50": a semicolon ends what belongs together."""
    first, last = sorted((above.i, token.i))
    return any(between.text == ";" for between in above.doc[first:last])


def _names_source(above: Token) -> bool:
    """ "according to a statement on Tuesday"."""
    return above.lower_ == "according" or any(
        child.lower_ == "according" for child in above.children
    )


def _introduction(verb: Token, reader: Reader, words: Collection[str]) -> Token | None:
    """The first word of a clause if it is one of those that introduce it."""
    return next((m for m in reader.grammar.markers(verb) if m.lower_ in words), None)


def _complement_begun(
    above: Token, token: Token, heads: Collection[int], reader: Reader
) -> int | None:
    """The complement that the time opens: "said that *on Monday* it fell"."""
    if not reader.grammar.is_clause(above):
        return None
    for verb in reader.grammar.complements(above):
        that = _introduction(verb, reader, {"that"})
        if verb.i in heads and that is not None and that.i < token.i < verb.i:
            return int(verb.i)
    return None


def _governor_before(verb: Token, token: Token, reader: Reader) -> Token | None:
    """The verb above, where the time stands before the complement: "agreed *Monday* to buy"."""
    begin = _introduction(verb, reader, {"to", "that"})
    governor = verb.head
    if begin is None or governor == verb or verb not in reader.grammar.complements(governor):
        return None
    return governor if governor.i < token.i < begin.i else None


def _complement_before(
    above: Token, time: TimeExpression, heads: Collection[int], reader: Reader
) -> int | None:
    return next(
        (
            int(verb.i)
            for verb in reader.grammar.complements(above)
            if verb.i in heads and reader.offset + verb.idx < time.start
        ),
        None,
    )


def time_of_deed(placed: Sequence[Placed]) -> TimeExpression | None:
    """Return the time of a deed among those that hang on it.

    The nearest counts, made more exact by others that lie within it ("in July ... on July 5").
    Where several are equally near and exclude each other, it is none of them: "on Monday and
    Wednesday". The first one counts where none has an interval.
    """
    dated = [one for one in placed if one.time.earliest or one.time.latest]
    if not dated:
        return placed[0].time if placed else None
    closed = [one for one in dated if one.time.earliest and one.time.latest]
    if not closed:
        return dated[0].time
    nearest = min(one.steps for one in closed)
    near = [one.time for one in closed if one.steps == nearest]
    if any(_apart(near[0], other) for other in near[1:]):
        return None
    within = [one.time for one in closed if not any(_apart(one.time, other) for other in near)]
    return min(within, key=lambda time: (_length(time), time.start))


def _days(time: TimeExpression) -> tuple[date, date]:
    first = date.fromisoformat((time.earliest or "")[:10])
    last = date.fromisoformat((time.latest or "")[:10])
    return first, last


def _length(time: TimeExpression) -> int:
    first, last = _days(time)
    return (last - first).days


def _apart(one: TimeExpression, other: TimeExpression) -> bool:
    (first, last), (other_first, other_last) = _days(one), _days(other)
    return last < other_first or other_last < first
