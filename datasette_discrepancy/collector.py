"""Python's collector of rings of objects, kept off what lives as long as the process anyway."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# New objects between two looks at the young ones. Python itself looks after fewer than a paragraph
# makes, whose words hold each other as long as it is read: so soon nothing is found.
YOUNG = 50_000


@contextmanager
def long_lived() -> Iterator[None]:
    """Leave out what is there already while the collector looks for rings that nobody holds.

    A pipeline and a lexicon are very many objects, and looking through them again and again frees
    none of them. Where something is left out already, by whoever started the process, that stays,
    and so does how often the collector looks.
    See https://docs.python.org/3/library/gc.html#gc.freeze.
    """
    if gc.get_freeze_count():
        yield
        return
    young, *older = gc.get_threshold()
    gc.freeze()
    # None at all, where somebody has switched the collector off.
    gc.set_threshold(max(young, YOUNG) if young else 0, *older)
    try:
        yield
    finally:
        gc.set_threshold(young, *older)
        gc.unfreeze()
