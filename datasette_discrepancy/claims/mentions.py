"""Names in a parsed passage, each with its title, its kind and its role in the sentence."""

from __future__ import annotations

import re

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.claims.whole_names import is_body, whole_name
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.model import MentionRole
from datasette_discrepancy.language.name_insertions import AGE
from datasette_discrepancy.language.name_runs import MONTHS, WEEKDAYS
from datasette_discrepancy.language.names import ParsedName, parse_name
from datasette_discrepancy.language.title_context import country_before
from datasette_discrepancy.language.tree import Doc, Token

AGE_WITHIN = re.compile(rf"{AGE}(?=,|\Z)|-years?-old ")
# A politician's party and constituency, "D-Calif.", which name nobody.
CONSTITUENCY = re.compile(r"[A-Z]{1,3}-(?:[A-Z]\.?){1,3}|[A-Z]{1,3}-[A-Z][a-z]+\.?")
PARTY_TAG = re.compile(r"[DRI]-(?:(?:[A-Z]\.){1,2}[A-Z]?|[A-Z][A-Za-z]*\.?)")
# "Vang-based Norvik" is called Norvik.
BASED = re.compile(r"(?:[A-Z][\w.]*,?\s+){0,2}[A-Z][\w.]*-based\s+(?=[A-Z])")
ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)")
# Words with a capital that are no names.
OF_CALENDAR = WEEKDAYS | MONTHS | {"may", "am", "pm", "a.m", "p.m"}
OBJECTS = frozenset({"obj", "dobj"})
PLACE_PREPOSITIONS = frozenset(
    "in at near to into from outside inside around across toward towards off within over "
    "throughout via".split()
)


def find_mentions(doc: Doc, offset: int, grammar: Grammar) -> dict[int, FoundMention]:
    """Return the names of a passage by token index.

    Args:
        doc: a parsed passage, names merged into one token each.
        offset: where the passage starts in the document's text.
    """
    found = {}
    text = doc.text  # put together from the tokens at every use
    read = offset
    for token in doc:
        if token.pos_ != "PROPN" or offset + token.idx < read:
            continue  # no name, or "Homeland Security" in the name of its department
        mention = _mention(token, text, offset, grammar)
        if mention is not None:
            found[token.i] = mention
            read = max(read, mention.end)
            before = token.i - 1
            while before in found and found[before].end > mention.start:
                del found[before]
    return found


def _mention(token: Token, text: str, offset: int, grammar: Grammar) -> FoundMention | None:
    if not any(character.isalpha() for character in token.text):
        return None
    if token.like_num:  # "Seven memoranda were signed"
        return None
    if token.lower_.rstrip(".") in OF_CALENDAR:
        return None
    if CONSTITUENCY.fullmatch(token.text) and token.i and token.nbor(-1).text in {",", "("}:
        return None
    phrase = token.phrase
    start = token.idx if phrase is None else phrase.name_start
    before = token.nbor(-1) if token.i else None
    if before is not None and before.head == token and ORDINAL.fullmatch(before.text):
        start = min(start, before.idx)  # "the 18th Amendment" is not the 21st
    end = token.idx + len(token) if phrase is None else phrase.name_end
    based = BASED.match(text, start, end)
    if based is not None:
        start = based.end()
    whole = whole_name(token, text, start, end)
    parsed = parse_name(text[start:end])
    if whole != (start, end):
        if parsed.title is not None and whole[0] == start:
            whole = max(text.find(parsed.name, start, end), start), whole[1]
        start, end = whole
        printed = text[start:end]
        # "Department of Justice" is no office of a justice.
        parsed = ParsedName(None, printed, "organization" if is_body(printed) else None, None)
    if not parsed.name or PARTY_TAG.fullmatch(parsed.name):
        return None
    country = country_before(text, start) if parsed.kind == "organization" else None
    if country is not None:
        # "Chinese" in "Chinese Foreign Ministry" tells whose body it is.
        start = country[0]
    return FoundMention(
        start=offset + start,
        end=offset + end,
        text=text[start:end],
        name=parsed.name,
        title=parsed.title or (None if phrase is None else phrase.title),
        kind="person" if parsed.kind is None and _is_somebody(token) else parsed.kind,
        role=_role(token, grammar),
    )


def _is_somebody(token: Token) -> bool:
    """Whether the sentence itself shows a person: an office or an age beside the name, or "who"."""
    if (token.phrase and token.phrase.title) or AGE_WITHIN.search(token.text):
        return True
    return any(word.lower_ == "who" for clause in token.children for word in clause.children)


def _role(token: Token, grammar: Grammar) -> MentionRole:
    """Whether the sentence has the name act, or be where something happens."""
    head = token.head
    if token.dep_ in OBJECTS and head.pos_ == "VERB":
        return "undergoer"
    if token.dep_ in {"nsubj", "agent", "obl:agent"} or token.dep_ == "nmod:poss":
        return "agent"
    if token.dep_ in {"nsubj:pass", "nsubjpass"} and grammar.complements(head):
        return "agent"  # "is expected to meet"
    if token.dep_ == "poss" or (token.dep_ == "conj" and head.dep_ in {"nsubj", "nmod:poss"}):
        return "agent"
    for oblique in grammar.obliques(head):
        if oblique.head == token:
            return _role_behind(oblique.preposition)
    if head.dep_ == "prep" or token.dep_ == "pobj":
        return _role_behind(head.lower_)
    return "other"


def _role_behind(preposition: str) -> MentionRole:
    words = preposition.split()
    if words and words[0] in {"between", "with", "by", "against", "according"}:
        return "agent"
    return "place" if words and words[0] in PLACE_PREPOSITIONS else "other"
