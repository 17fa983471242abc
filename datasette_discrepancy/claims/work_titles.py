"""Verbs in the name of a broadcast, a book or a film: “Meet the Press” tells of no meeting."""

from __future__ import annotations

from datasette_discrepancy.language.tree import Token

# Words of the longest name between quotation marks.
LONGEST = 8
# Words that keep their small letter in a name.
SMALL = frozenset("a an the of and or in on at to for with from by".split())


def stands_in_title(verb: Token) -> bool:
    """Return whether a verb stands in a name between quotation marks.

    All words of such a name have capitals, small ones excepted; the first one behind the mark does
    not open a sentence, and at least two have capitals.
    """
    if not verb.text[:1].isupper() or verb.i == verb.sent.start:
        return False
    words = verb.doc
    first = verb.i
    while first > verb.sent.start and verb.i - first < LONGEST and not words[first - 1].is_quote:
        first -= 1
    if first - 1 <= verb.sent.start or not words[first - 1].is_quote:
        return False
    inside = []
    for word in words[first : min(first + LONGEST, verb.sent.end)]:
        if word.is_quote:
            break
        inside.append(word)
    else:
        return False
    told = [word for word in inside if word.lower_ not in SMALL]
    capitals = all(word.text[:1].isupper() for word in told)
    return capitals and len(told) > 1 and not inside[-1].is_punct
