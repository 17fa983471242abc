"""The words by which a speaker says where it is from: "citing two officials", "quoting police"."""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues, tells
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.tags import TENSED
from datasette_discrepancy.language.tree import Token

CITING = frozenset({"citing", "quoting"})
# In the table of cues: what is cited beside people and names.
TABLES = ("cited_sources", "documents", "authored")
# "Two deckhands", "a beekeeper": no table holds all trades.
TRADES = ("man", "woman", "hand", "ist", "keeper", "worker", "owner", "maker", "holder", "goer")
# Words of an aside, as far as one is looked for.
LONGEST_ASIDE = 24
# Words of a day between a verb and the comma behind it: "reported late on Monday,".
LONGEST_TIME = 4
BEFORE_TIMES = frozenset({"ADP", "DET", "ADJ", "ADV", "NUM"})


def is_source(noun: Token) -> bool:
    """Return whether what is cited is whom or what a report is from.

    "Citing two officials", "citing court documents"; not "citing high costs", which is why
    somebody did something.

    Args:
        noun: head of what is cited.
    """
    if noun.pos_ == "PROPN":
        return not is_calendar(noun)
    if noun.pos_ != "NOUN":
        return False
    table, lemma = cues(), noun.lemma_.lower()
    if means_people(lemma) or lemma.endswith(TRADES):
        return True
    return any(lemma in table[key] for key in TABLES)


def saying_before(comma: Token) -> Token | None:
    """Return the verb of saying before a comma, with at most a day between: "said on Monday,".

    Args:
        comma: behind it an aside begins.
    """
    timed = False
    for position in range(comma.i - 1, max(comma.i - 2 - LONGEST_TIME, -1), -1):
        word = comma.doc[position]
        if tells(word.lemma_.lower()) and (word.tag_ in TENSED or is_plural_of_verb(word)):
            return word if timed or position == comma.i - 1 else None
        if is_calendar(word):
            timed = True
        elif word.pos_ not in BEFORE_TIMES:
            return None
    return None


def is_plural_of_verb(word: Token) -> bool:
    """Return whether "reports" may be the verb: "the BBC reports, quoting police, that"."""
    before = word.nbor(-1) if word.i else None
    return (
        word.tag_ == "NNS"
        and word.lemma_.lower() in cues()["report_tag_verbs"]
        and before is not None
        and (before.tag_ in {"NN", "NNP"} or before.text == ",")
    )
