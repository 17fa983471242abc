"""Addresses of the pages, always through ``datasette.urls`` so that ``base_url`` is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from datasette.utils import tilde_encode

from ..compat import sql_path

# The static files' name in the form that both an installed and a registered plugin answer to.
PLUGIN_STATIC = "datasette_discrepancy"


def static_file(datasette: Any, name: str) -> Any:
    """Return the path of one of our style sheets or scripts.

    As Datasette's own kind of string, which says that ``base_url`` stands in it already.
    """
    return datasette.urls.static_plugins(PLUGIN_STATIC, name)


def with_query(path: str, parameters: Mapping[str, str | int | None]) -> str:
    """Return a path with its parameters; those that are None are left out."""
    given = {name: value for name, value in parameters.items() if value is not None}
    return f"{path}?{urlencode(given)}" if given else path


@dataclass(frozen=True)
class Links:
    """Paths of one database's pages."""

    datasette: Any
    database: str

    def _path(self, *parts: str) -> str:
        start = f"{self.datasette.urls.database(self.database)}/-/discrepancy"
        return "/".join([start, *(tilde_encode(part) for part in parts)])

    def root(self) -> str:
        """The list of stories."""
        return self._path()

    def story(self, story_id: str, **filters: str | int | None) -> str:
        """A story; filters that are None are left out."""
        return with_query(self._path("story", story_id), filters)

    def flags(self, story_id: str | None = None, **filters: str | int | None) -> str:
        """The list of flags of a story, or of the database; filters that are None are left out."""
        parts = ("flags",) if story_id is None else ("story", story_id, "flags")
        return with_query(self._path(*parts), filters)

    def flags_as(self, form: str, story_id: str | None = None) -> str:
        """The flags of a story, or of the database, for other programs: "atom" or "csv"."""
        return f"{self.flags(story_id)}.{form}"

    def entity(self, entity_id: str) -> str:
        """Somebody or something, with every spelling and every claim."""
        return self._path("entity", entity_id)

    def flag(self, flag_id: str, **filters: str | int | None) -> str:
        """The evidence for one flag, within the list that the filters make."""
        return with_query(self._path("flag", flag_id), filters)

    def review(self, flag_id: str, **filters: str | int | None) -> str:
        """Where a verdict on a flag is posted."""
        return with_query(self._path("flag", flag_id, "review"), filters)

    def review_many(self, story_id: str | None) -> str:
        """Where a verdict on many flags of a list is posted."""
        parts = ("flags",) if story_id is None else ("story", story_id, "flags")
        return self._path(*parts, "review")

    def undo(self) -> str:
        """Where verdicts are taken back."""
        return self._path("undo")

    def document(self, document_id: str, claim_id: str | None = None) -> str:
        """A document, at the place of a claim where one is given."""
        path = self._path("document", document_id)
        return path if claim_id is None else f"{path}#claim-{claim_id}"

    def picture(self, picture_id: str) -> str:
        """A picture, with every caption and what its file says."""
        return self._path("picture", picture_id)

    def image(self, document_id: str) -> str:
        """The small copy of a picture's file, as JPEG."""
        return f"{self._path('image', document_id)}.jpg"

    def table(self, name: str, **filters: str) -> str:
        """A table or view in Datasette, without the slow extras."""
        path = f"{self.datasette.urls.table(self.database, name)}"
        return f"{path}?{urlencode(filters)}" if filters else path

    def sql(self, sql: str) -> str:
        """Datasette's page that runs the SQL."""
        return sql_path(self.datasette, self.database, sql)
