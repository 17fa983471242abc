"""Verbs that say nothing of somebody without what they shall do or shall not do.

"Asked aides *to print* the letter", "kept the firm *from selling* it", "caused Lee, who had led,
*to lose* votes": with the object alone the claim would tell another deed.
"""

from __future__ import annotations

from collections.abc import Iterator

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.sense_words import particles_of
from datasette_discrepancy.language.clauses import Clause
from datasette_discrepancy.language.control_words import KEEPING_FROM, OBJECT_TO, PERSUADING
from datasette_discrepancy.language.tree import Token

# Also where the verb alone is a known deed.
COMPELLING = PERSUADING | {"get"}
# "is meant to last": what it is for.
MEANT = frozenset("design mean intend use need require build aim gear".split())
# "prevented Norvik from selling it".
PREVENTING = KEEPING_FROM | frozenset(
    "deter dissuade preclude restrain enjoin exclude shield save protect hinder".split()
)
# With their object alone these say the opposite of what they say with "from".
BARE_PREVENTING = frozenset({"prevent", "keep", "stop", "bar", "block", "prohibit"})
FARTHEST_FROM = 40
# Words that may stand between an object and its infinitive: "the attorneys present to give".
POSTPONED = frozenset("present there here involved concerned alike alone".split())

# Words of what is set off by commas between an object and its infinitive.
LONGEST_ASIDE = 16


def governed_words(clause: Clause, reader: Reader) -> tuple[str, ...]:
    """Return the words of what somebody is asked to do or kept from: "to", "print"; or none.

    Args:
        clause: of the governing verb.
        reader: of the passage.
    """
    verb = clause.verb
    lemma = verb.lemma_.lower()
    after = verb if clause.passive else max(clause.objects, key=lambda noun: noun.i, default=verb)
    if after.i < verb.i or (after == verb and not clause.passive):
        return ()
    if lemma in COMPELLING | OBJECT_TO | MEANT:
        for infinitive in _infinitives(verb, after, reader):
            return ("to", infinitive.lemma_.lower(), *_particle(infinitive, reader))
    if lemma in PREVENTING:
        for gerund in (*_gerunds_behind_from(after), *_gerunds_far_behind(after, lemma)):
            passive = gerund.lower_ == "being" and gerund.i + 1 < len(gerund.doc)
            words = (gerund.lower_, gerund.nbor(1).lower_) if passive else (gerund.lower_,)
            return ("from", *words)
    return ()


def _particle(infinitive: Token, reader: Reader) -> list[str]:
    """ "asked him to drop out of the race": with "of" behind it a preposition to the parse."""
    found = particles_of(infinitive, reader)[:1]
    out_of = [word.lower_ for word in infinitive.doc[infinitive.i + 1 : infinitive.i + 3]]
    return found or (["out"] if out_of == ["out", "of"] else [])


def _infinitives(verb: Token, after: Token, reader: Reader) -> Iterator[Token]:
    """Right behind the object, wherever it is hung; further away where it completes the verb."""
    near = after.nbor(1) if after.i + 1 < len(after.doc) else None
    if near is not None and near.lower_ in POSTPONED and near.i + 1 < len(near.doc):
        near = near.nbor(1)
    if near is not None and near.lower_ == "to" and near.i + 1 < len(near.doc):
        behind = near.nbor(1)
        while behind.pos_ in {"ADV", "CCONJ"} and behind.i + 1 < behind.sent.end:
            behind = behind.nbor(1)  # "asked them to either keep or mend it"
        if behind.tag_ == "VB" and behind.pos_ in {"VERB", "AUX"}:
            yield behind
        return
    apart = _behind_aside(after)
    if apart is not None:
        yield apart
    if verb.lemma_.lower() not in COMPELLING:
        return
    for complement in reader.grammar.complements(verb):
        marks = {mark.lower_ for mark in reader.grammar.markers(complement)}
        infinitive = complement.tag_ == "VB" and complement.pos_ in {"VERB", "AUX"}
        if complement.i > after.i and infinitive and "to" in marks:
            yield complement


def _behind_aside(after: Token) -> Token | None:
    """ "caused Lee, who had led, to lose": behind what two commas set off."""
    words = after.doc[after.i + 1 : after.sent.end]
    if not len(words) or words[0].text != ",":
        return None
    for comma in words[1:LONGEST_ASIDE]:
        if comma.text == "," and comma.i + 2 < after.sent.end and comma.nbor(1).lower_ == "to":
            infinitive = comma.nbor(2)
            return infinitive if infinitive.tag_ == "VB" else None
    return None


def _gerunds_far_behind(after: Token, lemma: str) -> Iterator[Token]:
    """ "sought to prevent the inquiry — and its cost — from becoming a show": behind asides."""
    if lemma not in BARE_PREVENTING:
        return
    words = after.doc[after.i + 1 : min(after.i + FARTHEST_FROM, after.sent.end - 1)]
    for word in words:
        if word.text == ";" or word.lemma_.lower() in PREVENTING:
            return
        if word.lower_ == "from" and word.nbor(1).tag_ == "VBG" and word.nbor(-1).is_punct:
            yield word.nbor(1)
            return


def _gerunds_behind_from(after: Token) -> Iterator[Token]:
    """ "federal funds from being spent": right behind the phrase of the object."""
    words = after.doc[after.i + 1 : after.sent.end]
    for word in words[:6]:
        if word.pos_ in {"VERB", "AUX"} or word.is_punct:
            return
        if word.lower_ == "from":
            behind = word.nbor(1) if word.i + 1 < after.sent.end else None
            if behind is not None and behind.tag_ == "VBG" and behind.pos_ in {"VERB", "AUX"}:
                yield behind
            return
