"""The pages: their addresses, what gathers their data, and the template. JSON and HTML alike.

A page is gathered once as plain data. Its JSON twin is that data; its HTML is the template over the
same data, so that the two cannot disagree.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from datasette import Forbidden, Response
from datasette.utils import add_cors_headers

from . import document, entity, feed, flag, listing, picture, review, start, story
from .links import static_file
from .policy import headers as policy_headers
from .posted import read_posted
from .reading import Problem, Reading, open_reading
from .reviewers import PLUGIN
from .shown import language_tag, safe_url, shown
from .verdicts import REASONS, VERDICTS
from .wording import moment

Data = dict[str, Any]
STYLE = "discrepancy.css"


@dataclass(frozen=True)
class Page:
    """One kind of page.

    Attributes:
        path: regular expression of what follows ``/DB/-/discrepancy``.
        template: its template.
        gather: reads its data, raising :class:`Problem` where there is none.
        present: adds what only the HTML needs.
    """

    path: str
    template: str
    gather: Callable[[Reading], Awaitable[Data]]
    present: Callable[[Reading, Data], Awaitable[Data]]


PAGES = (
    Page("", "start", start.gather, start.present),
    Page("/story/(?P<story_id>[^/.]+)", "story", story.gather, story.present),
    Page("/story/(?P<story_id>[^/.]+)/flags", "flags", listing.gather, listing.present),
    Page("/flags", "flags", listing.gather, listing.present),
    Page("/flag/(?P<flag_id>[^/.]+)", "flag", flag.gather, flag.present),
    Page("/document/(?P<document_id>[^/.]+)", "document", document.gather, document.present),
    Page("/entity/(?P<entity_id>[^/.]+)", "entity", entity.gather, entity.present),
    Page("/picture/(?P<picture_id>[^/.]+)", "picture", picture.gather, picture.present),
)

View = Callable[..., Awaitable[Response]]


def routes() -> list[tuple[str, View]]:
    """Return Datasette's list of (pattern, view)."""
    listed: list[tuple[str, View]] = []
    for page in PAGES:
        pattern = rf"^/(?P<database>[^/.]+)/-/discrepancy{page.path}"
        listed.append((rf"{pattern}$", html_view(page)))
        listed.append((rf"{pattern}\.json$", json_view(page)))
    image = r"^/(?P<database>[^/.]+)/-/discrepancy/image/(?P<document_id>[^/.]+)\.jpg$"
    posts = [
        (rf"^/(?P<database>[^/.]+)/-/discrepancy{path}$", post_view(answer))
        for path, answer in review.POSTS.items()
    ]
    feeds = [
        (rf"^/(?P<database>[^/.]+)/-/discrepancy{place}/flags\.{form}$", answer_view(answer))
        for place in ("", "/story/(?P<story_id>[^/.]+)")
        for form, answer in feed.FORMATS.items()
    ]
    # Whatever else stands below is no page of ours, and says so as HTML or JSON.
    other = Page("/.+", "start", no_such_page, start.present)
    pattern = rf"^/(?P<database>[^/.]+)/-/discrepancy{other.path}"
    return [
        *listed,
        (image, answer_view(picture.image)),
        *feeds,
        *posts,
        (rf"{pattern}\.json$", json_view(other)),
        (rf"{pattern}$", html_view(other)),
    ]


async def no_such_page(reading: Reading) -> Data:
    """Answer for an address below ours that names nothing.

    Raises:
        Problem: always, with status 404.
    """
    error = "There is no such page; the stories are listed on the start page."
    raise Problem(404, error, start=reading.links.root())


def html_view(page: Page) -> View:
    """Return the view that answers with the page."""

    async def view(datasette: Any, request: Any) -> Response:
        try:
            reading = await opened(datasette, request)
            data = await page.gather(reading)
        except Problem as problem:
            return await problem_page(datasette, request, problem)
        return await rendered(reading, page, data)

    return view


