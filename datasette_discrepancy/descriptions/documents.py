"""What was read: stories, articles, pictures, passages."""

from __future__ import annotations

from .model import DAY_FIRST, DAY_LAST, END, START, Tables

DOCUMENTS: Tables = {
    "story": (
        "What several sources report on. Only documents of one story are compared.",
        {"id": "Made from the name.", "name": "The folder's or the user's name for it."},
    ),
    "source": (
        "The outlets that the documents come from.",
        {"id": "Made from the name.", "name": "The outlet."},
    ),
    "document": (
        "The articles as they were read. A changed text is a new version; the old one stays.",
        {
            "id": "Made from the article and its text.",
            "lineage": "The same article through all its versions.",
            "document_key": "Its id, address or path, which tells it from the story's others.",
            "version": "1, 2, … in the order of loading.",
            "current": "1 for the newest version, the only one that is compared.",
            "story_id": "The story it reports on.",
            "source_id": "The outlet.",
            "source_basis": "How the outlet is known.",
            "title": "Its title.",
            "title_basis": "How the title is known.",
            "url": "Its address.",
            "author": "Who signed it.",
            "language": "Language code of the text.",
            "published": "When it was published, in EDTF; empty where that is not known.",
            "published_earliest": "Earliest date or time at which it can have been published.",
            "published_latest": "Latest date or time at which it can have been published.",
            "published_basis": "How the publication date is known.",
            "published_day": DAY_FIRST,
            "published_day_last": DAY_LAST,
            "sha256": "SHA-256 of the text.",
            "text": "What the reader saw. Never edited; every quote points into it.",
            "path": "The file, relative to the folder that was loaded.",
            "extra": "Further keys of the input, as JSON.",
            "extraction": "Fingerprint of what read its claims; another one reads it again when it "
            "is loaded again. Empty where the claims are a person's own.",
        },
    ),
    "picture": (
        "The files of photographs. The document of the same id holds what the file says of itself.",
        {
            "document_id": "The document made of the file's fields.",
            "sha256": "SHA-256 of the file.",
            "perceptual_hash": "64 bits that copies of another size or quality share.",
            "width": "Pixels from left to right.",
            "height": "Pixels from top to bottom.",
            "format": "The file's format.",
            "preview": "A small JPEG made of the picture's pixels.",
        },
    ),
    "picture_field": (
        "What the file of a photograph says of itself: EXIF, IPTC and XMP.",
        {
            "document_id": "The document made of the file's fields.",
            "place": "0, 1, … in the order of the document's lines.",
            "name": "What the field tells: caption, taken, camera, city …",
            "tag": "Where in the file it stands.",
            "value": "As written.",
            "earliest": "Of a time: the earliest it can mean; empty where it is none, or bogus.",
            "latest": "Of a time: the latest it can mean.",
            "zoned": "1 where the file gives the offset from UTC.",
        },
    ),
    "picture_use": (
        "Which picture each caption stands with, and which files and addresses are one picture.",
        {
            "document_id": "The article, or the picture's own document.",
            "start": START,
            "end": END,
            "origin": "Where the page says it: figcaption, alt, JSON-LD caption …; file: the file.",
            "address": "The picture as the page names it.",
            "picture_id": "The same for every copy of one picture in the story.",
        },
    ),
    "passage": (
        "The parts of a document: headline, standfirst, by-line, body, caption, boilerplate.",
        {
            "id": "Made from document, kind and place.",
            "document_id": "The document.",
            "kind": "headline, standfirst, byline, body, caption or boilerplate.",
            "start": START,
            "end": END,
        },
    ),
}
