"""Where a page's pictures lie: the address that loads one now, or when a script has run."""

from __future__ import annotations

import re

from lxml import html

# Where a picture's address stands, the surest first: what a script loads later, then what is there.
ADDRESS_KEYS = (
    ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src"),
    ("data-srcset",),
    ("src", "poster", "data-url"),
    ("srcset",),
)
# What browsers put beside a page that they save: this is the picture that was shown.
SAVED_BESIDE = re.compile(r"(?:\./)?[^:?#]{1,300}_files/[^:?#]{1,300}")
# What stands in the place of a picture until a script loads it; many captions share one.
PLACEHOLDER = re.compile(
    r"placeholder[^/]*$|(?:^|/)(?:blank|spacer|transparent|pixel|1x1|loading|loader|lazy(?:-?load)?"
    r"|empty|clear|trans|dot|gr[ae]y)[-_\dx]*\.(?:gif|png|svg|jpe?g|webp)$",
    re.IGNORECASE,
)


def address_of(picture: html.HtmlElement) -> str:
    """Return the address of a picture: what loads it now or later; "" where none is given."""
    # The parser does not know that a source is empty, so a picture may lie some elements above.
    around = next(picture.iterancestors("picture"), picture)
    images = [picture, *around.iter("img", "amp-img", "source")]
    shown = (picture.get("src") or "").strip()
    if SAVED_BESIDE.fullmatch(shown) and PLACEHOLDER.search(shown) is None:
        return shown
    for keys in ADDRESS_KEYS:
        for image in images:
            for key in keys:
                given = image.get(key) or ""
                value = last_of_set(given) if key.endswith("srcset") else given.strip()
                path = value.partition("?")[0].partition("#")[0]
                if value and not value.startswith("data:") and not PLACEHOLDER.search(path):
                    return value
    return ""


def last_of_set(value: str) -> str:
    """Return the last address of a ``srcset``, which is the largest by habit."""
    return value.strip().rpartition(",")[2].strip().split(" ")[0]
