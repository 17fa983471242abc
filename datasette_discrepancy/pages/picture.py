"""One picture: what every caption says under it, what its file says, and the flags on either."""

from __future__ import annotations

from typing import Any

from datasette import Response

from .log import veil
from .queries import pictures
from .reading import Problem, Reading, ask_for_pictures
from .wording import PARTS, STRENGTHS

MOST_FLAGS = 200
# The picture is ours, made from pixels alone; a browser shall not guess otherwise.
IMAGE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Cache-Control": "private, max-age=3600",
}


async def gather(reading: Reading) -> dict[str, Any]:
    """Read a picture with its captions, files and flags.

    Raises:
        Problem: 404 where there is no such picture, 403 where the actor may see none.
    """
    ask_for_pictures(reading)
    which = {"picture_id": reading.ids["picture_id"]}
    uses = await reading.rows(pictures.PICTURE_USES, **which)
    if not uses:
        raise Problem(404, "There is no such picture in this database.", start=reading.links.root())
    files = await reading.rows(pictures.PICTURE_FILES, **which)
    fields = await reading.rows(pictures.PICTURE_FIELDS, **which)
    for file in files:
        file["fields"] = [one for one in fields if one["document_id"] == file["document_id"]]
    return {
        "database": reading.database,
        "picture_id": which["picture_id"],
        "story_id": uses[0]["story_id"],
        "story": uses[0]["story"],
        "captions": [use for use in uses if use["origin"] != "file"],
        "files": files,
        "flags": await veil(
            reading, await reading.rows(pictures.PICTURE_FLAGS, size=MOST_FLAGS, **which)
        ),
    }


async def present(reading: Reading, data: dict[str, Any]) -> dict[str, Any]:
    """Add the addresses of the picture's copies."""
    return {
        "path": reading.links.picture(data["picture_id"]),
        "shown_files": [file for file in data["files"] if file["has_preview"]],
        "strengths": STRENGTHS,
        "parts": PARTS,
    }


async def image(reading: Reading) -> Response:
    """Answer with the small copy of a picture's file.

    Raises:
        Problem: 404 where there is none, 403 where the actor may see none.
    """
    ask_for_pictures(reading)
    row = await reading.row(pictures.PREVIEW, document_id=reading.ids["document_id"])
    if row is None or row["preview"] is None:
        raise Problem(404, "There is no such picture in this database.")
    return Response(row["preview"], content_type="image/jpeg", headers=dict(IMAGE_HEADERS))
