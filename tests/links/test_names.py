"""Two spellings: one person, perhaps one, or two."""

from __future__ import annotations

import pytest

from datasette_discrepancy.links.names import (
    initials,
    organization_core,
    person_name,
    person_relation,
)
from datasette_discrepancy.links.titles import acts_for, agreement, conflict, profile

RELATIONS = [
    ("Kim Kyou-hyun", "Kim Kyou Hyun", "same"),
    ("Kim Kyou-hyun", "KIM KYOUHYUN", "same"),
    ("Kim Kyou-hyun", "Kyou-Hyun Kim", "same"),
    ("Sergei Shoigu", "Sergey Shoygu", "same"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "same"),
    ("Alexander Lukashenko", "Aleksandr Lukashenko", "same"),
    ("Bashar al-Assad", "Bashar Assad", "same"),
    ("José Müller", "Jose Mueller", "same"),
    ("Joe Biden", "Joseph R. Biden Jr.", "same"),
    ("J. Smith", "John Smith", "same"),
    ("J. Christopher Dunne", "Chris Dunne", "same"),
    ("J. Christopher Dunne", "Walter Dunne", "different"),
    ("George Bush", "George W. Bush", "same"),
    ("Robert Brown", "Robert Browne", "alike"),
    ("Robert Johnson", "Robert Johnston", "alike"),
    ("George W. Bush", "George H.W. Bush", "different"),
    ("Kim Jong Un", "Kim Jong Il", "different"),
    ("Kim Jong Un", "Kim Jong Nam", "different"),
    ("Kim Kyou-hyun", "Kim Kun Ok", "different"),
    ("Kim Jong Un", "Hero Kim Kun Ok", "different"),
    ("John Smith", "Jane Smith", "different"),
    # Maybe one name in two languages.
    ("Dimitri Tarfa", "Dimitris Tarfa", "alike"),
    ("Daniela Tarfa", "Daniele Tarfa", "different"),
    ("Akira Tarfa", "Akiko Tarfa", "different"),
    ("Alexander Smith", "Alexandra Smith", "different"),
    ("John Smith Jr.", "John Smith Sr.", "different"),
    ("Henry James", "James Henry", "different"),
    ("Ann Ross", "Ann Rose", "different"),
]


@pytest.mark.parametrize(("a", "b", "relation"), RELATIONS)
def test_relation_of_two_full_names(a: str, b: str, relation: str) -> None:
    assert person_relation(person_name(a), person_name(b)) == relation
    assert person_relation(person_name(b), person_name(a)) == relation


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ministry of Defence", "Defense Ministry"),
        ("Ministry of Foreign Affairs", "Foreign Ministry"),
        ("Ford Motor Co.", "Ford Motor Company"),
        ("Russian News Agency TASS", "Tass"),
        ("the Organisation of American States", "Organization of American States"),
    ],
)
def test_one_body(a: str, b: str) -> None:
    assert organization_core(a) == organization_core(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Boston University", "Boston College"),
        ("University of Washington", "Washington University"),
        ("Defense Ministry", "Interior Ministry"),
        ("Bank of America", "Bank of England"),
    ],
)
def test_two_bodies(a: str, b: str) -> None:
    assert organization_core(a) != organization_core(b)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("National Intelligence Service", "nis"),
        ("Federal Bureau of Investigation", "fbi"),
        ("Financial Times", "ft"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert letters in initials(name)


@pytest.mark.parametrize(
    ("a", "b", "agree", "at_odds"),
    [
        ("NIS Director", "South Korea's National Intelligence Service chief", True, False),
        ("defence minister", "Russian Defense Minister", True, False),
        ("leader", "North Korean leader", True, False),
        ("CIA Director", "NIS Director", False, False),
        ("NIS Director", "North Korean leader", False, True),
        ("foreign minister", "defense minister", False, True),
        ("Mr.", "Mrs.", False, True),
        ("spokesman", "spokeswoman", True, True),
        ("Gen.", "defence minister", False, False),
        ("Mr.", "Russian President", False, False),
    ],
)
def test_titles_agree_or_are_at_odds(a: str, b: str, agree: bool, at_odds: bool) -> None:
    assert (agreement(profile(a), profile(b)) > 0) is agree
    assert conflict(profile(a), profile(b)) is at_odds


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("Russian Defense Minister", "Russia"),
        ("Russia's ambassador to China", "Russia"),
        ("Chinese Foreign Ministry spokeswoman", "China"),
        ("White House national security adviser", "United States"),
        ("ambassador to North Korea", None),
        ("French actor", None),
        ("South Korean film director", None),
        ("South Korean lawmaker", None),
        ("former U.S. President", None),
        ("Russian opposition leader", None),
        ("Mr.", None),
    ],
)
def test_for_whose_government_a_title_acts(title: str, country: str | None) -> None:
    assert acts_for(title) == country
