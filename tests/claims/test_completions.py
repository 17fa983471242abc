"""What completes a deed: the words behind its verb that no other field of the claim holds."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.extract import extract
from datasette_discrepancy.claims.model import FoundClaim
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.documents.model import Document, Passage, Publication
from datasette_discrepancy.language.pipeline import load_pipeline

PUBLISHED = Publication("2023-09-06", "2023-09-06", "2023-09-06", "metadata")


@pytest.fixture(scope="module")
def read():
    """Return the claims of a text, one passage."""
    nlp, lexicon = load_pipeline(), load_lexicon()

    def read(text: str) -> list[FoundClaim]:
        document = Document(
            "s", "k", text, "p", "Wire", "metadata", publication=PUBLISHED,
            passages=(Passage("body", 0, len(text)),),
        )  # fmt: skip
        return list(extract(document, nlp, lexicon).claims)

    return read


@pytest.mark.parametrize(
    ("sentence", "verb", "completion"),
    [
        # behind a preposition
        ("Berg likened the search to a raid on his house.", "likened", "to a raid on his house"),
        ("The ruling left the talks in ruins.", "left", "in ruins"),
        ("The parcel was addressed to the harbour office.", "addressed", "to the harbour office"),
        ("Berg was asked about the missing files.", "asked", "about the missing files"),
        ("Berg put her arms around the children.", "put", "around the children"),
        # a clause
        ("The mayor called on him to step aside.", "called", "to step aside"),
        ("The ministry must not be allowed to meddle in trials.", "allowed", "to meddle in trials"),
        ("Norvik used the money to buy two ferries.", "used", "to buy two ferries"),
        ("They spent the money planning a strike.", "spent", "planning a strike"),
        # an adverb of place
        ("Berg said the depot should be built somewhere else.", "built", "somewhere else"),
        # it ends before a clause that says more of its noun
        ("They handed the files to the panel, which met in May.", "handed", "to the panel"),
    ],
)
def test_completions(read, sentence: str, verb: str, completion: str) -> None:
    found = {claim.completion for claim in read(sentence) if claim.verb == verb}
    assert found == {completion}


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Anna Berg signed the treaty in Riga on Monday.", "signed"),  # place and time have fields
        ("Anna Berg met with Tom Hale.", "met"),  # whom she met is the object
        ("The council approved the plan, according to Anna Berg.", "approved"),
        ("The council approved the plan because of the floods.", "approved"),
        ("Anna Berg quickly approved the plan.", "approved"),
        ("Anna Berg resigned on Friday, in the middle of the trial.", "resigned"),  # stands apart
    ],
)
def test_complete_without(read, sentence: str, verb: str) -> None:
    claims = [claim for claim in read(sentence) if claim.verb == verb]
    assert claims
    assert {claim.completion for claim in claims} == {None}


def test_stands_in_the_quote(read) -> None:
    sentence = "On Monday Berg likened the search to a raid on his house, and left."
    for claim in read(sentence):
        if claim.completion is not None:
            assert claim.completion in sentence[claim.start : claim.end]
