"""Where a word is no time after all: "May" the verb, "2000" the count, "March" the walk."""

from __future__ import annotations

import re

from .words import SP

_PREPOSITION = re.compile(
    r"(?:^|(?<!\w))(?i:in|since|until|till|during|before|after|from|through|of|by|early|mid|late|to"
    r"|every|each|and|between|for|at|or|last|next|this)[ \n-]$"
)
# Months that are also names of people, or verbs.
_VERBS = ("may", "march")
_PEOPLE = ("april", "june", "august", "jan", "jun")

_DETERMINED = re.compile(
    r"(?:(?<!\w)(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat)|['’]s)[ \n]$"
)
_MONTHLY_NOUN = re.compile(
    r"[ \n](?!(?:for|on|of|in|to|at|by|from|through|against|with|was|is|has|had|will|would"
    r"|began|came|and|or|took|drew|ended|started)(?!\w))[a-z]{4}"
)

_YEAR_LEAD = re.compile(
    r"(?:^|[\s(\"“‘'—–-])(?i:in|since|until|till|by|from|through|during|before|after|and|to|of|the|"
    r"between|late|early|mid|year|around|about|circa|for|than|or|as|last|its|his|her|their|our|a|that)"
    r"[ \n-]$"
)
_YEAR_PREPOSITION = re.compile(r"(?i)(?:^|\W)(?:in|since|during)[ \n]$")
_YEAR_PREFIX = re.compile(r"(?i)(?<!\w)(?:mid|end|pre|post)[-‐‑–]$")
_GLUED = re.compile(r"[\w$€£#+/.,:&‐‑–-]$")
# Plural nouns make a count of what may be a year; these plurals go with years.
_YEARLY_NOUNS = (
    "elections|championships|playoffs|games|results|levels|earnings|sales|profits|protests|attacks|"
    "clashes|talks|figures|was|is|has|as|does|this|its|olympics"
)
_COUNTED = re.compile(
    rf"[ \n](?!(?:{_YEARLY_NOUNS})(?!\w))[a-z-]{{3,16}}s(?!\w)"
    r"|[ \n](?:people|men|women|children|troops|square|per ?cent|million|billion|feet|troy)(?!\w)"
    r"|[ \n]?[%°]"
)
_NEVER_A_YEAR = re.compile(
    r"[ \n]?(?:[%°]|per ?cent|people|men |women|children|square|feet|foot"
    r"|met(?:er|re)s?|miles?|km|tons?|tonnes?|dollars|euros|pounds)"
)
_NAME_LEAD = re.compile(r"(?:^|[^\w])(?:[A-Z][\w&’'-]*|No\.|no\.)[ \n]$")
# "her failed 1996 campaign", "predicted 1990 Acme earnings": a singular or a name after it.
_OF_ITS_YEAR = re.compile(
    r"[ \n](?!(?:police|staff|cattle|crew|personnel|aircraft|fish|sheep|head|or|and)(?!\w))"
    r"(?:[a-z]{4,}[a-rt-z](?!\w)|[A-Z][a-z])"
)
_FREE_STANDING = re.compile(
    r"[)\],;:.'’\n]|$|[ \n](?:and|or|to|the|a|when|as|by|for|with|was|is|he|she|it|they|but"
    r"|because)(?!\w)"
)


# "In May Norvik closed the mill": who does it stands right behind the month.
_OPENING_IN = re.compile(r"(?:^|[.!?”\"][ \n]|\n)(?:In|By|Since)[ \n]$")
_DOER = re.compile(
    rf"{SP}(?:[A-Z][\w-]{{1,20}}{SP}){{1,4}}"
    r"(?:[a-z]{2,12}ed|will|would|has|had|was|were|sold|won|left|met|said|told|sent|took|made|began"
    r"|became|bought|built|lost|paid|went|came|gave|held|found|put|set|cut|fell|rose)(?!\w)"
)


def is_month(match: re.Match[str]) -> bool:
    """Tell a month that stands alone from its namesakes."""
    word = match["month"].rstrip(".").lower()
    if re.match(rf"{SP}\d{{1,2}}(?!\d|[:.,]\d|%)", match.string[match.end() : match.end() + 8]):
        return False  # "Feb. 30": a day that no pattern took
    if word not in _VERBS + _PEOPLE:
        return True
    text = match.string
    before = text[max(0, match.start() - 9) : match.start()]
    after = text[match.end() : match.end() + 12]
    prepared = _PREPOSITION.search(before) is not None
    named = re.match(rf"{SP}[A-Z][a-z]", after) is not None
    attributive = _DETERMINED.search(before) and _MONTHLY_NOUN.match(after)
    if not named and match["month"][0].isupper() and attributive:  # "the March accession"
        return True
    if named and _OPENING_IN.search(before) and _DOER.match(text, match.end(), match.end() + 90):
        return True
    if word in _VERBS:
        return prepared and not named and not re.match(r"['’]s|[ \n]on[ \n]", after)
    return not named and (prepared or not re.search(r"[A-Z][a-z]+[ \n]$", before))


