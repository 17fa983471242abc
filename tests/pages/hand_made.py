"""A small story, made by hand: three documents on one evening at an invented harbour.

No loader and no rule engine takes part, so that the pages are tested on rows that are known.
"""

from __future__ import annotations

import copy
from pathlib import Path

from sqlite_utils import Database

from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.schema import migrate

STORY = "Ansel ferry"
DOCUMENTS: dict[str, list[tuple[str, str]]] = {
    "Harbour Courier": [
        ("headline", "Ferry strikes pier at Port Ansel, 12 hurt"),
        ("byline", "By Oda Lindqvist, 3 May 2031"),
        (
            "body",
            "The evening ferry struck the north pier on Friday. Twelve passengers were injured, "
            "harbour master Ines Calder said. 🚢 The crew walked away unhurt.",
        ),
        ("caption", "Ines Calder opens the repaired pier on Saturday."),
        ("boilerplate", "Subscribe to the Courier"),
    ],
    "Tidewater Post": [
        ("headline", "Seventeen injured in ferry accident"),
        ("standfirst", "Harbour master promises a quick repair"),
        (
            "body",
            "Seventeen passengers were injured when the evening ferry ran into a pier on Friday. "
            "Calder plans to open the pier again next month.",
        ),
    ],
    "The Quay": [
        ("headline", "What we know about the ferry"),
        ("body", "The ferry company has not said how many people were on board."),
    ],
}
PUBLISHED = {
    "Harbour Courier": ("2031-05-03", "by-line"),
    "Tidewater Post": ("2031-05-04", "metadata"),
    "The Quay": (None, "unknown"),
}
RULES = {
    "number_conflict": ("Two sources give different numbers", "number_conflict", "contradiction"),
    "planned_vs_done": ("Done here, still planned there", "planned_vs_done", "tension"),
    "unsupported_caption": (
        "A caption reports what no text does",
        "unsupported_caption",
        "difference",
    ),
}
PICTURE = "00feed00feed00fe"
# The agency that the picture's file names.
PICTURE_SOURCE = "Longshore Pictures"
PICTURE_FIELDS = [
    ("taken", "EXIF DateTimeOriginal", "2031:05:03 09:00:00"),
    ("camera", "EXIF Model", "NORDA Z9"),
]
RANKS = {"contradiction": 1, "tension": 2, "difference": 3}

VIEW = """
create view "{name}" as
select id as flag_id, story, rule_id, kind, strength, message,
    a_source, a_document_id, a_part, a_quote, a_start, a_end, a_value,
    b_source, b_document_id, b_part, b_quote, b_start, b_end, b_value, status
from flag {where} order by strength_rank, story, id
"""


