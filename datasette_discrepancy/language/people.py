"""Which nouns mean people: offices, and words for persons and groups of them."""

from __future__ import annotations

from functools import lru_cache

from datasette_discrepancy.language.gazetteer import titles
from datasette_discrepancy.language.pronouns import OF_PERSONS, OF_SPEAKERS
from datasette_discrepancy.language.spelling import name_key

PRONOUNS = OF_SPEAKERS | OF_PERSONS | {"who", "whom"}
NOUNS = frozenset(
    "man woman person people child boy girl teenager baby adult suspect victim official officer "
    "worker employee staff staffer aide adviser advisor agent policeman policewoman soldier "
    "troops marine veteran prisoner inmate hostage detainee captive refugee immigrant migrant "
    "resident citizen voter student pupil teacher professor lawyer attorney prosecutor juror "
    "witness journalist reporter editor activist protester demonstrator supporter critic "
    "opponent lawmaker legislator delegate delegation guest visitor leader member team player "
    "coach actor singer author expert scientist researcher doctor nurse patient driver pilot "
    "passenger tourist customer farmer miner fisherman trader investor founder owner executive "
    "manager contractor candidate nominee successor predecessor father mother parent son "
    "daughter brother sister husband wife spouse friend colleague relative family couple crowd "
    "rival challenger neighbour neighbor fighter rebel militant gunman terrorist attacker shooter "
    "killer thief rioter robber criminal guy folk folks donor lady gentleman bomber "
    "individual".split()
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
