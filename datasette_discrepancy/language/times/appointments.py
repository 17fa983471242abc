"""Weekdays of what is arranged: "voters go to the polls on Sunday", "promised to leave by Friday".

The present tense of what a calendar holds points ahead, though headlines tell the past in it
("Norvik wins vote on Sunday"); a term that somebody set, or vowed to keep, was ahead when it was
told; and what "was due on Tuesday but was postponed" is told of the Tuesday before.
"""

from __future__ import annotations

import re

from .tense import OPENING, next_cue, sentence_before, sentence_behind

_WORDS = r"(?:[\w'’-]+[ ])"
_HELD = (
    "election|by-election|vote|referendum|ballot|run-?off|primary|summit|congress|convention|"
    "conference|funeral|hearing|debate|rally|marathon|parade|festival|ceremony"
)
_FEASTS = "birthday|anniversary|jubilee|centenary|wedding"
# Not "urged them to hold an election", "did not hold one".
_FINITE = r"(?<![\w-])(?<!to )(?<!not )(?<!n't )(?<!n’t )(?<!did )(?<!the )(?<!a )(?<!no )"
_ARRANGED = re.compile(
    rf"{_FINITE}(?:"
    r"(?:go|goes|head|heads|return|returns)[ ]to[ ]the[ ]polls|"
    # A headline leaves the article out: "Norvik holds vote on Sunday".
    rf"(?:holds?|hosts?|stages?)[ ](?:an?|the|its|his|her|their|another)[ ]{_WORDS}{{0,3}}"
    rf"(?:{_HELD})s?|holds?[ ]{_WORDS}{{0,2}}elections|"
    rf"(?:celebrates?|marks?)[ ](?:his|her|their|its|the)[ ]{_WORDS}{{0,3}}(?:{_FEASTS})|"
    r"turns?[ ]\d{1,3}|(?:takes?|leaves?)[ ]office|takes?[ ](?:effect|place)|"
    r"(?:comes?|goes|go)[ ]into[ ](?:force|effect)|(?:goes|go)[ ]on[ ](?:trial|sale|strike)|"
    r"gets?[ ]under[ ]?way|"
    # Alone: "ends strike on Sunday" is a headline.
    r"(?:begins?|starts?|opens?|ends?|resumes?|kicks?[ ]off)"
    r"(?=(?:[ ](?:in|at)[ ](?:the[ ])?[\w'’-]+)?(?:[ ]on)?\.?$)|"
    r"plays?(?=[ ][A-Z])|takes?[ ]on(?=[ ][A-Z])|"
    r"(?:is|are)[ ](?:visiting|travell?ing|flying|hosting|holding|leaving|arriving|returning|"
    r"meeting|playing|facing)"
    r")(?!\w)"
)
_USUAL = re.compile(
    r"(?<!\w)(?:every|each|usually|normally|always|typically|traditionally|often)(?!\w)"
)
# Whoever sets a term or accepts one, what is to be done, and the border.
_TERM = re.compile(
    r"(?<!\w)(?:promised|vowed|pledged|swore|sworn|threatened|offered|committed|undertook|"
    r"undertaken|ordered|told|asked|urged|instructed|warned|called[ ]on|gave|given)"
    r"(?:[ ][\w'’-]+){0,6}[ ]to[ ](?!the[ ]|an?[ ]|his[ ]|her[ ]|its[ ])[a-z]+"
    r"(?:[ ][\w'’-]+){0,8}[ ](?:by|before|until|till)$"
)
_WAS_DUE = re.compile(
    r"(?<!\w)(?:was|were)[ ](?:[a-z]+ly[ ])?"
    r"(?:due|scheduled|set|supposed|slated|planned|expected|meant)(?!\w)"
)
_TOLD = re.compile(r"(?<!\w)(?:said|told|announced|added|confirmed|reported|that)(?!\w)")
_CALLED_OFF = re.compile(
    r",?[ ]but[ ](?:[\w'’-]+[ ]){0,4}(?:postponed|cancell?ed|delayed|called[ ]off|put[ ]off|"
    r"scrapped|abandoned|adjourned|rescheduled|suspended|never|not|did[ ]not|didn['’]t|"
    r"failed)(?!\w)"
)


def points_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether a weekday is that of something arranged, or the term of a promise or order.

    Args:
        text: what is searched.
        start, end: the weekday.
    """
    before = sentence_before(text, start)
    if _USUAL.search(before):
        return False
    if _TERM.search(before):
        return True
    told = list(_ARRANGED.finditer(before))
    if told:
        return next_cue(before[told[-1].end() :]) is None
    if len(before.split()) > OPENING or next_cue(before) is not None:
        return False
    behind = sentence_behind(text, end)
    if behind[:1] not in {" ", ","}:
        return False
    arranged = _ARRANGED.search(behind)
    return arranged is not None and next_cue(behind[: arranged.start()]) is None


def was_due(text: str, start: int, end: int, back: int) -> bool:
    """Tell whether a weekday was that of a plan whose day is over.

    Yesterday, if it "was due" then; up to three days ago, if it was called off besides. Whoever
    "said that it was due on Tuesday" spoke of a day to come.

    Args:
        text: what is searched.
        start, end: the weekday.
        back: how many days ago it was last.
    """
    before = sentence_before(text, start)
    due = _WAS_DUE.search(before)
    if due is None or _TOLD.search(before[: due.start()]):
        return False
    nearest = 3 if _CALLED_OFF.match(sentence_behind(text, end)) else 1
    return 0 < back <= nearest
