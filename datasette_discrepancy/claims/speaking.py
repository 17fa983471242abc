"""To whom a claim is credited: who speaks in quotation marks, who reports, who is only "he".

Whom a speaker cites in turn, and who quotes the speaker, are told beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.attributes import NAMED
from datasette_discrepancy.claims.model import Argument, FoundClaim
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.certainty import Certainty
from datasette_discrepancy.language.citations import cited_by, who_quotes
from datasette_discrepancy.language.quotations import Quotation
from datasette_discrepancy.language.report_tags import HEADINGS
from datasette_discrepancy.language.tree import Token

# A quotation of a passage, and the reader of the passage in which its speaker is named.
Spoken = tuple[Quotation, Reader]
# In quotation marks these are whoever is quoted ("I think it works").
THEMSELVES = frozenset({"i", "we"})


@dataclass(frozen=True)
class Telling:
    """Who tells a claim, as far as its words say.

    Attributes:
        speaker: to whom it is credited, None where the article says it in its own voice.
        cites: whom or what the speaker cites for it: "Yonhap reported, citing officials".
        quoted_by: who passes on what the speaker said: "the BBC quoted Lee as saying".
    """

    speaker: Argument | None = None
    cites: Argument | None = None
    quoted_by: Argument | None = None


UNTOLD = Telling()


def telling_of_claim(
    certainty: Certainty, deed: Token, spoken: Sequence[Spoken], reader: Reader
) -> Telling:
    """Return who says a claim: in quotation marks whoever is quoted, or whom the words cite.

    Args:
        certainty: whom the sentence names as who says so, and who as telling that.
        deed: the verb or noun of the claim.
        spoken: the quotations of the passage.
        reader: of the passage.
    """
    speaker = certainty.attributed_to
    if speaker is not None and speaker.pos_ == "NOUN" and is_calendar(speaker):
        speaker = None  # "eleven days after Lee said": no day says so
    if speaker is not None and _is_topic(speaker, reader):
        speaker = None
    for quotation, beside in spoken:
        if not quotation.first <= deed.i < quotation.last or quotation.speaker is None:
            continue
        cited = speaker is not None and quotation.first <= speaker.i < quotation.last
        if not cited or (speaker is not None and speaker.lower_ in THEMSELVES):
            return _telling(beside.argument(quotation.speaker), quotation.speaker, beside)
    if speaker is None:
        return UNTOLD
    return _telling(_speaking(speaker, deed, reader), speaker, reader, certainty.quoted_by)


def _is_topic(heading: Token, reader: Reader) -> bool:
    """ "Brexit: MPs Reject Deal": a name alone before a colon that is nobody's.

    A surname is somebody's where the article has it behind another name or a title.
    """
    colon = next((i for i in heading.doc.user_data.get(HEADINGS, ()) if heading.i < i), None)
    if colon is None or heading.pos_ != "PROPN":
        return False
    mention = reader.argument(heading).mention
    if mention is None or mention.kind == "place":
        return True
    if mention.kind is not None or mention.title is not None or " " in mention.name:
        return False
    whole = rf"(?<!\w)[A-Z][\w.’'-]*\s+{re.escape(mention.name)}(?!\w)"
    return re.search(whole, reader.text) is None


def _telling(
    named: Argument, speaker: Token, reader: Reader, above: Token | None = None
) -> Telling:
    """Who speaks, with the links of the chain on both sides."""
    source = cited_by(speaker, reader.grammar)
    by = who_quotes(speaker, reader.grammar) or above
    return Telling(
        named,
        None if source is None else reader.argument(source),
        None if by is None else reader.argument(by),
    )


def _speaking(speaker: Token, deed: Token, reader: Reader) -> Argument:
    """Who speaks; "he" behind what he says is nobody whom he names: "Berg has won, he said"."""
    argument = reader.argument(speaker)
    named = argument.mention
    behind = speaker.pos_ == "PRON" and deed.i < speaker.i
    if behind and named is not None and named.start >= reader.offset + deed.sent.start_char:
        return replace(argument, mention=None, guessed=False)
    return argument


def as_spoken(claim: FoundClaim, spoken: Sequence[Spoken], reader: Reader) -> FoundClaim:
    """Return an attribute claim with who speaks where it stands in quotation marks.

    How a name is spelled is the paper's own.
    """
    for quotation, beside in spoken if claim.predicate != NAMED else ():
        quoted = reader.doc[quotation.first : quotation.last]
        first, last = reader.offset + quoted.start_char, reader.offset + quoted.end_char
        if _is_inserted(reader.text[first : claim.start], reader.text[claim.start : claim.end]):
            continue
        if first <= claim.start and claim.end <= last and quotation.speaker is not None:
            told = _telling(beside.argument(quotation.speaker), quotation.speaker, beside)
            return replace(
                claim, attributed_to=told.speaker, cites=told.cites, quoted_by=told.quoted_by
            )
    return claim


def _is_inserted(before: str, words: str) -> bool:
    """ "“A gift from [special counsel Ann] Lee”": what stands in brackets the paper adds."""
    opening = before.rfind("[")
    return words.startswith("[") or opening > before.rfind("]")
