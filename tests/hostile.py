"""A limit for hostile input that no busy machine reaches and no blow-up stays under."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

# Seconds of this process's own time. What runs in linear time needs a few on the slowest machine;
# a regular expression that blows up would need hours.
BLOW_UP = 120


@contextmanager
def no_blow_up() -> Iterator[None]:
    """Fail if the block takes more processor time than any linear reading of its input."""
    begun = time.process_time()
    yield
    assert time.process_time() - begun < BLOW_UP