class HandMade:
    """The database while it is filled, and the ids that tests ask for."""

    def __init__(self, path: Path, story: str = STORY) -> None:
        self.db = Database(path)
        migrate(self.db)
        self.story = story
        self.story_id = content_id(story)
        self.documents: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.claims: dict[str, str] = {}
        self.flags: dict[str, str] = {}
        self.entities: dict[str, str] = {}
        self.add("story", id=self.story_id, name=story)

    def copy_to(self, path: Path) -> HandMade:
        """Return the same story in a file of its own."""
        twin = copy.copy(self)
        twin.db = Database(path)
        self.db.conn.backup(twin.db.conn)
        for ids in ("documents", "texts", "claims", "flags", "entities"):
            setattr(twin, ids, dict(getattr(self, ids)))
        return twin

    def add(self, table: str, **row: object) -> None:
        """Insert a row; columns that must be filled and that no page reads are filled somehow."""
        filler: dict[str, object] = {
            column.name: f"{table} {column.name}" if column.type.lower() == "text" else 0
            for column in self.db.table(table).columns
            if column.notnull and column.default_value is None and not column.is_pk
        }
        self.db.table(table).insert({**filler, **row})

    def add_document(
        self,
        source: str,
        passages: list[tuple[str, str]],
        published: tuple[str | None, str] = (None, "unknown"),
        **more: object,
    ) -> str:
        text = "\n\n".join(words for _, words in passages)
        document_id = content_id(self.story, source, text)
        source_id = content_id(source)
        self.db.table("source").insert({"id": source_id, "name": source}, ignore=True)
        date, basis = published
        row: dict[str, object] = {
            "id": document_id,
            "lineage": content_id("lineage", document_id),
            "version": 1,
            "current": 1,
            "story_id": self.story_id,
            "source_id": source_id,
            "source_basis": "option",
            "title": passages[0][1],
            "title_basis": "headline",
            "language": "en",
            "published": date,
            "published_earliest": date,
            "published_latest": date,
            "published_basis": basis,
            "sha256": "0" * 64,
            "text": text,
            "path": f"{source}.txt",
        }
        self.add("document", **{**row, **more})
        position = 0
        for kind, words in passages:
            self.add(
                "passage",
                id=content_id("passage", document_id, position),
                document_id=document_id,
                kind=kind,
                start=position,
                end=position + len(words),
            )
            position += len(words) + 2
        self.documents[source], self.texts[source] = document_id, text
        return document_id

    def add_claim(self, name: str, source: str, quote: str, **more: object) -> str:
        document_id, start = self.documents[source], self.texts[source].index(quote)
        passage = next(
            self.db.query(
                'select id from passage where document_id = ? and start <= ? and "end" >= ?',
                [document_id, start, start + len(quote)],
            )
        )
        claim_id = content_id("claim", document_id, name)
        row: dict[str, object] = {
            "id": claim_id,
            "key": content_id("key", claim_id),
            "document_id": document_id,
            "passage_id": passage["id"],
            "predicate": "injure",
            "verb": "injured",
            "polarity": "positive",
            "modality": "asserted",
            "confidence": 0.9,
            "clause": "root",
            "start": start,
            "end": start + len(quote),
            "quote": quote,
        }
        self.add("claim", **{**row, **more})
        self.claims[name] = claim_id
        return claim_id

    def add_entity(self, name: str, claims: list[str]) -> str:
        """Put somebody in the place of the doer, or of the speaker, of some claims."""
        entity_id = content_id("entity", self.story, name)
        self.add("entity", id=entity_id, story_id=self.story_id, name=name, kind="person")
        for claim in claims:
            row = self.db.table("claim").get(self.claims[claim])
            column, spelling = "subject", row["subject_text"]
            if spelling is None:
                column, spelling = "attributed_to", row["attributed_to_text"]
            self.db.table("claim").update(row["id"], {f"{column}_id": entity_id})
            self.add(
                "mention",
                id=content_id("mention", row["id"]),
                entity_id=entity_id,
                document_id=row["document_id"],
                start=row["start"],
                end=row["end"],
                text=spelling,
                name=spelling,
            )
        self.entities[name] = entity_id
        return entity_id

    def add_picture(self, source: str, caption: str) -> None:
        """Put a picture over a caption; its file is a document of its own, of the same outlet."""
        document_id, start = self.documents[source], self.texts[source].index(caption)
        self.add(
            "picture_use",
            document_id=document_id,
            start=start,
            end=start + len(caption),
            origin="figcaption",
            address="pier.jpg",
            picture_id=PICTURE,
        )
        lines = [(f"{name.capitalize()} ({tag}):", value) for name, tag, value in PICTURE_FIELDS]
        file_id = self.add_document(
            PICTURE_SOURCE,
            [
                ("boilerplate", "pier.jpg: JPEG, 900 by 600 pixels"),
                *(
                    part
                    for label, value in lines
                    for part in (("boilerplate", label), ("metadata", value))
                ),
            ],
            (None, "picture file"),
            path="files/pier.jpg",
        )
        self.add(
            "picture_use",
            document_id=file_id,
            start=0,
            end=0,
            origin="file",
            address="files/pier.jpg",
            picture_id=PICTURE,
        )
        self.add(
            "picture",
            document_id=file_id,
            sha256="0" * 64,
            width=900,
            height=600,
            format="JPEG",
            preview=b"\xff\xd8\xff\xe0 pixels",
        )
        for place, (name, tag, value) in enumerate(PICTURE_FIELDS):
            self.add(
                "picture_field",
                document_id=file_id,
                place=place,
                name=name,
                tag=tag,
                value=value,
            )

    def add_rule(self, rule_id: str, title: str, kind: str, strength: str) -> None:
        self.add(
            "rule",
            id=rule_id,
            title=title,
            kind=kind,
            strength=strength,
            yaml=f"id: {rule_id}\ntitle: {title}\n",
            sql=f"select id, message from flag where rule_id = '{rule_id}'",
        )
        self.add(
            "rule_run",
            rule_id=rule_id,
            ran_at="2031-05-05T08:00:00+00:00",
            pairs_compared=4,
            flags=1,
        )
        self.db.execute(VIEW.format(name=f"flag_{rule_id}", where=f"where rule_id = '{rule_id}'"))

    def add_flag(
        self,
        rule_id: str,
        message: str,
        a: tuple[str, str | None],
        b: tuple[str, str | None] | None,
    ) -> str:
        rule = next(self.db.query("select kind, strength from rule where id = ?", [rule_id]))
        flag_id = content_id("flag", rule_id, a[0], b and b[0])
        row: dict[str, object] = {
            "id": flag_id,
            "rule_id": rule_id,
            "story_id": self.story_id,
            "story": self.story,
            "kind": rule["kind"],
            "strength": rule["strength"],
            "strength_rank": RANKS[rule["strength"]],
            "message": message,
            "evidence": content_id("evidence", flag_id),
        }
        for side, given in (("a", a), ("b", b)):
            if given is None:
                continue
            claim = next(
                self.db.query(
                    'select claim.document_id, claim.start, claim."end", claim.quote, '
                    "source.name as source, passage.kind as part from claim "
                    "join passage on passage.id = claim.passage_id "
                    "join document on document.id = claim.document_id "
                    "join source on source.id = document.source_id where claim.id = ?",
                    [self.claims[given[0]]],
                )
            )
            row[f"{side}_claim_id"], row[f"{side}_value"] = self.claims[given[0]], given[1]
            row.update({f"{side}_{name}": value for name, value in claim.items()})
        self.add("flag", **row)
        self.flags.setdefault(rule_id, flag_id)
        return flag_id

    def review(self, flag_id: str, verdict: str, **more: object) -> None:
        row: dict[str, object] = {
            "flag_id": flag_id,
            "verdict": verdict,
            "reviewer": "ana",
            "reviewed_at": "2031-05-06T10:00:00+00:00",
        }
        self.add("flag_review", **{**row, **more})


