"""Reading, filtering and judging flags as a reviewer does: by mouse, by keys, without scripts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import Site

pytestmark = pytest.mark.asyncio(loop_scope="session")
Visit = Callable[..., Any]
NUMBER = "number_conflict"


def log(site: Site) -> list[tuple[str, str]]:
    rows = site.made.db.query("select flag_id, verdict from flag_review order by id")
    return [(row["flag_id"], row["verdict"]) for row in rows]


async def focused(page: Any) -> str:
    return str(await page.evaluate("document.activeElement.closest('.card')?.id ?? ''"))


async def answered(page: Any, words: str) -> None:
    """Wait for the answer to a verdict, and until the new page has run its script."""
    await page.locator("#done", has_text=words).wait_for()
    await page.wait_for_load_state("load")


async def test_reading_a_flag(site: Site, visit: Visit) -> None:
    page = await visit(site, site.list, actor=None)
    await page.get_by_role("link", name="Harbour Courier counts 12 injured").click()
    assert "Harbour Courier counts 12" in await page.locator("h1").inner_text()
    marks = page.locator("blockquote mark")
    assert "Twelve passengers were injured" in await marks.nth(0).inner_text()
    assert "Seventeen passengers were injured" in await marks.nth(1).inner_text()
    left, right = [await marks.nth(side).bounding_box() for side in (0, 1)]
    assert left["x"] < right["x"], "both passages stand side by side"
    assert await page.locator("form").count() == 0
    await page.get_by_text("The SQL that found it").click()
    await page.get_by_role("link", name="Run this SQL in Datasette").click()
    await page.get_by_role("cell", name="counts 12 injured").wait_for()


@pytest.mark.parametrize("scripts", [True, False])
async def test_filtering(site: Site, visit: Visit, scripts: bool) -> None:
    page = await visit(site, site.list, java_script_enabled=scripts)
    await page.get_by_role("link", name="contradiction 1").click()
    assert page.url == f"{site.list}?strength=contradiction"
    assert await page.locator(".card").count() == 1
    assert "1 of 8 flags" in await page.locator("#flags").inner_text()
    await page.locator(".chip[aria-current]").click()
    assert page.url == site.list
    await page.get_by_text("By kind, rule, source").click()
    await page.get_by_role("link", name="The Quay 5").click()
    assert await page.locator(".card").count() == 5
    await page.locator(".card h3 a").first.click()
    await page.get_by_role("link", name="Next flag").click()
    await page.get_by_role("link", name="The chosen flags").click()
    assert await page.locator(".card").count() == 5, "the filter is kept from page to page"


@pytest.mark.parametrize("scripts", [True, False])
async def test_a_verdict_and_its_undo(site: Site, visit: Visit, scripts: bool) -> None:
    flag = site.made.flags[NUMBER]
    page = await visit(site, f"{site.root}/flag/{flag}", java_script_enabled=scripts)
    await page.get_by_label("explained: they differ").check()
    await page.get_by_role("combobox").select_option("updated_later")
    await page.get_by_role("button", name="Store the verdict").click()
    # Without a note it is not stored, and nothing that was typed is lost.
    assert "Write a note" in await page.get_by_role("alert").inner_text()
    assert await page.get_by_label("explained: they differ").is_checked()
    await page.get_by_role("textbox").fill("The Post <b>wrote</b> a day later")
    await page.get_by_role("button", name="Store the verdict").click()
    assert log(site) == [(flag, "explained")]
    assert "The Post <b>wrote</b> a day later" in await page.locator(".history").inner_text()
    await page.get_by_label("confirmed: the sources").check()
    await page.get_by_role("button", name="Store it and go on").click()
    assert "confirmed" in await page.locator("#done").inner_text()
    await page.get_by_role("button", name="Undo").click()
    await answered(page, "Taken back")
    assert log(site) == [(flag, "explained"), (flag, "confirmed"), (flag, "explained")]


@pytest.mark.parametrize("scripts", [True, False])
async def test_bulk(site: Site, visit: Visit, scripts: bool) -> None:
    page = await visit(site, f"{site.list}?strength=tension", java_script_enabled=scripts)
    await page.get_by_label("choose flag 1", exact=True).check()
    await page.get_by_label("choose flag 3", exact=True).check()
    await page.get_by_role("button", name="Go on …").click()
    assert "A verdict on 2 flags" in await page.locator("h1").inner_text()
    await page.get_by_role("link", name="Back to the list, nothing stored").click()
    await page.get_by_label("all 6 flags of this filter").check()
    await page.get_by_role("button", name="Go on …").click()
    assert "strength “tension”" in await page.locator(".why").inner_text()
    assert log(site) == []
    await page.get_by_role("radio", name="dismissed").check()
    await page.get_by_role("combobox").select_option("rule_too_strict")
    await page.get_by_role("button", name="Store it on 6 flags").click()
    assert "6 flags" in await page.locator("#done").inner_text()
    assert len(log(site)) == 6
    await page.get_by_role("button", name="Undo all 6").click()
    await answered(page, "Taken back")
    assert {verdict for _, verdict in log(site)[6:]} == {"open"}
    assert await page.locator(".status-open").count() == 6


async def test_keys(site: Site, visit: Visit) -> None:
    page = await visit(site, site.list)
    ids = [str(await card.get_attribute("id")) for card in await page.locator(".card").all()]
    await page.keyboard.press("j")
    assert await focused(page) == "", "outside the list keys are the browser's"
    await page.locator(".card h3 a").first.focus()
    for key, place in (("j", 1), ("j", 2), ("k", 1), ("k", 0), ("k", 0)):
        await page.keyboard.press(key)
        assert await focused(page) == ids[place]
        assert page.url.endswith(f"#{ids[place]}")
    assert "first flag" in await page.locator("[data-keys-said]").inner_text()
    await page.keyboard.press("x")
    assert await page.locator(".card input:checked").count() == 1
    await page.keyboard.press("x")
    for key in ("Control+j", "q"):
        await page.keyboard.press(key)
    assert log(site) == [] and ids[0] in page.url
    # Datasette 1.0 opens its search box; nothing of ours takes the key from it.
    await page.keyboard.press("/")
    assert (
        await page.locator("dialog[open][data-keys-dialog], [data-verdict-dialog][open]").count()
        == 0
    )
    await page.keyboard.press("Escape")
    # The box closes, and gives the focus back, in later turns of the browser's loop.
    await page.locator("dialog[open]").wait_for(state="hidden")
    await page.locator(".card:focus-within").wait_for()
    assert await focused(page) == ids[0]

    await page.keyboard.press("?")
    assert await page.locator("[data-keys-dialog]").is_visible()
    await page.keyboard.press("j")
    await page.keyboard.press("Escape")
    assert await focused(page) == ids[0], "the focus is back where it was"

    await page.keyboard.press("d")
    assert await page.evaluate("document.activeElement.name") == "reason"
    assert await page.locator("dialog[open] optgroup:not([disabled])").count() == 1
    await page.get_by_role("combobox").select_option("duplicate")
    await page.get_by_role("textbox").fill("jkced")  # typed, not obeyed
    await page.get_by_role("button", name="Store the verdict").click()
    await page.wait_for_url("**_done=**")
    assert log(site) == [(ids[0].removeprefix("flag-"), "dismissed")]
    assert await focused(page) == ids[1], "on to the next flag"
    await page.keyboard.press("u")
    await answered(page, "Taken back")
    assert log(site)[-1] == (ids[0].removeprefix("flag-"), "open")
    assert await focused(page) == ids[1]
    await page.keyboard.press("n")
    assert await page.evaluate("document.activeElement.name") == "note"
    await page.keyboard.press("Escape")
    await page.keyboard.press("c")
    await page.keyboard.press("Enter")
    await answered(page, "confirmed")
    assert log(site)[-1] == (ids[1].removeprefix("flag-"), "confirmed")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/flag/**")
    assert ids[2].removeprefix("flag-") in page.url
    assert page.errors == []


async def test_keys_can_be_switched_off(site: Site, visit: Visit) -> None:
    page = await visit(site, site.list)
    await page.get_by_role("button", name="Keys of this list").click()
    await page.get_by_role("button", name="Switch these keys off").click()
    for _ in range(2):
        await page.locator(".card h3 a").first.focus()
        first = await focused(page)
        await page.keyboard.press("j")
        await page.keyboard.press("d")
        assert await focused(page) == first
        assert await page.locator("dialog[open]").count() == 0
        await page.reload()  # remembered
    await page.get_by_role("button", name="Switch the keys on").click()
    await page.locator(".card h3 a").first.focus()
    await page.keyboard.press("j")
    assert await focused(page) != first


async def test_keys_for_readers_only_move(site: Site, visit: Visit) -> None:
    page = await visit(site, site.list, actor=None)
    await page.locator(".card h3 a").first.focus()
    for key in ("c", "e", "d", "n", "x", "u", "j"):
        await page.keyboard.press(key)
    assert await page.locator("dialog[open]").count() == 0
    second = await page.locator(".card").nth(1).get_attribute("id")
    assert await focused(page) == second
    assert page.errors == []
