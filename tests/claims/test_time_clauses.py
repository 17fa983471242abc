"""Who does it: behind "after" and "since", behind "have" alone, before and behind a participle."""

from __future__ import annotations

import pytest

# Text, predicate, subject, object.
CLAUSES = [
    ("She resigned before the minister confessed to the theft.", "confess to", "minister",
     "theft"),
    ("The trip came a day after the minister huddled with his team in Oslo.", "meet", "minister",
     "his team"),
    ("There was an outcry after a Norwegian dentist killed the lion Norvik with a bow.", "kill",
     "Norwegian dentist", "Norvik"),
    ("The strike ended after the House of Commons refused to approve the plan.", "approve",
     "House", "plan"),
    ("She left a day after the 116th Congress was sworn in.", "swear in", None,
     "116th Congress"),
    ("Lee resigned after a video surfaced Tuesday.", "surface", "video", None),
    ("The treaty was signed before a fire killed two men.", "kill", "fire", "two men"),
    # What describes the noun is done to it.
    ("Police searched the house after a man arrested in Oslo confessed.", "arrest", None, "man"),
    ("The plan was dropped after a letter sent by Lee.", "send", "Lee", "letter"),
    ("The stock fell after a report published by Norvik.", "publish", "Norvik", "report"),
    # Whoever is the subject of the first verb does what is joined to it.
    ("She left before the meeting and sold the mill.", "sell", "She", "mill"),
    ("After the vote Lee closed the mill.", "close", "Lee", "mill"),
    ("She met Lee after lunch and closed the mill.", "close", "She", "mill"),
    # "Have" alone makes no passive.
    ("He said she’d passed the law.", "approve", "she", "law"),
    ("They’d sold the mill.", "sell", "They", "mill"),
    ("The mill had been sold.", "sell", None, "mill"),
    ("The law’s been signed by Lee.", "sign", "Lee", "law"),
    ("Ann Lee's remarks have resonated among voters.", "resonate", "Ann Lee's remarks", None),
    # A phrase at the head of a sentence has the subject of the clause behind its comma.
    ("Joining a chorus of bishops, nearly 90 staff members have called Lee to task.", "join",
     "nearly 90 staff members", "chorus of bishops"),
    ("Throwing down the gauntlet, all 42 miners sent a letter.", "send", "all 42 miners",
     "letter"),
    ("Closing the mill, Lee said, would hurt Norvik.", "close", None, "mill"),
    ("Selling the mill was wrong, and Lee resigned.", "resign", "Lee", None),
    # What was published found it, whenever that was.
    ("One poll released this week by Norvik found 56 percent against it.", "publish", "Norvik",
     "One poll"),
    ("One poll released this week by Norvik found 56 percent against it.", "find", "One poll",
     "56 percent"),
    ("A report published Monday by Norvik blamed Lee.", "accuse", "report", "Lee"),
    ("Norvik published a report this week by Lee.", "publish", "Norvik", "report"),
    # "Who" is somebody, and where they are is not.
    ("The film shows the grief felt by many in the farming community, who voted for Lee.",
     "vote_for", "many", "Lee"),
    ("Many in the party who voted for Lee resigned.", "vote_for", "Many", "Lee"),
    ("Lee met people in the town who voted for Berg.", "vote_for", "people", "Berg"),
    ("Lee met the team in the town who voted for Berg.", "vote_for", "team", "Berg"),
    ("Lee works in the family who founded Norvik.", "found", "family", "Norvik"),
    ("Members of the board, who voted for Lee, resigned.", "vote_for", "Members of the board",
     "Lee"),
    # A paper is no time, some of several are somebody, a sum has no author.
    ("The clerks interviewed by The Times criticised Lee.", "interview", "Times", "clerks"),
    ("The Times interviewed Ann Lee on Monday.", "interview", "Times", "Ann Lee"),
    ("Four times Lee sued Norvik.", "sue", "Lee", "Norvik"),
    ("Lee is employed by one of the firms.", "employ", "one of the firms", "Lee"),
    ("The plan was supported by two of the mayor's aides.", "endorse",
     "two of the mayor's aides", "plan"),
    ("The toll was raised by one.", "raise", None, "toll"),
    ("The budget was cut by two percent of output.", "cut", None, "budget"),
    ("Her brother was paid $90,000 by Norvik Bank for a talk in Oslo.", "pay",
     "Norvik Bank", "Her brother"),
    ("The book by Ann Lee was sold.", "sell", None, "book"),
    # "It" is what is judged, and does nothing.
    ("It is a great joy and honour to lead the party.", "lead", None, "party"),
    ("She is ready and able to lead the party.", "lead", "She", "party"),
    ("It is a tool and helps to fight crime.", "fight", "It", "crime"),
    # "Mr." with the noun before it is nobody's title.
    ("It was a defense alliance Mr. Berg has often derided.", "mock", "Mr. Berg",
     "defense alliance"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoer"), CLAUSES)
def test_who_does_it(roles_of, text, predicate, subject, undergoer):
    assert roles_of(text, predicate) == [(subject, undergoer)]
