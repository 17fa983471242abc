"""Names of bodies, laws and people in full, and where they end."""

from __future__ import annotations

import pytest

NAMES = [
    # Behind a word that tells the sort of a body only.
    ("They fund the Department of Marine Affairs.", ["Department of Marine Affairs"]),
    ("The Department of Fishing and Harbours met Ola Berg.",
     ["Department of Fishing and Harbours", "Ola Berg"]),
    ("He led the Office of Budget and Control.", ["Office of Budget and Control"]),
    ("The Federation of Teachers and the Association of Nurses sued.",
     ["Federation of Teachers", "Association of Nurses"]),
    ("The Department of Justice Tuesday charged Ola Berg.", ["Department of Justice", "Ola Berg"]),
    ("The Transit Authority of Kansas and Missouri closed a lane.",
     ["Transit Authority of Kansas and Missouri"]),
    ("The Bank of England sued Norvik.", ["Bank of England", "Norvik"]),
    # What "and" joins is another.
    ("The Department of Justice and Congress met.", ["Department of Justice", "Congress"]),
    ("The Department of Justice and Ola Berg sued.", ["Department of Justice", "Ola Berg"]),
    ("The University of Oslo and Norvik met.", ["University of Oslo", "Norvik"]),
    # Not behind a name of its own, nor before somebody.
    ("Norvik of Bergen sued Ola Berg.", ["Norvik", "Bergen", "Ola Berg"]),
    ("The committee for Ann Lee met.", ["Ann Lee"]),
    ("The Runsten Foundation of Chicago sued.", ["Runsten Foundation", "Chicago"]),
    ("The Supreme Court of Norway met.", ["Supreme Court of Norway"]),
    # Before it: an adjective of a law, whose body it is.
    ("They explained the Maritime Freedom Restoration Act.",
     ["Maritime Freedom Restoration Act"]),
    ("The new Freedom Act passed.", ["Freedom Act"]),
    ("Then the Vang Harbour Workers’ Pension Board fined Norvik.",
     ["Vang Harbour Workers’ Pension Board", "Norvik"]),
    ("Norway’s Supreme Court freed Ola Berg.", ["Norway", "Norway’s Supreme Court", "Ola Berg"]),
    ("The Republican Party and the Democratic Senate met.",
     ["Republican Party", "Democratic Senate"]),
    # The number of its bearer, and initials.
    ("Pope Leo XIII met Ola Berg.", ["Pope Leo XIII", "Ola Berg"]),
    ("They met Representative Nils J. Berg II there.", ["Representative Nils J. Berg II"]),
    ("Shares of Norvik rose 2.0 percent.", ["Norvik"]),
    ("Ola Berg and I left.", ["Ola Berg"]),
    # Where it sits stands before a name and not in it.
    ("They sued Vang, Ark.-based Nor-Vik.", ["Vang", "Nor-Vik"]),
    # A verb between two names.
    ("Ann Lee echoed Ola Berg on Monday.", ["Ann Lee", "Ola Berg"]),
    ("Ola van der Berg met Ann Lee.", ["Ola van der Berg", "Ann Lee"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), NAMES)
def test_where_names_begin_and_end(extraction_of, sentence, names):
    assert [mention.text for mention in extraction_of(sentence).mentions] == names


def test_a_letter_and_a_noun_are_one_word(told):
    reached = [c for c in told("A hundred e-mails reached Ola Berg.") if c.object]
    assert [claim.subject.text for claim in reached] == ["hundred e-mails"]
