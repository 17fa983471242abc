"""Who beat whom, by whichever side it is told, and the score of it.

"Harlen beat Dorvik 2-1", "Dorvik lost 2-1 to Harlen" and "Harlen's 2-1 win over Dorvik" are one
deed with one pair of roles. Of votes the score belongs to what was voted on: "approved the plan
7-5", "in a 5-4 ruling".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.counting import TOTAL, Counting
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.noun_kinds import is_time
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.claims.roles import owners_of_deed
from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.clauses import Clause, clause_of
from datasette_discrepancy.language.grammar import Oblique
from datasette_discrepancy.language.model import Quantity
from datasette_discrepancy.language.repairs.scores import RESULTS
from datasette_discrepancy.language.scores import SCORE, sides_of
from datasette_discrepancy.language.tree import Token

DEFEAT, TIE = "defeat", "tie"
# Deeds of a game; whatever else has a score was voted on.
GAMES = frozenset({DEFEAT, TIE, "win", "lose"})
# "6-4, 6-3", in however many words.
SETS = re.compile(r"\d{1,2}[-–‑]\d{1,2}(?:\(\d{1,2}\))?(?:,|and)\d{1,2}[-–‑]\d{1,2}(?!\d)")
LONGEST_SETS = 12
_LOST, _DRAWN = "lost", "drawn"


@dataclass(frozen=True)
class _Word:
    """A word of a contest: on which side its subject is, behind what the other side stands."""

    side: str
    prepositions: frozenset[str]
    with_score: bool


def contest_told(clause: Clause, reader: Reader, lexicon: Lexicon) -> Deed | None:
    """Return the deed of a verb that tells who beat whom, None for any other.

    Args:
        clause: the verb with what takes part.
        reader: of the passage.
        lexicon: the known deeds.
    """
    verb, lemma = clause.verb, clause.verb.lemma_.lower()
    word, scored = _verbs().get(lemma), has_score(verb)
    if clause.passive:
        return None
    if word is None:
        if lemma not in _set("beating") or len(clause.objects) != 1:
            return None
        if not (scored or _has_sets(clause.objects[0])):
            return None
        if reader.argument(clause.objects[0]).mention is None:
            return None
        return _deed(clause, lexicon, clause.subjects, clause.objects)
    if clause.objects or not clause.subjects or (word.with_score and not scored):
        return None
    if not scored and clause.kind == g.RELATIVE:
        return None  # "the seat that he lost to Lee"
    others = _party(clause.obliques, word, reader)
    if word.side == _DRAWN and not others and len(clause.subjects) < 2:
        return None
    if not others and word.side != _DRAWN:
        return None
    sides = (others, clause.subjects) if word.side == _LOST else (clause.subjects, others)
    return _deed(clause, lexicon, *sides, name=TIE if word.side == _DRAWN else DEFEAT)


def _has_sets(beaten: Token) -> bool:
    """ "Stunned Lena Roth 6-4, 6-3": right behind whoever is beaten stand the sets of a match."""
    # to the parse the first number may begin another sentence
    behind = beaten.doc.tokens[beaten.i + 1 : beaten.i + 1 + LONGEST_SETS]
    return SETS.match("".join(word.text for word in behind)) is not None


def contest_named(noun: Token, reader: Reader, lexicon: Lexicon) -> Deed | None:
    """Return the deed of a noun that names who beat whom, None for any other.

    Args:
        noun: "win", "defeat".
        reader: of the passage.
        lexicon: the known deeds.
    """
    word = _nouns().get(noun.lemma_.lower())
    if word is None or (word.with_score and not has_score(noun)):
        return None
    obliques = tuple(reader.grammar.obliques(noun))
    others = _party(obliques, word, reader)
    own = owners_of_deed(noun, reader) or _gainers(noun, reader)
    if not others or not own or reader.argument(own[0]).mention is None:
        return None
    sides = (others, own) if word.side == _LOST else (own, others)
    name = TIE if word.side == _DRAWN else DEFEAT
    return Deed(
        noun, lexicon.predicates[name], "nominal", *sides, None, obliques, frame=noun.head
    )  # fmt: skip


def has_score(word: Token) -> bool:
    """Return whether a score that is a result hangs on a verb or noun."""
    results = word.doc.user_data.get(RESULTS)
    return results is not None and any(child.i in results for child in word.children)


def score_of(
    deed: Deed, numbers: Sequence[tuple[Quantity, Token | None]], reader: Reader
) -> Counting | None:
    """Return the score of a deed, None where it has none or several.

    Args:
        deed: with its participants as tokens.
        numbers: each quantity of the passage with the token that it hangs on.
        reader: of the passage.

    Returns:
        The score; of a vote with the number of votes for what is counted, as two bodies that
        vote on one thing differ in it.
    """
    heads = {word.i for word in (deed.head, deed.noun) if word is not None}
    voting = {o.head.i for o in deed.obliques if o.head.lower_ in _set("votes")}
    voting |= {o.head.i for o in deed.obliques if o.preposition == "by"}
    by_vote = deed.head.head.lemma_.lower() == "vote"
    found: list[tuple[Quantity, bool]] = []
    for quantity, token in numbers:
        if quantity.unit != SCORE or token is None:
            continue
        if token.head.i in heads:
            found.append((quantity, by_vote))
        elif {token.i, token.head.i} & voting:
            found.append((quantity, token.head.lower_ in _set("votes") or token.pos_ == "NOUN"))
    if len(found) != 1:
        return None
    (quantity, counted), name = found[0], deed.predicate.name
    if not counted and name not in GAMES and name not in _set("voted"):
        return None
    if (len(deed.subjects) > 1 and name != TIE) or len(deed.objects) > 1:
        return None  # "beat Dorvik and Karth 2-1"
    sides = sides_of(quantity.text)
    if sides is None:
        return None
    votes = None if name in GAMES and not counted else f"{sum(sides)} votes"
    return Counting(quantity.start, quantity.end, quantity, votes, TOTAL)


def _deed(
    clause: Clause,
    lexicon: Lexicon,
    subjects: tuple[Token, ...],
    objects: tuple[Token, ...],
    *,
    name: str = DEFEAT,
) -> Deed:
    if name == TIE and not objects:
        subjects, objects = subjects[:1], subjects[1:]  # "Harlen and Dorvik drew 1-1"
    return Deed(
        clause.verb, lexicon.predicates[name], clause.kind, subjects, objects, None, clause.obliques
    )  # fmt: skip


def _party(obliques: Sequence[Oblique], word: _Word, reader: Reader) -> tuple[Token, ...]:
    """Whoever has a name and stands behind one of the prepositions; cancer beats nobody."""
    for oblique in obliques:
        head = oblique.head
        if oblique.preposition in word.prepositions and not is_time(head):
            if reader.argument(head).mention is None or reader.grammar.conjuncts(head)[1:]:
                return ()
            return (head,)
    return ()


def _gainers(noun: Token, reader: Reader) -> tuple[Token, ...]:
    """ "Harlen claimed a win", "slumped to a defeat": whoever does that."""
    verb = noun.head
    if verb.pos_ != "VERB" or not reader.grammar.is_clause(verb):
        return ()
    clause, lemma = clause_of(verb, reader.grammar), verb.lemma_.lower()
    gains = lemma in _set("gaining") and noun in clause.objects
    arrives = lemma in _set("arriving") and Oblique("to", noun) in clause.obliques
    return clause.subjects[:1] if (gains or arrives) and not clause.passive else ()


@cache
def _verbs() -> Mapping[str, _Word]:
    return _words("verbs")


@cache
def _nouns() -> Mapping[str, _Word]:
    return _words("nouns")


def _words(kind: str) -> dict[str, _Word]:
    table, with_score = package_table("claims/contests.yml"), _set("with_score")
    return {
        str(word): _Word(side, frozenset(map(str, prepositions)), word in with_score)
        for side in ("won", _LOST, _DRAWN)
        for word, prepositions in table[side][kind].items()
    }


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(map(str, package_table("claims/contests.yml")[key]))
