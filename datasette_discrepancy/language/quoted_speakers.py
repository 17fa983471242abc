"""Who speaks in a quotation, by the words of its sentence: "…," said Lee; "Lee wrote: …"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from datasette_discrepancy.language.attribution import (
    head_of_phrase,
    it_speaks,
    quoted_as,
    who_says,
    whom_it_quotes,
)
from datasette_discrepancy.language.authors import author_of
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.quotation_marks import Quotation
from datasette_discrepancy.language.subjects import surface_subjects
from datasette_discrepancy.language.tags import NOMINAL, NOUNS, TENSED
from datasette_discrepancy.language.tree import Doc, Span, Token

ENDS = frozenset({".", "!", "?"})
REPORTING_FORMS = frozenset({"VBD", "VBZ", "VBP", "VBG"})
BEFORE_COLON = TENSED | {"VBN"}
RELATIVES = frozenset({"who", "whose", "which"})
# What points at something told before, and is nobody who speaks.
NOBODY = frozenset({"this", "that", "it", "there"})
# Words between a quotation and the verb that reports it.
LONGEST_TAG = 40
# "…," said Ann Lee: how far behind the verb the speaker stands.
INVERTED = 14


def speaker_beside(
    quotation: Quotation, quoted: Container[int], doc: Doc, grammar: Grammar
) -> Token | None:
    """Return the subject of the reporting verb in the sentence around a quotation.

    Args:
        quotation: of a paragraph.
        quoted: the places of its words that stand in any quotation marks.
        doc, grammar: of the paragraph.
    """
    before, behind = _around(quotation, quoted, doc)
    introduced = doc[quotation.first - 1] if before else None
    leads = introduced is not None and (
        introduced.text in {",", ":"} or introduced.lower_ == "that" or _reports(introduced)
    )
    if leads:
        order = [(list(reversed(before)), True), (behind, False)]
    else:
        order = [(behind, False), (list(reversed(before)), True)]
    for words, backwards in order:
        for word in words:
            if _reports(word):
                speaker = _speaker_of(word, words, grammar, quoted, inverted=not backwards)
                if speaker is not None:
                    return speaker
    if introduced is not None and introduced.text == ":":
        return before_colon(before[:-1], quoted, grammar)
    return None


def _around(
    quotation: Quotation, quoted: Container[int], doc: Doc
) -> tuple[list[Token], list[Token]]:
    """The words of the same sentence before and behind a quotation, outside any other."""
    tokens = doc.tokens
    before: list[Token] = []
    for i in range(quotation.first - 1, max(quotation.first - 1 - LONGEST_TAG, -1), -1):
        if i in quoted or tokens[i].text in ENDS:
            break
        before.append(tokens[i])
    behind: list[Token] = []
    last = quotation.last - 2  # the word before the closing mark
    ended = quotation.closed and last >= 0 and tokens[last].text == "."
    for i in range(quotation.last, min(quotation.last + LONGEST_TAG, len(tokens))):
        if ended or i in quoted or tokens[i].text in ENDS:
            break
        behind.append(tokens[i])
    return before[::-1], behind


def _reports(word: Token) -> bool:
    table, lemma = cues(), word.lemma_.lower()
    return word.tag_ in REPORTING_FORMS and (
        lemma in table["attribution_verbs"] or lemma in table["quotation_verbs"]
    )


def _speaker_of(
    verb: Token,
    words: Sequence[Token],
    grammar: Grammar,
    quoted: Container[int],
    *,
    inverted: bool,
) -> Token | None:
    """The subject of a reporting verb: by the parse, else the nearest noun beside it."""
    outside = {word.i for word in words}
    cited = whom_it_quotes(verb, grammar) or quoted_as(verb, grammar)
    if cited is not None and cited.i not in quoted:
        return cited
    if grammar.is_passive(verb):
        return None
    for subject in who_says(verb, grammar):
        speaks = _is_nominal(subject) or it_speaks(subject, verb)
        if speaks and subject.i not in quoted and not _is_day(subject):
            return author_of(subject, grammar)
    nearest = [i for i in range(verb.i - 1, max(verb.i - INVERTED, -1), -1) if i in outside]
    described = _described_speaker(verb, nearest)
    if described is not None:
        return described
    phrase: list[Token] = []
    for i in nearest:
        if verb.doc[i].text in {",", "and", "but"}:
            break
        phrase.insert(0, verb.doc[i])
    beside = head_of_phrase(phrase)
    if beside is not None:
        return author_of(beside, grammar)
    if inverted and verb.lemma_.lower() not in cues()["hearer_verbs"]:
        for i in range(verb.i + 1, min(verb.i + INVERTED, len(verb.doc))):
            word = verb.doc[i]
            if i not in outside or word.text in {",", "."} or word.pos_ == "ADP":
                break  # "said in a statement": that is no speaker
            if word.pos_ in NOMINAL and word.dep_ not in {"compound", "nmod:poss", "poss"}:
                return author_of(word, grammar)
    return None


def _is_nominal(subject: Token) -> bool:
    """Whether a subject is a noun, also one that the tagger took for an adjective: "the advert"."""
    if subject.pos_ in NOMINAL:
        return subject.lower_ not in NOBODY
    return subject.pos_ == "ADJ" and any(word.pos_ == "DET" for word in subject.lefts)


def _is_day(subject: Token) -> bool:
    return subject.pos_ in NOUNS and is_calendar(subject)


def _is_of(name: Token, outside: Sequence[int]) -> bool:
    """Whether a name only tells of another one where it is from: "Maine" of "Ann Lee of Maine"."""
    above = name.head
    return name.dep_ == "nmod" and above.pos_ == "PROPN" and above.i in outside


def _described_speaker(verb: Token, nearest: Sequence[int]) -> Token | None:
    """ "“…,” Ann Lee, the mayor, told reporters": the name before what stands between commas."""
    if not nearest or verb.doc[nearest[0]].text != ",":
        return None
    if len(nearest) > 3:
        name, comma, office = (verb.doc[i] for i in nearest[1:4])
        if name.pos_ == "PROPN" and comma.text == "," and office.pos_ == "NOUN":
            return name  # "the mayor, Ana Lima, said"
    parted = False  # a verb of the clause between the commas, whose "who" is still to come
    for i in nearest[1:]:
        word = verb.doc[i]
        if word.text in {":", ";"}:
            return None
        if word.lower_ in RELATIVES:
            parted = False  # "Ann Lee, who is the mayor and leads the party, told"
        elif word.tag_ in REPORTING_FORMS - {"VBG"}:
            parted = True
        elif word.pos_ == "PROPN" and word.text.endswith(","):
            return None if parted else word  # a name merged with its age: "Ann Lee, 34,"
        elif word.text == "," and i - 1 in nearest:
            name = verb.doc[i - 1]
            if name.pos_ == "PROPN":
                if parted:
                    return None
                # "Ann Lee of Maine, …": the name itself.
                return name.head if _is_of(name, nearest) else name
    return None


def last_speaker(words: Sequence[Token], quoted: Container[int], grammar: Grammar) -> Token | None:
    """The subject of the last reporting verb outside quotation marks, if it has one."""
    for word in reversed(words):
        if word.i not in quoted and _reports(word) and not grammar.is_passive(word):
            subjects = surface_subjects(word, grammar)
            if subjects and _is_day(subjects[0]):
                continue  # "went further that morning, tweeting:"
            return subjects[0] if subjects and _is_nominal(subjects[0]) else None
    return None


def who_reacts(sentence: Span, quoted: Container[int], grammar: Grammar) -> Token | None:
    """Return who goes on to speak in the next sentence: "Ann Lee disagreed. “…”".

    Only behind words by which somebody reacts ("disagreed", "shook his head", "was blunt"), and
    never where another person is told of.

    Args:
        sentence: right before a quotation of whole sentences.
        quoted: the places of the words that stand in any quotation marks.
        grammar: of the parse.
    """
    root, table = sentence.root, cues()
    if root.i in quoted or root.lemma_.lower() not in table["reactions"]:
        return None
    subjects = grammar.subjects(root) or grammar.copula_subjects(root)
    if len(subjects) != 1 or not (_is_person(subjects[0]) or subjects[0].lower_ in HE_OR_SHE):
        return None
    others = [word for word in sentence if word.pos_ == "PROPN" and word.i > root.i]
    return None if any(not is_calendar(word) for word in others) else subjects[0]


HE_OR_SHE = frozenset({"he", "she"})


def before_colon(words: Sequence[Token], quoted: Container[int], grammar: Grammar) -> Token | None:
    """ "Lima hit back: “…”": who is told of before a colon goes on to speak.

    Not who "saw a sign:", for that may be what the sign says.
    """
    for word in reversed(words):
        if word.tag_ not in BEFORE_COLON or word.i in quoted:
            continue
        if word.tag_ == "VBN":
            if not _wrote(word, grammar):
                continue
            return next(iter(grammar.subjects(word)))
        subject = next(iter(surface_subjects(word, grammar)), None)
        person = subject is not None and _is_person(subject)
        things = any(not (_is_person(n) or _is_spoken(n)) for n in grammar.objects(word))
        return subject if person and not (things or grammar.is_passive(word)) else None
    return None


def _wrote(verb: Token, grammar: Grammar) -> bool:
    """ "Lima posted on her page: “…”", taken for a participle: nobody posts Lima."""
    subjects = grammar.subjects(verb)
    return (
        verb.lemma_.lower() in cues()["attribution_verbs"]
        and bool(subjects)
        and _is_person(subjects[0])
        and not grammar.auxiliaries(verb)
    )


def _is_spoken(noun: Token) -> bool:
    """ "Used these words: “…”", "had a message for the town: “…”"."""
    return noun.lemma_.lower() in cues()["words_to_come"]


def _is_person(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or means_people(noun.lemma_.lower())
