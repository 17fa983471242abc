"""What is posted: a verdict on one flag, on many, or the taking back of either."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from datasette import Response

from . import bulk, flag
from .log import give, take_back
from .posted import Posted
from .reading import Problem, Reading
from .reviewers import must_review
from .verdicts import mistakes

# Renders a page over its data with a status: given by the routes, which know the templates.
Render = Callable[..., Awaitable[Response]]
Answer = Callable[[Reading, Posted, Render], Awaitable[Response]]


async def verdict_on_one(reading: Reading, posted: Posted, render: Render) -> Response:
    """Store a verdict and lead back to the flag, the list or the next flag.

    Raises:
        Problem: 403 where this actor, or this database, takes no verdict; 404 without such a flag.
    """
    must_review(reading)
    data = await flag.gather(reading)
    form = posted.form("verdict", "reason", "note")
    errors = mistakes(**form)
    if errors:
        return await render(reading, "flag", data, status=400, form=form, form_errors=errors)
    batch = await give(reading, [data["flag"]["id"]], form)
    if posted.get("then") == "next":
        shown = await flag.present(reading, data)
        here = shown["next_url"] or shown["list_url"]
        here += ("&" if "?" in here else "?") + f"_done={batch}"
        return Response.redirect(here, status=303)
    here = reading.links.flag(data["flag"]["id"], _done=batch) + "#done"
    return Response.redirect(posted.back(reading.links.root(), here, batch), status=303)


async def verdict_on_many(reading: Reading, posted: Posted, render: Render) -> Response:
    """Ask for the verdict on a choice of flags; store it once it is confirmed.

    Raises:
        Problem: 403 where this actor, or this database, takes no verdict; 400 without flags.
    """
    asked = await bulk.gather(reading, posted)
    if not asked.pop("sure"):
        status = 409 if asked["changed"] else 400 if asked["form_errors"] else 200
        return await render(reading, "bulk", asked, status=status)
    batch = await give(reading, list(asked["meant"].ids), asked["form"])
    return Response.redirect(posted.back(reading.links.root(), asked["back"], batch), status=303)


async def undo(reading: Reading, posted: Posted, render: Render) -> Response:
    """Take back a batch of the actor's own verdicts.

    Raises:
        Problem: 403 where this actor may not review; 409 where nothing is left to take back.
    """
    must_review(reading)
    taken = await take_back(reading, posted.get("batch") or "")
    if taken is None:
        raise Problem(
            409,
            "There is nothing to take back: you gave no such verdicts, or others were given since.",
            start=reading.links.root(),
        )
    home = reading.links.root()
    return Response.redirect(posted.back(home, home, taken), status=303)


# What follows ``/DB/-/discrepancy`` -> what answers a form posted there.
POSTS: Mapping[str, Answer] = {
    "/flag/(?P<flag_id>[^/.]+)/review": verdict_on_one,
    "/story/(?P<story_id>[^/.]+)/flags/review": verdict_on_many,
    "/flags/review": verdict_on_many,
    "/undo": undo,
}
