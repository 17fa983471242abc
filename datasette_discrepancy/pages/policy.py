"""The content security policy of our pages: a script that an article smuggles in never runs.

Our part of a page has no script between its lines. Datasette's frame about it has some, and other
plugins may add theirs: these are let through by their hashes, taken from what stands outside our
part. Styles are left alone, because the search box of Datasette 1.0 styles itself.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any
from urllib.parse import urlsplit

OUR_PART = '<main class="discrepancy"'
END_OF_OURS = "</main>"
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
ADDRESS = re.compile(r"""\ssrc=["']?([^"'\s>]+)""", re.IGNORECASE)


def policy(page: str) -> str:
    """Return the policy for a page of ours.

    Args:
        page: the HTML, with our part in one ``<main>``.

    Returns:
        The header's value: scripts of this site, those that the frame names, and no others.
    """
    before, _, rest = page.partition(OUR_PART)
    after = rest.rpartition(END_OF_OURS)[2]
    allowed = ["'self'"]
    for attributes, script in SCRIPT.findall(f"{before}{after}"):
        address = ADDRESS.search(attributes)
        source = hashed(script) if address is None else origin(address[1])
        if source and source not in allowed:
            allowed.append(source)
    scripts = " ".join(allowed)
    return f"script-src {scripts}; object-src 'none'; base-uri 'none'; form-action 'self'"


def hashed(script: str) -> str:
    """Return how a policy names a script between the lines."""
    digest = hashlib.sha256(script.encode("utf-8", "replace")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def origin(address: str) -> str | None:
    """Return the site of another site's script, None for one of this site."""
    parts = urlsplit(address)
    return f"{parts.scheme or 'https'}://{parts.netloc}" if parts.netloc else None


def headers(page: str, wanted: Any) -> dict[str, str]:
    """Return the headers of a page, none where the option switches the policy off."""
    return {} if wanted is False else {"Content-Security-Policy": policy(page)}
