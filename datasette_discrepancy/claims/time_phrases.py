"""When, where no day says it: how long a deed went on, how often, and upon which occasion.

Such words fill the time of a claim that has no day ("for three years", "after the vote"). They have
no interval and are compared with nothing.
"""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.tree import Token

# Verbs whose object is how long they go on.
LASTING = frozenset("last wait take serve stay live remain work sleep run".split())
# Before and behind a stretch of time.
STRETCHES = frozenset({"", "for", "over", "during", "in", "within", "throughout", "through"})
REFERRING = frozenset({"before", "after", "earlier", "later", "from", "of", "ago", "ahead", "into"})
# Before the occasion of a deed.
OCCASIONAL = frozenset(
    {"after", "before", "during", "since", "until", "till", "following", "ahead of", "prior to"}
)
# Words; a longer phrase is no mere time.
LONGEST = 12


def lasts(token: Token, reader: Reader) -> bool:
    """Return whether a stretch of time tells how long the deed above went on, or how often.

    "for three years", "in recent years", "twice a week", "waited two hours"; not "hours before the
    vote", which is a time that the words do not give, and not "spent two years".
    """
    verb = token.head
    if token in reader.grammar.objects(verb) and not reader.grammar.is_passive(verb):
        return verb.lemma_.lower() in LASTING
    behind = [word.lower_ for word in token.doc[token.i + 1 : token.i + 3]]
    if behind[:1] and (behind[0] in REFERRING or behind == ["in", "advance"]):
        return False
    if "-" in token.text:  # "a 21-year veteran"
        return False
    hung = [one.preposition for one in reader.grammar.obliques(verb) if one.head == token]
    return all(preposition in STRETCHES for preposition in hung)


def occasion_of(deed: Deed, reader: Reader) -> TimeExpression | None:
    """Return the occasion on which a deed was done, "after the vote", None where none is told.

    Its interval is unknown: which day the vote was stands elsewhere, if at all.
    """
    for oblique in deed.obliques:
        noun = oblique.head
        if oblique.preposition not in OCCASIONAL or is_calendar(noun) or noun.pos_ != "NOUN":
            continue
        words = [word for word in noun.subtree if not word.is_space]
        if len(words) > LONGEST or words[0].lower_ != oblique.preposition.split()[0]:
            continue
        first, last = words[0], words[-1]
        if last.is_punct:
            continue
        start = reader.offset + first.idx
        end = reader.offset + last.idx + len(last)
        return TimeExpression(start, end, reader.text[start:end], "DATE", approximate=True)
    return None
