"""Readers: from files to documents with passages, publication date and outlet."""

from __future__ import annotations

from .datelines import Dateline, find_dateline
from .model import Document, Passage, PassageKind, Publication, Unreadable
from .passages import find_passages
from .publication import publication_from_story, publication_from_text
from .reader import read_documents

__all__ = [
    "Dateline",
    "Document",
    "Passage",
    "PassageKind",
    "Publication",
    "Unreadable",
    "find_dateline",
    "find_passages",
    "publication_from_story",
    "publication_from_text",
    "read_documents",
]
