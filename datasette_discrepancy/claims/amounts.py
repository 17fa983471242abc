"""Which number belongs to which deed, and what it counts there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from datasette_discrepancy.claims.arguments import Reader, head_lemma
from datasette_discrepancy.claims.contests import score_of
from datasette_discrepancy.claims.corrected_counts import is_corrected_count
from datasette_discrepancy.claims.counting import (
    CHANGE,
    CORRECTED,
    LEVEL,
    PART,
    PREVIOUS,
    TOTAL,
    Counting,
    as_of,
    counted_word,
    is_of_another_fate,
    is_running,
    noun_behind,
    of_a_whole,
    scope_by_words,
)
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.first_counts import is_first_count
from datasette_discrepancy.claims.model import Argument
from datasette_discrepancy.claims.parts import INCLUDING, with_doer_apart
from datasette_discrepancy.language.grammar import RELATIVE, Oblique, children
from datasette_discrepancy.language.lemmas import checked_lemma
from datasette_discrepancy.language.model import Quantity, TimeExpression
from datasette_discrepancy.language.scores import SCORE
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token

AGE = "year of age"
# What is counted in "voted against it 12 times".
TIMES = "time"
# "rose by 5 percent", "sold for $3m": other phrases of a verb measure something else.
MEASURING = frozenset({"", "by", "to", "for", "at", "from", "over", "up to"})
# What a preposition makes of the number behind it.
BY_PREPOSITION = {"by": CHANGE, "to": LEVEL, "from": PREVIOUS}
# Deeds whose bare amount is a difference: "rose 4 percent".
CHANGING = frozenset({"rise", "fall", "change", "cut", "raise", "widen", "narrow"})
# Of these so much falls: no change.
FALLING = frozenset("rain snow water hail sleet ash rainfall snowfall precipitation dust".split())
# "None of the 56 passengers": the number is that of all.
_NONE_OF = re.compile(
    r"(?i)(?<!\w)(?:none|neither|nobody)\s+of\s+(?:(?:the|its|their|his|her)\s+)?$"
)
# Deeds whose counts are of people harmed; in which of two ways narrows the count.
HARMING = frozenset({"kill", "injure"})
# How far a deed went: of those whom or which it befell at all these are some.
GRADES = frozenset(
    "seriously slightly critically badly lightly gravely severely mildly moderately partly "
    "partially completely totally fully entirely wholly heavily temporarily permanently".split()
)
HARMS = frozenset("killed dead wounded injured hurt maimed missing captured".split())
JOINTS = frozenset({"or", "and"})
# Parts of a noun phrase between a number and the noun that it counts.
STEPS_TO_COUNTED = 2
# Behind these stands something beside the noun before them, and no number of it.
BESIDE = frozenset("with without for from by at on near against into under over".split())
PLURALS = frozenset({"NNS", "NNPS", "NNP"})
# How many there are, or were: "the number of patients".
NUMBERS = frozenset({"number", "total", "tally", "count"})
ROUND = frozenset({"thousands", "millions", "hundreds"})
# The longest "none of the" before a number.
NEAR = 24

Numbers = Sequence[tuple[Quantity, Token | None]]


@dataclass
class Amounts:
    """The numbers of one deed.

    Attributes:
        members: of those who take part: "34 soldiers".
        measures: how much, where no participant is counted ("rose by 5 percent").
    """

    members: list[Counting] = field(default_factory=list)
    measures: list[Counting] = field(default_factory=list)

    def of(self, subject: Argument | None, undergoer: Argument | None) -> list[Counting]:
        """Return the numbers of a claim, the one that tells most first.

        That of what undergoes, else a measure, else of who does; behind it every measure of
        another scope ("rose by 4 percent to 9").
        """
        found = _within(self.members, undergoer) + self.measures + _within(self.members, subject)
        kept: list[Counting] = []
        for counting in found:
            if counting.scope == PREVIOUS and len(found) > 1:
                continue
            if not kept or counting.scope not in {other.scope for other in kept}:
                kept.append(counting)
        return [one for one in kept if one is kept[0] or one in self.measures]


def _within(members: Sequence[Counting], argument: Argument | None) -> list[Counting]:
    if argument is None:
        return []
    return [m for m in members if argument.start <= m.start and m.end <= argument.end]


def amounts_of(
    deed: Deed, reader: Reader, numbers: Numbers, times: Sequence[TimeExpression]
) -> Amounts:
    """Return the numbers that belong to a deed.

    Args:
        deed: with its participants as tokens.
        reader: of the passage.
        numbers: each quantity of the passage with the token that it hangs on.
        times: those of the deed.
    """
    amounts = Amounts()
    if deed.amount is None and not numbers:
        return amounts
    members = {token.i for token in (*deed.subjects, *deed.objects)}
    hung = {oblique.head.i: oblique.preposition for oblique in _told_by_phrases(deed, reader)}
    measures = {i for i, preposition in hung.items() if preposition in MEASURING}
    until = as_of(list(times), reader.text)
    running = is_running(deed.head.sent.text)
    if deed.amount is not None:
        if until is None and deed.amount.grown:
            until = _only_day(times)
            amounts.measures.append(replace(deed.amount, as_of=until))
            return amounts
        own = replace(_scoped(deed.amount, deed, reader), as_of=until)
        amounts.measures.append(_open_above(own, running, deed))
        return amounts
    result = score_of(deed, numbers, reader)
    if result is not None:
        amounts.measures.append(result)
    for quantity, token in numbers:
        # An age belongs to a person (attributes.py), a score to a game or a vote.
        if token is None or quantity.unit in {AGE, SCORE}:
            continue
        if is_of_another_fate(reader.text, quantity, deed.predicate.name):
            continue
        at = _counted(token, members | measures)
        direct = at is None and _hangs_on(token, deed.head)
        if at is None and not direct:
            continue
        # What "none of the $5m that Norvik demanded" denies is not the demand.
        none = _NONE_OF.search(reader.text, max(0, quantity.start - NEAR), quantity.start)
        if none and deed.kind != RELATIVE:
            continue
        counting = _counting(quantity, at, deed, reader, numbers)
        if counting is None:
            continue
        counting = replace(_scoped(counting, deed, reader), as_of=until)
        if at is not None and at.i in members:
            changes = quantity.unit is not None and deed.predicate.name in CHANGING
            if changes and counting.counted not in FALLING:
                counting = replace(counting, scope=CHANGE)
            amounts.members.append(_open_above(counting, running, deed))
            continue
        preposition = hung.get(at.i, "") if at is not None else ""
        scope = BY_PREPOSITION.get(preposition, counting.scope)
        if not preposition and deed.predicate.name in CHANGING and counting.scope == TOTAL:
            scope = CHANGE
        if at is not None and _is_often(at):
            amounts.measures.append(replace(counting, counted=TIMES))
        elif quantity.unit is not None or preposition == "by":
            amounts.measures.append(replace(counting, scope=scope))
        elif preposition in BY_PREPOSITION and (thing := _numbered(deed, reader)) is not None:
            amounts.measures.append(replace(counting, scope=scope, counted=thing))
    return amounts


# A share of the votes that had been counted by then.
POLL = "poll"
_COUNTED_SO_FAR = re.compile(
    r"\b(?:votes?|ballots?|precincts?|districts|polling\s+stations)\s+"
    r"(?:(?:had|have|has|were|was|been)\s+){0,2}(?:counted|tallied|reporting)\b"
    r"|\b(?:partial|early|preliminary|provisional|incomplete|first)\s+"
    r"(?:(?:official|vote)\s+)?(?:results|returns|counts?)\b|\bexit\s+polls?\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?:\ball|\bevery|\b100\s+percent)\b[^,;]{0,50}\Z", re.IGNORECASE)
# "Left 12 people dead or missing", "sent 12 tanks as a first batch".
_NARROWED_BEHIND = re.compile(
    r"(?:\s+[\w’'-]+){0,3}?\s+(?:dead|killed)\s+(?:or|and)\s+"
    r"(?:missing|injured|wounded|hurt|maimed|captured)\b"
    r"|[^.;:]{0,60}\bas\s+(?:an?|the|its|their)\s+(?:first|initial)\s+"
    r"(?:batch|part|instal?lment|tranche|shipment|phase|step|stage)\b",
    re.IGNORECASE,
)


def _is_partial_vote(sentence: str) -> bool:
    """ "With half of the ballots counted", and not "with all the ballots of Sunday counted"."""
    found = _COUNTED_SO_FAR.search(sentence)
    return found is not None and not _ALL.search(sentence, 0, found.start())


def _scoped(counting: Counting, deed: Deed, reader: Reader) -> Counting:
    """A count as its sentence has it: that of a part, or one that was given up since."""
    if counting.scope != TOTAL:
        return counting
    sentence = deed.head.sent
    first = reader.offset + deed.head.doc.tokens[sentence.start].idx
    number = counting.quantity
    if is_first_count(sentence.text, number.start - first, number.end - first):
        return replace(counting, scope=PREVIOUS)
    corrected = is_corrected_count(sentence.text, number.start - first, number.end - first)
    if corrected and number.unit is None:
        return replace(counting, scope=CORRECTED)
    narrowed = number.unit is None and _is_narrowed(deed)
    narrowed = narrowed or (deed.predicate.name == POLL and _is_partial_vote(sentence.text))
    narrowed = narrowed or _NARROWED_BEHIND.match(sentence.text, number.end - first) is not None
    return replace(counting, scope=PART) if narrowed else counting


def _is_of_all(grade: Token) -> bool:
    """Whether a grade is of whom the verb counts: not "31 people, eight of them seriously"."""
    before = grade.nbor(-1) if grade.i > grade.sent.start else grade
    return before.lower_ not in {"them", "whom"} and not before.like_num


def _is_narrowed(deed: Deed) -> bool:
    """ "seriously injured 12", "killed or wounded 15": no count of all who were."""
    verb = deed.head
    if any(child.lower_ in GRADES and _is_of_all(child) for child in verb.children):
        return True
    if deed.predicate.name not in HARMING:
        return False
    words = verb.doc.tokens[max(verb.sent.start, verb.i - 2) : min(verb.sent.end, verb.i + 3)]
    place = words.index(verb)
    beside = (words[place + 1 : place + 3], words[max(0, place - 2) : place][::-1])
    return any(
        len(two) == 2 and two[0].lower_ in JOINTS and two[1].lower_ in HARMS for two in beside
    )


def _told_by_phrases(deed: Deed, reader: Reader) -> list[Oblique]:
    """The phrases of a deed; of a change also those that hang on its measure.

    "Fell by 2 points to 5.4 per cent": some parses have the level below the points.
    """
    if deed.predicate.name not in CHANGING:
        return list(deed.obliques)
    below = [
        inner
        for oblique in deed.obliques
        if oblique.preposition in MEASURING
        for inner in _below(oblique, reader)
        if inner.preposition in {"to", "from"}
    ]
    return [*below, *deed.obliques]


def _numbered(deed: Deed, reader: Reader) -> str | None:
    """ "The number *of patients* rose from 80 to 120": what is counted, None for anything else."""
    if deed.predicate.name not in CHANGING or len(deed.objects) != 1:
        return None
    noun = deed.objects[0]
    return _measured_thing(noun, reader) if noun.lemma_.lower() in NUMBERS else None


def _below(oblique: Oblique, reader: Reader) -> list[Oblique]:
    """What hangs on the noun of a phrase, or on what that is of: "a quarter of a point to 4.5%"."""
    found = reader.grammar.obliques(oblique.head)
    inner = [one for one in found if one.preposition == "of"]
    return [*found, *(below for one in inner for below in reader.grammar.obliques(one.head))]


def _only_day(times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The one day that a deed is given, None where it has several times or a longer one."""
    if len(times) != 1 or times[0].earliest is None or times[0].latest is None:
        return None
    return times[0] if times[0].earliest[:10] == times[0].latest[:10] else None