def json_view(page: Page) -> View:
    """Return the view that answers with the page's data."""

    async def view(datasette: Any, request: Any) -> Response:
        try:
            reading = await opened(datasette, request)
            return json_response(datasette, {"ok": True, **await page.gather(reading)})
        except Problem as problem:
            return json_problem(datasette, problem)

    return view


def answer_view(answer: Callable[[Reading], Awaitable[Response]]) -> View:
    """Return the view that answers with something else than a page: a picture, a feed."""

    async def view(datasette: Any, request: Any) -> Response:
        try:
            return await answer(await opened(datasette, request))
        except Problem as problem:
            return await problem_page(datasette, request, problem)

    return view


def post_view(answer: review.Answer) -> View:
    """Return the view that takes a form, or says what is wrong with it on a page."""

    async def view(datasette: Any, request: Any) -> Response:
        try:
            reading = await open_reading(datasette, request)
            if request.method != "POST":
                raise Problem(405, "Verdicts are posted from the list of flags or from a flag.")
            return await answer(reading, await read_posted(request), render)
        except Problem as problem:
            return await problem_page(datasette, request, problem)

    return view


async def render(reading: Reading, template: str, data: Data, status: int, **more: Any) -> Response:
    """Render the page that a template belongs to, with what is wrong with a form."""
    page = next((page for page in PAGES if page.template == template), None)
    return await rendered(
        reading, page or Page("", template, no_such_page, nothing), data, status, **more
    )


async def nothing(reading: Reading, data: Data) -> Data:
    """Add nothing."""
    return {}


async def opened(datasette: Any, request: Any) -> Reading:
    """Open a request that only reads."""
    if request.method not in ("GET", "HEAD"):
        raise Problem(405, "This page can only be read.")
    return await open_reading(datasette, request)


async def rendered(
    reading: Reading, page: Page, data: Data, status: int = 200, **more: Any
) -> Response:
    """Render a page over its data."""
    context = {
        **data,
        **await page.present(reading, data),
        **more,
        "database": reading.database,
        "links": reading.links,
        "style_sheet": static_file(reading.datasette, STYLE),
        "shown": shown,
        "safe_url": safe_url,
        "language_tag": language_tag,
        "moment": moment,
        "reasons": REASONS,
        "verdicts": VERDICTS,
    }
    return await html(reading.datasette, reading.request, page.template, context, status)


async def html(datasette: Any, request: Any, template: str, context: Data, status: int) -> Response:
    """Render one of our templates."""
    text = await datasette.render_template(
        f"discrepancy/{template}.html", context, request=request, view_name="discrepancy"
    )
    options = datasette.plugin_config(PLUGIN) or {}
    headers = policy_headers(text, options.get("content_security_policy"))
    return Response.html(text, status=status, headers=headers)


async def problem_page(datasette: Any, request: Any, problem: Problem) -> Response:
    """Say on a page what is wrong.

    Raises:
        Forbidden: for 403 on reading, so that a plugin that signs people in gets its turn.
    """
    if problem.status == 403 and request.method != "POST":
        raise Forbidden(problem.error)
    context = {
        "status": problem.status,
        "error": problem.error,
        "style_sheet": static_file(datasette, STYLE),
        "shown": shown,
        "moment": moment,
        "reasons": REASONS,
        **problem.details,
    }
    return await html(datasette, request, "problem", context, problem.status)


def json_problem(datasette: Any, problem: Problem) -> Response:
    """Say as JSON what is wrong, in the form of Datasette 1.0."""
    body = {
        "ok": False,
        "error": problem.error,
        "errors": [problem.error],
        "status": problem.status,
        **{name: value for name, value in problem.details.items() if name != "links"},
    }
    return json_response(datasette, body, problem.status)


def json_response(datasette: Any, body: Data, status: int = 200) -> Response:
    """Answer with JSON, open to other sites where Datasette is."""
    headers: dict[str, str] = {}
    if datasette.cors:
        add_cors_headers(headers)
    return Response.json(body, status=status, headers=headers)