def hand_made(path: Path) -> HandMade:
    """Create the database of the harbour story."""
    made = HandMade(path)
    for source, passages in DOCUMENTS.items():
        made.add_document(source, passages, PUBLISHED[source])
    made.add_claim(
        "twelve",
        "Harbour Courier",
        "Twelve passengers were injured",
        object_text="Twelve passengers",
        quantity_text="Twelve",
        quantity_min=12,
        quantity_max=12,
        attributed_to_text="Ines Calder",
        modality="reported",
    )
    made.add_claim(
        "said",
        "Harbour Courier",
        "Twelve passengers were injured, harbour master Ines Calder said.",
        predicate="say",
        verb="said",
        subject_text="Ines Calder",
    )
    made.add_claim(
        "named", "Harbour Courier", "Ines Calder", predicate="named", verb="", clause="name"
    )
    made.add_claim(
        "opened",
        "Harbour Courier",
        "Ines Calder opens the repaired pier on Saturday",
        predicate="open",
        verb="opens",
        subject_text="Ines Calder",
        object_text="the repaired pier",
        time_text="on Saturday",
        time_earliest="2031-05-03",
        time_latest="2031-05-03",
        clause="caption",
    )
    made.add_claim(
        "seventeen",
        "Tidewater Post",
        "Seventeen passengers were injured",
        object_text="Seventeen passengers",
        quantity_text="Seventeen",
        quantity_min=17,
        quantity_max=17,
    )
    made.add_claim(
        "plans",
        "Tidewater Post",
        "Calder plans to open the pier again next month",
        predicate="open",
        verb="open",
        subject_text="Calder",
        object_text="the pier",
        time_text="next month",
        time_earliest="2031-06-01",
        time_latest="2031-06-30",
        modality="planned",
    )
    made.add_entity("Ines Calder", ["twelve", "opened", "plans"])
    made.add_picture("Harbour Courier", DOCUMENTS["Harbour Courier"][3][1])
    for rule_id, (title, kind, strength) in RULES.items():
        made.add_rule(rule_id, title, kind, strength)
    made.db.execute(VIEW.format(name="flags", where=""))
    made.add_flag(
        "number_conflict",
        "Harbour Courier counts 12 injured passengers, Tidewater Post 17.",
        ("twelve", "12"),
        ("seventeen", "17"),
    )
    made.add_flag(
        "planned_vs_done",
        "Harbour Courier has the pier opened on 3 May, Tidewater Post still plans it for June.",
        ("opened", "2031-05-03"),
        ("plans", "2031-06"),
    )
    made.add_flag(
        "unsupported_caption",
        "A caption in Harbour Courier has Ines Calder open the pier; no text reports it.",
        ("opened", None),
        None,
    )
    return made
