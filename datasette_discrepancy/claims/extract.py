"""Claims from one document: a pure function from a text to plain values, without a database.

Road: passages -> parse -> names, times, quantities -> deeds (verbs and nouns) -> claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.language import Language

from datasette_discrepancy.claims.archive_pictures import archived_passages
from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.attribute_times import with_times
from datasette_discrepancy.claims.attributes import Found, find_attributes
from datasette_discrepancy.claims.cameras import without_pictures_own
from datasette_discrepancy.claims.completions import Completion, Span, completion_of
from datasette_discrepancy.claims.confidence import sureness_of, with_guess
from datasette_discrepancy.claims.counting import PART, Counting
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.deeds import find_deeds
from datasette_discrepancy.claims.descriptions import find_descriptions, names_inside
from datasette_discrepancy.claims.measures import with_measures
from datasette_discrepancy.claims.mentions import find_mentions
from datasette_discrepancy.claims.model import LEAST, Argument, Extraction, FoundClaim, FoundMention
from datasette_discrepancy.claims.named_things import NamedThings
from datasette_discrepancy.claims.no_names import is_no_name
from datasette_discrepancy.claims.office_holders import Holders
from datasette_discrepancy.claims.page_dates import find_page_dates
from datasette_discrepancy.claims.parsing import ParsedPassage, parse
from datasette_discrepancy.claims.participants import (
    Participants,
    apart,
    arguments_of,
    participants,
)
from datasette_discrepancy.claims.parts import parts_of
from datasette_discrepancy.claims.pictures import CAPTION_KINDS, find_picture_claims
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.claims.quote_spans import printed, quote_span
from datasette_discrepancy.claims.respective import members_of, respective
from datasette_discrepancy.claims.set_phrases import said_by_gesture
from datasette_discrepancy.claims.settings import Settings, settle
from datasette_discrepancy.claims.speaking import as_spoken, telling_of_claim
from datasette_discrepancy.claims.times_to_come import is_to_come, is_told_ahead
from datasette_discrepancy.claims.told_again import told_again
from datasette_discrepancy.documents.model import Document, Passage
from datasette_discrepancy.language.captions import reads_as_caption
from datasette_discrepancy.language.certainty import certainty_of
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import grammar_of
from datasette_discrepancy.language.model import Quantity, TimeExpression
from datasette_discrepancy.language.quantities import find_quantities
from datasette_discrepancy.language.quotations import Quotation, find_speakers
from datasette_discrepancy.language.repairs import repair
from datasette_discrepancy.language.settled_grammar import settled
from datasette_discrepancy.language.times import claimed_times, find_times
from datasette_discrepancy.language.tree import Doc, Token

# What is told with these modalities has been done, or goes on.
TOLD_AS_DONE = frozenset({"asserted", "reported", "likely"})
AHEAD = frozenset({"planned", "possible"})


@dataclass
class _Passage:
    """One passage while it is read."""

    index: int
    passage: Passage
    reader: Reader
    expressions: list[TimeExpression]
    times: list[TimeExpression]
    quantities: list[Quantity]
    mentions: dict[int, FoundMention] = field(default_factory=dict)
    spoken: list[tuple[Quotation, Reader]] = field(default_factory=list)


def extract(document: Document, nlp: Language, lexicon: Lexicon) -> Extraction:
    """Parse a document, and find mentions, time expressions and claims in it.

    Args:
        document: as a reader made it; its publication anchors "last week".
        nlp: a pipeline of `language.pipeline.load_pipeline`.
        lexicon: the known deeds.

    Returns:
        Everything found, in text order, offsets in code points of `document.text`.
    """
    return extract_parsed(document, next(parse([document], nlp)), lexicon)


def extract_parsed(
    document: Document, parsed: Sequence[ParsedPassage], lexicon: Lexicon
) -> Extraction:
    """Find mentions, time expressions and claims in a parsed document.

    Args:
        document: as a reader made it; its publication anchors "last week".
        parsed: of `parsing.parse`.
        lexicon: the known deeds.

    Returns:
        Everything found, in text order, offsets in code points of `document.text`.
    """
    read = list(_read(document, parsed))
    names = [mention for passage in read for mention in passage.mentions.values()]
    holders, things = Holders(names), NamedThings(document.text, names)
    quotations = find_speakers([(p.reader.doc, p.reader.grammar) for p in read])
    for passage, spoken in zip(read, quotations, strict=True):
        passage.reader.holders, passage.reader.things = holders, things
        passage.reader.quoted = [(q.first, q.last) for q in spoken]
        passage.spoken = [(q, read[q.paragraph].reader) for q in spoken if q.speaker is not None]
    claims: list[FoundClaim] = []
    for passage in read:
        claims.extend(_claims(passage, document, lexicon))
    deeds = sorted(claims, key=lambda claim: (claim.start, claim.end))
    for passage in read:
        claims.extend(told_again(passage.index, passage.reader, passage.times, deeds, lexicon))
    mentions = [mention for passage in read for mention in passage.mentions.values()]
    found = [_found(passage, document.text) for passage in read]
    by_index = {passage.index: passage for passage in read}
    attributes = with_times(find_attributes(document, found), deeds, document.publication)
    for claim in attributes:
        passage = by_index[claim.passage]
        claims.append(as_spoken(claim, passage.spoken, passage.reader))
    claims.extend(find_picture_claims(document, found))
    claims.extend(find_page_dates(document))
    captions = frozenset(passage.index for passage in read if passage.reader.caption)
    archived = archived_passages(document, captions)
    claims = [replace(one, archive=True) if one.passage in archived else one for one in claims]
    mentions += [name for part in found for name in part.inside]
    # Names that no passage has by itself: "Norvik" in "Norvik spokesman Ola Berg", a file's fields.
    mentions += [
        argument.mention
        for claim in claims
        for argument in (claim.subject, claim.object, claim.place)
        if argument is not None and argument.mention is not None
    ]
    for passage in read:
        passage.reader.doc.release()
    return Extraction(
        mentions=_once(mentions),
        times=tuple(time for passage in read for time in passage.expressions),
        claims=tuple(sorted(claims, key=lambda c: (c.start, c.end, c.predicate))),
        captions=captions,
    )


def _once(mentions: Sequence[FoundMention]) -> tuple[FoundMention, ...]:
    """Mentions in text order, of several at one place the first, or one that shows a place."""
    found: dict[tuple[int, int], FoundMention] = {}
    for mention in mentions:
        first = found.setdefault((mention.start, mention.end), mention)
        if first.kind is None and mention.kind == "place":  # "Dutch", of the Netherlands
            found[mention.start, mention.end] = mention
    return tuple(found[span] for span in sorted(found))


def _found(passage: _Passage, text: str) -> Found:
    mentions = sorted(passage.mentions.values(), key=lambda m: (m.start, m.end))
    start, end = passage.reader.offset, passage.passage.end
    descriptions = tuple(find_descriptions(text, start, end, mentions))
    return Found(
        index=passage.index,
        start=start,
        end=end,
        mentions=mentions,
        descriptions=descriptions,
        inside=tuple(names_inside(descriptions, mentions)),
        quantities=passage.quantities,
        times=passage.times,
    )


def _read(document: Document, parsed: Sequence[ParsedPassage]) -> Iterator[_Passage]:
    for part in parsed:
        passage, start, doc = part.passage, part.start, Doc(part.parsed)
        repair(doc, headline=passage.kind == "headline")
        grammar = settled(grammar_of(doc))
        text = document.text[start : passage.end]
        expressions = find_times(text, document.publication, start=start)
        times = claimed_times(expressions)
        mentions = {
            i: _as_printed(m, document.text)
            for i, m in find_mentions(doc, start, grammar).items()
            if not any(time.start <= m.start and m.end <= time.end for time in times)
            and not is_no_name(doc[i], m, document.text)
        }
        spans = [(time.start, time.end) for time in times]
        quantities = find_quantities(text, start=start, exclude=spans)
        caption = passage.kind in CAPTION_KINDS or (
            passage.kind == "body" and reads_as_caption(doc)
        )
        reader = Reader(doc, start, document.text, grammar, mentions, caption)
        yield _Passage(part.index, passage, reader, expressions, times, quantities, mentions)


def _as_printed(mention: FoundMention, text: str) -> FoundMention:
    """The name as the text has it: the parser got plain spaces, and headlines in lower case."""
    printed = text[mention.start : mention.end]
    return mention if mention.text == printed else replace(mention, text=printed)


def _claims(passage: _Passage, document: Document, lexicon: Lexicon) -> Iterator[FoundClaim]:
    reader = passage.reader
    deeds = find_deeds(reader, lexicon)
    if reader.caption:
        words = document.text[passage.passage.start : passage.passage.end]
        deeds = without_pictures_own(deeds, words, reader.offset - passage.passage.start)
    deeds = with_measures(deeds, reader, lexicon, passage.quantities, passage.times)
    settings = settle(deeds, reader, passage.times, passage.quantities)
    for deed in deeds:
        yield from _claims_of(deed, settings[deed.head.i], passage, document)


def _is_nobody(noun: Token) -> bool:
    """Whether a noun stands for none of its kind: "no candidate"."""
    return any(word.lower_ in cues()["negative_determiners"] for word in noun.lefts)


def _claims_of(
    deed: Deed, setting: Settings, passage: _Passage, document: Document
) -> Iterator[FoundClaim]:
    reader = passage.reader
    clause = deed.kind
    if reader.caption and clause in {"acl", "root", "other", "nominal"}:
        clause = "caption"
    sure = sureness_of(deed, clause, reader.grammar)
    # What is measured is running text; headlines are read by rules of their own.
    if sure < LEAST and passage.passage.kind != "headline":
        return
    certainty = certainty_of(deed.head, reader.grammar)
    if not certainty.claimed:
        return
    if certainty.polarity == "negative" and deed.predicate.name in said_by_gesture(deed.head):
        return  # "refused to shake hands": they may have met all the same
    if any(_is_nobody(noun) and noun.head != deed.head for noun in deed.subjects):
        return  # "no mayor has tried harder to repair it"
    telling = telling_of_claim(certainty, deed.head, passage.spoken, passage.reader)
    time = setting.time
    if time is not None and is_to_come(time, document.publication):
        if certainty.modality in TOLD_AS_DONE and is_told_ahead(deed, time, reader):
            certainty.weaken("planned", deed.head)
        elif certainty.modality in TOLD_AS_DONE:
            time = None
    # "will cut 200 jobs by June": a term, up to which nobody has counted.
    term = certainty.modality in AHEAD and not _has_perfect(deed, passage.reader)
    for pair, countings in _told(deed, setting, passage):
        subject, undergoer = apart(*pair)
        guessed = any(a is not None and a.guessed for a in (subject, undergoer))
        confidence = with_guess(sure, guessed=guessed)
        found: list[Counting | None] = []
        found += setting.amounts.of(subject, undergoer) if countings is None else countings
        for counting in found or [None]:
            quantity = counting.quantity if counting is not None else None
            until = counting.as_of if counting is not None and not term else None
            period = counting.period if counting is not None else None
            when = time if period is None else period
            fields = _spans(subject, undergoer, setting.place, when, quantity)
            if countings is not None and counting is not None and counting.scope == PART:
                # "12 people, including two children": the quote holds of what they are a part.
                fields += _spans(*arguments_of((*deed.subjects, *deed.objects), reader))
            completion = completion_of(deed, reader, [*fields, *_spans(telling.speaker)])
            start, end = quote_span(deed, reader, fields, certainty.cues, completion)
            yield FoundClaim(
                passage=passage.index,
                predicate=deed.predicate.name,
                verb=printed(deed.head, reader),
                noun=_noun(deed, reader),
                start=start,
                end=end,
                clause=clause,
                confidence=confidence,
                subject=subject,
                object=undergoer,
                completion=None if completion is None else _words(completion, reader),
                completion_head=None if completion is None else completion.head,
                place=setting.place,
                # "41 by Tuesday" was counted then and happened before.
                time=when if until is None or until is not when else None,
                quantity=quantity,
                counted=counting.counted if counting is not None else None,
                quantity_scope=counting.scope if counting is not None else None,
                quantity_whole=counting.whole if counting is not None else None,
                as_of=until,
                polarity=certainty.polarity,
                modality=certainty.modality,
                attributed_to=telling.speaker,
                cites=telling.cites,
                quoted_by=telling.quoted_by,
            )


def _has_perfect(deed: Deed, reader: Reader) -> bool:
    return any(word.lemma_.lower() == "have" for word in reader.grammar.auxiliaries(deed.head))


def _told(
    deed: Deed, setting: Settings, passage: _Passage
) -> Iterator[tuple[Participants, list[Counting] | None]]:
    """Pairs of doer and undergoer, with their numbers where the sentence shares them out."""
    reader, amounts = passage.reader, setting.amounts
    shares = respective(deed, reader, passage.quantities, passage.times)
    if not shares:
        pairs = participants(deed, reader)
        for pair in pairs:
            yield pair, None
        if passage.quantities and len(pairs) == 1:
            doer, undergoer = pairs[0]
            for part in parts_of(deed, reader, passage.quantities):
                some = reader.argument(part.noun)
                yield (doer, some) if part.undergoes else (some, undergoer), [part.counting]
        return
    undergo = {member.i for member in members_of(deed.objects)}
    others = deed.subjects if shares[0][0].i in undergo else deed.objects
    other = next(iter(arguments_of(others, reader)), None)
    known = next(iter((*amounts.measures, *amounts.members)), None)
    for name, quantity in shares:
        counting = known or Counting(quantity.start, quantity.end, quantity)
        argument = reader.argument(name)
        pair = (other, argument) if name.i in undergo else (argument, other)
        yield pair, [replace(counting, quantity=quantity)]


def _words(completion: Completion, reader: Reader) -> str:
    return reader.text[completion.start : completion.end]


def _spans(*fields: Argument | TimeExpression | Quantity | None) -> list[Span]:
    return [(field.start, field.end) for field in fields if field is not None]


def _noun(deed: Deed, reader: Reader) -> str | None:
    """The noun that names the deed, None where the verb does."""
    noun = deed.head if deed.kind == "nominal" else deed.noun
    return printed(noun, reader) if noun is not None else None
