"""Where a deed happened: "in Bergen", "at a clinic in Bergen", "destroyed the terminal in Bergen".

A place that hangs on the deed is its own. One that hangs on something without a name ("at a
clinic in Bergen") is where that stands, and so the deed's, too. One that hangs on what undergoes
the deed is where it happened only for deeds that happen on the spot (`on_site` in the predicate
files): who destroys the terminal in Bergen does it there, who sells it may sit anywhere. Where
somebody is from, whose mayor somebody is and where a company is based is no place of a deed; people
without a name do it where they are ("officers in Bergen"), if the sentence has no other place.

Last come places without an entity ("in the courtroom"), as words (`place_phrases.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.mentions import PLACE_PREPOSITIONS
from datasette_discrepancy.claims.model import Argument
from datasette_discrepancy.claims.place_phrases import is_paper, place_phrases
from datasette_discrepancy.claims.where_clauses import described_place, places_of_where
from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import Oblique, children
from datasette_discrepancy.language.tree import Token

# Where something goes, or all that it crosses; no place of what happens on the way.
GOALS = frozenset({"to", "into", "from", "over"})
# Before what has no name: "at a hotel", "on a farm", "near a village".
STANDING = frozenset({"in", "at", "near", "outside", "inside", "off", "on", "within"})
# Before a name these tell where something stands; behind others a name may be anybody's.
SURELY_PLACES = STANDING - {"at", "on"}
# "the town of Bergen", "the outskirts of Bergen": the same place.
PARTS = frozenset(
    "city town village capital port province region state county district municipality commune "
    "suburb neighbourhood neighborhood island islands centre center outskirts edge heart middle "
    "north south east west northwest northeast southwest southeast coast street streets resort "
    "hamlet settlement hub vicinity area republic kingdom".split()
)
# Nouns that have a place by what they are about, or by where they were printed.
NOWHERE = frozenset(
    "interest stake share confidence trust faith role part investment increase rise fall decline "
    "drop change cut growth belief success experience expert specialist partner way statement "
    "interview article report story letter post book study paper film poll survey message "
    "war campaign crisis situation case lawsuit return investigation probe inquiry policy deal "
    "sanction talk issue question bill law act resolution debate".split()
)
# What happens somewhere by itself: "an explosion at a plant in Bergen killed two".
HAPPENINGS = frozenset(
    "explosion blast fire blaze crash collision derailment accident collapse shooting stabbing "
    "attack bombing raid earthquake quake flood landslide avalanche stampede gunfight riot "
    "strike airstrike ambush eruption tornado shelling".split()
)
# What runs into something comes to grief there: "plunged into a ravine near Bergen".
CRASHING = frozenset(
    "plunge crash slam smash ram plough plow collide veer careen tumble skid drive fall".split()
)
CRASHED = frozenset({"into", "onto", "against", "through", "down", "from", "over", "with"})
# What people undergo when something happens.
BEFALLEN = frozenset("die kill injure wound hurt drown perish burn bury trap".split())
# "made landfall near Bergen": the deed is in the noun.
ARRIVING = frozenset({"landfall", "landing", "touchdown"})
# What one does with people wherever they are.
ANYWHERE = frozenset(
    "thank rely depend count lean praise credit trust love miss respect appreciate owe".split()
)
MOST_STEPS = 3


def place_of(deed: Deed, reader: Reader) -> Argument | None:
    """Return where a deed happened, None where its sentence does not say."""
    if deed.predicate.goal or deed.predicate.origin:
        for token in deed.objects:
            mention = reader.mentions.get(token.i)
            known = mention is not None and (mention.kind is not None or is_place(mention.name))
            if deed.predicate.origin and mention is not None and mention.kind == "organization":
                continue  # "left the State Department": a post, and no building
            # "visited Berg in the hospital": who lies there, and no place
            if mention is not None and mention.kind != "person" and (known or not _inside(deed)):
                return reader.argument(token)
    found = chain(
        _named(deed, reader),
        _standing(deed.obliques, reader),
        places_of_where(deed.head, reader),
        _around_where(deed, reader),
        _crashed(deed.head, reader),
        _of_arrival(deed, reader),
        _as_it_happened(deed, reader),
        _of_participants(deed, reader),
        place_phrases(deed, reader),
        _of_doers(deed, reader),
    )
    return next(found, None)


def _around_where(deed: Deed, reader: Reader) -> Iterator[Argument]:
    """ "The town of Bergen, where it was sold": where something without a name stands."""
    noun = described_place(deed.head, reader.grammar)
    if noun is not None and noun.i not in reader.mentions:
        yield from _beside(noun, reader)


def _inside(deed: Deed) -> bool:
    """Whether a phrase of place hangs on a deed besides what undergoes it."""
    return any(one.preposition in STANDING for one in deed.obliques)


def _named(deed: Deed, reader: Reader) -> Iterator[Argument]:
    """A place that hangs on the deed itself."""
    for oblique in deed.obliques:
        preposition = oblique.preposition.partition(" ")[0]
        if preposition not in PLACE_PREPOSITIONS | {"off"}:
            continue
        if preposition in GOALS and not _counts(preposition, deed):
            continue
        mention = reader.mentions.get(oblique.head.i)
        if mention is None or mention.kind not in {"place", None}:
            continue
        if not (is_paper(mention.name) or _seats_people(oblique, deed) or _holds_part(oblique)):
            yield reader.argument(oblique.head)
    for oblique in deed.obliques:
        # "on Saturday in Bergen": the place hung on the day by the parse
        if is_calendar(oblique.head):
            yield from _beside(oblique.head, reader)


def _holds_part(oblique: Oblique) -> bool:
    """ "Killed 40 people, 12 of them in Oslo", "including 12 in Oslo": the others elsewhere."""
    first = oblique.head.left_edge
    before = [first.nbor(-steps) for steps in range(1, MOST_STEPS + 1) if first.i >= steps]
    words = [token.lower_ for token in before]
    if words[:1] in (["them"], ["whom"]) and words[1:2] == ["of"]:
        return True
    if before and before[0].pos_ == "NUM" and words[1:2] in (["and"], [","]):
        # "120 homes in Marren and 180 in Oslo": of the further number. "Between 10 and 12 in Oslo"
        # has one.
        return len(before) < MOST_STEPS or before[2].pos_ != "NUM"
    counted = words.index("including") if "including" in words else 0
    return any(token.pos_ == "NUM" for token in before[:counted])


def _seats_people(oblique: Oblique, deed: Deed) -> bool:
    """ "Thanked her staff in Oslo": where those sit; she may thank them anywhere."""
    if deed.head.lemma_.lower() not in ANYWHERE:
        return False
    first = oblique.head.left_edge
    while first.i > deed.head.i and first.nbor(-1).lower_ in {"both", "in", "at"}:
        first = first.nbor(-1)
    before = first.nbor(-1) if first.i > deed.head.i else None
    return before is not None and before.pos_ == "NOUN" and before.head == deed.head


def _counts(preposition: str, deed: Deed) -> bool:
    """Whether where it goes, or where it comes from, is the place of a deed."""
    return deed.predicate.origin if preposition == "from" else deed.predicate.goal


def _standing(obliques: Iterable[Oblique], reader: Reader, steps: int = 0) -> Iterator[Argument]:
    """Where the things without a name stand at which a deed happened."""
    if steps >= MOST_STEPS:
        return
    for oblique in obliques:
        noun = oblique.head
        if oblique.preposition.partition(" ")[0] not in STANDING or noun.i in reader.mentions:
            continue
        if noun.pos_ == "NOUN" and noun.lemma_.lower() not in NOWHERE:
            yield from _beside(noun, reader, steps + 1)


def _crashed(verb: Token, reader: Reader) -> Iterator[Argument]:
    """Where the thing stands that something ran into, or fell from."""
    if verb.lemma_.lower() not in CRASHING:
        return
    hung = [one.head for one in reader.grammar.obliques(verb) if one.preposition in CRASHED]
    for noun in [*hung, *reader.grammar.objects(verb)]:
        if noun.i > verb.i and noun.pos_ == "NOUN" and noun.i not in reader.mentions:
            yield from _beside(noun, reader)


def _as_it_happened(deed: Deed, reader: Reader) -> Iterator[Argument]:
    """ "Three died when a bus crashed near Bergen": where what befell them happened."""
    if deed.head.lemma_.lower() not in BEFALLEN:
        return
    for clause in children(deed.head, "advcl"):
        if any(word.lower_ in {"when", "as"} for word in children(clause, "mark", "advmod")):
            obliques = reader.grammar.obliques(clause)
            for oblique in obliques:
                mention = reader.mentions.get(oblique.head.i)
                near = oblique.preposition.partition(" ")[0] in SURELY_PLACES
                if near and mention is not None and mention.kind in {"place", None}:
                    yield reader.argument(oblique.head)
            yield from _standing(obliques, reader)
            yield from _crashed(clause, reader)


def _of_arrival(deed: Deed, reader: Reader) -> Iterator[Argument]:
    """ "made landfall near Bergen": the place hangs on the noun."""
    for noun in reader.grammar.objects(deed.head):
        if noun.lemma_.lower() in ARRIVING:
            yield from _beside(noun, reader)


def _beside(noun: Token, reader: Reader, steps: int = 0) -> Iterator[Argument]:
    """Where something without a name stands: "a farm near Bergen", "the Bergen terminal"."""
    obliques = reader.grammar.obliques(noun)
    for oblique in obliques:
        preposition = oblique.preposition.partition(" ")[0]
        part = preposition == "of" and noun.lemma_.lower() in PARTS
        mention = reader.mentions.get(oblique.head.i)
        if mention is None or not (part or preposition in STANDING):
            continue
        known = mention.kind == "place" or is_place(mention.name)
        if known or (mention.kind is None and (part or preposition in SURELY_PLACES)):
            yield reader.argument(oblique.head)
    for child in noun.lefts:
        mention = reader.mentions.get(child.i)
        if mention is not None and child.dep_ in {"compound", "nmod"} and is_place(mention.name):
            yield reader.argument(child)
    yield from _standing(obliques, reader, steps)


def _of_participants(deed: Deed, reader: Reader) -> Iterator[Argument]:
    """Where what undergoes it stands, or the happening that does it."""
    undergoers = deed.objects if deed.predicate.on_site else ()
    happenings = [noun for noun in deed.subjects if noun.lemma_.lower() in HAPPENINGS]
    for noun in (*undergoers, *happenings):
        if noun.i not in reader.mentions and noun.pos_ == "NOUN":
            yield from _beside(noun, reader)


def _of_doers(deed: Deed, reader: Reader) -> Iterator[Argument]:
    """ "Customs officers in Karth seized 900kg": whoever works there does it there.

    Not who has a name: "Lee in Karth sold it".
    """
    for noun in deed.subjects[:1]:
        if noun.i in reader.mentions or noun.tag_ not in {"NNS", "NNPS"} or deed.head.i < noun.i:
            continue
        for oblique in reader.grammar.obliques(noun):
            mention = reader.mentions.get(oblique.head.i)
            if mention is None or oblique.preposition not in {"in", "at", "near"}:
                continue
            if is_place(mention.name) and mention.kind in {"place", None}:
                yield reader.argument(oblique.head)


def is_place(name: str) -> bool:
    """Return whether the gazetteer has a name: a country, a part of one, or a town."""
    return bool(
        gazetteer.country_named(name)
        or gazetteer.regions_named(name)
        or gazetteer.cities_named(name)
    )
