"""Places that have no entity: "in the courtroom", "there", "into the office", "sent to Ohio".

They are told as words and never compared: two rooms without a name may be one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.model import Argument
from datasette_discrepancy.claims.object_classes import classes_by_noun
from datasette_discrepancy.claims.where_clauses import described_place
from datasette_discrepancy.language.grammar import Oblique
from datasette_discrepancy.language.tree import Token

VENUE = "<venue>"
# Before a place without a name: where it happens, and where somebody or something is taken.
STANDING = frozenset(
    "in at near outside inside off on within around across throughout under behind beside".split()
)
ENTERING = frozenset({"to", "into", "onto", "toward", "towards"})
# Before the name of a body these tell of its house: "at the Senate".
HOUSED = frozenset({"at", "inside", "outside", "in"})
# What is in motion, or set in motion, so that "to" tells where it goes.
MOTION = frozenset(
    "come go return fly travel move send bring take carry drive ship deport flee rush head march "
    "walk ride sail cross arrive invite transfer relocate export deliver smuggle extradite deploy "
    "escort airlift evacuate lead fall run climb step storm race transport summon call admit "
    "welcome bus haul drag migrate retreat withdraw spill leak pour flow".split()
)
# Last words of the names of papers.
PAPERS = frozenset(
    "times post journal herald tribune gazette guardian chronicle globe telegraph observer "
    "magazine weekly inquirer dispatch courier examiner".split()
)
ADVERBS = frozenset(
    "there here home abroad overseas nationwide nationally worldwide globally downtown upstairs "
    "downstairs outside inside indoors outdoors nearby elsewhere everywhere onstage ashore aboard "
    "locally statewide citywide".split()
)


def place_phrases(deed: Deed, reader: Reader) -> Iterator[Argument]:
    """Yield where a deed happens or leads to by words that name no place of the story.

    Args:
        deed: with what hangs on it.
        reader: of the passage.
    """
    participants = {noun.i for noun in (*deed.subjects, *deed.objects)}
    obliques = [one for one in deed.obliques if one.head.i not in participants]
    for oblique in obliques:
        if _is_venue(oblique, reader) or _is_house(oblique, reader):
            yield from _unlinked(oblique.head, reader)
    before = described_place(deed.head, reader.grammar)
    if before is not None and (_is_of_venues(before) or _is_body(before, reader)):
        yield from _unlinked(before, reader)  # "the university, where she taught"
    if deed.head.lemma_.lower() in MOTION:
        for oblique in obliques:
            if oblique.preposition in ENTERING and _may_be_reached(oblique.head, reader):
                yield from _unlinked(oblique.head, reader)
    for word in reader.grammar.adverbs(deed.head):
        # "There are", "here's": no place; "inside" may be a preposition that lost its noun.
        if word.lower_ in ADVERBS and word.i > deed.head.i:
            yield from _unlinked(word, reader)


def _unlinked(noun: Token, reader: Reader) -> Iterator[Argument]:
    """The words alone: no entity may stand for what only the words tell."""
    argument = reader.argument(noun)
    if argument.start <= reader.offset + noun.idx < argument.end:  # else a title of a name behind
        yield replace(argument, mention=None, guessed=False)


def _is_venue(oblique: Oblique, reader: Reader) -> bool:
    noun = oblique.head
    if oblique.preposition.partition(" ")[0] not in STANDING or noun.i in reader.mentions:
        return False
    return _is_of_venues(noun)


def _is_of_venues(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and VENUE in classes_by_noun().get(noun.lemma_.lower(), ())


def _is_house(oblique: Oblique, reader: Reader) -> bool:
    mention = reader.mentions.get(oblique.head.i)
    houses = oblique.preposition.partition(" ")[0] in HOUSED
    if mention is None or mention.kind != "organization" or is_paper(mention.name):
        return False
    return houses


def _is_body(noun: Token, reader: Reader) -> bool:
    mention = reader.mentions.get(noun.i)
    organization = mention is not None and mention.kind == "organization"
    return mention is not None and organization and not is_paper(mention.name)


def is_paper(name: str) -> bool:
    """Return whether a name is a paper's: "disputed a report in the Vang Gazette"."""
    return name.rpartition(" ")[2].lower() in PAPERS


def _may_be_reached(noun: Token, reader: Reader) -> bool:
    mention = reader.mentions.get(noun.i)
    if mention is not None:
        return mention.kind in {"place", "organization"}
    return _is_of_venues(noun)
