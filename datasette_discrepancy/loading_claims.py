"""`load-claims`: claims that a person already has, into the same tables as those of the extraction.

A claim belongs to a document that is loaded, to one whose text the row gives, or, without a text,
to a document that is the quote itself. Documents made here are not parsed: their claims are the
person's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.handmade import find_quote, make_claim
from datasette_discrepancy.claims.handmade_rows import REFERENCES, Row, read_rows
from datasette_discrepancy.claims.model import BY_HAND, Extraction, FoundClaim
from datasette_discrepancy.claims.predicates import Lexicon, load_lexicon
from datasette_discrepancy.claims.rows import document_id, lineage_id, rows_of
from datasette_discrepancy.documents.assemble import check_text, make_document
from datasette_discrepancy.documents.errors import UnreadableError
from datasette_discrepancy.documents.folders import story_name
from datasette_discrepancy.documents.model import Document, Passage, Publication, Unreadable
from datasette_discrepancy.documents.origin import Origin, printable
from datasette_discrepancy.documents.publication import publication_from_text
from datasette_discrepancy.extraction_fingerprint import extraction_fingerprint
from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.loading import finish, load_work
from datasette_discrepancy.planning import LoadSummary, plan
from datasette_discrepancy.storing import (
    LINKED,
    insert,
    stored_document,
)

STORED = """
select document.*, story.name as story_name, source.name as source_name
from document
join story on story.id = document.story_id
join source on source.id = document.source_id
where document.current = 1 and (document.id = :reference or document.document_key = :reference
    or document.path = :reference or document.url = :reference)
