"""Whether "pounds" are money or weight: by the words around, else neither."""

from __future__ import annotations

import re

MONEY, MASS, OPEN = "GBP", "pound (mass)", "pound"
LOOK = 40
_WEIGHED = re.compile(r"(?i)(?<!\w)(?:weigh\w*|heav\w+|weight|bench-?press\w*|lift\w*)(?!\w)")
_PAID = re.compile(
    r"(?i)(?<!\w)(?:fine[ds]?|cost\w*|pay|pays|paid|paying|price\w*|worth|earn\w*|fees?"
    r"|spen[dt]\w*|salar\w+|wages?|rents?|bought|sold|bills?|debts?|budgets?|bribe\w*|loans?|donat\w+|invest\w*|revenue"
    r"|profits?|owe[sd]?|charg\w+|tickets?|penalt\w+|compensation|prizes?)(?!\w)"
)
_THING = re.compile(
    r"(?i)[ ](?:[a-z]+[ ]){0,1}?(?:packages?|parcels?|bombs?|bab(?:y|ies)|dogs?|fish|man|men"
    r"|woman|boy|girl|stones?|rocks?|weights?|bags?|boulders?|bears?|bales?|bricks?|cannonballs?|shells?|warheads?|animals?|calf"
    r"|turkeys?|pigs?|cats?|sharks?|whales?)(?!\w)"
)
_PRICED = re.compile(
    r"(?i)[ ](?:[a-z]+[ ]){0,1}?(?:fines?|notes?|coins?|bills?|tickets?|deals?|fees?|prizes?|debts?"
    r"|cheques?|grants?|bonus(?:es)?|contracts?|payments?|rewards?|penalt(?:y|ies))(?!\w)"
)
_SUBSTANCE = re.compile(
    r"(?i)[ ]of[ ](?:[a-z]+[ ])?(?:cocaine|heroin|marijuana|cannabis|meat|fish|beef|pork"
    r"|chicken|cheese|butter|rice|flour|sugar|coal|steel|gold|explosives?|dynamite|tnt|food|fat|fruit|grain|wool|cargo|waste|garbage"
    r"|rubbish|plastic|thrust|pressure)(?!\w)"
)
_A_WEEK = re.compile(
    r"(?i)[ ](?:a|per|each|every)[ ](?:hour|day|week|month|year|night|head|person)"
)


def kind_of_pounds(text: str, start: int, end: int) -> str:
    """Return the unit of a number of pounds.

    Args:
        text: a passage or a sentence.
        start, end: the number with its unit.

    Returns:
        GBP or pounds of mass, where a word nearby tells and none tells the other; else "pound".
    """
    before = re.split(r"[.;!?]\s", text[max(0, start - LOOK) : start])[-1]
    after = text[end : end + LOOK]
    weighed = _WEIGHED.search(before) or _THING.match(after) or _SUBSTANCE.match(after)
    weighed = weighed or re.match(r"(?i)[ ](?:heav\w+|in[ ]weight)", after)
    paid = _PAID.search(before) or _PRICED.match(after)
    if not weighed and not paid and _A_WEEK.match(after):
        lost = re.search(r"(?i)(?:lost|gained|losing|gaining|shed)[ ](?:\w+[ ]){0,2}$", before)
        return OPEN if lost else MONEY
    if bool(weighed) == bool(paid):
        return OPEN
    return MASS if weighed else MONEY
