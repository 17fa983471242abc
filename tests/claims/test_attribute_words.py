"""What stands beside a name and says nothing lasting of its bearer, and what does."""

from __future__ import annotations

import pytest

# Sentence, predicate, what it says: object or place of each claim.
TABLE = [
    # A country in front of an office is the office's.
    ("U.S. Senator Lena Falk left.", "nationality", []),
    ("The Falk House is French.", "nationality", []),
    ("Lena Falk is French teachers' best friend.", "nationality", []),
    ("U.S. Deputy Attorney General Lena Falk left.", "nationality", []),
    ("UK Prime Minister Lena Falk left.", "nationality", []),
    ("Senator Lena Falk of Georgia left.", "nationality", []),
    ("Norwegian Prime Minister Lena Falk left.", "nationality", ["Norwegian"]),
    ("President Karl Falk of Chile left.", "nationality", ["Chile"]),
    ("U.S. actor Lena Falk left.", "nationality", ["U.S."]),
    # Who sets something up is not employed by it.
    ("Lena Falk, a founder of Norvik, left.", "employed_by", []),
    ("Norvik co-founder Lena Falk left.", "employed_by", []),
    ("Lena Falk, an engineer at Norvik, left.", "employed_by", ["Norvik"]),
    ("Norvik spokeswoman Lena Falk left.", "employed_by", ["Norvik"]),
    ("Lena Falk, a Vang-based lawyer, left.", "employed_by", []),
    ("Talk-show host Lena Falk left.", "employed_by", []),
    ("Lena Falk, the lawyer for St. Olav Hospital, left.", "employed_by", ["St. Olav Hospital"]),
    ("Lena Falk, an analyst at Norvik.com, left.", "employed_by", ["Norvik.com"]),
    # What a party holds belongs to none.
    ("They spoke at the Republican National Convention.", "member_of_party", []),
    ("They spoke at the Republican Ola Berg's house.", "member_of_party", ["Republican"]),
    ("The Justice Against Fraud Act passed.", "holds_office", []),
    ("They met Justice Lena Falk.", "holds_office", ["Justice"]),
    # Wealth is no work.
    ("Billionaire Lena Falk left.", "works_as", []),
    ("Tycoon Lena Falk left.", "works_as", []),
    ("Novelist Lena Falk left.", "works_as", ["Novelist"]),
    ("Lena Falk, a nurse, left.", "works_as", ["a nurse"]),
    # A constituency is no residence.
    ("They met Sens. Bo Berg, of Idaho, and Lena Falk, of Texas, there.", "resides_in", []),
    ("Senator Bo Berg, of Idaho, left.", "resides_in", []),
    ("Rep. Bo Berg left. Mr. Berg, of Idaho, was tired.", "resides_in", []),
    ("Bo Berg, of Oslo, left.", "resides_in", ["Oslo"]),
    ("Bo Berg, 34, of Oslo, left.", "resides_in", ["Oslo"]),
    # An article in front of title and surname supposes an office.
    ("They would be in the sights of a President Berg.", "holds_office", []),
    ("Nobody knows what another Governor Berg would do.", "holds_office", []),
    ("They wait for President Berg.", "holds_office", ["President"]),
    ("They saw the Governor Lena Falk.", "holds_office", ["Governor"]),
    # Words that are a clause, or somebody else's.
    ("Lena Falk is trailing far behind the leader.", "holds_office", []),
    ("Lena Falk, as a former senator, left.", "held_office", []),
    ("Lena Falk, to become chairwoman, left.", "holds_office", []),
    ("Lena Falk is the worst senator.", "holds_office", []),
    ("Lena Falk is the leader of the Reeds.", "holds_office", ["the leader of the Reeds"]),
    ("Lena Falk, president and the chief executive, left.", "holds_office",
     ["president and the chief executive"]),
    ("Lena Falk, then the deputy mayor, left.", "held_office", ["then the deputy mayor"]),
    # Appointed, if others had their way.
    ("Chile should appoint the firm's founder, Lena Falk, ambassador to Peru.", "holds_office", []),
    ("They urged Chile to name its scientist, Lena Falk, envoy to Peru.", "holds_office", []),
    ("Chile praised the firm's founder, Lena Falk, ambassador to Peru.", "holds_office",
     ["ambassador to Peru"]),
    ("They named Lena Falk, the mayor of Ystad, on Monday.", "holds_office",
     ["the mayor of Ystad"]),
    # What is in front of a title and none of it.
    ("He had to fire General Falk.", "holds_office", ["General"]),
    ("“Calling President Lena Falk a friend is wrong,” he said.", "holds_office", ["President"]),
    ("“Calling President Lena Falk a friend is wrong,” he said.", "employed_by", []),
    ("They met fire chief Lena Falk.", "holds_office", ["fire chief"]),
    ("They met Acting Mayor Lena Falk.", "holds_office", ["Acting Mayor"]),
    ("The vote cost then-Majority Leader Lena Falk her seat.", "held_office", ["Leader"]),
    ("The vote cost Majority Leader Lena Falk her seat.", "holds_office", ["Majority Leader"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "predicate", "expected"), TABLE)
def test_what_words_beside_a_name_say(said, sentence, predicate, expected):
    assert [thing or place for _, thing, place, _ in said(sentence, predicate)] == expected


NAMES = [
    ("He had to fire General Falk.", ["General Falk"]),
    ("Asked Thursday by her lawyer Tuesday, Lena Falk left.", ["Lena Falk"]),
    ("Strikingly, Lena Falk left.", ["Lena Falk"]),
    ("Dauntless reached Vang.", ["Dauntless", "Vang"]),
    ("Rep. Lena Falk, R-S.C., left.", ["Rep. Lena Falk"]),
    ("Rep. Lena Falk, D-Calif., left.", ["Rep. Lena Falk"]),
    ("Lena Strange left. Strange waved.", ["Lena Strange", "Strange"]),
    ("Norvik left Vang.", ["Norvik", "Vang"]),
]


@pytest.mark.parametrize(("sentence", "names"), NAMES)
def test_what_is_a_name(extraction_of, sentence, names):
    assert [mention.text for mention in extraction_of(sentence).mentions] == names
