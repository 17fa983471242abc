"""Whether "he" or "she" may mean the bearer of a name: by the name, and by whose relative it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.language.gazetteer import gender_of_full_name
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.office_phrases import kin
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.tree import Token

PRONOUN_GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def may_mean(pronoun: Token, name: Token, mention: FoundMention) -> bool:
    """Return whether a pronoun fits a person.

    Not the gender that a given name or a word of kinship shows ("Lee's wife, Kim Berg, said he"),
    nor whoever is told of by a pronoun of the same gender: behind "his lawyer, Kim Berg," he is
    not Berg.

    Args:
        pronoun: "he", "she" and their forms.
        name: the word of the name.
        mention: the name.
    """
    said = PRONOUN_GENDER.get(pronoun.lower_, "")
    shown = gender_of_full_name(mention.name)
    if said and shown and said != shown:
        return False
    for word in _descriptions(name):
        if PRONOUN_GENDER.get(word) == said:
            return False
        relation = kin().get(word)
        if relation is not None and relation[2] not in {"", said}:
            return False
    return True


def _descriptions(name: Token) -> Iterator[str]:
    """The words that say who somebody is, right beside the name: "his", "wife"."""
    if name.phrase is not None:
        yield from WORD.findall(name.text.lower())
    nouns = children(name, "appos")
    if name.dep_ in {"appos", "flat", "nmod:desc"}:
        nouns.append(name.head)
    for noun in nouns:
        if means_people(noun.lemma_.lower()):
            yield noun.lemma_.lower()
            for owner in children(noun, "nmod:poss", "poss"):
                yield owner.lower_
