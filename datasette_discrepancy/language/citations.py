"""Chains of attribution: who cites whom for what they say.

"Yonhap reported, citing two officials, that", "according to Yonhap, which cited two officials",
"the BBC quoted Lee as saying that": one passes on what the other said. A link of such a chain is
read once, and found by either end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.attribution import (
    accorded_before,
    accorded_behind,
    speaker_of,
    speaker_of_tag,
    tells_clause,
    whom_it_quotes,
)
from datasette_discrepancy.language.authors import author_of
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.citing_words import (
    CITING,
    LONGEST_ASIDE,
    is_source,
    saying_before,
)
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.report_tags import USER_DATA as REPORT_TAGS
from datasette_discrepancy.language.subjects import MOST_STEPS, surface_subjects
from datasette_discrepancy.language.tags import NOMINAL, TENSED
from datasette_discrepancy.language.tree import Doc, Token

# Where a passage keeps its citations.
USER_DATA = "citations"
CITED = frozenset({"cited", "quoted", "cites", "quotes", "cite", "quote"})
ANTECEDENTS = frozenset({"which", "who", "that"})


@dataclass(frozen=True)
class Citations:
    """The links of the chains of a passage, by the places of head nouns.

    Attributes:
        source_of: whom or what somebody cites.
        quoted_by: who passes on what somebody said.
    """

    source_of: dict[int, Token] = field(default_factory=dict)
    quoted_by: dict[int, Token] = field(default_factory=dict)


def cited_by(speaker: Token, grammar: Grammar) -> Token | None:
    """Return whom somebody cites for what they say: the officials of "Yonhap, citing officials".

    Args:
        speaker: head noun of who says so, where it stands in that.
        grammar: of the parse.
    """
    return _citations(speaker.doc, grammar).source_of.get(speaker.i)


def who_quotes(speaker: Token, grammar: Grammar) -> Token | None:
    """Return who passes on what somebody said: the BBC of "the BBC quoted Lee as saying".

    Args:
        speaker: head noun of who said it, where it stands in that.
        grammar: of the parse.
    """
    return _citations(speaker.doc, grammar).quoted_by.get(speaker.i)


def _citations(doc: Doc, grammar: Grammar) -> Citations:
    if USER_DATA not in doc.user_data:  # once a passage, not once a claim
        links = Citations()
        for by, source in _found(doc, grammar):
            if by is not None and source is not None and by != source:
                links.source_of.setdefault(by.i, source)
                links.quoted_by.setdefault(source.i, by)
        doc.user_data[USER_DATA] = links
    found: Citations = doc.user_data[USER_DATA]
    return found


def _found(doc: Doc, grammar: Grammar) -> Iterator[tuple[Token | None, Token | None]]:
    """Who cites and who is cited, by each word that may say so."""
    for word in doc:
        if word.lower_ in CITING:
            source = _cited(word, grammar)
            yield (_who_cites(word, grammar) if source is not None else None), source
        elif word.lower_ in CITED:
            yield _told_by_verb(word, grammar)
        elif word.lower_ == "according":
            yield _told_within(word, grammar)


def _cited(verb: Token, grammar: Grammar) -> Token | None:
    """Whom or what a verb cites; None where that is only a reason."""
    noun = next((noun for noun in grammar.objects(verb) if noun.i > verb.i), None)
    if noun is None:
        return None
    behind = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    if noun.pos_ == "NOUN" and behind.pos_ == "PROPN" and not is_calendar(behind):
        return behind  # "citing the ferryman Bo Lee"
    return author_of(noun, grammar) if is_source(noun) else None


def _who_cites(participle: Token, grammar: Grammar) -> Token | None:
    """Who says what "citing officials" stands beside."""
    before = participle.nbor(-1) if participle.i > participle.sent.start else None
    if before is None or before.text != ",":
        # "Citing officials, Yonhap reported that".
        return _above(participle, grammar) if before is None or before.pos_ == "CCONJ" else None
    for first, verb in participle.doc.user_data.get(REPORT_TAGS, ()):
        if first == participle.sent.start:
            return speaker_of_tag(participle.doc, first, verb, grammar)
    says = saying_before(before)
    if says is not None:
        return speaker_of(says, grammar)
    return (
        accorded_before(before, grammar)
        or _subject_before(before, participle, grammar)
        or _above(participle, grammar)
    )


def _subject_before(comma: Token, participle: Token, grammar: Grammar) -> Token | None:
    """Who speaks in "Yonhap, citing officials, reported that"."""
    doc = comma.doc
    last = min(participle.i + LONGEST_ASIDE, participle.sent.end)
    for word in doc[participle.i + 1 : last]:
        if word.tag_ in TENSED:
            speaker = speaker_of(word, grammar) if tells_clause(word, grammar) else None
            if speaker is None or speaker.i > comma.i:
                return None
            between = doc[speaker.i + 1 : comma.i]
            apart = any(part.text == "," or part.tag_ in TENSED for part in between)
            return None if apart else speaker
    return None


def _above(participle: Token, grammar: Grammar) -> Token | None:
    """Who says the clause that a participle hangs on: "reported that he left, citing officials"."""
    for verb in islice(participle.ancestors, MOST_STEPS):
        if tells_clause(verb, grammar):
            return speaker_of(verb, grammar)
    return None


def _told_by_verb(verb: Token, grammar: Grammar) -> tuple[Token | None, Token | None]:
    """Who cites and who is cited by a verb that is no participle beside another."""
    quoted = whom_it_quotes(verb, grammar)
    if quoted is not None:
        passive = grammar.is_passive(verb)
        by = grammar.agents(verb) if passive else surface_subjects(verb, grammar)
        return next(iter(by), None), quoted
    above = verb.head
    if above.pos_ not in NOMINAL:
        return None, None
    kind = grammar.relation(verb)
    if kind == g.ADNOMINAL and verb.tag_ == "VBN":  # "officials quoted by Yonhap"
        return next(iter(grammar.agents(verb)), None), above
    subjects = {noun.lower_ for noun in grammar.subjects(verb)}
    if kind == g.RELATIVE and subjects & ANTECEDENTS:  # "Yonhap, which cited officials"
        return above, _cited(verb, grammar)
    return None, None


def _told_within(according: Token, grammar: Grammar) -> tuple[Token | None, Token | None]:
    """Who cites and who is cited in "Yonhap reported that, according to two officials, it fell"."""
    that = according.nbor(-1) if according.i else according
    if that.text == "," and that.i:
        that = that.nbor(-1)
    verb = that.nbor(-1) if that.i else that
    if that.lower_ != "that" or verb.tag_ not in TENSED or not tells_clause(verb, grammar):
        return None, None
    return speaker_of(verb, grammar), accorded_behind(according, grammar)
