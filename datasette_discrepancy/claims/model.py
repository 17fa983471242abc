"""What the extraction finds in one document, before anybody knows who is who."""

from __future__ import annotations

from dataclasses import dataclass

from datasette_discrepancy.language.model import (
    EntityKind,
    MentionRole,
    Quantity,
    TimeExpression,
)

# The kind of clause of a claim that a person made: no extraction may forget it.
BY_HAND = "by hand"


# Claims at least this sure may carry a contradiction: by hand-made trees and by readers of news
# nine in ten of them are right (`python -m evaluation confidence`, `python -m evaluation reading`);
# claims/confidence.py says how sure each is. A plain headline is just above it.
CONFIDENT = 0.83
# Claims less sure are as likely wrong as right, and not kept: 52 % of those under a half are right
# on hand-made trees, 68 % of those between a half and 0.6 (`python -m evaluation confidence`). Whom
# a pronoun means is doubted on top of it: what "he" did is no less sure for that.
LEAST = 0.5


@dataclass(frozen=True)
class FoundMention:
    """A name where it stands; offsets into the document's text."""

    start: int
    end: int
    text: str
    name: str
    title: str | None = None
    kind: EntityKind | None = None
    role: MentionRole = "other"


@dataclass(frozen=True)
class Argument:
    """Somebody or something that takes part in a deed.

    Attributes:
        start, end: code points into the document's text.
        text: the slice.
        head: lemma of the head noun.
        mention: the name in it, None for a description or an unresolved pronoun.
        guessed: True where the text has a pronoun or "the minister": the mention is whom it means.
    """

    start: int
    end: int
    text: str
    head: str
    mention: FoundMention | None = None
    guessed: bool = False


@dataclass(frozen=True)
class FoundClaim:
    """One claim as the sentence makes it; see the table `claim` for the meaning of each value.

    Attributes:
        completion: the words behind the verb without which it says less, or something else.
        completion_head: what the first of them says the deed is about, for comparison.
        attributed_to: to whom the text credits it, None where it says so itself.
        cites: whom or what they cite for it; quoted_by: who passes on what they said.
        picture: of a claim about a picture, which one: the key of its file, or its address.
        archive: True where the caption calls the picture a file photo, an illustration or the like
            (see archive_pictures).
    """

    passage: int
    predicate: str
    verb: str
    start: int
    end: int
    clause: str
    confidence: float
    noun: str | None = None
    subject: Argument | None = None
    object: Argument | None = None
    completion: str | None = None
    completion_head: str | None = None
    place: Argument | None = None
    time: TimeExpression | None = None
    quantity: Quantity | None = None
    counted: str | None = None
    quantity_scope: str | None = None
    quantity_whole: float | None = None
    as_of: TimeExpression | None = None
    polarity: str = "positive"
    modality: str = "asserted"
    attributed_to: Argument | None = None
    cites: Argument | None = None
    quoted_by: Argument | None = None
    picture: str | None = None
    archive: bool = False


@dataclass(frozen=True)
class Extraction:
    """Everything found in one document, in text order.

    Attributes:
        captions: passages, by index, that read as captions although nothing marks them.
    """

    mentions: tuple[FoundMention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    claims: tuple[FoundClaim, ...] = ()
    captions: frozenset[int] = frozenset()
