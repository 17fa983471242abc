"""Whether the words around an expression point ahead or back."""

from __future__ import annotations

import re
from typing import Literal

from .words import SENTENCE_END

Tense = Literal["past", "future"]

# A modal takes the participles after it along: "would still be held", "will be named".
_MODAL = (
    r"(?:will|won['’]t|'ll|’ll|shall|would|could|should|may|might|must|can)"
    r"(?:[ ](?!have(?!\w))[a-z]+){0,3}"
)
_AHEAD = (
    rf"{_MODAL}|expected|expects?|due|plans?[ ]to|planned|planning|"
    r"schedul\w+|set[ ](?:to|for)|slated|upcoming|intends?|intended|hopes?[ ]to|hoped[ ]to|hoping|"
    r"likely|going[ ]to|next(?![ ]to)|until|till|deadline|expires?|begins|starts|opens|"
    r"(?<!to )(?<!the )(?<!a )meets?|arrives|departs|departing|convenes|"
    r"(?:is|are|was|were|agreed|has|have|had|ordered|ready|about)[ ]to[ ]"
    r"(?!the|an?|his|her|its)[a-z]+|"
    r"(?:agreement|plan|proposal|offer|intention|pledge|bid)s?[ ]to[ ]"
    r"(?!the|an?|his|her|its)[a-z]+|"
    r"ahead[ ]of(?=(?:[ ]the)?$)|effective|payable|mature|maturing|matures|for[ ]delivery|vows?"
)
# Past tenses that do not end in -ed; forms that are as often a present or a noun ("put", "cut",
# "set", "read") are left out.
_IRREGULAR = (
    "added|arose|ate|beat|became|began|bent|bled|blew|bore|bought|bound|bred|broke|brought|built|"
    "burnt|came|caught|chose|crept|dealt|did|dove|drank|drew|drove|dug|fed|fell|felt|fled|flew|"
    "forbade|forgave|forgot|fought|found|froze|gave|gone|got|grew|ground|had|has|heard|held|hid|"
    "hung|kept|knelt|knew|laid|lay|led|left|lent|lost|made|meant|met|overcame|overtook|overthrew|"
    "paid|ran|rang|rode|rose|said|sang|sank|sat|saw|sent|shook|shone|shot|slept|slid|sold|sought|"
    "spent|spoke|spun|stole|stood|struck|stuck|swam|swept|swore|swung|taught|threw|thought|told|"
    "took|tore|understood|underwent|undertook|was|went|were|withdrew|withstood|woke|won|wore|"
    "wound|wrote|seen|known|taken|given|shown|written|driven|risen|fallen|drawn|thrown|chosen|"
    "spoken|stolen|broken|begun|done"
)
_BEHIND = (
    rf"{_IRREGULAR}|says|have[ ]been|last|since|ago|earlier|"
    r"(?<!a )(?<!an )(?<!the )(?<!its )(?<!still )(?!need|proceed|succeed|exceed|speed|feed|seed"
    r"|united|unlimited|indeed|hundred)[a-z]{2,12}ed"
)
_PAST_PLAN = (
    r"[Nn](?:either|one|obody|o[ ]one)(?:[ ][\w.'’-]+){0,8}[ ]could(?:[ ][a-z]+){0,2}|"
    r"could(?:[ ]not|n['’]t)(?:[ ][a-z]+){0,2}|previously[ ](?!had(?!\w))[a-z]+"
    r"|had[ ](?:[a-z]+[ ])?been[ ](?:due|scheduled|set|expected|slated|planned)(?:[ ]to[ ][a-z]+)?"
)
# What was to be, or was not to be, comes first: "could not be reached Tuesday".
_CUE = re.compile(
    rf"(?<!\w)(?:(?P<refused>{_PAST_PLAN})|(?P<ahead>{_AHEAD})"
    rf"|(?P<behind>{_BEHIND}))(?!\w)"
)
# "Was arrested in": right before an expression, and no "is held in" of what is done every year.
_DONE_IN = re.compile(
    rf"(?<!\w)(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bget )(?<!\bbeing )"
    rf"(?:{_BEHIND})[ ](?:back[ ])?in$"
)
# How far a cue reaches, in code points: about a clause. It also keeps the search linear.
_REACH_BACK, _REACH_AHEAD = 80, 60
# How many words may stand before an expression that opens its sentence.
OPENING = 4
_GAP = re.compile(r"\s+")


def tense_around(text: str, start: int, end: int) -> Tense | None:
    """Tell whether the words around an expression point ahead or back.

    The nearest cue before the expression in its sentence decides; only an expression that opens
    its sentence looks at the first cue after it.

    Args:
        text: what is searched.
        start, end: the expression.
    """
    left = sentence_before(text, start)
    cue = _last_cue(left)
    if cue is None and len(left.split()) <= OPENING:
        cue = next_cue(sentence_behind(text, end))
    if cue is not None:
        return cue
    # "a loan by February": a term, unless a verb says that it is over.
    return "future" if re.search(r"(?<!\w)[Bb]y$", left) else None


def sentence_before(text: str, start: int) -> str:
    """Return the words of a sentence before a place in it, one blank between two; few at most."""
    first = max(0, start - _REACH_BACK)
    # One more code point than the words before, because a sentence ends before a capital.
    for boundary in SENTENCE_END.finditer(text, first, start + 1):
        first = boundary.end()
    return " ".join(text[first:start].split())


def sentence_behind(text: str, end: int) -> str:
    """Return the words of a sentence behind a place in it, with the blank before them."""
    right = text[end : end + _REACH_AHEAD]
    boundary = SENTENCE_END.search(right)
    return _GAP.sub(" ", right[: boundary.start()] if boundary else right)


def next_cue(words: str) -> Tense | None:
    """Return where the first cue among some words points."""
    cue = _CUE.search(words)
    return None if cue is None else "future" if cue["ahead"] else "past"


def _last_cue(words: str) -> Tense | None:
    cues = list(_CUE.finditer(words))
    return None if not cues else "future" if cues[-1]["ahead"] else "past"


def is_over(text: str, start: int) -> bool:
    """Tell whether the words right before an expression say that it is past: "was arrested in".

    Args:
        text: what is searched.
        start: where the expression begins.
    """
    left = " ".join(text[max(0, start - _REACH_BACK) : start].split())
    return _DONE_IN.search(left) is not None and tense_around(text, start, start) == "past"
