"""What must not be shown to everyone, and text that wants to be more than text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hand_made import DOCUMENTS, HandMade
from test_pages import ROOT, addresses

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]

ONLY_ANA: dict[str, Any] = {"id": "ana"}
SECRETS = [
    *(passage[:20] for passages in DOCUMENTS.values() for _, passage in passages),
    *DOCUMENTS,
    "Ansel ferry",
    "counts 12",
    "different numbers",
]

# How a database can be closed: in both lines the "databases" part of the metadata is obeyed.
CLOSED = {
    "the database": {"databases": {"harbour": {"allow": ONLY_ANA}}},
    "the instance": {"allow": ONLY_ANA},
    "the flags": {"databases": {"harbour": {"tables": {"flag": {"allow": ONLY_ANA}}}}},
    "the documents": {"databases": {"harbour": {"tables": {"document": {"allow": ONLY_ANA}}}}},
}


def options(rules: dict[str, Any]) -> dict[str, Any]:
    """Return Datasette's options for rules of permission, in the form either line reads."""
    from datasette.app import Datasette

    return {"config": rules} if hasattr(Datasette, "allowed") else {"metadata": rules}


async def test_the_log_can_be_closed_alone(serve: Serve, made: HandMade) -> None:
    flag = made.flags["number_conflict"]
    made.review(flag, "explained", reason="rounding", note="a private thought")
    closed = {"databases": {"harbour": {"tables": {"flag_review": {"allow": ONLY_ANA}}}}}
    response = await serve(**options(closed)).client.get(f"{ROOT}/flag/{flag}")
    assert response.status_code == 200
    assert "a private thought" not in response.text


HOSTILE = {
    "script": "<script>alert('x')</script>",
    "attribute": "\"><img src=x onerror=alert(1)> ' autofocus onfocus=alert(1)",
    "template": "{{ 7 * 7 }} {% raw %}",
    "entity": "&lt;b&gt; &amp;amp;",
    "order": "abc\u202efdp.exe\u2066",
    "nothing": "a\x00b\x07c",
    "huge": "W" * 20_000,
    "emoji": "👩🏽‍🚒🚢 e\u0301\u0302",
    "url": "javascript:alert(1)",
    "closing": "</blockquote></main></body>",
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_text_is_shown_as_text(serve: Serve, made: HandMade, name: str) -> None:
    hostile = HOSTILE[name]
    rival = f"Rival {hostile}"[:300]
    made.db.execute("update story set name = ?", [hostile])
    for source, kind in ((hostile[:200], "body"), (rival, "caption")):
        made.add_document(
            source,
            [("headline", f"Title {hostile}"), (kind, f"It is said: {hostile} indeed.")],
            (hostile, hostile),
            url=f"javascript:{hostile}",
            author=hostile,
            path=hostile,
            language=hostile[:20],
        )
        made.add_claim(source, source, hostile, subject_text=hostile, predicate=hostile)
    made.db.execute("update rule set title = ?, yaml = ?, sql = ?", [hostile] * 3)
    flag = made.add_flag("number_conflict", hostile, (hostile[:200], hostile), (rival, hostile))
    made.review(flag, "explained", reason=hostile, note=hostile, reviewer=hostile)
    made.review("feedfacefeedface", "explained", reason=hostile, note=hostile, reviewer=hostile)
    datasette = serve()
    pages = [
        *addresses(made),
        f"{ROOT}/flag/{flag}",
        f"{ROOT}/flag/feedfacefeedface",
        f"{ROOT}/flags?strength={'%3Cscript%3E'}",
    ]
    for address in pages:
        page = await datasette.client.get(address)
        assert page.status_code in ((404,) if "feedface" in address else (200,)), address
        ours = page.text[page.text.index('<main class="discrepancy"') : page.text.rindex("</main>")]
        # Our own pictures come from our own addresses; every other element is somebody else's.
        foreign = ours.replace(f'<img src="{ROOT}/image/', "")
        assert not re.search(r"<(script|img|style|iframe|b)\b", foreign), address
        assert not re.search(r"""(?:href|src|action)=["']?\s*javascript:""", ours, re.I), address
        assert not re.search(r"<[^>]+\son\w+=", ours.replace("&#34;", "").replace("&#39;", ""))
        assert not re.search(r"[\x00-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069]", ours), address
        assert ours.count("<main") == 1 and "</body>" not in ours
        twin = await datasette.client.get(
            address.replace("?", ".json?") if "?" in address else f"{address}.json"
        )
        assert twin.headers["content-type"].startswith("application/json")
        assert json.loads(twin.text)["ok"] is ("feedface" not in address)
    twin = (await datasette.client.get(f"{ROOT}/flag/{flag}.json")).json()
    assert twin["flag"]["message"] == hostile  # JSON has it as it is


async def test_a_long_document_is_cut_and_says_so(
    serve: Serve, made: HandMade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("datasette_discrepancy.pages.document.MOST_CLAIMS", 2)
    monkeypatch.setattr("datasette_discrepancy.pages.document.MOST_FLAGS", 1)
    address = f"{ROOT}/document/{made.documents['Harbour Courier']}"
    datasette = serve()
    page = await datasette.client.get(address)
    assert "The first 2 of 4 claims." in page.text
    assert "The first 1 flags." in page.text
    twin = (await datasette.client.get(f"{address}.json")).json()
    assert (len(twin["claims"]), twin["claims_total"]) == (2, 4)


async def test_immutable_database_takes_no_verdict(
    serve: Serve, made: HandMade, as_actor: Callable[..., dict[str, str]]
) -> None:
    datasette = serve(immutable=True)
    cookies = as_actor(datasette, "root")
    for address in addresses(made):
        page = await datasette.client.get(address, cookies=cookies)
        assert page.status_code == 200
        assert "<form" not in page.text[page.text.index("<main") : page.text.index("</main>")]
    flag = await datasette.client.get(addresses(made)[4], cookies=cookies)
    assert "opened read-only, so no verdict can be stored" in flag.text
