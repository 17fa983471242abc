"""How old somebody is, from what stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from datasette_discrepancy.claims.amounts import AGE
from datasette_discrepancy.claims.descriptions import NO_SUBJECT_BEHIND
from datasette_discrepancy.claims.model import Argument, FoundClaim, FoundMention
from datasette_discrepancy.claims.pronoun_fit import PRONOUN_GENDER
from datasette_discrepancy.language.gazetteer import gender_of_full_name
from datasette_discrepancy.language.model import Quantity

AGED = "aged"
# What stands between a name and an age: "Lee, 34,", "Lee (34)", "34-year-old Ann Lee".
AGE_BEHIND = re.compile(
    r",\s+(?:aged?\s+|now\s+)?|\s+\(|\s+aged\s+|,?\s+(?:who\s+)?(?:is|turned|turns)\s+"
    r"|,\s+(?:an?|the|now\s+an?)\s+"
)
# "the 61-year-old organ builder Bo Berg": the last word between is what somebody is.
AGE_BEFORE = re.compile(
    r"\s+(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s+)?(?:(?:[a-z]+\s+){0,2}(?P<calling>[a-z]+(?:er|or|ist|ian|ant|ent|eer|man|woman|boy|girl))\s+)?"
    r"|,\s+"
)
# "Lee died in Rome at the age of 92", "Lee, who died in Rome on Monday, aged 92".
_SOMEBODY_ELSE = r"\b(?:who|whose|where|when|man|woman|boy|girl|son|daughter|wife|husband)\b"
_DIED = (
    r"(?:,[^.;]{0,60},)?,?\s+(?:who\s+)?(?:has\s+)?(?:died|dies|passed\s+away)\b"
    rf"(?:(?!{_SOMEBODY_ELSE})[^.;]){{0,80}}?"
)
DIED_BEFORE = re.compile(_DIED + r"[\s,]")
AGE_AT_DEATH = re.compile(
    _DIED + r"\sat\s+(?:the\s+)?age\s+(?:of\s+)?(?P<age>\d{1,2}|1[01]\d)(?=\s*[.,;]|\s+\w)"
)
OLD = re.compile(r"year[\s-]old", re.IGNORECASE)
NO_CALLING = frozenset(
    "after over under for or never ever her later earlier together rather however other another "
    "whether whenever either neither former per better further than then an went sent spent want "
    "absent different recent".split()
)
# "who is 34" and "turned 34 on Monday" have no unit.
BARE_AGE = re.compile(
    r",?\s+(?:who\s+(?:is|was|turned|turns)|turned|turns)\s+(?P<age>\d{1,2}|1[01]\d)"
    r"(?=\s*[,.;]|\s+(?:on|last|this|next|in|and|years?\s+old)\b)"
)
# "At 41, Ann Lee is the oldest": today's age, where "At 41, Ann Lee moved" tells of another day.
AGE_AT_HEAD = re.compile(r"\bAt\s+(?:age\s+)?(?P<age>\d{1,2}|1[01]\d),\s+\Z")
IS_NOW = re.compile(r"\s+(?:(?:still|now|already)\s+)?(?:is|has|remains)\b")
# "Ann Lee and Bo Berg, 34 and 36 respectively": whose age is whose the words beside it do not say.
SHARED_OUT = re.compile(r"[^.;()\n]{0,40}\brespectively\b")
# "His father, also named Bo Berg": two people, and whose age is whose an age alone does not say.
NAMESAKE = re.compile(
    r"\balso\s+(?:named|called)\s+(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w.’'-]*){1,3})"
)
# "She was 87." behind a sentence that tells of one person.
AGE_OF_PRONOUN = re.compile(
    r"[.!?][”\"]?\s+(?P<pronoun>He|She)\s+(?:was|is)\s+(?P<age>\d{1,2}|1[01]\d)(?=\s*[.;])"
)
# "The skull found in Dorvik is 900 years old", "the wife of Bo Berg died at the age of 92": behind
# a preposition a name is nobody's subject.
COPULA = re.compile(r",?\s+(?:who\s+)?(?:is|turned|turns)\s+")
LONGEST_BEFORE = 12
# Nobody is older.
OLDEST = 130
SENTENCE_END = re.compile(r"[.!?][”\"]?\s")
DECADES = {
    "teens": (13, 19), "twenties": (20, 29), "thirties": (30, 39), "forties": (40, 49),
    "fifties": (50, 59), "sixties": (60, 69), "seventies": (70, 79), "eighties": (80, 89),
    "nineties": (90, 99), "20s": (20, 29), "30s": (30, 39), "40s": (40, 49), "50s": (50, 59),
    "60s": (60, 69), "70s": (70, 79), "80s": (80, 89), "90s": (90, 99),
}  # fmt: skip
PART_OF_DECADE = {"early": (0, 4), "mid": (3, 7), "late": (6, 9), None: (0, 9)}
IN_DECADE = re.compile(
    r",?\s+(?:(?:who\s+)?is\s+)?(?P<age>in\s+(?:his|her|their)\s+(?:(?P<part>early|mid|late)[\s-]+)?"
    rf"(?P<decade>{'|'.join(DECADES)}))\b"
)


def find_ages(
    text: str,
    passage: int,
    span: tuple[int, int],
    mentions: Sequence[FoundMention],
    quantities: Sequence[Quantity],
) -> Iterator[FoundClaim]:
    """Yield a claim for every age that stands right beside a name.

    Args:
        text: the document's text.
        passage: the passage's index.
        span: where it starts and ends.
        mentions: the names in it.
        quantities: the numbers in it.
    """
    shared, (start, end) = _shared_names(text), span
    for mention in mentions:
        if mention.kind not in {"person", None} or mention.name in shared:
            continue
        for quantity in quantities:
            if (
                quantity.unit == AGE
                and _is_of_people(quantity)
                and _belongs(text, mention, quantity)
            ):
                yield _aged(passage, mention, quantity)
        for age in _ages_without_unit(text, mention):
            if not any(q.unit == AGE and _overlap(q, age) for q in quantities):
                yield _aged(passage, mention, age)

    for found in AGE_OF_PRONOUN.finditer(text, start, end):
        told = _only_person_before(text, start, found, mentions)
        if told is not None and told.name not in shared:
            years = float(found["age"])
            age = Quantity(*found.span("age"), found["age"], years, years, AGE)
            yield _aged(passage, told, age)


def _only_person_before(
    text: str, start: int, found: re.Match[str], mentions: Sequence[FoundMention]
) -> FoundMention | None:
    """The only name of a person in the sentence before a pronoun, if it fits the pronoun."""
    ends = [end.end() for end in SENTENCE_END.finditer(text, start, found.start())]
    first = ends[-1] if ends else start
    people = [
        mention
        for mention in mentions
        if first <= mention.start < found.start()
        and mention.kind in {"person", None}
        and mention.role != "place"
    ]
    if len(people) != 1 or (" " not in people[0].name and people[0].kind is None):
        return None
    gender = gender_of_full_name(people[0].name)
    return people[0] if gender in {"", PRONOUN_GENDER[found["pronoun"].lower()]} else None


@lru_cache(maxsize=4)  # asked for each passage of a text
def _shared_names(text: str) -> frozenset[str]:
    """The names of which a text says that somebody else bears them, too."""
    if "also " not in text:
        return frozenset()
    return frozenset(found["name"] for found in NAMESAKE.finditer(text))


def _belongs(text: str, mention: FoundMention, age: Quantity) -> bool:
    """Whether an age stands right behind or before a name."""
    if SHARED_OUT.match(text, age.end):
        return False
    if mention.end <= age.start:
        if AGE_BEHIND.fullmatch(text, mention.end, age.start) is not None:
            copula = COPULA.fullmatch(text, mention.end, age.start) is not None
            return not (copula and _is_no_subject(text, mention))
        if _is_no_subject(text, mention):
            return False
        at_death = age.text.lower().startswith("aged ")
        return at_death and DIED_BEFORE.fullmatch(text, mention.end, age.start) is not None
    if mention.start <= age.start:  # "34-year-old nurse Ann Lee" is all one mention
        return age.end <= mention.end - len(mention.name)
    if OLD.search(age.text) is None:
        return False  # "Bo Berg, 34, Ann Lee, 36": the age of whoever stands before it
    before = AGE_BEFORE.fullmatch(text, age.end, mention.start)
    return before is not None and before["calling"] not in NO_CALLING


def _is_of_people(age: Quantity) -> bool:
    return age.minimum is None or age.minimum <= OLDEST


def _is_no_subject(text: str, mention: FoundMention) -> bool:
    before = text[max(0, mention.start - LONGEST_BEFORE) : mention.start]
    return NO_SUBJECT_BEHIND.search(before) is not None


def _overlap(one: Quantity, other: Quantity) -> bool:
    return one.start < other.end and other.start < one.end


def _ages_without_unit(text: str, mention: FoundMention) -> Iterator[Quantity]:
    found = BARE_AGE.match(text, mention.end) or _at_death(text, mention) or _at_head(text, mention)
    if found is not None:
        years = float(found["age"])
        yield Quantity(*found.span("age"), found["age"], years, years, AGE)
    found = IN_DECADE.match(text, mention.end)
    if found is not None:
        decade = DECADES[found["decade"]][0]
        first, last = PART_OF_DECADE[found["part"]]
        if found["decade"] == "teens":
            decade, first, last = 0, *DECADES["teens"]
        yield Quantity(
            *found.span("age"), found["age"], decade + first, decade + last, AGE, approximate=True
        )


def _at_death(text: str, mention: FoundMention) -> re.Match[str] | None:
    return None if _is_no_subject(text, mention) else AGE_AT_DEATH.match(text, mention.end)


def _at_head(text: str, mention: FoundMention) -> re.Match[str] | None:
    if IS_NOW.match(text, mention.end) is None:
        return None
    return AGE_AT_HEAD.search(text, max(0, mention.start - LONGEST_BEFORE), mention.start)


def _aged(passage: int, mention: FoundMention, age: Quantity) -> FoundClaim:
    return FoundClaim(
        passage=passage,
        predicate=AGED,
        verb=age.text,
        start=min(mention.start, age.start),
        end=max(mention.end, age.end),
        clause="apposition",
        confidence=0.9,
        subject=Argument(mention.start, mention.end, mention.text, "", mention),
        quantity=age,
    )
