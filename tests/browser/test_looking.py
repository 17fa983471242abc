"""Every page: readable for all, on a telephone, in the dark, under a content security policy."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from conftest import Site
from datasette import hookimpl
from datasette.plugins import pm

from datasette_discrepancy.pages.routes import PAGES

pytestmark = pytest.mark.asyncio(loop_scope="session")
Visit = Callable[..., Any]

# What Datasette's own frame of every page does: the rule it breaks, and its part that is left out.
OF_DATASETTE = {"html-has-lang": "0.65 gives <html> no language; ours stands on <main>"}
SEARCH_BOX = "navigation-search"  # of 1.0: in a shadow tree, in which axe-core 4.12 loses its way
TAKE_OUT = f"document.querySelectorAll('{SEARCH_BOX}').forEach((one) => one.remove())"
WIDE: dict[str, Any] = {}
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


BULK = "before a verdict on many"


async def through_all(site: Site, page: Any) -> AsyncIterator[str]:
    """Open one page of each kind after the other, the one that a form leads to last."""
    for name, address in site.pages().items():
        await page.goto(address)
        yield name
    await page.goto(f"{site.list}?strength=tension")
    await page.locator("input[name=scope][value=all]").check()
    await page.get_by_role("button", name="Go on …").click()
    await page.locator("h1", has_text="A verdict on").wait_for()
    await page.wait_for_load_state("load")
    yield BULK


SHADES = """[...'01'].map((place) => getComputedStyle(document.querySelector('main'))
[place === '0' ? 'backgroundColor' : 'color'].match(/\\d+/g).slice(0, 3)
.reduce((sum, part) => sum + Number(part), 0))"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
TOO_SMALL = """[...document.querySelectorAll('main button, main .chip, main label')]
.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
.map((one) => one.outerHTML)"""
# A head of a row that is squeezed to a word a line; the row may be high for its values.
TOO_NARROW = """[...document.querySelectorAll('main tbody th')].filter((one) => {
    const words = document.createRange();
    words.selectNodeContents(one);
    const high = words.getBoundingClientRect().height > 110;
    return one.checkVisibility() && one.offsetWidth < 110 && high;
}).map((one) => one.outerHTML.slice(0, 200))"""
STYLED = "getComputedStyle(document.querySelector('main')).getPropertyValue('--paper')"


async def broken_policy(page: Any) -> list[Any]:
    """Return what of a page breaks a strict policy, Datasette's frame left out.

    Its scripts stand between the lines, and 1.0's search box styles itself.
    """
    broken = await page.evaluate("window.broken")
    scripts = [one for one in broken if one["what"] == "script-src-elem"]
    others = [one for one in broken if one not in scripts and SEARCH_BOX not in (one["file"] or "")]
    ours = [one for one in scripts if one["ours"] or one["blocked"] != "inline"]
    more = len(scripts) > await page.evaluate(INLINE)
    styled = await page.evaluate(STYLED)
    in_our_part = await page.evaluate(OURS)
    return [*others, *ours, *(["more scripts than Datasette has"] if more else [])] + [
        words
        for words, wrong in (("no style sheet", not styled), ("inline in ours", in_our_part))
        if wrong
    ]


async def shut_out(page: Any, engine: str) -> dict[str, list[str]]:
    """Return what axe-core finds in a page with everything unfolded."""
    await page.evaluate(TAKE_OUT)
    await page.evaluate(engine)
    result = await page.evaluate(CHECK)
    return {
        violation["id"]: [node["html"][:200] for node in violation["nodes"]]
        for violation in result["violations"]
        if violation["id"] not in OF_DATASETTE
    }


@pytest.mark.parametrize(("scheme", "window"), [("light", WIDE), ("dark", PHONE)])
async def test_every_kind_of_page(
    policy: None, full_site: Site, visit: Visit, scheme: str, window: dict[str, Any]
) -> None:
    """One visit looks at everything: the policy, the colours, the width, and who is shut out."""
    engine = axe()
    page = await visit(full_site, "about:blank", color_scheme=scheme, **window)
    await page.add_init_script(WATCH)
    found: dict[str, Any] = {}
    seen = []
    async for name in through_all(full_site, page):
        seen.append(name)
        problems: dict[str, Any] = {"policy": await broken_policy(page)}
        dark, light = sorted(await page.evaluate(SHADES))
        paper, ink = await page.evaluate(SHADES)
        problems["colours"] = not (dark < 150 < 600 < light and (paper < ink) is (scheme == "dark"))
        await page.evaluate(UNFOLD)
        if window is PHONE:
            problems["wider than the telephone"] = max(0, await page.evaluate(TOO_WIDE))
            problems["too small for a finger"] = await page.evaluate(TOO_SMALL)
            problems["a word a line"] = await page.evaluate(TOO_NARROW)
        problems["shut out"] = await shut_out(page, engine)
        if any(problems.values()):
            found[name] = {what: wrong for what, wrong in problems.items() if wrong}
    assert not found, json.dumps(found, indent=1)
    assert len(seen) == len(PAGES) + 8 and page.errors == []


async def test_the_keys_work_under_a_strict_policy(policy: None, site: Site, visit: Visit) -> None:
    page = await visit(site, site.list)
    await page.locator(".card h3 a").first.focus()
    await page.keyboard.press("j")
    await page.wait_for_url("**#flag-*")


async def test_no_page_needs_scripts(full_site: Site, visit: Visit) -> None:
    page = await visit(full_site, "about:blank", java_script_enabled=False)
    async for name in through_all(full_site, page):
        assert await page.locator("main h1").is_visible(), name
        assert await page.locator("dialog:visible, [data-keys-switch]:visible").count() == 0, name
        shut = page.locator("main details:not([open]) > summary:visible")
        for _ in range(await page.locator("main details").count()):
            if await shut.count():
                await shut.first.click()
        assert await shut.count() == 0, f"{name}: whatever is folded can be unfolded"


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
