"""A file that an earlier version of the plugin wrote: the pages say so, and how to go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hand_made import HandMade
from test_pages import ROOT


@pytest.mark.asyncio
@pytest.mark.parametrize("ending", ["", ".json"])
async def test_a_missing_column_is_no_traceback(
    serve: Callable[..., Any], made: HandMade, ending: str
) -> None:
    with made.db.conn as connection:
        connection.execute("alter table flag_review rename column batch to missing")
    flag = made.flags["number_conflict"]
    answer = await serve().client.get(f"{ROOT}/flag/{flag}{ending}")
    assert answer.status_code == 409
    assert "datasette discrepancy check harbour.db" in answer.text
