"""Which outlet a document comes from, and how that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from .datelines import find_dateline
from .model import Passage
from .publication import find_copyright

# Ends of company names that no reader would say.
LEGAL_FORM = re.compile(
    r"(?:,?\s(?:L\.?P|LLC|Ltd|Limited|Inc(?:orporated)?|Corp(?:oration)?|Co(?:mpany)?|plc|GmbH|AG|S\.?A"
    r"|N\.?V|B\.?V|Pty|LLP|Group Limited)\.?)+$",
    re.IGNORECASE,
)
# Holders of the rights to a picture, not of the article.
PICTURE_AGENCY = re.compile(r"getty|shutterstock|alamy|istock|unsplash|adobe stock", re.IGNORECASE)
# What stands before a domain name without being part of the outlet's name.
SERVER = re.compile(r"^(?:www\d?|m|mobile|amp|edition|en)\.(?=[^.]+\.)")

Named = tuple[str, str]


def outlet_from_page(text: str, passages: Iterable[Passage]) -> Named | None:
    """Return the outlet that the page itself names and how it is known, or None.

    A dateline's agency ("(Reuters) -") or the holder named in a copyright line. Mentions of an
    outlet in the article are no evidence: papers quote each other.

    Args:
        text: the document's text.
        passages: its passages.
    """
    holder = None
    for passage in passages:
        if passage.kind == "body":
            dateline = find_dateline(text, passage.start, passage.end)
            if dateline and dateline.agency:
                return dateline.agency, "dateline"
        elif passage.kind == "boilerplate" and holder is None:
            holder = copyright_holder(text[passage.start : passage.end])
    return (holder, "copyright line") if holder else None


def copyright_holder(line: str) -> str | None:
    """Return the outlet that a copyright line names, without its legal form."""
    found = find_copyright(line)
    if found is None:
        return None
    name = re.sub(
        r"\s*\b(?:all rights|the content|powered by)\b.*", "", found[1], flags=re.IGNORECASE
    )
    name = LEGAL_FORM.sub("", name.strip(" ,-–|")).strip(" .,-–|")
    if not name[:1].isupper() or PICTURE_AGENCY.search(name):
        return None
    return name


def outlet_from_url(url: str | None) -> Named | None:
    """Return the domain name of an address as the outlet, or None where it has none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return (SERVER.sub("", host), "url") if host and "." in host else None
