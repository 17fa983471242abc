"""Time expressions as intervals.

``find_times`` is the whole interface. Inside: ``words`` (tables and fragments), one module of
patterns for each family of expressions (``days``, ``periods``, ``relative``, ``reports``,
``durations``, ``clock``, ``references``), ``guards`` (where a word is no time), ``anchors``
(publication date and tense), ``combine`` and ``modifiers`` (the words beside an expression),
``search`` (the loop).
"""

from .search import find_times

__all__ = ["find_times"]