def is_year(match: re.Match[str]) -> bool:
    """Tell a year that stands alone from a count, a price and a model number."""
    text, start, end = match.string, match.start("year"), match.end()
    before, after = text[max(0, start - 14) : start], text[end : end + 20]
    if _GLUED.search(before) and not _YEAR_PREFIX.search(before):
        return False
    if re.match(r"-[A-Za-z]", after) or _NEVER_A_YEAR.match(after):
        return False
    if _YEAR_PREFIX.search(before):
        return True
    if _COUNTED.match(after):
        round_number = match["year"].endswith("00")  # "in 2000 homes", but "in 1998 prices fell"
        return _YEAR_PREPOSITION.search(before) is not None and not round_number
    if _YEAR_LEAD.search(before) or _YEAR_PREFIX.search(before) or not before.strip():
        return True
    if _NAME_LEAD.search(before):
        return False
    if _OF_ITS_YEAR.match(after) and re.search(r"(?:[a-z]{3}|['’]s)[ \n]$", before):
        return not match["year"].endswith("00")
    return bool(_FREE_STANDING.match(after)) or bool(re.search(r"[(\"“][ ]?$", before))


def is_season(match: re.Match[str]) -> bool:
    """Tell "in the fall" from "the fall of the wall"."""
    text = match.string
    before = text[max(0, match.start() - 12) : match.start()].lower()
    after = text[match.end() : match.end() + 4]
    return re.search(
        r"(?:^|\W)(?:in|during|by|until|over|into|through|throughout)[ \n]$", before
    ) is not None and not (re.match(r"[ \n]of(?!\w)", after))


def is_weekday(match: re.Match[str]) -> bool:
    """Tell an abbreviated weekday from "Sun" the star, "sat" the verb and "Mon" the name.

    An abbreviation needs its point, or a date beside it; and "Sun." and "Sat." need the date.
    """
    word = match["weekday"]
    bare = word.rstrip(".").lower()
    if bare.endswith("day"):
        return True
    if re.match(
        rf",?{SP}?(?:\(?[A-Z][a-z]{{2,8}}\.?[ ]\d|\d{{1,2}}(?!\w))",
        match.string[match.end() : match.end() + 16],
    ):
        return True
    return word.endswith(".") and bare not in ("sun", "sat")


# What is counted by the day or the year: a number or a share just before the article.
_RATE_LEAD = re.compile(
    r"(?:\d|%|(?i:percent|per cent|million|billion|thousand|hundred|cents?|dollars|times|once|twice"
    r"|barrels|tons|tonnes|miles|hours|people|shares|each))(?:[ \n]apiece)?[ \n]$"
)


def is_rate(match: re.Match[str]) -> bool:
    """Tell "three times a day" from "for a day"."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    if re.match(r"(?i:per)", match[0]):
        return True
    return _RATE_LEAD.search(before) is not None and not re.match(
        r"[ \n](?:ago|earlier|later|before|after)", match.string[match.end() : match.end() + 9]
    )


def is_duration(match: re.Match[str]) -> bool:
    """Tell a length of time from "a second term", "a quarter of it" and "the two quarters"."""
    unit = match["unit"].lower()
    number = (match.groupdict().get("number") or "").lower()
    if unit.startswith("quarter"):
        return False
    if unit == "second":
        return number not in ("a", "an", "one", "")
    after = match.string[match.end() : match.end() + 8]
    if number in ("a", "an") and is_rate(match):
        return False
    before = match.string[max(0, match.start() - 10) : match.start()]
    # "just a matter of days", "he hopes one day to sing"
    if re.search(r"(?i)matter of[ \n]$", before):
        return False
    if not number and re.search(r"(?i)(?:\d|these|those|early|olden|school|working)[ \n]$", before):
        return False
    return not re.match(r"['’]?-?olds?(?!\w)", after)


def is_recurrence(match: re.Match[str]) -> bool:
    """Tell "daily" from a name: "the Daily Herald"."""
    text = match.string
    named = re.match(r"[ \n][A-Z]", text[match.end() : match.end() + 2]) is not None
    return not (match[0][0].isupper() and named)


def is_clock(match: re.Match[str]) -> bool:
    """Tell "at 14:30" from a score, a ratio, a running time and a verse ("John 3:16")."""
    if match["zone"] or re.search(r"(?i)(?:hours|hrs)$", match[0]):
        return True
    before = match.string[max(0, match.start() - 14) : match.start()]
    if len(match["hour"]) == 2 and re.search(r"(?:\d{4}|\d),?[ |]{1,3}$", before):
        return True  # "6 September 2023 14:30"
    return (
        re.search(
            r"(?i)(?:^|\W)(?:at|from|until|till|by|around|about|since|before|after|and|to|between)"
            r"[ \n]$",
            before,
        )
        is not None
    )


_PART_LEAD = re.compile(
    r"(?i)(?<!\w)(?:(?:end|beginning|start|middle|rest|remainder|half|halves|quarters?|thirds?|months?"
    r"|weeks?|days?|part|most|much|course|balance|late|early) of|(?:lat|earli)er in)[ \n]$"
)
_ALONE_LEAD = re.compile(r"(?i)(?<!\w)(?:for|during|in|over|through|throughout|within|by)[ \n]$")
_BOUND_BY_MORE = re.compile(
    r"[ \n](?:of|when|before|after|that|which|in[ \n]which|following|leading|until|since|prior|to"
    r"|ahead|ended|ending|\d)(?!\w)|-"
)
_BOUND_BY_CLAUSE = re.compile(r"[ \n](?:he|she|they|we|you|i|it)(?!\w)")


def is_alone(match: re.Match[str]) -> bool:
    """Tell "for the week", the one that runs, from "the week of the vote" and "man of the year"."""
    text, end = match.string, match.end()
    if re.match(r"['’]s(?!\w)", text[end : end + 3]):
        return True
    before = text[max(0, match.start() - 16) : match.start()]
    if _BOUND_BY_MORE.match(text, end, end + 12):
        return False
    if _PART_LEAD.search(before):
        return True
    return _ALONE_LEAD.search(before) is not None and not _BOUND_BY_CLAUSE.match(text, end, end + 6)
