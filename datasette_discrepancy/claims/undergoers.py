"""Whom a fine, a sentence or a budget concerns, and what noun a stretch of words is about."""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import POINTING, Reader
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.clauses import clause_of
from datasette_discrepancy.language.control_words import CONJUNCTIONS
from datasette_discrepancy.language.subjects import clause_above
from datasette_discrepancy.language.tags import NOUNS, TENSED
from datasette_discrepancy.language.tree import Token

# "received a fine": whoever is the subject undergoes it. Who faces or avoids one does not yet.
BEARING = frozenset("receive get pay owe serve be have accept incur begin start settle".split())
# "imposed a fine on Norvik"
LAID_ON = frozenset({"on", "upon", "against"})
# "Revenue at Norvik", "sales of Norvik".
HELD_BY = frozenset({"at", "of"})
# Words of these kinds are nobody and nothing: "and has two children", "had earned $5m".
EMPTY = frozenset({"AUX", "CCONJ", "SCONJ", "ADP", "ADV", "PART"})
BREAKS = frozenset({"VERB", "AUX", "SCONJ", "CCONJ", "PUNCT"})
# Words before a noun within which its phrase begins.
LONGEST_PHRASE = 12


def undergoer_of(carrier: Token, reader: Reader) -> Token | None:
    """Return who bears what a noun or verb names ("fine", "sentenced"), None where nothing says."""
    verb = carrier if reader.grammar.is_clause(carrier) else clause_above(carrier)
    owner = reader.grammar.possessor(carrier)
    if owner is not None:
        return owner
    if verb is None:
        return None
    clause = clause_of(verb, reader.grammar)
    nouns = [*clause.recipients, *clause.objects]
    # "fined Norvik $3bn": one noun to the parse, the name a part of the amount.
    nouns += [c for t in nouns if t.is_currency for c in t.lefts if c.i in reader.mentions]
    others = [
        token
        for token in nouns
        if token != carrier and carrier not in token.subtree and _can_bear(token, reader)
    ]
    if clause.passive or verb == carrier:
        if others:
            return others[0]
        return next((t for t in clause.recipients if _can_bear(t, reader)), None)
    if verb.lemma_.lower() in BEARING:
        return next(iter(clause.subjects), None)
    laid = [o.head for o in clause.obliques if o.preposition in LAID_ON]
    below = [o.head for o in reader.grammar.obliques(carrier) if o.preposition in LAID_ON]
    return next(iter([*others, *laid, *below]), None)


def subject_of(carrier: Token, reader: Reader) -> Token | None:
    """Return who does what the clause of a word tells."""
    verb = carrier if reader.grammar.is_clause(carrier) else clause_above(carrier)
    if verb is None:
        return None
    return next(iter(clause_of(verb, reader.grammar).subjects), None)


def holder_of(measure: Token, reader: Reader) -> Token | None:
    """Return whose a measure is: "Norvik's revenue", "revenue at Norvik", "Norvik had revenue"."""
    grammar = reader.grammar
    owner = grammar.possessor(measure)
    if owner is not None:
        return owner
    subject = subject_of(measure, reader)
    if subject is not None and subject != measure and subject.i < measure.i:
        return subject if measure not in subject.subtree else None
    below = [o.head for o in grammar.obliques(measure) if o.preposition in HELD_BY]
    held = [noun for noun in below if _can_bear(noun, reader) and noun.pos_ == "PROPN"]
    return held[0] if held else None


def head_before(last: Token, reader: Reader, *, near: bool = False) -> Token | None:
    """Return the head noun of the phrase that ends in a word, read from the words alone.

    "Line six of the metro in Porto Verde" is about the line: the last noun before the first
    preposition. None for a pronoun, which needs somebody else's words.

    Args:
        last: the last word of the phrase.
        reader: of the passage.
        near: True where no preposition may stand in the phrase: "on *the ship*".
    """
    first = last
    for _ in range(LONGEST_PHRASE):
        if first.i == 0:  # sentences are the parse's guess, and stops are punctuation anyhow
            break
        before = first.nbor(-1)
        if before.pos_ in BREAKS or before.is_punct or (near and before.pos_ == "ADP"):
            break
        if before.lower_ in CONJUNCTIONS:
            break  # "sold the house before the fire killed two"
        first = before
    if first.pos_ == "ADP":  # "On Monday in Ulm police": no phrase of one noun
        return last if last.pos_ in NOUNS else None
    words = list(last.doc[first.i : last.i + 1])
    for place, word in enumerate(words):
        if word.pos_ == "ADP" and place:
            words = words[:place]
            break
    nouns = [word for word in words if word.pos_ in NOUNS]
    if nouns and is_calendar(nouns[-1]):
        return last if last.pos_ in NOUNS else None  # "on Monday to Norvik"
    if nouns:
        return nouns[-1]
    empty = last.lower_ in POINTING or last.pos_ in EMPTY or not last.is_alpha
    # "which he says would cost": who says so is in between.
    return None if empty or (last.pos_ == "VERB" and last.tag_ in TENSED) else last


def _can_bear(token: Token, reader: Reader) -> bool:
    """Whether a noun is no amount itself."""
    return token.pos_ in NOUNS and not token.is_currency
