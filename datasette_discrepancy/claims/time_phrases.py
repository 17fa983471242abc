"""When, where no day says it: how long a deed went on, how often, and upon which occasion.

Such words fill the time of a claim that has no day ("for three years", "after the vote", "after the
film was shown", "initially"). They have no interval and are compared with nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token

# Verbs whose object is how long they go on.
LASTING = frozenset("last wait take serve stay live remain work sleep run".split())
# Before and behind a stretch of time.
STRETCHES = frozenset({"", "for", "over", "during", "in", "within", "throughout", "through"})
REFERRING = frozenset({"before", "after", "earlier", "later", "from", "of", "ago", "ahead", "into"})
# Before the occasion of a deed.
OCCASIONAL = frozenset(
    {"after", "before", "during", "since", "until", "till", "following", "ahead of", "prior to"}
)
# What goes on for a time, and has no extent: not "throughout the state".
LASTED = frozenset(
    "process campaign career life history presidency ordeal trial tenure term race war crisis "
    "talk negotiation match game debate hearing season service interview investigation".split()
)
PAST = frozenset({"VBD"})
# Before a clause that tells when; "since" and "as" may tell why.
WHEN = frozenset({"after", "before", "until", "till", "when", "once"})
# How long before or after: "shortly after the vote".
DEGREES = frozenset("shortly soon immediately right just only not even long well".split())
# Parts of an occasion that stand behind "in": "in the final weeks of the campaign".
STAGES = frozenset(
    "day days week weeks month months hour hours minutes stages moments half phase quarter".split()
)
# Adverbs that tell when; alone, for "earlier this year" is a time of its own.
ADVERBS = frozenset("initially earlier previously originally subsequently later".split())
# Words; a longer phrase is no mere time.
LONGEST = 12
BRACKETS = frozenset('()[]“”"—–;:')


def lasts(token: Token, reader: Reader) -> bool:
    """Return whether a stretch of time tells how long the deed above went on, or how often.

    "for three years", "in recent years", "twice a week", "waited two hours"; not "hours before the
    vote", which is a time that the words do not give, and not "spent two years".
    """
    verb = token.head
    if token in reader.grammar.objects(verb) and not reader.grammar.is_passive(verb):
        return verb.lemma_.lower() in LASTING
    behind = [word.lower_ for word in token.doc[token.i + 1 : token.i + 3]]
    if behind[:1] and (behind[0] in REFERRING or behind == ["in", "advance"]):
        return False
    if "-" in token.text:  # "a 21-year veteran"
        return False
    hung = [one.preposition for one in reader.grammar.obliques(verb) if one.head == token]
    return all(preposition in STRETCHES for preposition in hung)


def occasion_of(deed: Deed, reader: Reader) -> TimeExpression | None:
    """Return the occasion on which a deed was done, "after the vote", None where none is told.

    Its interval is unknown: which day the vote was stands elsewhere, if at all.
    """
    return next(_occasions(deed, reader), None)


def is_nowadays(time: TimeExpression, deed: Deed, reader: Reader) -> bool:
    """Return whether "today" may mean these days: "“Today the council runs our lives”".

    In somebody's mouth, at the head of what is said, with the simple present.
    """
    if time.text.lower() != "today" or deed.kind == "nominal":
        return False
    if reader.text[time.end : time.end + 1] in {"'", "’"}:
        return False  # "today's ruling"
    verb = deed.head
    tensed = [w for w in (verb, *reader.grammar.auxiliaries(verb)) if w.tag_ in FINITE]
    if verb.tag_ == "VBG" or not tensed or any(w.tag_ not in {"VBZ", "VBP"} for w in tensed):
        return False
    if any(noun.lower_ in {"i", "we"} for noun in deed.subjects):
        return False  # "today we vote"
    start, position = time.start - reader.offset, verb.i
    return any(
        first <= position < last and reader.doc[first].idx + 1 == start
        for first, last in reader.quoted
    )


def undated(time: TimeExpression) -> TimeExpression:
    """Return a time as words alone, without the days that it was taken for."""
    return replace(time, timex_value=None, edtf=None, earliest=None, latest=None, approximate=True)


def _occasions(deed: Deed, reader: Reader) -> Iterator[TimeExpression]:
    for oblique in deed.obliques:
        noun = oblique.head
        through = oblique.preposition == "throughout" and noun.lemma_.lower() in LASTED
        if through or oblique.preposition in OCCASIONAL:
            yield from _phrase(noun, oblique.preposition, reader)
        elif oblique.preposition == "in" and noun not in deed.objects:
            yield from _stage(noun, reader)
    for child in deed.head.children if deed.kind != "nominal" else ():
        if child.dep_ == "advmod":
            yield from _adverb(child, deed.head, reader)
        elif child.dep_ == "advcl" and reader.grammar.relation(child) == g.ADVERBIAL:
            yield from _clause(child, deed.head, reader)


def _phrase(noun: Token, preposition: str, reader: Reader) -> Iterator[TimeExpression]:
    """ "After the vote", "shortly after the vote"; a day has a time of its own."""
    if is_calendar(noun) or (noun.pos_ != "NOUN" and noun.lower_ != "then"):
        return
    words = _bare(noun)
    first = preposition.split()[0]
    led = words[0].lower_ == first or (
        len(words) > 1 and words[0].lower_ in DEGREES and words[1].lower_ == first
    )
    if led:
        yield from _words(words, reader)


def _stage(noun: Token, reader: Reader) -> Iterator[TimeExpression]:
    """ "In the final weeks of the race", "earlier in the race": the words do not tell which day."""
    if noun.left_edge.lower_ == "earlier":
        yield from _words(_bare(noun), reader)
    if noun.lower_ not in STAGES:
        return
    words = _bare(noun)
    of = any(one.preposition in {"of", "before", "after"} for one in reader.grammar.obliques(noun))
    if of and any(word.lower_ == "in" for word in words[:2]):
        yield from _words(words, reader)


def _clause(verb: Token, above: Token, reader: Reader) -> Iterator[TimeExpression]:
    """ "After the film was shown", "Earlier in the race" (a clause without a verb to the parser).

    Behind another finite verb it may belong to that one. "When" tells which time only in the past:
    "we help when we are asked" is any time.
    """
    words = _bare(verb)
    markers = [mark.lower_ for mark in reader.grammar.markers(verb) if mark.i < verb.i]
    opening = words[0].lower_ if words else ""
    if verb.pos_ == "NOUN" and opening == "earlier" and markers[:1] == ["in"]:
        yield from _words(words, reader)
        return
    if verb.pos_ not in {"VERB", "AUX"} or not words:
        return
    second = words[1].lower_ if opening in DEGREES and len(words) > 1 else opening
    introduced = {*markers, *(a.lower_ for a in reader.grammar.adverbs(verb) if a.tag_ == "WRB")}
    between = verb.doc[above.i + 1 : words[0].i]
    if second not in WHEN & introduced or any(word.tag_ in FINITE for word in between):
        return
    tensed = {word.tag_ for word in (verb, *reader.grammar.auxiliaries(verb))} & FINITE
    anybody = any(noun.lower_ in {"you", "one"} for noun in reader.grammar.subjects(verb))
    if not anybody and (second != "when" or tensed <= PAST):
        yield from _words(words, reader)


def _adverb(adverb: Token, verb: Token, reader: Reader) -> Iterator[TimeExpression]:
    """ "Initially"; "earlier" at the head of the clause, for behind it may compare."""
    if adverb.lower_ not in ADVERBS or len(_bare(adverb)) > 1:
        return
    behind = adverb.nbor(1) if adverb.i + 1 < len(adverb.doc) else None
    if adverb.i < verb.i or behind is None or behind.pos_ == "PUNCT":
        yield from _words([adverb], reader)


def _bare(head: Token) -> list[Token]:
    """The words of a phrase without the commas around it."""
    words = [word for word in head.subtree if not word.is_space]
    while words and words[-1].is_punct:
        words.pop()
    while words and words[0].is_punct:
        words.pop(0)
    return words


def _words(words: Sequence[Token], reader: Reader) -> Iterator[TimeExpression]:
    if not words or len(words) > LONGEST or any(word.text in BRACKETS for word in words):
        return
    first, last = words[0], words[-1]
    if last.i - first.i + 1 != len(words):
        return  # parts of it stand apart
    start = reader.offset + first.idx
    end = reader.offset + last.idx + len(last)
    yield TimeExpression(start, end, reader.text[start:end], "DATE", approximate=True)
