"""Which nouns mean people: offices, and words for persons and groups of them."""

from __future__ import annotations

from functools import lru_cache

from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.gazetteer import titles
from datasette_discrepancy.language.pronouns import OF_PERSONS, OF_SPEAKERS
from datasette_discrepancy.language.spelling import name_key

PRONOUNS = OF_SPEAKERS | OF_PERSONS | {"who", "whom"}
NOUNS = frozenset(
    noun for nouns in package_table("language/people_nouns.yml").values() for noun in nouns
)

# Common nouns of several people, behind which "who" stands as well.
GROUPS = frozenset(
    "family group couple team crowd crew staff audience party company majority minority pair "
    "public police jury band community population class generation side".split()
)


@lru_cache(maxsize=10_000)
def means_people(lemma: str) -> bool:
    """Whether a noun or personal pronoun stands for somebody.

    Args:
        lemma: lower case.
    """
    return lemma in NOUNS or lemma in PRONOUNS or name_key(lemma) in titles()


def means_groups(lemma: str) -> bool:
    """Whether a noun stands for several people at once: "the crew who".

    Args:
        lemma: lower case.
    """
    return lemma in GROUPS
