"""Numbers that no verb of a known deed carries: "the toll rose to 12", "a $3bn fine".

Each way of writing stands in `measures.yml` as a pattern over a sentence in which the numbers are
masked, so that it does not hang on what a parser makes of headlines and of short sentences. What
is found becomes a deed like any other: its certainty, time, place and speaker are read from the
parse around the word that carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from datasette_discrepancy.claims.arguments import POINTING, Reader
from datasette_discrepancy.claims.counting import (
    ADDITIONAL,
    TOTAL,
    Counting,
    counted_word,
    noun_behind,
    of_a_whole,
    scope_by_words,
)
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.measured_quantities import KINDS, mask
from datasette_discrepancy.claims.noun_kinds import is_somebody
from datasette_discrepancy.claims.object_classes import classes_by_noun
from datasette_discrepancy.claims.period_figures import Figure, with_period
from datasette_discrepancy.claims.predicates import Lexicon, Predicate
from datasette_discrepancy.claims.undergoers import (
    EMPTY,
    head_before,
    holder_of,
    subject_of,
    undergoer_of,
)
from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.certainty import certainty_of
from datasette_discrepancy.language.clauses import clause_of
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import checked_lemma
from datasette_discrepancy.language.model import Quantity, TimeExpression
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.subjects import clause_above
from datasette_discrepancy.language.tags import NOMINAL
from datasette_discrepancy.language.tree import Token

# The kind of clause of these deeds: read from the words, not from the parse.
MEASURE = "measure"
_BRACES = {
    "{N}": "(?P<n>\ue000+)",
    "{M}": "(?P<n>\ue001+)",
    "{D}": "(?P<n>\ue002+)",
    "{P}": "(?P<n>\ue003+)",
    "{Q}": "(?P<n>\ue004+)",
    "{L}": "(?P<n>\ue005+)",
    "{Y}": "(?P<n>\ue006+)",
    "{OF_PERIOD}": r"(?:,?\s+(?:in|for|at|across|among|during|over|of|last|this)"
    r"(?:\s+[\w’'-]+){1,4}?)?"
    r"(?:\s+(?:also|again|still|now|then|has|had))?",
    "{ARRIVING}": r"\s+(?:(?:was|is|were|are)(?:\s+(?:recorded|running|unchanged|steady)\s+at)?"
    r"|(?:stood|stands|held|remained|came\s+in|held\s+steady)\s+at"
    r"|hit|reached|averaged|totalled|totaled|(?:came|comes|amounted)\s+to"
    r"|(?:rose|risen|fell|fallen|climbed|dropped|jumped|eased|slowed|grew|grown|slipped|edged"
    r"|surged|ticked|increased|decreased|declined|accelerated)(?:\s+(?:up|down|back|sharply"
    r"|slightly))?(?:(?:\s+by)?\s+[\ue000-\ue00f]+)?(?:\s+from\s+[\ue000-\ue00f]+)?\s+to)",
    "{GAP}": r"(?:,?\s+[\w’'-]+){0,6}?",
    "{BRINGING}": r"(?:bringing|brings|brought|taking|takes|took|pushing|raising|raised)"
    r"\s+(?:the|its|their|that)\s+(?:(?:overall|total|official)\s+(?!to\s))?",
    "{REVISED}": r"(?:\s+(?:was|were|is|has\s+been|had\s+been)"
    r"\s+(?:lowered|revised|corrected|reduced)(?:\s+(?:down|up)(?:wards?)?)?)?",
    "{WHO}": r"(?:\s+(?!(?:and|or|in|on|at|of|to|after|when|who|have|had|has|were|was|are|is|been|"
    r"dead|missing|killed|by|with|that|which)\s)[A-Za-z][\w’'-]*){0,3}?",
}
# Before the word that carries a claim these take the flatness from it, whatever the parse says.
_WEAKENING = frozenset(
    "could would may might will can cannot if not never feared presumed likely nearly almost "
    "expected projected estimated reportedly allegedly".split()
)
_WORDS_BEFORE = 3
# Of these a figure without its month or year says little.
NOTHING_UNDATED = frozenset({"revenue", "statistic"})
# Whoever does this has no figure yet.
FORECASTING = frozenset(
    "expect forecast predict project target estimate anticipate plan aim seek promise hope fear "
    "see eye guide want need require".split()
)
SENTENCE = "sentence"
# What may come of a charge, and what somebody asks a court for.
THREATENING = frozenset(
    "carry face risk bring mean entail threaten seek demand request recommend allow incur".split()
)
# A toll grows on the day on which it is counted anew, not on that of the deaths.
_GROWN = re.compile(
    r"\b(?:rose|risen|rises|climbed|grew|grown|jumped|increased|bringing|brings|brought|taking|takes"
    r"|took|pushing|raising|raised)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Pattern:
    """One way of writing, a row of `measures.yml`.

    Attributes:
        kinds: masks of numbers, of which a text must hold one.
        period: how many days the period of a figure has, at least and at most; None for others.
        of_things: people and pronouns are left out ("Lee is 34 years old" tells no thing's age).
        of_person: the deed of somebody who is measured ("Lee earned $5m" tells no profit).
        bounded: a number without a lower bound is left out ("up to 300 are feared dead").
    """

    predicate: str
    expression: re.Pattern[str]
    kinds: frozenset[str]
    counted: str | None
    scope: str | None
    object: str | None
    of_clause: bool
    at_start: bool
    subject: str | None
    unit: str | None
    alone: bool
    of_person: str | None
    period: tuple[int, int] | None
    of_things: bool
    bounded: bool


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return the patterns in the order of the file."""
    return tuple(
        Pattern(
            row["predicate"],
            re.compile(r"(?<!\w)" + (expression := _expand(row["pattern"])), re.IGNORECASE),
            frozenset(KINDS.intersection(expression)),
            row.get("counted"),
            row.get("scope"),
            row.get("object"),
            row.get("anchor") == "clause",
            row.get("start") == "true",
            row.get("subject"),
            row.get("unit"),
            row.get("alone") == "true",
            row.get("of_person"),
            _length(row["period"]) if "period" in row else None,
            row.get("of_things") == "true",
            row.get("bounded") == "true",
        )
        for row in package_table("claims/measures.yml")
    )


def _length(days: str) -> tuple[int, int]:
    """ "28-92": at least and at most so many days."""
    least, _, most = days.partition("-")
    return int(least), int(most)


def _expand(pattern: str) -> str:
    for brace, expression in _BRACES.items():
        pattern = pattern.replace(brace, expression)
    return pattern


def with_measures(
    deeds: Sequence[Deed],
    reader: Reader,
    lexicon: Lexicon,
    quantities: Sequence[Quantity],
    times: Sequence[TimeExpression],
) -> list[Deed]:
    """Return the deeds of a passage with those that only its numbers tell, in text order.

    A deed that the parse gave with the same number stays as it is; one that hangs on the same word
    is replaced ("the toll rose to 12" is no rise).
    """
    found: dict[int, Deed] = {}
    for deed in _measured(reader, lexicon, quantities, times):
        same = next((other for other in deeds if _is_same(other, deed)), None)
        if same is not None and deed.amount is not None and deed.amount.quantity.unit is not None:
            found.setdefault(deed.head.i, replace(same, amount=deed.amount))
        elif same is None and not any(_tells(other, deed, reader) for other in deeds):
            found.setdefault(deed.head.i, deed)
    kept = [deed for deed in deeds if deed.head.i not in found]
    return sorted([*kept, *found.values()], key=lambda deed: deed.head.i)


def _is_same(other: Deed, deed: Deed) -> bool:
    """Whether the parse gave the deed with the same participants, perhaps without its number."""
    same_word = other.head == deed.head and other.predicate.name == deed.predicate.name
    return same_word and other.objects == deed.objects and deed.subjects in ((), other.subjects)


def _tells(other: Deed, deed: Deed, reader: Reader) -> bool:
    """Whether a deed of the parse says the same of the very number."""
    if other.predicate.name != deed.predicate.name or deed.amount is None:
        return False
    number = deed.amount.quantity
    if number.unit is not None:
        return False
    if deed.subjects and other.head == deed.head and _in_a_phrase(deed.subjects[0], other):
        return False
    spans = [reader.argument(token) for token in other.objects]
    return any(span.start < number.end and number.start < span.end for span in spans)


def _in_a_phrase(head: Token, other: Deed) -> bool:
    """Whether the parse took the last word of a phrase for who did it, not the phrase's head.

    "A fire in the mine killed 17": not the mine.
    """
    return len(other.subjects) == 1 and head.i < other.subjects[0].i < other.head.i


def _measured(
    reader: Reader,
    lexicon: Lexicon,
    quantities: Sequence[Quantity],
    times: Sequence[TimeExpression],
) -> Iterator[Deed]:
    masked, by_start = mask(reader, quantities, times)
    if not by_start:
        return
    read: set[int] = set()
    kinds = KINDS.intersection(masked)
    for pattern in patterns():
        if kinds.isdisjoint(pattern.kinds):
            continue
        for match in pattern.expression.finditer(masked):
            if pattern.at_start and match.start() != 0:
                continue
            quantity = by_start.get(match.start("n"))
            if quantity is None or quantity.start in read:
                continue
            deed = _deed(pattern, match, quantity, reader, lexicon, quantities, times)
            if deed is not None:
                read.add(quantity.start)
                yield deed


def _deed(
    pattern: Pattern,
    match: re.Match[str],
    quantity: Quantity,
    reader: Reader,
    lexicon: Lexicon,
    quantities: Sequence[Quantity],
    times: Sequence[TimeExpression],
) -> Deed | None:
    groups = match.re.groupindex
    at = "a" if "a" in groups and match["a"] else "a2" if "a2" in groups else "o"
    carrier = _token(match.start(at), reader)
    number = _token(match.end("n") - 1, reader)
    if carrier is None or number is None:
        return None
    anchor = (clause_above(number) or clause_above(carrier)) if pattern.of_clause else carrier
    anchor = anchor if anchor is not None and anchor.sent == carrier.sent else carrier
    anchor = number if pattern.of_things else anchor  # the predicate: "is 900 years *old*"
    if _is_weakened(anchor, reader):
        return None
    if pattern.predicate == SENTENCE and anchor.lemma_.lower() in THREATENING:
        return None  # "the charge carries up to three years in prison": nobody got them
    if pattern.period is not None and anchor.lemma_.lower() in FORECASTING:
        return None  # "expects a profit of $3m"
    predicate = _predicate(pattern, carrier, quantity, reader, lexicon)
    owner = _owner(pattern, match, carrier, number, reader)
    if owner is not None and is_calendar(owner):
        return None  # "sentenced her to 18 months on Monday"
    if owner is None and pattern.counted is None and pattern.predicate != "of_verb":
        return None
    if pattern.bounded and quantity.minimum is None:
        return None
    if pattern.of_things and not (owner and _is_thing(owner, reader)):
        return None
    if noun_behind(reader.text, quantity.end) in {"time", "times"}:
        return None  # "was arrested a dozen times"
    amount = _amount(pattern, predicate, quantity, reader, quantities)
    if pattern.period is not None and owner is not None:
        amount = _of_period(pattern.period, amount, match, carrier, owner, reader, times)
        if amount.period is None and pattern.predicate in NOTHING_UNDATED:
            return None
    if pattern.of_clause and _GROWN.search(match.group()):
        amount = replace(amount, grown=True)
    if pattern.alone and _counted_elsewhere(amount, carrier, reader, quantities):
        return None
    subjects = _subjects(pattern, anchor, reader)
    objects = (_counted_token(number) if owner is None else owner,)
    if owner is not None and pattern.counted is None and amount.quantity.unit is None:
        if amount.counted is None:
            return None
        subjects, objects = (owner,), (_counted_token(number),)
    if pattern.of_person is not None and owner is not None and is_somebody(owner, reader):
        predicate = Predicate(pattern.of_person, known=False)
        subjects, objects = (owner,), (_counted_token(number),)
    return Deed(anchor, predicate, MEASURE, subjects, objects, None, (), None, None, amount)


def _of_period(
    length: tuple[int, int],
    amount: Counting,
    match: re.Match[str],
    carrier: Token,
    owner: Token,
    reader: Reader,
    times: Sequence[TimeExpression],
) -> Counting:
    """Return a figure with its period; without one where nobody with a name has it."""
    whose = None if owner == carrier else reader.argument(owner)
    if whose is not None and whose.mention is None:
        return amount
    figure = Figure(
        masked=match.string,
        sentence=(carrier.sent.start_char, carrier.sent.end_char),
        measure=match.span("m" if "m" in match.re.groupindex else "a"),
        number=match.span("n"),
        offset=reader.offset,
        owner=whose.text if whose is not None else None,
        length=length,
    )
    return with_period(amount, figure, reader.text, times)


def _counted_elsewhere(
    amount: Counting, carrier: Token, reader: Reader, quantities: Sequence[Quantity]
) -> bool:
    """Whether the sentence counts the same again: "300 workers in Ulm and 9,000 in all"."""
    first = reader.offset + carrier.sent.start_char
    last = reader.offset + carrier.sent.end_char
    for other in quantities:
        if first <= other.start and other.end <= last and other.start != amount.quantity.start:
            noun = counted_word(noun_behind(reader.text, other.end))
            if other.unit is None and noun in {None, amount.counted}:
                return True
    return False


def _subjects(pattern: Pattern, anchor: Token, reader: Reader) -> tuple[Token, ...]:
    """Who or what did it, where the pattern has its verb in the active."""
    if pattern.subject != "before" or anchor.i == anchor.sent.start:
        return ()
    if reader.grammar.auxiliaries(anchor) and reader.grammar.is_passive(anchor):
        return clause_of(anchor, reader.grammar).subjects[:1]
    if anchor.nbor(-1).pos_ in NOMINAL:
        head = head_before(anchor.nbor(-1), reader)
        return () if head is None else (head,)
    if reader.grammar.is_clause(anchor):
        return clause_of(anchor, reader.grammar).subjects[:1]
    return ()


def _amount(
    pattern: Pattern,
    predicate: Predicate,
    quantity: Quantity,
    reader: Reader,
    quantities: Sequence[Quantity],
) -> Counting:
    scope, end = scope_by_words(reader.text, quantity), quantity.end
    partial = of_a_whole(reader.text, quantity, [q for q in quantities if q is not quantity])
    whole = None
    if partial is not None:
        quantity, scope, basis = partial
        whole, end = basis.minimum, basis.end
    counted = pattern.counted
    if pattern.unit is not None:
        quantity = replace(quantity, unit=pattern.unit)
    if quantity.unit is None and counted in (None, "person"):
        own = counted_word(noun_behind(reader.text, end))
        counted = own or counted or predicate.counts
    if pattern.scope is not None and scope != ADDITIONAL:
        scope = pattern.scope
    return Counting(quantity.start, quantity.end, quantity, counted, scope or TOTAL, whole)


def _predicate(
    pattern: Pattern, carrier: Token, quantity: Quantity, reader: Reader, lexicon: Lexicon
) -> Predicate:
    name = pattern.predicate
    if name != "of_verb":
        return lexicon.predicates.get(name) or Predicate(name, known=False)
    counted = counted_word(noun_behind(reader.text, quantity.end))
    people = counted is None or means_people(counted)
    lemma = checked_lemma(carrier.lower_, "VERB", carrier.lemma_)
    classes = classes_by_noun().get(counted or "", ())
    return lexicon.of_verb(lemma, classes, of_person=people).predicate


def _owner(
    pattern: Pattern, match: re.Match[str], carrier: Token, number: Token, reader: Reader
) -> Token | None:
    if "o" in match.re.groupindex:
        last = _token(match.start("o"), reader)
        # Where the pattern itself has the article before it, its phrase begins there.
        near = match.start("o") != match.start()
        if last is not None and last.pos_ in EMPTY:  # "is married and has two children"
            named = subject_of(carrier, reader)
            return None if named is None or named.lower_ in POINTING else named
        return None if last is None else head_before(last, reader, near=near)
    if pattern.object == "of_clause":
        return undergoer_of(carrier, reader)
    if pattern.object == "of_clause_subject":
        return subject_of(carrier, reader)
    if pattern.object == "of_predicate":  # "the skull is 300,000 years *old*"
        if any(word.lower_ in _WEAKENING for word in number.lefts):
            return None  # "may be 900 years old"
        return next(iter(children(number, "nsubj")), None)
    if pattern.object == "holder":
        verb = _token(match.start("v"), reader) if "v" in match.re.groupindex else None
        if verb is not None and verb.i - 1 in reader.mentions:
            return verb.nbor(-1)
        return holder_of(carrier, reader)
    return None


def _is_thing(noun: Token, reader: Reader) -> bool:
    return noun.pos_ == "NOUN" and noun.i not in reader.mentions and not is_somebody(noun, reader)


def _counted_token(number: Token) -> Token:
    return number.head if number.dep_ in {"nummod", "compound"} else number


def _is_weakened(anchor: Token, reader: Reader) -> bool:
    """Whether a word right before weakens a claim that the parse takes for flat."""
    before = anchor.doc[max(anchor.sent.start, anchor.i - _WORDS_BEFORE) : anchor.i]
    if not any(word.lower_ in _WEAKENING for word in before):
        return False
    certainty = certainty_of(anchor, reader.grammar)
    return certainty.modality == "asserted" and certainty.polarity == "positive"


def _token(position: int, reader: Reader) -> Token | None:
    span = reader.doc.char_span(position, position + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None