order by document.id
"""
BY_ID = STORED.partition("where")[0] + "where document.id = :id"
FORGET_CLAIM = (
    "delete from claim_reading where claim_id = :id",
    "delete from flag where a_claim_id = :id",
    "delete from flag where b_claim_id = :id",
    "delete from claim where id = :id",
)


@dataclass
class ClaimSummary:
    """What a load of claims did.

    Attributes:
        loaded, unchanged: claims that are new or corrected, and those already stored so.
        documents: what happened to the documents, unreadable rows and changed stories included.
    """

    loaded: int = 0
    unchanged: int = 0
    documents: LoadSummary = field(default_factory=LoadSummary)


def load_claims(
    db: Database,
    path: Path,
    *,
    story: str | None = None,
    model: str | None = None,
    rule_folders: Sequence[Path] = (),
) -> ClaimSummary:
    """Read claims from a file and link the stories they belong to.

    Args:
        db: an open database of the newest schema.
        path: a CSV or JSON-lines file; see claims/handmade_rows.py for its columns.
        story: the story of rows that name none; else the folder of the file.
        model: spaCy pipeline, for articles of the story that the new documents date anew.
        rule_folders: the user's rule folders; their predicates join the lexicon.

    Raises:
        LexiconError: if a predicate file cannot be used.
        PipelineError: if the pipeline is needed and cannot be loaded.
    """
    summary = ClaimSummary()
    lexicon = load_lexicon(rule_folders)
    desk = _Desk(db, path, story or story_name(path.absolute().parent), lexicon)
    for row in read_rows(path):
        problem = desk.take(row) if isinstance(row, Row) else row
        if problem is not None:
            summary.documents.unreadable.append(problem)
    new = [document for document in desk.documents.values() if document_id(document) in desk.made]
    load_work(
        db,
        plan(db, new, summary.documents, extraction_fingerprint(lexicon, model)),
        lexicon,
        summary.documents,
        model,
        rule_folders,
    )
    for identifier, document in desk.documents.items():
        _store_claims(db, document, desk.claims[identifier], summary)
    finish(db, {document.story for document in desk.documents.values()}, lexicon, summary.documents)
    return summary


class _Desk:
    """Takes the rows one by one and sorts the claims by document."""

    def __init__(self, db: Database, path: Path, story: str, lexicon: Lexicon) -> None:
        self.db, self.path, self.story, self.lexicon = db, path, story, lexicon
        self.documents: dict[str, Document] = {}
        self.claims: dict[str, list[FoundClaim]] = defaultdict(list)
        # Documents that are not stored as articles, and the text of each lineage.
        self.made: set[str] = set()
        self.texts: dict[str, str] = {}

    def take(self, row: Row) -> Unreadable | None:
        """Take a row in; return what is wrong with it."""
        try:
            document = self._document(row)
            claim = make_claim(row, document, self.lexicon)
        except UnreadableError as error:
            return Unreadable(str(self.path), error.problem, error.remedy, row.line)
        identifier = document_id(document)
        self.texts[lineage_id(document)] = document.text
        self.documents[identifier] = document
        self.claims[identifier].append(claim)
        return None

    def _document(self, row: Row) -> Document:
        """Return the document that a row quotes: a stored one, its text, or the quote itself."""
        stored = None if "text" in row.value else self._referred(row)
        if stored is not None:
            return stored
        document = self._given_text(row) if "text" in row.value else self._quote_alone(row)
        identifier = document_id(document)
        known = self.documents.get(identifier)
        if known is not None:
            return known
        if self.texts.get(lineage_id(document), document.text) != document.text:
            raise UnreadableError(
                f"another row gives the document '{document.key}' another text",
                "give each document an id of its own",
            )
        for found in self.db.query(BY_ID, {"id": identifier}):
            article = stored_document(self.db, found)
            if article.extra.get("claims") != BY_HAND:
                return article
        self.made.add(identifier)
        return document

    def _referred(self, row: Row) -> Document | None:
        """Return the stored document that a row refers to, None where it refers to none.

        Raises:
            UnreadableError: it refers to one that is not there, or to several.
        """
        references = [row.value[column] for column in REFERENCES if column in row.value]
        for reference in references:
            found = list(self.db.query(STORED, {"reference": reference}))
            if "story" in row.value or len(found) > 1:
                story = row.value.get("story", self.story)
                found = [one for one in found if one["story_name"] == story]
            if len(found) == 1:
                return stored_document(self.db, found[0])
            if len(found) > 1:
                raise UnreadableError(f"'{reference}' is several documents", "give the id of one")
        if references and "url" not in row.value:
            raise UnreadableError(
                f"no loaded document has the id or path '{references[0]}'",
                "load it first, give its text as 'text', or leave the column empty",
            )
        return None

    def _given_text(self, row: Row) -> Document:
        text, name = row.value["text"], printable(self.path.name)
        reference = next((row.value[one] for one in REFERENCES if one in row.value), None)
        key = reference or f"text {content_id(row.value['source'], text)}"
        origin = Origin(self.path, str(self.path), name, key, self.story)
        wanted = ("story", "source", "title", "url")
        metadata = {column: row.value[column] for column in wanted if column in row.value}
        document = make_document(origin, text, {**metadata, "id": key}, name=key)
        part = row.word("part") if "part" in row.value else None
        return replace(
            document,
            publication=self._published(row) or document.publication,
            passages=_with_part(document, row.value["quote"], part),
            extra={**document.extra, "claims": BY_HAND},
        )

    def _quote_alone(self, row: Row) -> Document:
        quote, source = row.value["quote"], row.value["source"]
        check_text(quote, {}, 0)
        url = row.value.get("url")
        return Document(
            story=row.value.get("story", self.story),
            # Each quote of an article that nobody loaded is a document of its own.
            key=f"{url or 'quote'} {content_id(source, quote)}",
            text=quote,
            path=printable(self.path.name),
            source=source,
            source_basis="metadata",
            title=row.value.get("title"),
            title_basis="metadata" if "title" in row.value else None,
            url=url,
            publication=self._published(row) or Publication(),
            passages=(Passage(row.word("part"), 0, len(quote)),),  # type: ignore[arg-type]
            extra={"claims": BY_HAND},
        )

    def _published(self, row: Row) -> Publication | None:
        written = row.value.get("published")
        if written is None:
            return None
        try:
            return publication_from_text(written, "metadata")
        except ValueError as error:
            raise UnreadableError(f"published: {error}", "write it as 2024-03-05") from error


def _with_part(document: Document, quote: str, part: str | None) -> tuple[Passage, ...]:
    """Return a document's passages, the quote cut out as one of its own where the row says so."""
    start, end = find_quote(document.text, quote)
    passages: list[Passage] = []
    for passage in document.passages:
        inside = passage.start <= start and end <= passage.end
        if not inside or part in (None, passage.kind):
            passages.append(passage)
            continue
        cut = (
            (passage.kind, passage.start, start),
            (part, start, end),
            (passage.kind, end, passage.end),
        )
        passages += [
            Passage(kind, first, last)  # type: ignore[arg-type]
            for kind, first, last in cut
            if document.text[first:last].strip()
        ]
    return tuple(passages)


def _store_claims(
    db: Database, document: Document, claims: Sequence[FoundClaim], summary: ClaimSummary
) -> None:
    """Write the claims of one document; what is stored just so is left alone."""
    arguments = [
        argument
        for claim in claims
        for argument in (claim.subject, claim.object, claim.place, claim.attributed_to, claim.cites)
        if argument is not None and argument.mention is not None
    ]
    mentions = {
        (one.mention.start, one.mention.end): one.mention for one in arguments if one.mention
    }
    found = Extraction(
        mentions=tuple(mentions[place] for place in sorted(mentions)), claims=tuple(claims)
    )
    rows = rows_of(document, found)
    changed = [row for row in rows["claim"] if not _is_stored(db, row)]
    summary.unchanged += len(claims) - len(changed)
    summary.loaded += len(changed)
    if not changed:
        return
    with db.atomic():
        for row in changed:
            for statement in FORGET_CLAIM:
                db.execute(statement, {"id": row["id"]})
        insert(db, "mention", rows["mention"], ignore=True)
        insert(db, "claim", changed)
    summary.documents.stories.add(document.story)
    summary.documents.claims += len(changed)


def _is_stored(db: Database, row: Mapping[str, Any]) -> bool:
    for stored in db.query("select * from claim where id = ?", [row["id"]]):
        return all(stored[column] == row[column] for column in row if column not in LINKED)
    return False
