"""How sure a sentence is of a deed: what governs it, what it aims at, what a condition leaves."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.extract import extract
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.documents.model import Document, Passage, Publication
from datasette_discrepancy.language.pipeline import load_pipeline

PUBLISHED = Publication("2031-05-09", "2031-05-09", "2031-05-09", "metadata")


@pytest.fixture(scope="module")
def read():
    nlp, lexicon = load_pipeline(), load_lexicon()

    def read(text: str):
        passages = tuple(_paragraphs(text))
        document = Document(
            "s", "k", text, "p", "Wire", "metadata", publication=PUBLISHED, passages=passages
        )
        return extract(document, nlp, lexicon)

    return read


def _paragraphs(text: str):
    start = 0
    for part in text.split("\n"):
        yield Passage("body", start, start + len(part))
        start += len(part) + 1


# Sentence, predicate, modality, polarity.
GOVERNED = [
    # A verb whose infinitive tells what happened, and its denial (Karttunen 1971).
    ("Ana Lima managed to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Ana Lima did not manage to renovate the bridge.", "renovate", "asserted", "negative"),
    ("Ana Lima bothered to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Ana Lima went on to renovate the bridge.", "renovate", "asserted", "positive"),
    ("The storm forced Ana Lima to renovate the bridge.", "renovate", "asserted", "positive"),
    ("The storm prompted the town to renovate the bridge.", "renovate", "asserted", "positive"),
    ("The storm led the town to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Bo Berg helped Ana Lima renovate the bridge.", "renovate", "asserted", "positive"),
    ("Bo Berg helped to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Bo Berg was able to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Bo Berg was unable to renovate the bridge.", "renovate", "asserted", "negative"),
    ("Bo Berg was not able to renovate the bridge.", "renovate", "asserted", "negative"),
    ("Bo Berg did not hesitate to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Bo Berg never failed to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Bo Berg forgot to renovate the bridge.", "renovate", "asserted", "negative"),
    ("Bo Berg stopped short of renovating the bridge.", "renovate", "asserted", "negative"),
    ("Bo Berg stopped renovating the bridge.", "renovate", "asserted", "negative"),
    ("Bo Berg will stop renovating the bridge.", "renovate", "planned", "negative"),
    ("Bo Berg avoided renovating the bridge.", "renovate", "asserted", "negative"),
    ("Ana Lima prevented Bo Berg from renovating the bridge.", "renovate", "asserted", "negative"),
    ("The court banned Bo Berg from renovating the bridge.", "renovate", "planned", "negative"),
    ("Bo Berg stopped to renovate the bridge.", "renovate", "asserted", "positive"),
    ("The storm prompted members of the council to renovate the bridge.", "renovate",
     "asserted", "positive"),
    ("Ana Lima was the first mayor to renovate the bridge.", "renovate", "asserted", "positive"),
    ("She is full of fear that Bo Berg may renovate the bridge.", "renovate",
     "possible", "positive"),
    ("Claims that Bo Berg renovated the bridge are false.", "renovate", "denied", "positive"),
    ("Norvik denied reports that it renovated the bridge.", "renovate", "denied", "positive"),
    ("Bo Berg chose to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Bo Berg must have renovated the bridge.", "renovate", "likely", "positive"),
    # A plan, an aim or an ability that nothing says came true.
    ("Bo Berg will be forced to renovate the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg will help renovate the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg is able to renovate the bridge.", "renovate", "possible", "positive"),
    ("Bo Berg is going to renovate the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg is to renovate the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg is due to begin renovating the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg decided to renovate the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg does not plan to renovate the bridge.", "renovate", "planned", "negative"),
    ("Bo Berg is focused on renovating the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg seemed intent on renovating the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg came in hopes of renovating the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg is trying to renovate the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg should renovate the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg has the ability to renovate the bridge.", "renovate", "possible", "positive"),
    ("The law does not allow Bo Berg to renovate the bridge.", "renovate",
     "asserted", "negative"),
    ("By renovating the bridge, Bo Berg will save money.", "renovate", "planned", "positive"),
    ("By renovating the bridge, Bo Berg saved money.", "renovate", "asserted", "positive"),
    ("The plan includes renovating the bridge.", "renovate", "planned", "positive"),
    # What describes a thing that is only sought or hindered.
    ("Vang needs a mayor who renovates the bridge.", "renovate", "planned", "positive"),
    ("The council agreed to a deal that renovates the bridge.", "renovate", "planned", "positive"),
    ("Ana Lima called for a law that renovates the bridge.", "renovate", "planned", "positive"),
    ("Ana Lima wants the firm that renovated the bridge.", "renovate", "asserted", "positive"),
    ("Ana Lima met a man who renovates the bridge.", "renovate", "asserted", "positive"),
    ("The law prevents firms from renovating the bridge.", "renovate", "asserted", "negative"),
    ("There were fears of Bo Berg renovating the bridge.", "renovate", "possible", "positive"),
    ("There were worries that Bo Berg had renovated the bridge.", "renovate",
     "possible", "positive"),
    ("The town would see its bridge renovated.", "renovate", "planned", "positive"),
    ("The town saw its bridge renovated.", "renovate", "asserted", "positive"),
    ("Norvik sent money in an effort to renovate the bridge.", "renovate", "planned", "positive"),
    ("Norvik made an effort to renovate the bridge.", "renovate", "possible", "positive"),
    ("It will succeed in renovating the bridge.", "renovate", "planned", "positive"),
    ("It succeeded in renovating the bridge.", "renovate", "asserted", "positive"),
    ("A possible ruling would renovate the bridge.", "renovate", "possible", "positive"),
    ("One demand is the removal of Bo Berg.", "dismiss", "planned", "positive"),
    ("The bill will help Norvik win by renovating the bridge.", "renovate", "planned", "positive"),
    ("Norvik was trying to win by renovating the bridge.", "renovate", "asserted", "positive"),
    ("There is concern about renovating the bridge.", "renovate", "possible", "positive"),
    ("Once the ship is in and the bridge is renovated, Bo Berg will leave.", "renovate",
     "planned", "positive"),
    ("If it had been so, they'd renovate the bridge.", "renovate", "possible", "positive"),
    ("The law aims to keep Bo Berg from being forced to renovate the bridge.", "renovate",
     "planned", "negative"),
    ("Bo Berg was chosen to renovate the bridge.", "renovate", "planned", "positive"),
    ("It is vital that the bridge be renovated.", "renovate", "planned", "positive"),
    ("The plan would see the bridge renovated.", "renovate", "planned", "positive"),
    ("Bo Berg has had to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Bo Berg will have to renovate the bridge.", "renovate", "planned", "positive"),
    ("Bo Berg fled after having to renovate the bridge.", "renovate", "asserted", "positive"),
    ("Bo Berg must be renovating the bridge.", "renovate", "likely", "positive"),
    ("Bo Berg supports renovating the bridge.", "renovate", "planned", "positive"),
    # "Would" of the past: a refusal, and what came later.
    ("Bo Berg would not discuss the bridge.", "discuss", "asserted", "negative"),
    ("Aides would give no details of the bridge.", "give", "asserted", "negative"),
    ("Bo Berg said he would not discuss the bridge.", "discuss", "planned", "negative"),
    ("Bo Berg would not discuss the bridge if asked.", "discuss", "possible", "negative"),
    ("Bo Berg would not renovate the bridge.", "renovate", "planned", "negative"),
    ("Bo Berg would later renovate the bridge.", "renovate", "asserted", "positive"),
    # Printed on 9 May: what is still to come, and what is not the time of the deed.
    ("Bo Berg renovates the bridge on 20 May.", "renovate", "planned", "positive"),
    ("Bo Berg has renovated the bridge for the 2032 election.", "renovate", "asserted", "positive"),
    # What depends on a condition is no plan.
    ("Bo Berg would renovate the bridge if the town paid.", "renovate", "possible", "positive"),
    ("If the town pays, Bo Berg will renovate the bridge.", "renovate", "possible", "positive"),
    ("Should the town pay, Bo Berg will renovate the bridge.", "renovate", "possible", "positive"),
    ("There is a risk that Bo Berg will renovate the bridge.", "renovate", "possible", "positive"),
    # No condition: the firm had it done.
    ("The firm, an old one, had the plan approved and renovated the bridge.", "renovate",
     "asserted", "positive"),
    # What is still to come.
    ("It stays shut until the council renovates the bridge.", "renovate", "planned", "positive"),
    ("She will stay while Bo Berg renovates the bridge.", "renovate", "planned", "positive"),
    # What goes on.
    ("It came at a time when Bo is renovating the bridge.", "renovate", "asserted", "positive"),
    # "no" belongs to the noun beside.
    ("Bo Berg renovated the bridge with no help.", "renovate", "asserted", "positive"),
    ("Bo Berg left the town with no alternative.", "leave", "asserted", "positive"),
    ("At no time did Bo Berg renovate the bridge.", "renovate", "asserted", "negative"),
    ("No one renovated the bridge.", "renovate", "asserted", "negative"),
    ("Bo Berg renovated no bridge.", "renovate", "asserted", "negative"),
    # What is to come of something else, and what is no more than possible.
    ("Ana Lima wants it built so it more closely mirrors the plan.", "mirror", "planned",
     "positive"),
    ("The bridge was old, so it mirrors the plan.", "mirror", "asserted", "positive"),
    ("This may be a bridge that violates the law.", "violate", "possible", "positive"),
    ("This is a bridge that violates the law.", "violate", "asserted", "positive"),
    ("Bo Berg may try to renovate the bridge.", "renovate", "possible", "positive"),
    ("Bo Berg is trying to renovate the bridge.", "renovate", "planned", "positive"),
    ("Ana Lima is sceptical that Bo Berg would agree to renovate the bridge.", "renovate",
     "possible", "positive"),
    ("Ana Lima is glad that Bo Berg agreed to renovate the bridge.", "renovate", "planned",
     "positive"),
    ("The fine would hurt firms that would otherwise renovate the bridge.", "renovate", "possible",
     "positive"),
    ("Ana Lima said that if it rains, “I think Bo Berg will renovate the bridge.”", "renovate",
     "possible", "positive"),
    ("Ana Lima said on Monday, “I think Bo Berg will renovate the bridge.”", "renovate", "planned",
     "positive"),
    ("Ana Lima will leave, even as Bo Berg renovates the bridge.", "renovate", "asserted",
     "positive"),
    ("Ana Lima will leave as Bo Berg renovates the bridge.", "renovate", "planned", "positive"),
    # The clause is the content of a noun further off.
    ("Clerks widened their probe into claims that Bo Berg renovated the bridge.", "renovate",
     "reported", "positive"),
    ("Clerks widened their probe into the firm that renovated the bridge.", "renovate", "asserted",
     "positive"),
    # A deed named by a noun is there where something is done to it, and not where it is made.
    ("The court is ready to override Ana Lima's veto of the bill.", "veto", "asserted", "positive"),
    ("The court may block a lawsuit against Ana Lima.", "sue", "asserted", "positive"),
    ("The court may block a sale of Norvik to Ana Lima.", "block", "possible", "positive"),
    ("Bo Berg plans a visit to Ana Lima.", "visit", "planned", "positive"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "predicate", "modality", "polarity"), GOVERNED)
def test_what_a_sentence_says_of_a_deed(read, sentence, predicate, modality, polarity):
    found = [c for c in read(sentence).claims if c.predicate == predicate]
    assert [(c.modality, c.polarity) for c in found] == [(modality, polarity)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Should Bo Berg renovate the bridge, the road will open.",
        "Had Bo Berg renovated the bridge, the road would be open.",
        "Were Bo Berg to renovate the bridge, the road would open.",
        "When you renovate the bridge, the road opens.",
        "If Bo Berg renovates the bridge, the road will open.",
        "The law does not require Bo Berg to renovate the bridge.",
        "Nobody asked Bo Berg to renovate the bridge.",
        "Ana Lima did not tell Bo Berg to renovate the bridge.",
        "Ana Lima does not think that Bo Berg will renovate the bridge.",
        "Bo Berg will pay as long as the town renovates the bridge.",
        "Bo Berg pays in case the town renovates the bridge.",
        "Bo Berg has no plans to renovate the bridge.",
        "The law allows Bo Berg to renovate the bridge.",
        "By renovating the bridge, Bo Berg would save money.",
        "Bo Berg pretended to renovate the bridge.",
        "It takes two weeks to renovate the bridge.",
        "Did Bo Berg renovate the bridge?",
        "Bo Berg almost renovated the bridge.",
        "If the river rose, but Bo Berg renovated the bridge, the town would stand.",
        "If you think Bo Berg renovated the bridge, call us.",
        "Bo Berg is against renovating the bridge.",
        "Bo Berg fails when it comes to renovating the bridge.",
        "Bo Berg thought about renovating the bridge.",
        "They looked for anyone who renovated the bridge.",
        "Ana Lima wrongly believed that Bo Berg had renovated the bridge.",
        "The paper falsely claimed that Bo Berg had renovated the bridge.",
        "It remains to be seen how much a loan will help Bo Berg renovate the bridge.",
        "Ana Lima compared selling the mill to renovating the bridge.",
        "It should be simple, like renovating the bridge.",
        "Ana Lima denied that she asked Bo Berg to stop renovating the bridge.",
        "She left in the event that Bo Berg would renovate the bridge.",
    ],
)
def test_what_nobody_says(read, sentence):
    assert [c for c in read(sentence).claims if c.predicate == "renovate"] == []
