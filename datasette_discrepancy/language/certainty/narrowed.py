"""A "not" that denies how or when something was done, and not that it was.

"Did not arrest him until Tuesday" tells of an arrest, "did not pay immediately" and "did not shoot
on purpose" leave it open, "did not resign because of a row, but because he was ill" denies the
reason: the focus of the negation (Huddleston and Pullum 2002, chapter 9) is what stands behind, and
the deed itself is neither denied nor told.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token

UNTIL = frozenset({"until", "till"})
# "will not open until further notice": not at all, as far as anybody knows.
OPEN_ENDED = frozenset({"further", "then", "now"})
# Adverbs of how often, how far and when that do not end in -ly.
NARROWING = frozenset("always often alone quite straightaway outright together altogether".split())
# Adverbs in -ly that say how sure a text is, or only strengthen the "not".
OF_WHOLE_SENTENCES = frozenset(
    "actually really truly literally simply certainly surely definitely clearly plainly obviously "
    "evidently apparently reportedly allegedly supposedly purportedly seemingly ostensibly "
    "probably likely possibly presumably potentially conceivably remotely honestly frankly "
    "sadly unfortunately surprisingly unsurprisingly notably currently presently ultimately "
    "finally eventually consequently accordingly similarly early only".split()
)
# Phrases of intent, degree and time, by their first two words.
PHRASES = frozenset(
    {
        *(("on", noun) for noun in ("purpose", "time", "schedule")),
        *(("by", noun) for noun in ("accident", "mistake", "chance", "design")),
        *(("in", noun) for noun in ("full", "part", "person", "time", "public", "vain", "advance")),
        *(("at", noun) for noun in ("once", "first")),
        *(("right", "away"), ("straight", "away"), ("out", "of")),
    }
)
MARKS = frozenset(",;:()–—")
# With a twin behind "but" they are what is denied: reasons with any of them, places and times with
# the same. Not "by", "for" and "to": who is not hit by Lee but by Berg, Lee did not hit.
REASONS = frozenset({"because", "due", "owing", "thanks"})
PLACES_AND_TIMES = frozenset({"in", "at", "on"})
# Between "but" and the twin.
STRESSING = frozenset({"rather", "instead", "only", "simply", "just", "merely"})


def narrows(negative: Token, verb: Token, grammar: Grammar) -> bool:
    """Return whether a clause that a word turns round is denied in one respect alone.

    Args:
        negative: the word that turns it round ("not", "never", "no").
        verb: of the clause.
        grammar: that reads the labels.

    Returns:
        True where a limit in time, an adverb or a phrase takes the negation to itself.
    """
    return (
        any(_is_narrowing(word, negative) for word in grammar.adverbs(verb))
        or any(
            (oblique.preposition in UNTIL and oblique.head.lower_ != "notice")
            or (oblique.preposition == "before" and is_calendar(oblique.head))
            for oblique in grammar.obliques(verb)
            if oblique.head.i > negative.i
        )
        or _narrowed_behind(verb)
        or _has_twin(verb)
        or any(
            mark.lower_ in UNTIL
            for clause in verb.rights
            if grammar.is_clause(clause)
            for mark in grammar.markers(clause)
        )
    )


def _is_narrowing(adverb: Token, negative: Token) -> bool:
    """ "not fully", "not … deliberately"; in "deliberately did not pay" it stands before."""
    word = adverb.lower_
    if adverb.i <= negative.i or (adverb.i and adverb.nbor(-1).text in MARKS):
        return False
    return word in NARROWING or (word.endswith("ly") and word not in OF_WHOLE_SENTENCES)


def _narrowed_behind(verb: Token) -> bool:
    """Whether a limit or one of the phrases stands in the same clause, whatever it hangs on."""
    end = verb.sent.end
    for word in verb.doc[verb.i + 1 : end]:
        if word.text in MARKS or word.tag_ in FINITE or word.lower_ == "to":
            return False
        following = word.nbor(1).lower_ if word.i + 1 < end else ""
        if word.lower_ in UNTIL:
            return following not in OPEN_ENDED
        if (word.lower_, following) in PHRASES:
            return True
    return False


def _has_twin(verb: Token) -> bool:
    """Whether "but" sets a reason or place against what is denied: "not because …, but because"."""
    behind = list(verb.doc[verb.i + 1 : verb.sent.end])
    place = next((i for i, word in enumerate(behind) if word.lower_ == "but"), None)
    if place is None:
        return False
    denied, twin = behind[:place], behind[place + 1 :]
    while twin and twin[0].lower_ in STRESSING:
        twin = twin[1:]
    if not twin:
        return False
    opening = twin[0].lower_
    if opening in REASONS:
        return any(word.lower_ in REASONS for word in denied)
    # "did not meet in May, but in June he left": another deed
    alone = not any(word.tag_ in FINITE for word in (*denied, *twin))
    return alone and opening in PLACES_AND_TIMES and any(word.lower_ == opening for word in denied)
