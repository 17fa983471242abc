"""Names of bodies with an "and" inside: "the Fish and Wildlife Service".

What such a body looks after is told by two or more words, each of which taggers take for a name or
a noun of its own, so that half of the body would do what it did.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.symbols import NOUN, PROPN
from spacy.tokens import Doc, Token

AND = frozenset({"and", "&"})
# What public bodies and associations look after, in the words that their names join.
TOPICS = frozenset(
    "Aeronautics Agriculture Aging Air Alcohol Animal Aquatic Arms Arts Atmospheric Banking "
    "Boundary Budget Business Charities Children Civil Climate Coastal Commerce Communications "
    "Community Competition Conservation Consumer Corrections Credit Crime Culture Customs "
    "Democracy Development Disarmament Disaster Drug Drugs Economic Education Elections "
    "Emergency Employment Energy Engineering Environment Environmental Ethics Exchange Export "
    "Families Family Finance Financial Firearms Fire Fish Fisheries Food Foods Forest Forestry "
    "Game Gaming Gas Gay Geological Governance Grain Guns Health Heritage Hospital Hotel Housing "
    "Human Immigration Information Innovation Insurance Investment Justice Labor Labour Land "
    "Law Lesbian Liberties Licensing Livestock Maritime Markets Means Media Medicine Medicines "
    "Mental Mines Mining Minerals Missing Monuments Museum Nutrition Occupational Oceanic Oil "
    "Oversight Parks Peace Pensions Planning Police Poverty Prevention Prices Prisons Privacy "
    "Products Property Rail Railroad Reconstruction Recreation Reform Refugee Refugees Relief "
    "Research Resettlement Resources Retirement Revenue Rights Road Roads Rules Rural Safety "
    "Sanitation Science Sciences Securities Security Service Services Small Social Space Sport "
    "Sports Standards Statistics Substance Tariffs Tax Taxation Technology Textile Tobacco "
    "Tourism Trade Traffic Training Transport Transportation Travel Treatment Urban Utilities "
    "Veterans Violence Water Ways Welfare Wildlife Women Work Workplace Youth".split()
)
# What a body is.
BODIES = frozenset(
    "Administration Agency Alliance Association Authority Board Bureau Center Centre Coalition "
    "Commission Committee Conference Council Corporation Department Directorate Federation "
    "Foundation Fund Institute Ministry Office Organisation Organization Service Society "
    "Subcommittee Trust".split()
)
# Of these two are named with one word: "the Justice and Energy Department" are two.
DEPARTMENTS = frozenset({"Department", "Ministry", "Office"})
HEADS_OF_DEPARTMENTS = frozenset(
    "Agriculture Commerce Education Energy Finance Health Housing Justice Labor Labour "
    "Transport Transportation Veterans".split()
)
# With these another body begins: "trade and European Commission rules".
OPENING = frozenset(
    "American British Canadian Central European Federal House International National Senate State "
    "United World".split()
)
LONGEST = 5


def joined_body(doc: Doc, position: int) -> int | None:
    """Return the end of a body's name that goes on behind one of its topics, None where none does.

    Args:
        doc: a tagged text.
        position: of the token behind the topic: "and" or a comma.

    Returns:
        The position of the token behind "Service" in "Fish and Wildlife Service".
    """
    topic = doc[position - 1].text
    place = position
    while place + 1 < len(doc) and doc[place].text == "," and doc[place + 1].text in TOPICS:
        place += 2
    if place + 1 < len(doc) and doc[place].text == ",":
        place += 1
    if place >= len(doc) or doc[place].lower_ not in AND:
        return None
    if place + 1 < len(doc) and doc[place + 1].text in OPENING:
        return None
    for last in range(place + 2, min(place + 2 + LONGEST, len(doc))):
        if not doc[last - 1].text[:1].isupper() or doc[last - 1].whitespace_ != " ":
            return None
        if doc[last].text in BODIES:
            two = doc[last].text in DEPARTMENTS and topic in HEADS_OF_DEPARTMENTS
            pair = doc[last - 1].text in HEADS_OF_DEPARTMENTS and last == place + 2
            return None if two and pair else last + 1
    return None


def is_before_body(token: Token) -> bool:
    """Return whether a noun is inside the name of a body: "House Foreign Affairs Committee".

    The first word of it may be any noun ("Compensation Board").
    """
    if token.pos != NOUN or not 0 < token.i < len(token.doc) - 1 or not token.text.istitle():
        return False
    before, after = token.nbor(-1), token.nbor(1)
    named = before.pos == PROPN and before.text[:1].isupper() and before.whitespace_ == " "
    return named and after.text in BODIES


def joins_topics(words: Sequence[str], place: int) -> bool:
    """Return whether "and" at a place joins what one body looks after.

    Args:
        words: of a title or of what stands before a name.
        place: where "and" is among them.
    """
    if place == 0 or words[place - 1] not in TOPICS:
        return False
    return not BODIES.isdisjoint(words[place + 2 : place + 2 + LONGEST])