def _is_often(noun: Token) -> bool:
    """ "12 times", and not "three times as much"."""
    if noun.lower_ != "times" or noun.i + 1 >= len(noun.doc):
        return False
    return noun.nbor(1).lower_ not in {"as", "more", "less", "larger", "higher", "the", "a", "that"}


def _counting(
    quantity: Quantity, at: Token | None, deed: Deed, reader: Reader, numbers: Numbers
) -> Counting | None:
    others = [other for other, _ in numbers if other is not quantity]
    if any(of_a_whole(reader.text, other, [quantity]) for other in others):
        return None  # the whole of a part that stands before it
    partial = of_a_whole(reader.text, quantity, others)
    scope, whole, end = scope_by_words(reader.text, quantity), None, quantity.end
    if partial is not None:
        quantity, scope, basis = partial
        whole, end = basis.minimum, basis.end
    lemma = None
    if quantity.unit is None:
        named = None if at is None or at.pos_ == "NUM" else _noun_lemma(at, quantity, reader)
        lemma = counted_word(named or noun_behind(reader.text, end))
        if lemma is None and whole is not None and at is not None:
            lemma = _measured_thing(at, reader)  # "12 of the 40 trapped miners"
        if lemma is None and at is not None and at.tag_ in PLURALS:
            lemma = _measured_thing(at, reader)  # "dozens of miners"
        lemma = lemma or deed.predicate.counts
    elif at is not None and quantity.start <= reader.offset + at.idx < quantity.end:
        lemma = _measured_thing(at, reader, quantity.end)
    if at is None:
        return Counting(quantity.start, quantity.end, quantity, lemma, scope, whole)
    if quantity.unit is None:
        quantity = with_doer_apart(quantity, reader.text, reader.offset + at.idx + len(at))
    argument = reader.argument(at)
    start, end = max(argument.start, quantity.start), min(argument.end, quantity.end)
    return Counting(start, end, quantity, lemma, scope, whole)


