"""Who did it, in the words that the text has for them: whole names, lists, how many of them."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, predicate, subject.
PHRASES = [
    # How many of them did it.
    ("Every Labour senator has signed the letter.", "sign", "Every Labour senator"),
    ("All Labour senators have signed the letter.", "sign", "All Labour senators"),
    ("Some senators rejected the plan.", "reject", "Some senators"),
    ("Both ministers signed the treaty.", "sign", "Both ministers"),
    ("Each mayor signed the treaty.", "sign", "Each mayor"),
    ("The senators rejected the plan.", "reject", "senators"),
    ("These senators rejected the plan.", "reject", "senators"),
    # Not doing it is the claim's own.
    ("No senator rejected the plan.", "reject", "senator"),
    ("Neither minister rejected the plan.", "reject", "minister"),
    # A plural has several towns, and a person in the list is somebody else.
    ("The mayors of Bergen and Oslo signed the treaty.", "sign", "mayors of Bergen and Oslo"),
    ("The leaders of Norway and Ann Lee signed the treaty.", "sign", "leaders of Norway"),
    ("The mayor of Bergen signed the treaty.", "sign", "mayor of Bergen"),
    # What a question asks is no part of who does it.
    ("She showed how much an order from the board has helped Lee.", "help", "order"),
    ("This is hardly the first time Ann Holm's photos have caused uproar.", "cause",
     "Ann Holm's photos"),
    # Hyphens and marks.
    ("The sergeant-at-arms struck a protester.", "strike", "sergeant-at-arms"),
    ("Lee's son-in-law closed the mill.", "close", "Lee's son-in-law"),
    ("The big-game hunters' lobby sued Norvik.", "sue", "big-game hunters' lobby"),
    # Bodies with an "and" inside.
    ("The Securities and Exchange Commission sued Norvik.", "sue",
     "Securities and Exchange Commission"),
    ("The Bergen Parks and Recreation Department sued Norvik.", "sue",
     "Bergen Parks and Recreation Department"),
    ("The bill was rejected by the House Ways and Means Committee.", "reject",
     "House Ways and Means Committee"),
    ("The Vang Mine Board sued Norvik.", "sue", "Vang Mine Board"),
    # Names that begin with a prefix; no name begins inside a word.
    ("Former Texas Rep. Beto O’Rourke criticised Ann Lee.", "criticise",
     "Former Texas Rep. Beto O’Rourke"),
    ("O’Hara criticised Ann Lee.", "criticise", "O’Hara"),
    ("Norvik Editor-in-Chief Ben Smith criticised Ann Lee.", "criticise", "Ben Smith"),
    ("The Health, Education, Labor and Pensions Committee rejected the bill.", "reject",
     "Health, Education, Labor and Pensions Committee"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "subject"), PHRASES)
def test_who_did_it_is_printed_whole(told, text, predicate, subject):
    assert [text_of(c.subject) for c in told(text) if c.predicate == predicate] == [subject]


@pytest.mark.parametrize(
    ("text", "predicate", "subjects"),
    [
        # Two bodies, two doers.
        ("The Norvik Bank and the Treasury Department sued Ann Lee.", "sue",
         ["Norvik Bank", "Treasury Department"]),
        ("The Senate and the Securities and Exchange Commission sued Norvik.", "sue",
         ["Senate", "Securities and Exchange Commission"]),
        ("Health and European Commission officials sued Norvik.", "sue",
         ["Health and European Commission officials"]),
    ],
)  # fmt: skip
def test_two_bodies_stay_two(told, text, predicate, subjects):
    assert [text_of(c.subject) for c in told(text) if c.predicate == predicate] == subjects


# Text, predicate, subject, object.
OTHERS_DEEDS = [
    ("Tom Berg was confirmed as minister on Monday.", "confirm", None, "Tom Berg"),
    ("The party lost 12 seats on Sunday.", "lose", "party", "12 seats"),
    ("Ann Lee lost her seat on Sunday.", "lose_job", "Ann Lee", None),
    ("Hundreds of miners lost their jobs in May.", "lose_job", "Hundreds of miners", None),
    # Whoever did what stands behind "following" did that alone.
    ("Ola Berg was confirmed as the new minister, following his nomination by Ann Lee.",
     "confirm", None, "Ola Berg"),
    ("Ola Berg was arrested after a raid by Ann Lee.", "arrest", None, "Ola Berg"),
    ("Ola Berg was sentenced to nine years in prison by Judge Lee.", "sentence", "Judge Lee",
     "Ola Berg"),
    ("The guns were seized at his home by officers.", "capture", "officers", "guns"),
    # A month attacks nobody.
    ("She defended last September's attack on Norvik.", "attack", None, "Norvik"),
    ("She defended Solvik's attack on Norvik.", "attack", "Solvik", "Norvik"),
    # Between horizontal bars.
    ("Lee praised Ola Berg ― who rivals Ann Holm ― on Monday.", "rival", "Ola Berg", "Ann Holm"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoer"), OTHERS_DEEDS)
def test_nobody_else_did_it(roles_of, text, predicate, subject, undergoer):
    assert roles_of(text, predicate) == [(subject, undergoer)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The panel sent orders Tuesday afternoon to Mr. Berg's two firms.", "Mr. Berg"),
        ("Norvik's two mills were closed.", "Norvik"),
        ("The town has two mills.", "town"),
    ],
)
def test_somebody_has_it(told, text, subject):
    (claim,) = [claim for claim in told(text) if claim.predicate == "have"]
    assert text_of(claim.subject) == subject


@pytest.mark.parametrize(
    "text",
    [
        "The town is small and has two mills.",
        "She had earned $5 million.",
        "The firm closed a mill, and made $5 million.",
    ],
)
def test_a_conjunction_or_auxiliary_has_nothing(told, text):
    claims = told(text)
    assert claims
    for claim in claims:
        assert {text_of(claim.subject), text_of(claim.object)}.isdisjoint({"and", "had"})


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ways and Means Committee Chairman Ola Berg met Ann Lee.",
         "Ways and Means Committee Chairman"),
        ("The mayor met Norvik Fish and Wildlife Service director Ola Berg.",
         "Norvik Fish and Wildlife Service director"),
        ("Health and Human Services Secretary Ola Berg met Ann Lee.",
         "Health and Human Services Secretary"),
    ],
)  # fmt: skip
def test_an_office_of_a_body_with_two_topics(told, text, office):
    assert text_of(_only(told(text), "holds_office").object) == office


def test_who_works_for_a_body_with_two_topics(told):
    claims = told("Fish and Wildlife Service spokesman Ola Berg rejected the plan.")
    assert text_of(_only(claims, "employed_by").object) == "Fish and Wildlife Service"


def test_two_ministers_stay_two(told):
    claims = told("Finance minister Ana Lima and defence minister Ola Holm met Ann Lee.")
    assert [text_of(c.object) for c in claims if c.predicate == "holds_office"] == [
        "Finance minister",
        "defence minister",
    ]


def test_a_firm_named_after_somebody_is_not_that_person(told):
    assert not _based(told("Oslo-based firms, including Ann's List, sued Norvik."))
    assert _based(told("Oslo-based firms, including Solvik, sued Norvik.")) == ["Solvik"]


def _only(claims, predicate):
    (claim,) = [claim for claim in claims if claim.predicate == predicate]
    return claim


def _based(claims):
    return [text_of(claim.subject) for claim in claims if claim.predicate == "based_in"]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        # Two people, of whom one is named.
        ("The President and Speaker Lee met on Monday.", ["Speaker"]),
        ("The mayor and Senator Ann Lee met.", ["Senator"]),
        ("Talks with state lawmakers and Republican Gov. Ola Berg ended.", ["Republican Gov."]),
        # One who is both.
        ("Norvik president and chief executive Ann Lee resigned.",
         ["Norvik president and chief executive"]),
        ("The Prime Minister and Foreign Minister Ola Berg met Ann Lee.",
         ["Prime Minister and Foreign Minister"]),
        ("The lawyer and senator Ann Lee met Ola Berg.", ["lawyer and senator"]),
        # A relative clause without its pronoun, and a country.
        ("Lee quoted the president Berg worked for.", []),
        ("The president Ola Berg met Ann Lee.", ["president"]),
        ("Both Republican U.S. senators sued Norvik.", []),
    ],
)  # fmt: skip
def test_whose_title_it_is(told, text, offices):
    found = [c for c in told(text) if c.predicate in {"holds_office", "member_of_party"}]
    assert [text_of(c.object) for c in found] == offices


def test_two_people_met(told):
    claim = _only(told("The President and Speaker Lee met on Monday."), "meet")
    assert (text_of(claim.subject), text_of(claim.object)) == ("President", "Speaker Lee")
