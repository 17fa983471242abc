"""Time expressions as intervals.

``find_times`` is the interface, and ``claimed_times``, which says what claims make of what it
finds. Inside: ``words`` (tables and fragments), one module of patterns for each family of
expressions (``days``, ``periods``, ``relative``, ``narrative``, ``reports``, ``durations``,
``clock``, ``references``), ``guards`` (where a word is no time), ``anchors`` (publication date and
tense), ``combine`` and ``modifiers`` (the words beside an expression), ``runs`` (two ends of one
stretch), ``search`` (the loop).
"""

from .search import claimed_times, find_times

__all__ = ["claimed_times", "find_times"]
