"""Who speaks in quotation marks, over sentences and paragraphs.

A quotation belongs to the reporting verb beside it ("…", said the mayor; the mayor said: "…"). One
without a verb of its own goes on with the speaker of the quotation before it in the paragraph, and
a paragraph that opens with a mark that the one before left unclosed goes on with its speaker, as
newspapers print long quotations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from datasette_discrepancy.language.attribution import head_of_phrase
from datasette_discrepancy.language.authors import author_of
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.subjects import surface_subjects
from datasette_discrepancy.language.tree import Doc, Token

OPENING, CLOSING, STRAIGHT = frozenset({"“", "``"}), frozenset({"”"}), frozenset({'"'})
# Of news wires: ``so'', or ''so'' where nothing opens.
WIRE = "''"
ENDS = frozenset({".", "!", "?"})
REPORTING_FORMS = frozenset({"VBD", "VBZ", "VBP", "VBG"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELATIVES = frozenset({"who", "whose", "which"})
# Words between a quotation and the verb that reports it.
LONGEST_TAG = 40
# "…," said Ann Lee: how far behind the verb the speaker stands.
INVERTED = 14


@dataclass(frozen=True)
class Quotation:
    """One stretch in quotation marks.

    Attributes:
        first, last: token indices in its paragraph, the marks included, end-exclusive.
        closed: False where the paragraph ends before the mark does.
        paragraph: index of the paragraph in which the speaker is named.
        speaker: head noun of who speaks, None where nothing says it.
    """

    first: int
    last: int
    closed: bool = True
    paragraph: int = 0
    speaker: Token | None = None


def find_quotations(doc: Doc) -> list[Quotation]:
    """Return the stretches in double quotation marks of one paragraph, in text order."""
    found: list[Quotation] = []
    first: int | None = None
    wired = any(token.text == "`" for token in doc)
    straight, closing = (STRAIGHT, CLOSING | {WIRE}) if wired else (STRAIGHT | {WIRE}, CLOSING)
    for token in doc:
        opens = token.text in OPENING or _is_wired_opening(token)
        if opens or (token.text in straight and first is None):
            # A paragraph may close what an earlier one opened.
            if token.text in straight and not found and _closes(token):
                found.append(Quotation(0, token.i + 1))
            else:
                first = token.i if first is None else first
        elif token.text in closing or token.text in straight:
            found.append(Quotation(first if first is not None else 0, token.i + 1))
            first = None
    if first is not None:
        found.append(Quotation(first, len(doc), closed=False))
    return [quotation for quotation in found if quotation.last - quotation.first > 2]


def _is_wired_opening(token: Token) -> bool:
    """Whether two marks side by side open a quotation: ``so''."""
    if token.text != "`" or token.i + 1 >= len(token.doc):
        return False
    return token.nbor().text == "`" and not token.whitespace_


def _closes(mark: Token) -> bool:
    """Whether a straight mark stands right behind a word and before a space."""
    before = mark.nbor(-1) if mark.i else None
    return before is not None and not before.whitespace_ and bool(mark.whitespace_)


def find_speakers(paragraphs: Sequence[tuple[Doc, Grammar]]) -> list[list[Quotation]]:
    """Return the quotations of each paragraph of an article with who speaks in them.

    Args:
        paragraphs: in text order, parsed.
    """
    found: list[list[Quotation]] = []
    running: Quotation | None = None  # left open by the paragraph before
    announced: Token | None = None  # whose words the paragraph before announces by a colon
    said: tuple[int, Token] | None = None  # who speaks at the end of the paragraph before
    for index, (doc, grammar) in enumerate(paragraphs):
        quotations = find_quotations(doc)
        known = [_speaker_beside(q, quotations, doc, grammar) for q in quotations]
        named: list[Quotation] = [
            replace(q, paragraph=index, speaker=speaker)
            for q, speaker in zip(quotations, known, strict=True)
        ]
        if running is not None and named and named[0].first <= 1 and named[0].speaker is None:
            named[0] = replace(named[0], paragraph=running.paragraph, speaker=running.speaker)
        elif announced is not None and named and named[0].first <= 1 and named[0].speaker is None:
            named[0] = replace(named[0], paragraph=index - 1, speaker=announced)
        named = _carried(_led_in(named, doc, grammar))
        if said is not None and named and named[0].speaker is None and _is_all_quoted(doc, named):
            named = [replace(q, paragraph=said[0], speaker=said[1]) for q in named]
        said = _still_speaking(index, doc, named, grammar)
        found.append(named)
        running = named[-1] if named and not named[-1].closed else None
        announced = _announced(doc, quotations, grammar)
    return found


def _is_all_quoted(doc: Doc, quotations: Sequence[Quotation]) -> bool:
    """Whether a paragraph is nothing but quotations, so that it cannot say whose."""
    if not quotations or not doc[quotations[0].first].is_quote:
        return False  # a mark without its partner
    quoted = {i for q in quotations for i in range(q.first, q.last)}
    return all(word.i in quoted or word.is_punct or word.is_space for word in doc)


def _still_speaking(
    index: int, doc: Doc, quotations: Sequence[Quotation], grammar: Grammar
) -> tuple[int, Token] | None:
    """Who speaks in the last sentence of a paragraph, and the paragraph that names them.

    A paragraph of quotations alone goes on with them.
    """
    words = [word for word in doc if not word.is_space]
    if not words:
        return None
    if quotations and quotations[-1].last >= words[-1].sent.start:
        last = quotations[-1]
        if last.speaker is not None:
            return last.paragraph, last.speaker
    speaker = _last_speaker(words[-1].sent, quotations, grammar)
    return None if speaker is None else (index, speaker)


def _announced(doc: Doc, quotations: Sequence[Quotation], grammar: Grammar) -> Token | None:
    """Whose words follow a paragraph that ends with a colon: "Ann Lee said in a statement:"."""
    last = next((word for word in reversed(doc.tokens) if not word.is_space), None)
    if last is None or not last.text.endswith(":"):  # "(D-Vang):"
        return None
    before = doc[last.sent.start : last.i]
    return _last_speaker(before, quotations, grammar) or _before_colon(before, quotations, grammar)


def _before_colon(
    words: Sequence[Token], quotations: Sequence[Quotation], grammar: Grammar
) -> Token | None:
    """ "Lima hit back: “…”": who is told of before a colon goes on to speak.

    Not who "saw a sign:", for that may be what the sign says.
    """
    for word in reversed(words):
        if word.tag_ not in {*FINITE, "VBN"} or any(q.first <= word.i < q.last for q in quotations):
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


def _led_in(quotations: list[Quotation], doc: Doc, grammar: Grammar) -> list[Quotation]:
    """Let whole quoted sentences be said by whoever is reported to speak in the sentence before.

    "Berg blasted the firm. “It sold the mill.”"
    """
    for place, quotation in enumerate(quotations):
        ended = doc[quotation.first - 1] if quotation.first else None
        whole = quotation.last >= 2 and doc[quotation.last - 2].text in ENDS
        if quotation.speaker is not None or ended is None or ended.text not in ENDS or not whole:
            continue
        speaker = _last_speaker(ended.sent, quotations, grammar)
        if speaker is not None:
            quotations[place] = replace(quotation, speaker=speaker)
    return quotations


def _last_speaker(
    words: Sequence[Token], quotations: Sequence[Quotation], grammar: Grammar
) -> Token | None:
    """The subject of the last reporting verb outside quotation marks, if it has one."""
    for word in reversed(words):
        quoted = any(q.first <= word.i < q.last for q in quotations)
        if _reports(word) and not quoted and not grammar.is_passive(word):
            subjects = surface_subjects(word, grammar)
            if subjects and _is_day(subjects[0]):
                continue  # "went further that morning, tweeting:"
            return subjects[0] if subjects and _is_nominal(subjects[0]) else None
    return None


def _carried(quotations: list[Quotation]) -> list[Quotation]:
    """Let a quotation without a speaker go on with its neighbour's in the paragraph."""
    for order in (range(1, len(quotations)), range(len(quotations) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            beside = quotations[i + step]
            if quotations[i].speaker is None and beside.speaker is not None:
                quotations[i] = replace(
                    quotations[i], paragraph=beside.paragraph, speaker=beside.speaker
                )
    return quotations


def _speaker_beside(
    quotation: Quotation, all_of_them: Sequence[Quotation], doc: Doc, grammar: Grammar
) -> Token | None:
    """The subject of the reporting verb in the sentence around a quotation."""
    before, behind = _around(quotation, all_of_them, doc)
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
                speaker = _speaker_of(word, words, grammar, all_of_them, inverted=not backwards)
                if speaker is not None:
                    return speaker
    if introduced is not None and introduced.text == ":":
        return _before_colon(before[:-1], all_of_them, grammar)
    return None


def _around(
    quotation: Quotation, all_of_them: Sequence[Quotation], doc: Doc
) -> tuple[list[Token], list[Token]]:
    """The words of the same sentence before and behind a quotation, outside any other."""
    quoted = {i for q in all_of_them for i in range(q.first, q.last)}
    before: list[Token] = []
    for i in range(quotation.first - 1, max(quotation.first - 1 - LONGEST_TAG, -1), -1):
        if i in quoted or doc[i].text in ENDS:
            break
        before.append(doc[i])
    behind: list[Token] = []
    last = quotation.last - 2  # the word before the closing mark
    ended = quotation.closed and last >= 0 and doc[last].text == "."
    for i in range(quotation.last, min(quotation.last + LONGEST_TAG, len(doc))):
        if ended or i in quoted or doc[i].text in ENDS:
            break
        behind.append(doc[i])
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
    quotations: Sequence[Quotation],
    *,
    inverted: bool,
) -> Token | None:
    """The subject of a reporting verb: by the parse, else the nearest noun beside it."""
    outside = {word.i for word in words}
    if grammar.is_passive(verb):
        return None
    for subject in surface_subjects(verb, grammar):
        quoted = any(q.first <= subject.i < q.last for q in quotations)
        if _is_nominal(subject) and not quoted and not _is_day(subject):
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
        return True
    return subject.pos_ == "ADJ" and any(word.pos_ == "DET" for word in subject.lefts)


def _is_day(subject: Token) -> bool:
    return subject.pos_ in {"NOUN", "PROPN"} and is_calendar(subject)


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
