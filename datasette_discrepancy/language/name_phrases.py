"""Merge a name with its title and its insertions, before the sentence is parsed.

"North Korean leader Kim Jong Un", "the mayor, Ann Lee," and "Ann Lee, 34," are one person each.
As several nouns and commas side by side they are what parsers most often tear apart, into two
subjects or two sentences; as one token they are attached like any other name. What the component
notes in the text's `user_data`, under its own name, tells where in such a token the name itself
stands: a mention never holds the insertion.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.symbols import LEMMA, NORM, POS, PROPN, TAG
from spacy.tokens import Doc, Token

from datasette_discrepancy.language.gazetteer import small_words
from datasette_discrepancy.language.model import NamePhrase
from datasette_discrepancy.language.name_insertions import IN_COMMAS, PARENTHESIS
from datasette_discrepancy.language.name_runs import MONTHS, WEEKDAYS
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.office_phrases import CHOSEN, is_one_phrase, kin
from datasette_discrepancy.language.offices import office_ending_at, words_of
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.title_context import title_before
from datasette_discrepancy.language.tree import NAME_PHRASES

COMPONENT = NAME_PHRASES

AGE_BEFORE = re.compile(r"(?<![\w-])[\w-]{1,20}-years?-old\s\Z", re.IGNORECASE)
LONGEST_AGE = 35
# "Ann Lee, the mayor of Oslo, said" and "the mayor of Oslo, Ann Lee, said": an office between
# commas. No verb stands in it, so it is short and begins with the office.
OFFICE_BEHIND = re.compile(r",\s+(?P<office>(?:an?\s+|the\s+)?[^,;:.!?()“”\"\n]{3,80}),(?=\s)")
SECOND_OFFICE = re.compile(
    r",\s(?P<office>(?:(?:an?|the)\s)?former\s[^,;:.!?()“”\"\n]{3,80}),(?=\s)(?!\s(?:and|or)\b)"
)
# "the mayor, Ann Lee," and "Norvik's director, Ann Lee,".
OPENING = re.compile(
    r"\b(?P<article>(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir)\s+)"
    r"|(?<![\w’'.-])(?<!\bof )(?<!\bM[rs]\. )(?<!\bMrs\. )(?<!\bDr\. )"
    r"(?P<owner>(?P<address>(?:M[rs]|Mrs|Dr)\.\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2}['’]s?\s)"
)
OFFICE_BEFORE = re.compile(r"(?P<office>[^,;:.!?“”\"\n]{3,80}),\s+")
PARTS_OF_OFFICE = re.compile(r"\s+(?:of|for|to|at|in|from|with)\s+")
LONGEST_OFFICE = 90
BEFORE_PLACES = frozenset({"in", "at", "near", "outside", "across", "throughout", "from"})
# "who", "which" and "whose": behind them a clause of its own.
RELATIVES = frozenset({"WP", "WDT", "WP$", "WRB"})
# What begins like this behind an age or a party goes on to say who somebody is, or names the next
# of several; the comma between is the parser's to read.
NOMINAL_TAGS = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$"})
# Words of a name that may still belong to the title before it.
LONGEST_COMPLETION = 3


@Language.component(COMPONENT, requires=["token.pos"], retokenizes=True)
def merge_name_phrases(doc: Doc) -> Doc:
    """Merge every name phrase into one token; the text and its offsets stay the same."""
    phrases = name_phrases(doc)
    if not phrases:
        return doc
    tag = doc.vocab.strings.add("NNP")
    # By the place of the merged token in the text, which no further merging moves.
    found: dict[int, NamePhrase] = {}
    with doc.retokenize() as retokenizer:
        for phrase in phrases:
            span = doc[phrase.start : phrase.end]
            name = doc.char_span(phrase.name_start, phrase.name_end)
            norm = name[-1].norm_ if name is not None else span[-1].norm_
            attributes = {
                POS: PROPN,
                TAG: tag,
                LEMMA: doc.vocab.strings.add(span.text),
                NORM: doc.vocab.strings.add(norm),
            }
            retokenizer.merge(span, attrs=attributes)
            found[span.start_char] = phrase
    doc.user_data[COMPONENT] = found
    return doc


def name_phrases(doc: Doc) -> list[NamePhrase]:
    """Return the phrases of more than one token, sorted, none overlapping.

    Args:
        doc: a tagged text whose names are merged already.
    """
    phrases: list[NamePhrase] = []
    text = doc.text  # put together from the tokens at every use
    for token in doc:
        if token.pos_ != "PROPN" or (phrases and token.i < phrases[-1].end):
            continue
        if token.lower_ in WEEKDAYS | MONTHS:
            continue  # "the Department of Justice Tuesday": nobody called so
        start = name_start = _title_start(text, token)
        if phrases and doc[phrases[-1].start].idx < name_start < doc[phrases[-1].end].idx:
            start = name_start = token.idx  # "Ann Lee, 34, a nurse, Bo Berg": the nurse is Lee
        name_end = token.idx + len(token)
        if "," in text[name_start : token.idx] and not _parts(text[name_start:name_end], token):
            name_start = token.idx  # "a spokesman at his office, Ann Lee,"
        start = _age_start(text, start)
        end, title = _insertion_end(text, start, token)
        span = doc.char_span(start, end)
        # What begins or ends inside a token is none.
        if span is None or len(span) < 2:
            continue
        # "the director of the Space Agency (SA), Ann Lee,": the body is part of the office.
        while phrases and span.start <= phrases[-1].start:
            phrases.pop()
        if phrases and span.start < phrases[-1].end:
            continue
        phrases.append(NamePhrase(span.start, span.end, name_start, name_end, title))
    return phrases


def _title_start(text: str, token: Token) -> int:
    """Where the title before a name begins, the name's own start without one."""
    # "Defense Minister" may be part of the name's token already, and "Russian" before it not.
    own = int(token.idx)
    name = own + max(token.text.rfind(parse_name(token.text).name or token.text), 0)
    title = title_before(text, name)
    if title is not None:
        return min(_behind_other_person(text, title[0], name), own)
    completed = _completed_title(text, token)
    if completed is not None:
        return completed
    if text.startswith(",", own + len(token)):
        before = max(0, own - LONGEST_OFFICE)
        for opening in OPENING.finditer(text, before, own):
            start = opening.end("article") if opening["article"] else _owner_start(opening)
            match = OFFICE_BEFORE.fullmatch(text, max(start, opening.end("address")), own)
            if match is None or _has_verb(token.doc, *match.span("office")):
                continue  # "the company said its director, Ann Lee, had left"
            if is_office(match["office"], kinship=False):
                inside = token.doc.char_span(start, own + len(token)) is None
                return own if inside else start
    return own


