"""Times after the day of publication: a plan, or not the time of the deed.

Nobody tells as done what is still to come. "Lima leaves on Friday", printed on Tuesday, is a plan.
"Lima was pushing for a delay of the election next week" was done before, and "next week" is when
something else is to be.
"""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.documents.model import Publication
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.tree import Token

PRESENT = frozenset({"VBZ", "VBP"})
# Who runs in an election to come runs already.
RUNNING = frozenset({"run", "campaign", "vie", "compete", "face", "stand", "challenge"})
DAY = 10  # characters of an ISO date


def is_to_come(time: TimeExpression | None, publication: Publication) -> bool:
    """Return whether a time lies wholly after a document was published.

    Args:
        time: of a deed.
        publication: when the document was published; unknown means no.
    """
    if time is None or time.earliest is None or publication.latest is None:
        return False
    return time.earliest[:DAY] > publication.latest[:DAY]


def is_told_ahead(deed: Deed, time: TimeExpression, reader: Reader) -> bool:
    """Return whether a deed may have a time to come: a present tense or gerund right at the time.

    Args:
        deed: told as a fact.
        time: that lies after the publication.
        reader: of the passage.
    """
    verb = deed.head
    if verb.lemma_.lower() in RUNNING:
        return False
    auxiliaries = reader.grammar.auxiliaries(verb)
    tensed = [word for word in (verb, *auxiliaries) if word.tag_ in {*PRESENT, "VBD", "MD"}]
    perfect = any(word.lemma_.lower() == "have" for word in auxiliaries)
    if _is_plain_present(verb, reader):
        return _hangs_on(verb, time, reader)
    going_on = verb.tag_ == "VBG" and not any(word.tag_ == "MD" for word in tensed)
    if perfect or not (going_on or all(word.tag_ in PRESENT for word in tensed)):
        return False  # "was leaving in March", told in May, is a plan; "left in March" is not
    return (bool(tensed) or verb.tag_ == "VBG") and _hangs_on(verb, time, reader)


def _is_plain_present(verb: Token, reader: Reader) -> bool:
    """ "Voters go to the polls": a present tense that the tagger took for the bare form."""
    if verb.tag_ != "VB" or reader.grammar.auxiliaries(verb) or reader.grammar.markers(verb):
        return False
    return any(noun.i < verb.i for noun in reader.grammar.subjects(verb))


def _hangs_on(verb: Token, time: TimeExpression, reader: Reader) -> bool:
    """Whether a time hangs on the verb, or with "on" on what stands behind it.

    "Gives a speech on Friday", "go to the polls on Friday".
    """
    objects = reader.grammar.objects(verb)
    behind = [one.head for one in reader.grammar.obliques(verb) if one.head.i > verb.i]
    words = [w for w in verb.sent if time.start <= reader.offset + w.idx < time.end]
    return any(
        (word.head == verb and (word not in objects or not word.like_num))
        or (word.head in (*objects, *behind) and word.left_edge.lower_ == "on")
        for word in words
    )
