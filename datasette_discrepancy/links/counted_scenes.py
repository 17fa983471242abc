"""Of what scene a count is: at which venue, over how wide a land, and with which further counts.

"Four outside a school" and "seven at a mosque" are of two scenes, "120 across the country" may hold
"35 in the capital", and who tells of "120 homes in Marren and 180 in Kestin" has 300 in all. Read
from the sentence of a claim, so that it costs nothing where nothing is counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.language.numerals import parse_number_words
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.times.words import MONTHS, WEEKDAYS
from datasette_discrepancy.links.told_sentences import ToldSentence

# Kinds of venues, by their nouns: of one kind are other words for one thing, and what may lie
# within it. What moves and what is a place at large ("a village", "a road") is no venue.
KINDS = {
    "home": "home house apartment flat residence",
    "hospital": "hospital clinic",
    "school": "school college university academy campus kindergarten classroom",
    "eating": "restaurant diner bar cafe café pub nightclub club",
    "prayer": "church chapel cathedral mosque temple synagogue shrine",
    "trade": "market marketplace bazaar shop store supermarket mall",
    "works": "factory plant mill refinery warehouse depot",
    "bus": "bus minibus",
    "army": "base barracks camp outpost checkpoint",
    "hotel": "hotel motel resort",
    "prison": "prison jail",
    "station": "station platform",
    "airport": "airport airfield",
    "stage": "theatre theater cinema",
    "grave": "cemetery graveyard",
    **{one: one for one in "stadium museum library court courthouse embassy mine farm".split()},
}
KIND_OF = {noun: kind for kind, nouns in KINDS.items() for noun in nouns.split()}
# "Bus stop" is no bus, "police station" none of trains.
COMPOUNDS = {("bus", "stop"): "bus stop", ("police", "station"): "police station"}
# "In a bombing at a hospital": what stands behind belongs to another phrase.
BETWEEN = frozenset("at in on of near outside inside by for with and where when who".split())
_AT = re.compile(
    r"\b(?:at|outside|inside|near|in)\s+(?:an?|the|one|another|its|their)\s+"
    r"(?=((?:[\w’'-]+\s+){0,2}[\w’'-]+))",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\bin\s+(?:the\s+)?(north|south|east|west|north-?east|north-?west|south-?east|south-?west)"
    r"(?:ern)?\s+(?:part\s+|end\s+|edge\s+)?(?:of\s+)?(?:the\s+)?[A-Z]"
)
_WIDE = re.compile(
    r"\b(?:across|throughout|nationwide|countrywide|statewide|nationally|all\s+over|all\s+around"
    r"|around\s+the\s+(?:country|nation|state|region)"
    r"|in\s+(?:several|many|various|different|other|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"\s+(?:cities|towns|villages|districts|provinces|regions|states|countries|places|areas)"
    r"|in\s+(?:a\s+series\s+of|several|separate|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"\s+(?:separate\s+)?(?:attacks|raids|strikes|air\s?strikes|clashes|operations|incidents"
    r"|bombings|shootings|blasts|explosions)"
    r"|in\s+(?:the|its|their)\s+(?:[\w’'-]+\s+){0,2}(?:country|province|region|state|county|district"
    r"|north|south|east|west|interior))\b",
    re.IGNORECASE,
)
# Beside a count that names no place: it is of all of them, wherever they were.
_IN_ALL = re.compile(r"\b(?:in\s+all|altogether|in\s+total|overall)\b", re.IGNORECASE)
# "in Norvik and Karth", "in Norvik, Karth and Dorvik": several places, where a claim has the first.
_TOWN = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}"
_DAYS = frozenset(WEEKDAYS) | frozenset(MONTHS)
_SEVERAL = re.compile(
    rf"\b(?:in|at|near|across|through|from|to)\s+({_TOWN}(?:(?:,\s+{_TOWN}){{1,4}},?)?\s+and\s+{_TOWN})"
)
# What stands behind a comma is of another clause.
_CLAUSE = re.compile(r"[,;:–—]")
# The number that a source had before: "revised from 17", "an earlier count of 26".
_NUMBER = r"(\d[\d,]{0,12}|[a-z]{3,9}(?:-[a-z]{3,5})?)\b"
_EARLIER = r"(?:earlier|initial|previous|first|original|preliminary|provisional)"
_COUNT = r"(?:count|toll|figure|estimate|number|report|total|tally)s?"
_FORMER = (
    re.compile(
        r"\b(?:revised|corrected|up|down|upwards?|downwards?|raised|lowered|reduced)\s+from\s+"
        rf"(?:(?:an?|the|its|their)\s+)?(?:{_EARLIER}\s+)?(?:{_COUNT}\s+of\s+)?{_NUMBER}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_EARLIER}\s+(?:death\s+)?{_COUNT}\s+(?:of|was|at|had\s+been)\s+{_NUMBER}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:not|instead\s+of|rather\s+than)\s+(?:the\s+)?{_NUMBER}(?:\s+[\w’'-]+)?,?\s+"
        r"(?:as\s+)?(?:was\s+|had\s+been\s+|officials\s+|police\s+|it\s+)?"
        r"(?:first|initially|earlier|originally|previously|reported|stated|announced|thought|said)",
        re.IGNORECASE,
    ),
)
_MORE = re.compile(
    r"(?:,|\band|\bplus)\s+(?:another\s+|a\s+further\s+)?(\d[\d,]{0,12}|[a-z]{3,9}(?:-[a-z]{3,5})?)"
    r"\s+(?:others?\s+|more\s+)?(?:in|at|near|outside|on|last|around|along|during)\s",
    re.IGNORECASE,
)
# What strikes one spot, told of as one.
ONE_SPOT = frozenset(
    "explosion blast fire blaze crash collision derailment accident collapse shooting stabbing "
    "bombing bomb ambush gunfight stampede avalanche landslide mudslide bomber gunman".split()
)
# Words in the singular for many people.
GROUPS = frozenset(
    "police army navy militia military government authorities troops forces guard coastguard "
    "junta regime people".split()
)
# Words behind a number that tell of no sort.
NO_SORT = frozenset(
    "of the other others more further additional people or so such different separate".split()
)
# Counts of one article beyond which no sums are made.
MOST_COUNTS = 12


@dataclass(frozen=True)
class Scene:
    """Where a count was made, as far as its words say without a name.

    Attributes:
        venue: one word for the kind of venue, or a side of a town; None where none is told, or
            several.
        wide: True where it is told of a whole land, or of several occasions ("across the country",
            "in three towns", "in two attacks").
        several: True where it names several places.
        more: further numbers that share its verb ("and 180 in Kestin").
        former: numbers that it takes the place of ("revised from 17").
    """

    venue: str | None = None
    wide: bool = False
    several: bool = False
    more: tuple[float, ...] = ()
    former: tuple[float, ...] = ()


@dataclass(frozen=True)
class Count:
    """One count of an article, of one deed.

    Attributes:
        number: how many, at least.
        place_id: None where none is known.
        days: first and last day, None where open or unknown.
        additional: True where it is told as one beside others ("thirty others").
        scene: where, by words without a name.
        told_in: what the counts have in common that may add up: article and deed.
    """

    number: float
    place_id: str | None
    days: tuple[int, int] | None
    additional: bool
    scene: Scene
    told_in: tuple[str, str, bool]


def scene_of(sentence: ToldSentence, place: str | None = None) -> Scene:
    """Return the scene of a count.

    Args:
        sentence: the words of the claim, and those before and behind them.
        place: that of the claim, as printed, so that the words beside it are of others.
    """
    quote = sentence.quote
    venues = {kind for found in _AT.finditer(quote) if (kind := _kind(found[1])) is not None}
    venues |= {found[1].lower().replace("-", "") for found in _SIDE.finditer(quote)}
    more = tuple(n for found in _MORE.finditer(quote) if (n := _number(found[1])) is not None)
    venue = next(iter(venues)) if len(venues) == 1 else None
    wide = _WIDE.search(quote) is not None or (place is None and _is_of_all(sentence))
    several = _names_several(quote + sentence.behind, place)
    return Scene(venue, wide, several, more, _former(sentence.text))


def _names_several(words: str, place: str | None) -> bool:
    """Whether the places of a count are two or more, and not one "Bosnia and Herzegovina"."""
    found = _SEVERAL.search(words)
    if found is None or found[1].split()[0].lower() in _DAYS:
        return False
    return place is None or " and " not in place


def _is_of_all(sentence: ToldSentence) -> bool:
    """Whether a count without a place is told as that of a land, or of all: "Nationwide, 50 …"."""
    beside = (sentence.before, _CLAUSE.split(sentence.behind, maxsplit=1)[0])
    return _IN_ALL.search(sentence.quote) is not None or any(
        pattern.search(words) for words in beside for pattern in (_WIDE, _IN_ALL)
    )


def _former(text: str) -> tuple[float, ...]:
    found = (_number(match[1]) for pattern in _FORMER for match in pattern.finditer(text))
    return tuple(number for number in found if number is not None)


def _kind(phrase: str) -> str | None:
    """Return the kind of a venue: by the first of its words that names one, or by two."""
    words = [noun_lemma(word.lower()) for word in phrase.split()]
    for index, word in enumerate(words):
        if word in BETWEEN:
            break
        compound = COMPOUNDS.get((word, words[index + 1])) if index + 1 < len(words) else None
        if compound is not None:
            return compound
        if word in KIND_OF:
            return KIND_OF[word]
    return None


def _number(text: str) -> float | None:
    if text[0].isdigit():
        return float(text.replace(",", ""))
    return parse_number_words(text.lower())


def sort_of(phrase: str, number: str | None, head: str | None) -> frozenset[str]:
    """Return the words between a number and what it counts: "300,000 *electric* cars".

    Names tell who they are, and not of which sort ("four Karth soldiers").

    Args:
        phrase: the participant.
        number: the number as printed.
        head: lemma of its main noun.
    """
    start = phrase.find(number) if number else -1
    if number is None or start < 0 or head is None:
        return frozenset()
    before: list[str] = []
    for word in phrase[start + len(number) :].split():
        if noun_lemma(word.lower()) == head:
            return frozenset(before) - NO_SORT
        if word.islower():
            before.append(word)
    return frozenset()


def sums_with(count: Count, others: Sequence[Count]) -> frozenset[float]:
    """Return what a count comes to together with others of its article, or came to before.

    Args:
        count: the count.
        others: all counts of the same deed in the article; one that may be the same count, told
            again, adds nothing.
    """
    shared = sum(count.scene.more)
    sums = {count.number + shared} if shared else set()
    sums.update(count.scene.former)
    if len(others) > MOST_COUNTS:
        return frozenset(sums)
    chain = [count]
    for other in others:
        if other is not count and _apart(count, other):
            sums.add(count.number + other.number)
            if all(_apart(one, other) for one in chain):
                chain.append(other)
    if len(chain) > 1:
        sums.add(sum(one.number for one in chain))
    return frozenset(sums)


def _apart(one: Count, other: Count) -> bool:
    """Whether two counts are of different people: elsewhere, on another day, or told as others."""
    if one.additional or other.additional:
        return True
    if None not in (one.scene.venue, other.scene.venue) and one.scene.venue != other.scene.venue:
        return True
    if one.place_id is not None and other.place_id is not None and one.place_id != other.place_id:
        return True
    if one.days is None or other.days is None:
        return False
    return one.days[1] < other.days[0] or other.days[1] < one.days[0]


def is_one_spot(doer: str | None) -> bool:
    """Return whether a doer strikes one spot: a crash or a bomb, and no storm and no army.

    Args:
        doer: the words of the claim, None where it names nobody.
    """
    return doer is not None and doer.rpartition(" ")[2].lower() in ONE_SPOT


def is_in_one_spot(quote: str) -> bool:
    """Return whether a count is told of one spot, as doer or behind it ("died in a bus crash").

    Args:
        quote: the words of the claim.
    """
    return any(word in ONE_SPOT for word in re.findall(r"[a-z]+", quote.lower()))


def does_on_and_on(doer: str) -> bool:
    """Return whether a doer is a group of people, who may do it again and again in a week.

    Args:
        doer: the words of the claim.
    """
    word = doer.rpartition(" ")[2].lower()
    lemma = noun_lemma(word)
    return word in GROUPS or (lemma != word and means_people(lemma))
