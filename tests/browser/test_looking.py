"""Every page: readable for all, on a telephone, in the dark, under a content security policy."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from conftest import Site
from datasette import hookimpl
from datasette.plugins import pm

pytestmark = pytest.mark.asyncio(loop_scope="session")
Visit = Callable[..., Any]

# What Datasette's own frame of every page does: the rule it breaks, and its part that is left out.
OF_DATASETTE = {"html-has-lang": "0.65 gives <html> no language; ours stands on <main>"}
SEARCH_BOX = "navigation-search"  # of 1.0: in a shadow tree, in which axe-core 4.12 loses its way
TAKE_OUT = f"document.querySelectorAll('{SEARCH_BOX}').forEach((one) => one.remove())"
CHECK = "axe.run(document, {resultTypes: ['violations']})"
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
UNFOLD = "document.querySelectorAll('details').forEach((one) => one.open = true)"
INLINE = "document.querySelectorAll('script:not([src]):not([type=\"application/json\"])').length"
OURS = "document.querySelectorAll('main script, main style, main [style]').length"
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"


def axe() -> str:
    """Return axe-core, which a package for Playwright brings along."""
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("axe-playwright-python is not installed")
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_nobody_is_shut_out(site: Site, visit: Visit, scheme: str) -> None:
    engine = axe()
    site.made.review(site.made.flags["number_conflict"], "dismissed", reason="duplicate", note="x")
    found = {}
    for name, address in site.pages().items():
        page = await visit(site, address, color_scheme=scheme)
        await page.evaluate(UNFOLD)
        await page.evaluate(TAKE_OUT)
        await page.evaluate(engine)
        result = await page.evaluate(CHECK)
        problems = {
            violation["id"]: [node["html"][:200] for node in violation["nodes"]]
            for violation in result["violations"]
            if violation["id"] not in OF_DATASETTE
        }
        if problems:
            found[name] = problems
    assert not found, json.dumps(found, indent=1)


async def test_dialogs_shut_nobody_out(site: Site, visit: Visit) -> None:
    engine = axe()
    page = await visit(site, site.list)
    await page.evaluate(engine)
    for key in ("?", "e"):
        await page.locator(".card h3 a").first.focus()
        await page.keyboard.press(key)
        await page.locator("dialog[open]").wait_for()
        result = await page.evaluate("axe.run('dialog[open]')")
        assert [violation["id"] for violation in result["violations"]] == []
        await page.keyboard.press("Escape")


async def test_a_telephone_scrolls_one_way(site: Site, visit: Visit) -> None:
    for name, address in site.pages().items():
        page = await visit(site, address, **PHONE)
        await page.evaluate(UNFOLD)
        wide = await page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0, name
        small = await page.evaluate(
            """[...document.querySelectorAll('main button, main .chip, main label')]
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
            .map((one) => one.outerHTML)"""
        )
        assert small == [], name


async def test_the_dark_is_dark(site: Site, visit: Visit) -> None:
    for name, address in site.pages().items():
        shades = {}
        for scheme in ("light", "dark"):
            page = await visit(site, address, color_scheme=scheme)
            shades[scheme] = await page.evaluate(
                """[...'01'].map((place) => getComputedStyle(document.querySelector('main'))
                [place === '0' ? 'backgroundColor' : 'color'].match(/\\d+/g).slice(0, 3)
                .reduce((sum, part) => sum + Number(part), 0))"""
            )
        paper, ink = shades["dark"]
        assert paper < 150 < 600 < ink, name
        paper, ink = shades["light"]
        assert ink < 150 < 600 < paper, name


class WithPolicy:
    """A plugin that puts a content security policy on every page."""

    __name__ = "a_policy"  # Datasette asks plugins for it, which mostly are modules

    @hookimpl
    def asgi_wrapper(self) -> Callable[[Any], Any]:
        def wrap(app: Any) -> Any:
            async def wrapped(scope: Any, receive: Any, send: Any) -> None:
                async def sending(event: Any) -> None:
                    if event["type"] == "http.response.start":
                        header = (b"content-security-policy", POLICY.encode())
                        event = {**event, "headers": [*event.get("headers", []), header]}
                    await send(event)

                await app(scope, receive, sending)

            return wrapped

        return wrap


@pytest.fixture
def policy() -> Iterator[None]:
    pm.register(WithPolicy(), name="a policy")
    yield
    pm.unregister(name="a policy")


WATCH = """
window.broken = [];
document.addEventListener("securitypolicyviolation", (event) => window.broken.push({
    what: event.effectiveDirective, blocked: event.blockedURI, line: event.lineNumber,
    file: event.sourceFile, ours: event.target.closest?.("main.discrepancy") != null,
}));
"""


async def test_our_part_keeps_a_strict_policy(policy: None, site: Site, visit: Visit) -> None:
    for name, address in site.pages().items():
        page = await visit(site, "about:blank")
        await page.add_init_script(WATCH)
        await page.goto(address)
        broken = await page.evaluate("window.broken")
        inline = await page.evaluate(INLINE)
        # Datasette's frame: its scripts between the lines, and 1.0's search box that styles itself.
        scripts = [one for one in broken if one["what"] == "script-src-elem"]
        others = [
            one for one in broken if one not in scripts and SEARCH_BOX not in (one["file"] or "")
        ]
        assert others == [], name
        assert len(scripts) <= inline and not any(one["ours"] for one in broken), name
        assert all(one["blocked"] == "inline" for one in scripts), name
        assert await page.evaluate(OURS) == 0
        paper = "getComputedStyle(document.querySelector('main')).getPropertyValue('--paper')"
        assert await page.evaluate(paper), "the style sheet is there"
    page = await visit(site, site.list)
    await page.locator(".card h3 a").first.focus()
    await page.keyboard.press("j")
    await page.wait_for_url("**#flag-*")  # and so are the keys
