"""The one error of the readers."""

from __future__ import annotations


class UnreadableError(ValueError):
    """Input that cannot be read; becomes an Unreadable, and the rest is read on.

    Attributes:
        problem: what is wrong.
        remedy: the way out.
        line: the line of the file, from 1, where there is one.
    """

    def __init__(self, problem: str, remedy: str, line: int | None = None) -> None:
        super().__init__(problem)
        self.problem, self.remedy, self.line = problem, remedy, line
