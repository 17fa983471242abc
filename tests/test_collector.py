"""What lives long is left out of the collector's search, and only as long as asked."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from datasette_discrepancy.collector import long_lived


@pytest.fixture(autouse=True)
def nothing_left_out() -> Iterator[None]:
    """Begin each test as a new process begins, whatever ran in this one before."""
    gc.unfreeze()
    yield
    gc.unfreeze()


def test_what_is_there_already_is_left_out_until_the_end() -> None:
    before = gc.get_freeze_count()
    with long_lived():
        assert gc.get_freeze_count() > 1000
        ring: list[object] = []
        ring.append(ring)
        del ring
        assert gc.collect() >= 1  # what came since is still looked at
    assert gc.get_freeze_count() == before == 0


def test_an_error_ends_it_as_well() -> None:
    with pytest.raises(ZeroDivisionError), long_lived():
        raise ZeroDivisionError
    assert gc.get_freeze_count() == 0


def test_what_somebody_else_left_out_stays_so() -> None:
    gc.freeze()
    before = gc.get_threshold()
    with long_lived():
        assert gc.get_threshold() == before
    assert gc.get_freeze_count() > 0


def test_young_objects_are_looked_at_less_often_until_the_end() -> None:
    before = gc.get_threshold()
    with pytest.raises(ZeroDivisionError), long_lived():
        assert gc.get_threshold()[0] > before[0]
        assert gc.get_threshold()[1:] == before[1:]
        raise ZeroDivisionError
    assert gc.get_threshold() == before


def test_a_collector_that_is_off_stays_off() -> None:
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        with long_lived():
            assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)
