"""The content security policy that our pages send: Datasette's scripts run, an article's never."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from typing import Any

import pytest
from hand_made import HandMade
from test_guarded import options
from test_pages import ROOT, addresses

from datasette_discrepancy.pages.policy import policy

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]
HEADER = "content-security-policy"


def named(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


async def test_every_script_of_the_frame_is_let_through(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    for address in [*addresses(made), f"{ROOT}/nothing"]:
        page = await datasette.client.get(address)
        inline = re.findall(r"<script>(.*?)</script>", page.text, re.S)
        assert inline, "Datasette's base template has scripts between the lines"
        for script in inline:
            assert named(script) in page.headers[HEADER], address
        assert "unsafe-inline" not in page.headers[HEADER]


OURS = '<main class="discrepancy" lang="en">{}</main>'


@pytest.mark.parametrize(
    ("page", "scripts"),
    [
        (OURS.format(""), "'self'"),
        ("<script>a()</script>" + OURS.format(""), f"'self' {named('a()')}"),
        (OURS.format("") + "<script type=module>a()</script>", f"'self' {named('a()')}"),
        (OURS.format("<script>evil()</script>"), "'self'"),
        (OURS.format("</main><script>evil()</script>"), "'self'"),
        ('<script src="/a.js"></script>' + OURS.format(""), "'self'"),
        (
            '<script src="https://cdn.example/a.js"></script>' * 2 + OURS.format(""),
            "'self' https://cdn.example",
        ),
        (OURS.format('<script src="https://evil.example/a.js"></script>'), "'self'"),
    ],
)
async def test_what_stands_in_our_part_is_never_let_through(page: str, scripts: str) -> None:
    assert policy(page).startswith(f"script-src {scripts}; object-src 'none'")


async def test_it_can_be_left_to_others(serve: Serve) -> None:
    off = {"plugins": {"datasette-discrepancy": {"content_security_policy": False}}}
    assert HEADER not in (await serve(**options(off)).client.get(ROOT)).headers
