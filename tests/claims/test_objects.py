"""What a deed is done to: gaps, clauses of content, two objects, prepositions left behind."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, verb, what undergoes it; None where the claim names nothing.
UNDERGOES = [
    # "That" behind its verb points to something.
    ("“And I respect that,” Bo Berg said.", "respect", "that"),
    ("I will leave that to the mayor.", "leave", "that"),
    ("The seat that Berg vacated in 2008 is open.", "vacated", "seat"),
    # What a clause tells of lacks in its infinitive.
    ("The bill the senators plan to pass this week is long.", "pass", "bill"),
    ("The pension fund, which he vowed to fix, is empty.", "fix", "pension fund"),
    ("The town he tried to save is gone.", "save", "town"),
    ("A motion they plan to vote on this month is long.", "vote", "motion"),
    ("The clerk whom he asked to sign the deed is ill.", "sign", "deed"),
    ("The reasons he decided to leave are unknown.", "leave", None),
    ("These are the votes they need to move toward a deal.", "move", "deal"),
    ("The bill comes from a version that the board voted for when he was mayor.", "voted",
     "version"),
    # "Whom" undergoes it, though the parse may call it an adverbial.
    ("Lee also lashed out at rebels in the council whom he accused of trying to run.", "accused",
     "rebels"),
    # Nothing is done to a chance.
    ("There is a chance that we could lose.", "lose", None),
    ("There is a 1 in 3 chance that the union will lose the vote.", "lose", "vote"),
    # Verbs that nothing undergoes: what is said is no object.
    ("The comments that Bo Berg resigned are untrue.", "resigned", None),
    ("Bo Berg regrets the comments that the fire resulted from a leak.", "resulted", "leak"),
    ("There was criticism that he should resign at once.", "resign", None),
    # What a preposition left behind marks.
    ("The firm we rely on is broke.", "rely", "firm"),
    ("These are the benefits they rely on today.", "rely", "benefits"),
    ("Norvik closed the mill that Ann Lee relied on", "relied", "mill"),
    ("Berg criticised the deal the board voted on", "voted", "deal"),
    # A word that makes another verb of it is not left behind.
    ("The sale raises the risk that the trade may stall out.", "stall", None),
    ("The sale raises the risk that the trade may stall out.", "raises", "risk"),
    # Said in, at or on something: that is where it was said, and "that" opens what was.
    ("Bo Berg said on the Senate floor that the union would vote in May.", "vote", None),
    ("Bo Berg testified before the Senate that Ann Lee had shut the mill.", "shut", "mill"),
    ("Bo Berg told the story in a letter that the union published.", "published", "letter"),
    # Of two things side by side the first gets the second.
    ("The bill would grant owners the right to refuse.", "grant", "right"),
    ("“We owe our nurses and doctors unconditional support,” she said.", "owe",
     "unconditional support"),
    ("The board awarded Norvik a contract in May.", "awarded", "contract"),
    ("The board awarded a contract, the first of its kind, in May.", "awarded", "contract"),
    # A time is spent, and somebody met.
    ("Ann Lee spent the past week meeting with miners in Oslo.", "spent", "past week"),
    ("Ann Lee spent the past week meeting with miners in Oslo.", "meeting", "miners"),
    # What links is no object, nor is a question word.
    ("The board will make a decision with respect to the mill.", "make", "mill"),
    ("Bo Berg will make a determination of how he proceeds.", "make", "determination"),
    # A day is no part of a body's name.
    ("Bo Berg spoke to the Mill Workers Conference on May 13, 2029.", "spoke",
     "Mill Workers Conference"),
    ("Ann Lee spent the weekend lobbying members to switch.", "lobbying", "members"),
    # Behind its own link a form in -ing describes nobody.
    ("The rule lets clerks focus resources on deporting illegal immigrants.", "deporting",
     "illegal immigrants"),
    ("Ann Lee earned ten million dollars in speaking fees.", "earned", "ten million dollars"),
    # The infinitive behind a noun is none.
    ("They run a scheme in which tenants would receive a check to buy insurance.", "receive",
     "check"),
    ("The law gives victims' families the right to sue.", "gives", "right"),
    # "Called so" names it, and whoever calls it so is not sent.
    ("Bo Berg sent what aides called a letter of thanks to his crew.", "sent",
     "what aides called a letter of thanks to his crew"),
    # No amount but a time is endured.
    ("Oslo has endured more than a week of strikes since the fire.", "endured", None),
    # Where it was done is told by the word before "which".
    ("The hotel in which Ann Lee ate is closed.", "ate", None),
    # "For" opens a clause.
    ("The founders never intended for the charter to be viewed as final.", "viewed", "charter"),
    ("Several ministers called for the entire report to be released.", "released",
     "entire report"),
    ("Several ministers called for a special session to rebuke him.", "called",
     "special session"),
    # Behind a comma a thing has no person's name.
    ("He met the woman who received the photo, Anna Cordova, a student in Oslo.", "received",
     "photo"),
    ("The firm hired the director, Ann Lee, in May.", "hired", "director, Ann Lee"),
    ("Bo Berg chose his running mate, Senator Ann Lee.", "chose", "Senator Ann Lee"),
    # A plan is given up or not.
    ("The firm presented its plan to build a tower in Oslo.", "build", "tower"),
    # A seat before a noun is no object.
    ("It hired the Boston, Massachusetts, law firm in May.", "hired", "law firm"),
    ("The Boston, Mass., field office closed in May.", "closed", "field office"),
    ("Bo Berg visited the Boston, Oslo, and Rome offices.", "visited", "offices"),
    ("We heard often enough from our crews that adopting it would hurt the town.",
     "hurt", "town"),
    # What is only added to a content is no part of it.
    ("Bo Berg had refused to apologize for the letter, even saying he was glad.", "refused",
     "to apologize for the letter"),
    ("Ann Lee agreed to sell the mill, which lost money.", "agreed", "to sell the mill"),
    ("Ann Lee proposed that the union, while weak, sign the deal – a first.", "proposed",
     "that the union, while weak, sign the deal"),
    # Particles.
    ("As Bo Berg was handing in his resignation, the mill burnt.", "handing", "his resignation"),
    # What stands behind the clause of time does what follows.
    ("After Bo Berg found the letters, Ann Lee, who was ill, removed the clerk.", "found",
     "letters"),
    ("After Bo Berg found the letters, Ann Lee, who was ill, removed the clerk.", "removed",
     "clerk"),
    ("When Bo Berg met the mayor, Ann Lee, the talks began.", "met", "mayor, Ann Lee"),
]  # fmt: skip

# Texts whose verb makes no claim.
SILENT = [
    # "That" opens a clause, and the clause is no object.
    ("Ann Lee noted that in the harbour nobody swims.", "noted"),
    ("Bo Berg understood that, whatever he chose, the board would sack him.", "understood"),
    # It tells what the idea is.
    ("The idea that Ann Lee lied has spread.", "lied"),
    ("The council has approved less than was requested.", "requested"),
    ("The storm cost more than expected.", "expected"),
    ("They are not worried about the risk of being seen as weak.", "seen"),
    ("He registered as a broker for that trade after being forced out of the army.", "forced"),
    ("They have a say in choosing who is elected to the board.", "elected"),
    ("The firm scrapped its right to build a tower in Oslo.", "build"),
]


@pytest.mark.parametrize(("text", "verb", "undergoer"), UNDERGOES)
def test_what_undergoes_it(told, text, verb, undergoer):
    assert {text_of(claim.object) for claim in told(text) if claim.verb == verb} == {undergoer}


@pytest.mark.parametrize(("text", "verb"), SILENT)
def test_what_is_done_to_nothing_is_not_told(told, text, verb):
    claims = told(text)
    assert [claim for claim in claims if claim.verb == verb] == []


REPORTS = {"say", "contend", "hopes"}
# Text, verb, who does it, what undergoes it.
REPORTED_BETWEEN = [
    ("Bo Berg signed a bill that critics say would legalize discrimination.", "legalize",
     "bill", "discrimination"),
    ("They brought up 15 plans that they contend will help build roads.", "build",
     "15 plans", "roads"),
    ("He ran on a message that he hopes will appeal to voters.", "appeal", "message", "voters"),
    # The main verb of the sentence stays its own, and whom a law has on its side is no reporter.
    ("The law which critics support would fail.", "fail", "law", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "subject", "undergoer"), REPORTED_BETWEEN)
def test_a_report_put_in_between_does_nothing(told, text, verb, subject, undergoer):
    claims = told(text)
    found = [(text_of(c.subject), text_of(c.object)) for c in claims if c.verb == verb]
    assert found == [(subject, undergoer)]
    assert {text_of(c.object) for c in claims if c.verb in REPORTS} <= {None}


def test_a_comma_parts_then_from_a_title(roles_of):
    assert roles_of("Since then, Mr. Berg has sold the mill.", "sell") == [("Mr. Berg", "mill")]


@pytest.mark.parametrize(
    "text",
    [
        "The board rejected the bill that Bo Berg voted for in May.",
        "Bo Berg voted for the bill.",
    ],
)
def test_a_preposition_left_behind_makes_the_same_deed(told, text):
    found = [(c.predicate, text_of(c.object)) for c in told(text) if c.verb == "voted"]
    assert found == [("vote_for", "bill")]
