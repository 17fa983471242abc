"""What a body says of itself: "Halvex announced on Monday that it would cut 3,500 jobs"."""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar, children
from datasette_discrepancy.language.subjects import clause_above, surface_subjects
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token

CONTENTS = frozenset({"ccomp"})
# With these "it" often stands for nothing, or for a whole clause: "said it took hours to".
EMPTY_WITH = frozenset(
    "be seem appear happen rain snow take turn look matter become remain make mean feel cost work "
    "help hurt depend follow sound go come".split()
)
CLAUSES = ("ccomp", "csubj", "csubj:pass")


def speaking_body(pronoun: Token, grammar: Grammar) -> Token | None:
    """Return the subject of a verb of saying, where "it" does or undergoes what is said.

    Only where nothing else stands between that could be meant ("told the bank that it would"), and
    where "it" stands for something ("said it was clear that").

    Args:
        pronoun: "it".
        grammar: over the parse.
    """
    verb = pronoun.head
    if pronoun.dep_ not in {"nsubj", "nsubj:pass", "nsubjpass"} or verb.dep_ not in CONTENTS:
        return None
    if verb.pos_ != "VERB" or verb.lemma_.lower() in EMPTY_WITH or children(verb, *CLAUSES):
        return None
    above = clause_above(verb)
    if above is None or above.i > pronoun.i:
        return None
    if above.lemma_.lower() not in cues()["attribution_verbs"]:
        return None
    speakers = [noun for noun in surface_subjects(above, grammar) if noun.i < above.i]
    between = verb.doc[above.i + 1 : pronoun.i]
    if len(speakers) != 1 or any(w.pos_ in NOUNS and not is_calendar(w) for w in between):
        return None
    return speakers[0]