def _owner_start(opening: re.Match[str]) -> int:
    """Where the owner of an office begins, "After" before it left out."""
    first = opening["owner"].partition(" ")[0]
    opens = name_key(first) in small_words("opener")
    return opening.start("owner") + (len(first) + 1 if opens else 0)


def _parts(phrase: str, token: Token) -> bool:
    """Whether a full name and the office before its comma are told apart again when read."""
    return " " not in token.text or parse_name(phrase).name == parse_name(token.text).name


def _completed_title(text: str, token: Token) -> int | None:
    """Where a title begins whose last words are the token's first: "Secretary of State Ann Lee"."""
    own = int(token.idx)
    for gap in list(re.finditer(r"\s+", token.text))[:LONGEST_COMPLETION]:
        title = title_before(text, own + gap.end())
        # "a fellow at the Asan Institute for Policy Studies" is nobody called Studies.
        full = token.text[gap.end() :].count(" ") > 0
        if title is not None and title[0] < own and (full or title[1][:1].isupper()):
            return title[0]
    return None


def _behind_other_person(text: str, start: int, name: int) -> int:
    """Where a title begins that seems to reach back over somebody else.

    "Finance minister Ana Lima and defence minister Ola Holm" are two people; "Secretary of Health
    and Human Services" is one office.
    """
    before, joined, _ = text[start:name].rpartition(" and ")
    if joined and parse_name(before).kind == "person":
        return start + len(before) + len(joined)
    return start


