"""One pattern: a regular expression, what it means, and where it must stay silent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from .anchors import Context
from .hints import Hints, any_of
from .reading import Reading

Resolver = Callable[[re.Match[str], Context], Reading | None]
Guard = Callable[[re.Match[str]], bool]


def _always(match: re.Match[str]) -> bool:
    return True


class Pattern:
    """A regular expression with the function that reads its matches.

    Attributes:
        regex: every repetition in it is bounded, so that matching is linear in the text.
        resolve: gives the reading, or None where the match is no time expression after all.
        needs: sets of words, of each of which the text must hold one (see `hints`); none: always
            searched. Spares most passages most patterns.
        guard: looks at the neighbourhood; False drops the match before it hides another.
    """

    def __init__(
        self,
        regex: str,
        resolve: Resolver,
        *,
        needs: Sequence[str | Iterable[str]] = (),
        guard: Guard = _always,
    ) -> None:
        self.needs: Hints = frozenset(map(any_of, needs))
        self.regex = re.compile(regex)
        self.resolve = resolve
        self.guard = guard
