"""One pattern: a regular expression, what it means, and where it must stay silent."""

from __future__ import annotations

import re
from collections.abc import Callable

from .anchors import Context
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
        needs: strings of which the text must hold one, those in lower case whatever the text's
            case is, those with a capital just so; empty: always searched. Spares most passages
            most patterns.
        guard: looks at the neighbourhood; False drops the match before it hides another.
    """

    def __init__(
        self,
        regex: str,
        resolve: Resolver,
        *,
        needs: tuple[str, ...] = (),
        guard: Guard = _always,
    ) -> None:
        self.needs = needs
        self.regex = re.compile(regex)
        self.resolve = resolve
        self.guard = guard
