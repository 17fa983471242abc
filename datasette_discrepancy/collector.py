"""Python's collector of rings of objects, kept off what lives as long as the process anyway."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def long_lived() -> Iterator[None]:
    """Leave out what is there already while the collector looks for rings that nobody holds.

    A pipeline and a lexicon are a million objects, and looking through them again and again frees
    none of them. Where something is left out already, by whoever started the process, that stays.
    See https://docs.python.org/3/library/gc.html#gc.freeze.
    """
    if gc.get_freeze_count():
        yield
        return
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