def _age_start(text: str, start: int) -> int:
    """Where "34-year-old" before a name begins, the start itself without one."""
    before = text[max(0, start - LONGEST_AGE) : start]
    match = AGE_BEFORE.search(before)
    return start if match is None else start - len(before) + match.start()


def is_office(words: str, *, kinship: bool = True) -> bool:
    """Whether words between commas are an office: "the mayor of Oslo", "a South Korean lawmaker".

    The office ends where the first preposition begins; "a city with a mayor" is none. "The wife of
    Ola Berg" is one only with ``kinship``.
    """
    head = PARTS_OF_OFFICE.split(words.strip(), maxsplit=1)[0]
    found = words_of(head)
    office = office_ending_at(found, len(found)) if found else None
    if office is None or not is_one_phrase(found[: office.start]):
        return False
    return kinship or name_key(office.title.term) not in kin()


def _insertion_end(text: str, start: int, token: Token) -> tuple[int, str | None]:
    """Where the insertion behind a name ends, and the office in it; the name's end without one."""
    end = token.idx + len(token)
    aside = IN_COMMAS.match(text, end)
    parenthesis = None if aside is not None else PARENTHESIS.match(text, end)
    inserted = aside or parenthesis
    behind = end if inserted is None else inserted.end()
    match = OFFICE_BEHIND.match(text, behind)
    if match is not None and (
        _has_verb(token.doc, *match.span("office"))
        or _stands_for_place(token)
        or match["office"].startswith("whose ")  # "Ann Lee, whose young son, Bo, was killed"
    ):
        match = None
    if match is not None and is_office(match["office"]):
        return _end_of_more(text, match.end()), match["office"].strip()
    if aside is not None:
        return behind + (not _goes_on_with_noun(token, behind)), None
    # "the mayor, Ann Lee, said": the comma that closes what the first one opened.
    if parenthesis is None and "," in text[start : token.idx] and text.startswith(",", end):
        return end + 1, None
    return behind, None


def _has_verb(doc: Doc, start: int, end: int) -> bool:
    """Whether a verb in a tense stands in a stretch of text, outside a relative clause."""
    words = doc.char_span(start, end, alignment_mode="expand")
    for word in words or ():
        if word.lower_ in CHOSEN and word.idx == start:
            continue  # "Ann Lee, elected mayor in May,"
        if word.tag_ in RELATIVES:
            return False
        if word.tag_ in FINITE:
            return True
    return False


def _stands_for_place(token: Token) -> bool:
    """ "After the storm in Vang, the mayor, tired and cold, left": one word behind "in"."""
    before = token.nbor(-1).lower_ if token.i else ""
    return before in BEFORE_PLACES and " " not in token.text


def _end_of_more(text: str, end: int) -> int:
    """Where a description ends to which an age or a second office is added.

    "Ann Lee, the mayor, 45," and "Ann Lee, the mayor, a former judge,"; in "Ann Lee, the mayor, a
    judge, and" three people may be listed.
    """
    aside = IN_COMMAS.match(text, end - 1)
    if aside is not None:
        return aside.end() + 1
    second = SECOND_OFFICE.match(text, end - 1)
    return second.end() if second is not None and is_office(second["office"]) else end


def _goes_on_with_noun(token: Token, comma: int) -> bool:
    """Whether behind the comma that closes an age or a party a noun phrase begins."""
    doc = token.doc
    for position in range(token.i + 1, len(doc) - 1):
        if doc[position].idx >= comma:
            return doc[position + 1].tag_ in NOMINAL_TAGS
    return False
