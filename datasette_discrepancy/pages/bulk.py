"""One verdict on many flags: a page that names number and filter first, and only then the log.

What is confirmed is bound to the very flags that were shown: the form carries a digest of their
ids, and nothing is stored where the filter meets other flags by then.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from datasette_discrepancy.identifiers import content_id

from .filtering import CONDITIONS, Filter, read_filter
from .listing import matching_ids
from .log import visible_status
from .posted import Posted
from .queries import lists, stories
from .reading import Problem, Reading
from .reviewers import must_review
from .verdicts import mistakes
from .wording import STRENGTHS

# More at once is no judgement any more, and would hold up whoever reads meanwhile.
MOST_AT_ONCE = 1000
# So many of them are named on the page that asks.
SAMPLES = 10


@dataclass(frozen=True)
class Choice:
    """The flags that a form means.

    Attributes:
        story: the story's row; None for the whole database.
        chosen: the filter of the list.
        everything: whether all flags that pass the filter are meant, not single ones.
        ids: the flags, in the order of the list.
    """

    story: dict[str, Any] | None
    chosen: Filter
    everything: bool
    ids: tuple[str, ...]

    @property
    def digest(self) -> str:
        """What tells these flags from others."""
        return content_id(*sorted(self.ids))

    @property
    def in_words(self) -> str:
        """The filter as a person reads it."""
        parts = [
            f"{CONDITIONS[name].label} “{value}”" for name, value in self.chosen.chosen.items()
        ]
        place = f"story “{self.story['name']}”" if self.story else "all stories"
        return ", ".join([place, *parts])


async def choice(reading: Reading, posted: Posted) -> Choice:
    """Return the flags that a form means, as they stand now.

    Raises:
        Problem: 404 where there is no such story; 400 for no flags, or too many.
    """
    story_id = reading.ids.get("story_id")
    story = await reading.row(stories.STORY, story_id=story_id) if story_id else None
    if story_id and story is None:
        raise Problem(404, "There is no such story in this database.", start=reading.links.root())
    chosen = read_filter(story_id, posted.get, *visible_status(reading))
    everything = posted.get("scope") == "all"
    ticked = None if everything else posted.all("flag")
    ids = await matching_ids(reading, chosen, MOST_AT_ONCE + 1, ticked)
    back = reading.links.flags(story_id, **chosen.query)
    if not ids:
        raise Problem(
            400,
            "No flag passes this filter any more."
            if everything
            else "No flag was chosen: tick the boxes beside the flags, or choose all of them.",
            back=back,
        )
    if len(ids) > MOST_AT_ONCE:
        raise Problem(
            400,
            f"These are more than {MOST_AT_ONCE:,} flags: narrow the list by its filters first.",
            back=back,
        )
    return Choice(story, chosen, everything, tuple(ids))


async def gather(reading: Reading, posted: Posted) -> dict[str, Any]:
    """Return what the page asks that comes before a verdict on many flags.

    Raises:
        Problem: 403 where this actor may not; 400 for a form that means nothing.
    """
    must_review(reading)
    meant = await choice(reading, posted)
    form = posted.form("verdict", "reason", "note")
    errors = mistakes(**form) if posted.get("verdict") else []
    changed = posted.get("digest") not in (None, meant.digest)
    if changed:
        errors.append(
            f"The flags have changed meanwhile: {posted.get('number')} were meant, "
            f"{len(meant.ids)} are meant now. Look at them again."
        )
    samples = await reading.rows(lists.FLAG_MESSAGES, ids=json.dumps(meant.ids[:SAMPLES]))
    page = posted.get("_next")
    back = reading.links.flags(meant.chosen.story_id, **meant.chosen.query, _next=page)
    return {
        "meant": meant,
        "form": form,
        "form_errors": errors,
        "changed": changed,
        "sure": posted.get("digest") == meant.digest and bool(form["verdict"]) and not errors,
        "samples": samples,
        "more": max(0, len(meant.ids) - len(samples)),
        "next_page": page,
        "strengths": STRENGTHS,
        "back": back,
        "back_here": back.removeprefix(reading.links.root()),
    }
