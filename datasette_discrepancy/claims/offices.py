"""Who holds which office, works for whom and is of which country or party: the words by a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from datasette_discrepancy.claims.callings import standing_of
from datasette_discrepancy.claims.descriptions import LONGEST_WORD, NO_SUBJECT_BEHIND, Said
from datasette_discrepancy.claims.employers import BODY, CAPITAL, employer_span
from datasette_discrepancy.claims.held_before import apart_in_time
from datasette_discrepancy.claims.model import Argument, FoundClaim, FoundMention
from datasette_discrepancy.claims.object_classes import classes_by_noun
from datasette_discrepancy.claims.parties import MEMBER, PARTY_WORD, TAG
from datasette_discrepancy.claims.relations import KIN_WORDS, RELATED
from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.name_kinds import kind_of_name
from datasette_discrepancy.language.office_phrases import (
    OfficePhrase,
    kin,
    office_phrase,
    own_words,
)
from datasette_discrepancy.language.offices import country_at, words_of
from datasette_discrepancy.language.spelling import name_key, without_possessive

# What an office and a calling are called while they last, and afterwards.
PREDICATES = {
    "office": ("holds_office", "held_office"),
    "calling": ("works_as", "worked_as"),
}
NATIONALITY, ORIGIN, EMPLOYED = "nationality", "origin", "employed_by"
CONFIDENCE = {"title": 0.9, "apposition": 0.85, "copula": 0.8}

OWNER = re.compile(r"[A-Z][\w.-]*['’]s\s+(?=[A-Z])")
PLACE_BEHIND = re.compile(rf"\s+(?:of|in|for)\s+(?:the\s+)?(?P<body>{BODY})")
# An ambassador of one country is sent to another.
POST_BEHIND = re.compile(rf"\s+(?:to|in)\s+(?:the\s+)?(?P<body>{BODY})")
# "Ola Berg works for the charity Norhelp": what sort of body it is, where its name does not tell.
WORKS_FOR = re.compile(
    r"(?:,\s+who)?\s+(?:(?:now|currently|still)\s+)?(?:works\s+(?:for|at)|is\s+employed\s+by)\s+"
    rf"(?:(?:the|an?)\s+)?(?P<sort>(?:[a-z][\w-]*\s+){{0,3}})(?P<body>{BODY})"
)
# "Ola Berg of the University of Vang said".
OF_BODY = re.compile(rf"\s+of\s+(?:the\s+)?(?P<body>{BODY})")
CITIZEN = re.compile(
    r"(?:an?\s+)?(?:[\w-]+\s+){0,2}?(?P<adjective>[A-Z][\w.]*(?:\s+[A-Z]\w*)?)\s+"
    r"(?:national|citizen|subject|passport\s+holder)\b"
)
# Who belongs to a party holds no office there.
PARTY_MEMBER = re.compile(
    r"(?:an?\s+)?(?:\w+\s+){0,2}members?\s+of\s+(?:the\s+|his\s+|her\s+)?(?:[\w’'-]+\s+){0,4}[Pp]arty\b"
    r"(?!['’-]|\s+(?:board|leadership|executive|committee|council|bureau|caucus))"
)
# "the Norwegian skier Ola Berg", "Norwegian Ola Berg"; what a teacher teaches is no nationality.
ADJECTIVE_BEFORE = re.compile(
    r"(?<![\w-])(?:[Tt]he\s+)?(?P<adjective>[A-Z][\w.]*(?:\s+[A-Z]\w*)?)"
    r"(?:\s+(?P<calling>[a-z]+(?:er|or|ist|ian|man|woman|star|champion|athlete|artist|student|pupil)))?\s+\Z"
)
# "Kenya's Daniel Mutai won".
COUNTRY_BEFORE = re.compile(r"(?<![\w-])(?P<country>[A-Z]\w+(?:\s+[A-Z]\w+){0,2})['’]s\s+\Z")
NO_COUNTRY = frozenset("translator interpreter speaker owner".split())
NO_NATIONALITY = NO_COUNTRY | frozenset("teacher tutor lecturer".split())
# Who teaches may teach a language; a Swiss or a Belgian teacher can only be of that country.
LANGUAGES = frozenset(
    "english french german spanish italian portuguese dutch danish swedish norwegian finnish "
    "icelandic irish polish czech slovak slovenian hungarian romanian bulgarian greek turkish "
    "russian ukrainian belarusian serbian croatian bosnian macedonian albanian estonian latvian "
    "lithuanian armenian georgian arabic persian iranian hebrew israeli hindi indian urdu bengali "
    "chinese japanese korean vietnamese thai malay malaysian indonesian filipino burmese khmer "
    "mongolian kazakh uzbek swahili somali maltese nepali tibetan afghan mandarin".split()
)
# "A student of English" is an English student, too.
STUDIED = frozenset({"english"})
STUDENTS = frozenset({"student", "pupil"})
# "Anna Berg is Swedish.", "Anna Berg, who is Swedish and a nurse,".
ADJECTIVE_BEHIND = re.compile(
    r"(?:,\s+who)?\s+(?:is|was)\s+(?P<adjective>[A-Z]\w+(?:\s+[A-Z]\w+)?)"
    r"(?=\s*[.,;]|\s+(?:and|but|by birth)\b|\s*\Z)"
)
BORN = re.compile(r"(?<![\w-])(?P<place>[A-Z]\w+(?:\s+[A-Z]\w+)?)-born\s+(?:[a-z]+\s+){0,2}\Z")
FARTHEST = 60
NAME = (
    rf"(?P<name>{CAPITAL}(?:\s+(?:(?:al|bin|da|de|del|den|der|di|el|van|von)\s+)*{CAPITAL}){{0,3}})"
)
KIN_OF = re.compile(rf"{NAME}['’]s?\s+{KIN_WORDS}")
KIN_OF_BEHIND = re.compile(rf"(?:the\s+|an?\s+)?{KIN_WORDS}\s+of\s+{NAME}")
# Offices of a town or region, whatever its name shows.
LOCAL = frozenset({"mayor", "deputy mayor", "governor", "lieutenant governor"})


class Describer:
    """Makes the claims about the bearers of names in one passage.

    Args:
        text: the document's text.
        passage: the passage's index.
        start: where the passage begins.
        mentions: the names in it.
    """

    def __init__(
        self, text: str, passage: int, start: int, mentions: Sequence[FoundMention]
    ) -> None:
        self.text = text
        self.passage = passage
        self.start = start
        self.mentions = mentions

    def described(self, said: Said) -> Iterator[FoundClaim]:
        """Yield what one description says, or each of its parts that tells of another time."""
        for part in apart_in_time(said):
            yield from self._described(part)

    def _described(self, said: Said) -> Iterator[FoundClaim]:
        citizen = CITIZEN.match(said.text)
        if citizen is not None and gazetteer.country_of_demonym(citizen["adjective"]):
            yield self._claim(NATIONALITY, said, citizen.span("adjective"))
            return
        phrase = office_phrase(said.text)
        if phrase is None or phrase.coming:
            return
        if name_key(phrase.title.term) in kin():
            yield from self._kinship(said)
            return
        country = self._country_words(said, phrase)
        if phrase.title.honorific and not phrase.title.classes:
            return
        standing = standing_of(phrase, said.text)
        if standing == "party":
            yield from self._party(said)
        if PARTY_MEMBER.match(said.text) is not None:
            return
        if phrase.title.term.lower() in STUDENTS and not (phrase.former or said.former):
            yield from self._nationality(said, phrase, country, standing)
        if standing not in PREDICATES or (phrase.plural and said.clause != "title"):
            return
        former = phrase.former or said.former
        claim = self._claim(PREDICATES[standing][former], said, (0, len(own_words(said.text))))
        yield replace(claim, place=self._place(said, phrase))
        if not former:
            yield from self._nationality(said, phrase, country, standing)
        body = self._employer(said, phrase)
        if body is not None and not former:
            claim = self._claim(EMPLOYED, said, (0, len(said.text)))
            yield replace(claim, object=body, noun=phrase.title.term.lower())

    def _nationality(
        self, said: Said, phrase: OfficePhrase, country: tuple[int, int] | None, standing: str
    ) -> Iterator[FoundClaim]:
        """The country whose adjective or genitive stands beside an office or a calling."""
        if country is None:
            return
        printed = said.text[slice(*country)]
        if _tells_bearers(printed, standing) and not _is_taught(phrase.title.term, printed):
            yield self._claim(NATIONALITY, said, country)

    def alone(self, mention: FoundMention) -> Iterator[FoundClaim]:
        """Yield what stands beside a name without an office."""
        if mention.kind not in {"person", None}:
            return
        first = max(self.start, mention.start - FARTHEST)
        before = self.text[first : mention.start]
        tag = TAG.match(self.text, mention.end)
        if tag is not None and not mention.name.isupper():
            yield self._beside(MEMBER, mention, *tag.span("party"))
        born = BORN.search(before)
        if born is not None:
            yield self._beside(
                ORIGIN, mention, first + born.start("place"), first + born.end("place")
            )
        found = ADJECTIVE_BEFORE.search(before)
        if found is not None and " " in mention.name and _tells_nationality(found):
            span = (first + found.start("adjective"), first + found.end("adjective"))
            yield self._beside(NATIONALITY, mention, *span)
        behind = ADJECTIVE_BEHIND.match(self.text, mention.end)
        owner = COUNTRY_BEFORE.search(before)
        person = mention.kind == "person" or kind_of_name(mention.name) == "person"
        if owner is not None and person and " " in mention.name and _is_country(owner["country"]):
            span = (first + owner.start("country"), first + owner.end("country"))
            yield self._beside(NATIONALITY, mention, *span)
        if behind is not None and person and gazetteer.country_of_demonym(behind["adjective"]):
            yield self._beside(NATIONALITY, mention, *behind.span("adjective"))
        yield from self._works_for(mention)
        behind = OF_BODY.match(self.text, mention.end)
        if behind is not None and " " in mention.name:
            body = self._body(*behind.span("body"))
            country = gazetteer.country_named(behind["body"])
            states = gazetteer.regions_named(behind["body"])
            if country is not None and not states and kind_of_name(mention.name) == "person":
                yield self._beside(NATIONALITY, mention, *behind.span("body"))
            elif body is not None and body.kind == "organization":
                argument = _argument(body)
                claim = self._beside(EMPLOYED, mention, argument.start, argument.end)
                yield replace(claim, object=argument)

    def _works_for(self, mention: FoundMention) -> Iterator[FoundClaim]:
        """Yield for whom somebody works, where the words show that it is a body."""
        found = WORKS_FOR.match(self.text, mention.end)
        before = self.text[max(self.start, mention.start - LONGEST_WORD) : mention.start]
        if found is None or NO_SUBJECT_BEHIND.search(before):
            return
        body, sort = self._body(*found.span("body")), found["sort"].split()
        told = bool(sort) and "<body>" in classes_by_noun().get(sort[-1], ())
        if body is not None and (body.kind == "organization" or (told and body.kind != "person")):
            argument = _argument(body if body.kind else replace(body, kind="organization"))
            claim = self._beside(EMPLOYED, mention, argument.start, argument.end)
            yield replace(claim, object=argument)

    def _party(self, said: Said) -> Iterator[FoundClaim]:
        """Of which party somebody is: "a Democrat", "Republican of Maine"."""
        found = PARTY_WORD.search(said.text)
        if found is not None and not said.former and "former" not in said.text.lower():
            yield self._claim(MEMBER, said, found.span("party"))

    def _kinship(self, said: Said) -> Iterator[FoundClaim]:
        """Whose wife, brother or daughter somebody is: "Berg's wife", "the wife of Ola Berg"."""
        found = KIN_OF.fullmatch(said.text) or KIN_OF_BEHIND.fullmatch(said.text)
        if found is None:
            return
        first, last = (said.start + offset for offset in found.span("name"))
        other = self._body(first, last)
        if other is not None and other.kind in {"person", None}:
            word = found["kin"]
            argument = Argument(other.start, other.end, other.text, word.lower(), other)
            claim = self._claim(RELATED, said, found.span("kin"))
            yield replace(claim, object=argument, noun=word.lower(), clause="kinship")

    def _country_words(self, said: Said, phrase: OfficePhrase) -> tuple[int, int] | None:
        """Where the description names the country of its bearer."""
        if phrase.country is None:
            return None
        words = words_of(said.text)
        for position in range(len(words)):
            country, stop = country_at(words, position)
            if country is not None and country.iso == phrase.country:
                return words[position].start, words[stop - 1].start + len(words[stop - 1].text)
        return None

    def _place(self, said: Said, phrase: OfficePhrase) -> Argument | None:
        """The town, region or country for which an office is held: "mayor of Oslo"."""
        pattern = POST_BEHIND if "diplomat" in phrase.title.classes else PLACE_BEHIND
        found = pattern.search(said.text)
        if found is None:
            return None
        first, last = (said.start + offset for offset in found.span("body"))
        body = self._mention(first, last)
        local = phrase.title.classes & LOCAL
        if body.kind == "place" or (local and body.kind is None):
            return _argument(replace(body, kind="place") if body.kind is None else body)
        return None

    def _employer(self, said: Said, phrase: OfficePhrase) -> Argument | None:
        """The body that its bearer works for."""
        span = employer_span(said.text, phrase)
        if span is None:
            return None
        body = self._body(said.start + span[0], said.start + span[1])
        # An analyst is at Morgan Stanley, and at nobody's.
        if body is not None and body.kind == "person" and said.text[: span[0]].endswith(" at "):
            body = replace(body, kind="organization")
        known = body is not None and (span[0] == 0 or body.kind != "person")
        return _argument(body) if body is not None and known and body.kind != "place" else None

    def _body(self, start: int, end: int) -> FoundMention | None:
        """The mention at a span, without "Oslo's" before it; None for a country or a people."""
        owner = OWNER.match(self.text, start, end)
        start = owner.end() if owner is not None else start
        text = without_possessive(self.text[start:end])
        if gazetteer.country_named(text) or gazetteer.country_of_demonym(text):
            return None
        return self._mention(start, start + len(text))

    def _mention(self, start: int, end: int) -> FoundMention:
        """The mention at a span, a new one where the parser saw none."""
        text = self.text[start:end]
        for mention in self.mentions:
            if mention.start <= start and end <= mention.end and mention.name == text:
                return mention
        return FoundMention(start, end, text, text, kind=kind_of_name(text))

    def _claim(self, predicate: str, said: Said, span: tuple[int, int]) -> FoundClaim:
        first, last = said.start + span[0], said.start + span[1]
        mention = said.mention
        printed = self.text[first:last]
        return FoundClaim(
            passage=self.passage,
            predicate=predicate,
            verb=printed,
            start=min(mention.start, said.start),
            end=max(mention.end, said.end),
            clause=said.clause,
            confidence=CONFIDENCE[said.clause],
            subject=Argument(mention.start, mention.end, mention.text, "", mention),
            object=Argument(first, last, printed, printed.lower()),
        )

    def _beside(self, predicate: str, mention: FoundMention, first: int, last: int) -> FoundClaim:
        said = Said(mention, first, last, self.text[first:last], "title")
        return self._claim(predicate, said, (0, last - first))


def _tells_bearers(country: str, standing: str) -> bool:
    """Whether a country beside an office or a calling is the bearer's own.

    "U.S. Senator Lee" sits in the Senate of that country, "the U.S. skier Lee" is of it. "Senator
    Lee of Georgia" is of a country or of a state.
    """
    if gazetteer.regions_named(country):
        return False
    initials = country.replace(".", "").isupper()
    return standing != "office" or not initials


def _is_country(name: str) -> bool:
    """Whether a name is a country's and no state's: "Georgia's Ann Lee" may be of either."""
    return gazetteer.country_named(name) is not None and not gazetteer.regions_named(name)


def _tells_nationality(found: re.Match[str]) -> bool:
    """Whether a word in front of a name is a country's adjective and meant of its bearer."""
    adjective = gazetteer.country_of_demonym(found["adjective"])
    return adjective is not None and not _is_taught(found["calling"] or "", found["adjective"])


def _is_taught(calling: str, adjective: str) -> bool:
    """Whether the adjective may be what somebody teaches, speaks or learns: "a French teacher"."""
    word, term = adjective.lower(), calling.lower()
    if term in STUDENTS:
        return word in STUDIED
    return term in NO_NATIONALITY and (term in NO_COUNTRY or word in LANGUAGES)


def _argument(body: FoundMention) -> Argument:
    return Argument(body.start, body.end, body.text, body.text.lower(), body)