def _measured_thing(measure: Token, reader: Reader, end: int = 0) -> str | None:
    """ "500 tonnes *of grain*": of what so much is meant, None where nothing says.

    Nothing before the end of the number says so: "a quarter of a point".
    """
    for oblique in reader.grammar.obliques(measure):
        noun = oblique.head
        if reader.offset + noun.idx < end:
            continue
        if noun.lower_ in ROUND and oblique.preposition == "of":
            return _measured_thing(noun, reader)  # "tens of thousands of miners"
        if oblique.preposition == "of" and noun.pos_ in NOUNS and noun.tag_ != "NNP":
            return counted_word(checked_lemma(noun.lower_, "NOUN", head_lemma(noun)))
    return None


def _open_above(counting: Counting, running: bool, deed: Deed) -> Counting:
    """ "12 so far", "41 by Tuesday": at least so many, where the count grows."""
    grows = "cumulative" in deed.predicate.properties and counting.quantity.unit is None
    if not grows or not (running or counting.as_of is not None):
        return counting
    if counting.quantity.minimum is None:
        return counting
    return replace(counting, quantity=replace(counting.quantity, maximum=None))


def _counted(number: Token, members: set[int]) -> Token | None:
    """The noun a number counts, when that noun takes part in the deed."""
    token = number
    for _ in range(STEPS_TO_COUNTED + 1):
        if token.i in members:
            return token
        if token.head == token or token.pos_ in {"VERB", "AUX"} or children(token, "cop"):
            return None  # "Lee, whose town is 35 percent Dutch, left"
        if any(child.lower_ == INCLUDING for child in token.lefts):
            return None  # "the board, including two bankers"
        if token.dep_ in {"nsubj", "nsubj:pass", "nsubjpass"}:
            return None  # "70 passengers were aboard the boat that sank"
        if token != number and any(child.lower_ in BESIDE for child in children(token, "case")):
            return None  # "a bus with 45 pilgrims": one bus
        token = token.head
    return None


def _hangs_on(number: Token, verb: Token) -> bool:
    """Whether an amount hangs on a verb itself: "fined Norvik $3.2 billion"."""
    token = number
    for _ in range(STEPS_TO_COUNTED + 1):
        if token.head == verb and token != verb:
            return token.dep_ in {"obj", "iobj", "obl", "obl:unmarked", "dobj", "npadvmod", "xcomp"}
        if token.pos_ in {"VERB", "AUX"}:
            return False
        token = token.head
    return False


def _noun_lemma(noun: Token, quantity: Quantity, reader: Reader) -> str | None:
    first = reader.offset + noun.idx
    if quantity.start <= first < quantity.end:
        return None  # the number stands for the noun: "twelve died"
    return checked_lemma(noun.lower_, "NOUN", head_lemma(noun))
