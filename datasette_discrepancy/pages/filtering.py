"""What a list of flags is narrowed to and how it is sorted, as the address of the page says it.

One object for the list, its numbers, the steps from flag to flag and verdicts on many: all of them
ask for the same flags because they use the same condition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Condition:
    """One part of a filter, for SQL and for rows that are counted already.

    Attributes:
        label: what the choice is called on the page.
        sql: over ``flag``; binds the parameter of its name.
        holds: the same of a row that has the columns.
    """

    label: str
    sql: str
    holds: Callable[[Row, str], bool]


def _between(row: Row, source: str) -> bool:
    return source in (row["a_source"], row["b_source"])


# Parameter of the address -> condition. The strength is asked for by its rank, which an index has.
CONDITIONS: Mapping[str, Condition] = {
    "strength": Condition(
        "strength",
        "strength_rank = (case :strength when 'contradiction' then 1"
        " when 'tension' then 2 when 'difference' then 3 else 0 end)",
        lambda row, value: bool(row["strength"] == value),
    ),
    # The plus keeps SQLite from putting the value into the order of the list, which has an index.
    "status": Condition(
        "status", "+{status} = :status", lambda row, value: bool(row["status"] == value)
    ),
    "kind": Condition(
        "kind",
        "rule_id in (select id from rule where kind = :kind)",
        lambda row, value: bool(row["kind"] == value),
    ),
    "rule": Condition("rule", "rule_id = :rule", lambda row, value: bool(row["rule_id"] == value)),
    "source": Condition(
        "source", "({plus}a_source = :source or {plus}b_source = :source)", _between
    ),
    "a": Condition("one source", "({plus}a_source = :a or {plus}b_source = :a)", _between),
    "b": Condition("other source", "({plus}a_source = :b or {plus}b_source = :b)", _between),
    "alone": Condition(
        "reported only by",
        "({plus}a_source = :alone and b_document_id is null)",
        lambda row, value: row["a_source"] == value and row["b_source"] is None,
    ),
}
# Those that ask for a source.
BY_SOURCE = ("source", "a", "b", "alone")
# One source twice: both quotes are its own.
WITHIN = "+a_source = :a and +b_source = :b"

# Settled flags come last, however strong: a dismissed one must not stand above an open one.
SETTLED = "({status} in ('explained', 'dismissed'))"

# When it was first raised, the latest first; a database that was not checked since has no times.
NEWEST = (
    "-coalesce((select julianday(raised_at) from flag_raised"
    " where flag_raised.flag_id = flag.id), 0)"
)


@dataclass(frozen=True)
class Sort:
    """An order of flags.

    Attributes:
        label: what it is called on the page.
        keys: SQL expressions over ``flag``, all of them ascending; ``id`` makes the order total.
        reads_all: whether no index gives the order, so that it is kept for single stories.
    """

    label: str
    keys: tuple[str, ...]
    reads_all: bool = True


SORTS: Mapping[str, Sort] = {
    "strength": Sort("strongest first", ("strength_rank", "story", "id"), reads_all=False),
    "newest": Sort("newest first", (NEWEST, "strength_rank", "story", "id")),
    "source": Sort("by source", ("a_source", "coalesce(b_source, '')", "strength_rank", "id")),
}
DEFAULT_SORT = "strength"


@dataclass(frozen=True)
class Filter:
    """A choice of flags.

    Attributes:
        story_id: the story; None for the whole database.
        chosen: parameter -> value, of the names in :data:`CONDITIONS`.
        sort: one of :data:`SORTS`.
        status: SQL expression of the status that the reader may see.
        bound: parameters of that expression.
    """

    story_id: str | None
    chosen: Mapping[str, str]
    sort: str
    status: str
    bound: Mapping[str, str]

    @property
    def where(self) -> str:
        """The condition, to stand behind ``where``."""
        return " and ".join([self.of_story, *self._conditions(self.chosen)])

    @property
    def of_sources(self) -> str:
        """The part of the condition that asks for sources; empty where none does."""
        return " and ".join(self._conditions(name for name in self.chosen if name in BY_SOURCE))

    def _conditions(self, names: Iterable[str]) -> list[str]:
        # A plus keeps SQLite from an index: within a story the story's is the one to use.
        plus = "" if self.story_id is None else "+"
        asked = [CONDITIONS[name].sql.format(status=self.status, plus=plus) for name in names]
        return [*asked, *([WITHIN] if self._within else [])]

    @property
    def of_story(self) -> str:
        """The condition on the story alone."""
        return "true" if self.story_id is None else "story_id = :story_id"

    def failed(self, row: Row) -> list[str]:
        """Return the parts of the filter that a row of the same story does not pass."""
        found = [
            name for name, value in self.chosen.items() if not CONDITIONS[name].holds(row, value)
        ]
        if self._within and not found and row["a_source"] != row["b_source"]:
            found += ["a", "b"]
        return found

    @property
    def _within(self) -> bool:
        return "a" in self.chosen and self.chosen["a"] == self.chosen.get("b")

    @property
    def settled(self) -> str:
        """The expression that is 1 for a settled flag, 0 for the others, which come first."""
        indexed = self.story_id is None and not self._by_source
        return ("" if indexed else "+") + SETTLED.format(status=self.status)

    @property
    def keys(self) -> tuple[str, ...]:
        """The order of flags that are settled, or of those that are not."""
        # Of one story the name is one, and the story's index goes on with strength and id.
        keys = [key for key in SORTS[self.sort].keys if self.story_id is None or key != "story"]
        return (("+" if self._by_source else "") + keys[0], *keys[1:])

    @property
    def _by_source(self) -> bool:
        # Of all stories: few flags are found by the index of sources, and sorted then.
        return self.story_id is None and not self.chosen.keys().isdisjoint(BY_SOURCE)

    @property
    def order(self) -> str:
        """The order of the list, to stand behind ``order by``."""
        return ", ".join([self.settled, *self.keys])

    @property
    def parameters(self) -> dict[str, str]:
        """What :attr:`where` and :attr:`order` bind."""
        story = {} if self.story_id is None else {"story_id": self.story_id}
        return {**story, **self.chosen, **self.bound}

    @property
    def query(self) -> dict[str, str]:
        """The parameters of the address."""
        sort = {} if self.sort == DEFAULT_SORT else {"_sort": self.sort}
        return {**self.chosen, **sort}

    def but(self, name: str, value: str | None) -> dict[str, str]:
        """Return the parameters of the address with one choice changed, or taken away."""
        others = {key: kept for key, kept in self.query.items() if key != name}
        return others if value is None else {**others, name: value}


def read_filter(
    story_id: str | None,
    given: Callable[[str], str | None],
    status: str = "status",
    bound: Mapping[str, str] | None = None,
) -> Filter:
    """Return the filter that an address, or a form, names.

    Args:
        story_id: the story; None for the whole database.
        given: returns the value of a parameter, None where it is missing.
        status: SQL expression of the status that the reader may see.
        bound: parameters of that expression.
    """
    chosen = {name: value for name in CONDITIONS if (value := given(name))}
    sort = given("_sort") or DEFAULT_SORT
    if sort not in SORTS or (story_id is None and SORTS[sort].reads_all):
        sort = DEFAULT_SORT
    return Filter(story_id, chosen, sort, status, bound or {})
