"""Which time is that of which deed. Published on Wednesday, 6 September 2023."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.timing import Placed, time_of_deed
from datasette_discrepancy.language.model import TimeExpression

from .conftest import text_of

PUBLISHED = "2023-09-06"


@pytest.fixture(scope="module")
def times(told):
    """Return the printed time of each deed of a sentence."""

    def times(text: str) -> dict[str, str | None]:
        claims = told(text, published=PUBLISHED)
        return {claim.predicate: text_of(claim.time) for claim in claims}

    return times


@pytest.mark.parametrize(
    ("sentence", "deed", "printed"),
    [
        ("Tom Hale resigned on Monday.", "resign", "Monday"),
        ("On Tuesday, Anna Berg met Tom Hale in Rome.", "meet", "Tuesday"),
        ("Police on Monday arrested Tom Hale.", "arrest", "Monday"),
        # the time of saying is not that of what is said
        ("Tom Hale resigned, Anna Berg said Tuesday.", "resign", None),
        ("On Tuesday, Anna Berg said that Tom Hale resigned.", "resign", None),
        ("Anna Berg said Tuesday that the firm will hire 300 workers.", "hire", None),
        ("Three men were arrested, the ministry said in a statement on Tuesday.", "arrest", None),
        ("Tom Hale resigned, according to a statement on Tuesday.", "resign", None),
        ("The company announced Thursday it would buy Acme in 2024.", "acquire", "2024"),
        ("Tom Hale resigned on Monday, Anna Berg said Tuesday.", "resign", "Monday"),
        ("Tom Hale told the court on Monday that he killed Anna Berg in May.", "kill", "May"),
        ('"We arrested Tom Hale on Monday," Anna Berg told reporters on Tuesday.', "arrest",
         "Monday"),
        ("Tom Hale denied on Monday that he met Anna Berg in March.", "meet", "March"),
        ("Tom Hale will meet Anna Berg on Friday, officials said Tuesday.", "meet", "Friday"),
        # days after it is another day
        ("Ten days after the blast on 1 May, police arrested Tom Hale.", "arrest", None),
        ("Police arrested Tom Hale two weeks after the blast on 1 May.", "arrest",
         "after the blast"),
        ("Hours after the blast on 1 May, police arrested Tom Hale.", "arrest", "1 May"),
        # the value before has a time of its own, as has that from which a change is counted
        ("Sales fell to $12m in the first quarter of 2022 from $19m a year earlier.", "fall",
         "the first quarter of 2022"),
        ("Sales fell from $19m in March to $12m in April.", "fall", "April"),
        ("Sales rose 4 percent in April from a month earlier.", "rise", "April"),
        ("Sales rose from May to July.", "rise", "May to July"),
        # nothing like it has been since then
        ("Sales fell to $12m in the first quarter of 2022, the lowest since 2008.", "fall",
         "the first quarter of 2022"),
        ("Sales fell for the first time since 2019.", "fall", None),
        ("Anna Berg has led the oldest bank in Rome since 2019.", "lead", "2019"),
        # a stretch of time is the deed's, one year behind "from" the thing's
        ("Anna Berg received some seven public grants from 1981 to 1984.", "receive",
         "1981 to 1984"),
        ("Anna Berg obtained a military report from 1965.", "receive", None),
        # who is able to do something does it then
        ("By 2024 the firm will be able to hire 300 workers.", "hire", "2024"),
        ("On Monday Tom Hale was unable to meet Anna Berg.", "meet", "Monday"),
        # a term is no day up to which somebody counted
        ("The firm will hire 300 workers by March 2024.", "hire", "March 2024"),
        ("The storm had killed 300 people by Monday.", "kill", None),
        # set against the other, and not at its time
        ("Anna Berg hired 30 people, while Tom Hale fired 40 in May.", "hire", None),
        ("Anna Berg hired 30 people in June while Tom Hale fired 40.", "dismiss", "June"),
        # nor is that of a promise the one of what is promised
        ("Tom Hale agreed Monday to buy Acme.", "agree", "Monday"),
        ("Tom Hale agreed Monday to buy Acme.", "acquire", None),
        ("Tom Hale asked Anna Berg on Monday to resign.", "resign", None),
        ("Tom Hale was expected to meet Anna Berg on Friday.", "meet", "Friday"),
        # but who travels to do something does it then
        ("Tom Hale flew to Rome on Friday to meet Anna Berg.", "meet", "Friday"),
        # nor is that of what it came after, of a name, or of what is still to come
        ("Tom Hale resigned in response to the attacks on Monday.", "resign", None),
        ("Anna Berg of September 11th Advocates met Tom Hale.", "meet", None),
        ("Tom Hale met Anna Berg ahead of next week's election.", "meet", None),
        ("Tom Hale left a postponement of the September 19 election.", "leave", None),
        ("Tom Hale leaves Acme on September 28.", "leave", "September 28"),
        ("Tom Hale won a surprise 2010 victory.", "win", "2010"),
        ("Anna Berg said that Tom Hale was leaving Acme in October.", "leave", "October"),
        ("In June last year, they had a falling out, and Tom Hale was arrested.", "arrest",
         "June last year"),
        ("Tom Hale condemned the attack on Monday.", "criticise", None),
        # who speaks in a statement does so when it is made
        ("In a strong statement issued Friday night, Tom Hale attacked Acme.", "attack",
         "Friday night"),
        ("In a follow-up tweet posted on Sunday, Tom Hale attacked Acme.", "attack", "Sunday"),
        ("Tom Hale attacked Acme in a letter sent to Anna Berg on Friday.", "attack", "Friday"),
        ("Asked on Monday about the plan, Tom Hale attacked Acme.", "attack", "Monday"),
        ("Elected in 2010, Tom Hale attacked Acme.", "attack", None),
        ("Tom Hale attacked a plan published in 2010.", "attack", None),
        ("Tom Hale led the army from 2010 to 2013.", "lead", "2010 to 2013"),
        ("Tom Hale condemned the plan on Monday.", "criticise", "Monday"),
        # nor is a day a person with an office
        ("On Monday, the heads of nine Oslo-based firms, Acme among them, left.", "leave",
         "Monday"),
        # behind a word without any mark a sentence goes on
        ("Tom Hale made a public announcement Tuesday afternoon at Vang High School.", "announce",
         "Tuesday afternoon"),
        # a time before a noun is that of the thing, unless the thing takes place then
        ("The court upheld the 2012 law.", "uphold", None),
        ("Anna Berg praised last year's report.", "praise", None),
        ("The plan would replace the current system.", "succeed", None),
        ("Officials released a report from 2011.", "publish", None),
        ("Officials released a report from Rome in 2011.", "publish", "2011"),
        ("Anna Berg won the 2016 election.", "win", "2016"),
        ("Last week's flood destroyed the bridge.", "destroy", "Last week"),
        ("Norvik reported its 2019 profit on Friday.", "report", "Friday"),
        # nor does what somebody was at a time date what is told of them
        ("The letter was sent to Rome, and the woman who was mayor during the 2008 war sold Acme.",
         "sell", None),
        ("The board opened the school on New Years Day 2014.", "open", "New Years Day 2014"),
        # what is done along with it is done then
        ("Speaking in Rome on Monday, Anna Berg attacked the board.", "attack", "Monday"),
        ("The ferry sank off Rome on Monday, killing two people.", "kill", "Monday"),
        ("Tom Hale resigned on Monday after selling Acme.", "sell", None),
        # two deeds, two times
        ("Tom Hale returned to Rome on Friday after meeting Anna Berg in May.", "return", "Friday"),
        ("Tom Hale returned to Rome on Friday after meeting Anna Berg in May.", "meet", "May"),
        ("Tom Hale was arrested in connection with the 2015 murder of Anna Berg.", "arrest", None),
        ("Last year the company hired 200 workers; this year it sold Acme.", "hire", "Last year"),
        # a year that only bounds the deed
        ("Fish have died in the lake since the 2001 flood.", "kill", "since the 2001 flood"),
        ("Tom Hale opened the bridge on 6 June before some spectators.", "open", "6 June"),
        ("Tom Hale won the 2016 election.", "win", "2016"),
        # what is compared with, meant for, or called by a time has it
        ("The crowd did not rival the throngs at Anna Berg's first party eight years ago.", "rival",
         None),
        ("The crowd did not rival the throngs on Monday.", "rival", None),
        ("On Monday the crowd rivalled the throngs in Rome.", "rival", "Monday"),
        ("Anna Berg praised a plan for the last weeks of the year.", "praise", None),
        ("Anna Berg signed the law of 1964.", "sign", None),
        ("Anna Berg released a report from 2011.", "publish", None),
        ("Anna Berg met Tom Hale on the night of 4 May.", "meet", "the night of 4 May"),
        ("Anna Berg won the race of 2016.", "win", "2016"),
        ("Tom Hale praised the work of Anna Berg Thursday evening.", "praise", "Thursday evening"),
        ("Anna Berg became the second woman seated in the current Senate.", "seat", None),
        ("The 17 February Brigade attacked the house.", "attack", None),
        ("On 17 February the Brigade attacked the house.", "attack", "17 February"),
        # what happened in something that has a time, and what came of a deed
        ("Anna Berg cited a 1997 case in which a guard shot a thief.", "shoot", "1997"),
        ("Anna Berg cited a 1997 case that a guard won.", "win", None),
        ("Anna Berg criticised the board, leading Tom Hale to resign on Monday.", "criticise",
         None),
        ("Anna Berg criticised the board, leading Tom Hale to resign on Monday.", "resign",
         "Monday"),
        ("Police sent Tom Hale to Rome, sparking a protest Wednesday.", "send", None),
        ("The flood hurt Anna Berg, prompting a visit to Rome on Monday.", "injure", None),
        ("The flood hurt Anna Berg, prompting a visit to Rome on Monday.", "prompt", "Monday"),
        ("The flood hurt Anna Berg on Friday, prompting a visit.", "prompt", "Friday"),
        ("The flood hurt Anna Berg on Friday, triggering a visit on Monday.", "injure", "Friday"),
        ("The flood hurt Anna Berg on Friday, triggering a visit on Monday.", "cause", "Monday"),
        # a verb that says whether a deed came about has its time
        ("On Monday Tom Hale failed to sign the law.", "sign", "Monday"),
        ("On Monday Tom Hale stopped short of signing the law.", "sign", "Monday"),
        ("Tom Hale on Monday stopped short of calling on Anna Berg to resign.", "urge", "Monday"),
        ("Tom Hale managed on Monday to sign the law.", "sign", "Monday"),
        ("Tom Hale refused Monday to sign the law.", "sign", "Monday"),
        ("Tom Hale refused to sign the law on Monday.", "sign", "Monday"),
        ("Tom Hale refused to sign the law on Monday.", "decline", None),
        ("On Monday Tom Hale succeeded in selling Acme.", "sell", "Monday"),
        ("On Monday Tom Hale did not manage to sign the law.", "sign", "Monday"),
        ("On Monday Tom Hale failed to sign the law by Thursday.", "sign", "Monday"),
        ("Tom Hale said on Monday that he had failed to sign the law.", "sign", None),
        ("On Monday Tom Hale remembered to sign the law.", "sign", "Monday"),
        ("On Monday Tom Hale forgot to sign the law.", "sign", "Monday"),
        ("On Monday Tom Hale stopped advising Acme.", "advise", "Monday"),
        # not so where the deed is remembered
        ("On Monday Tom Hale remembered signing the law.", "sign", None),
        ("Tom Hale on Monday remembered visiting Anna Berg.", "visit", None),
        ("On Monday Tom Hale forgot signing the law.", "sign", None),
        # not so where the deed comes later, or is only why
        ("Tom Hale promised on Monday to sign the law.", "sign", None),
        ("On Monday the board voted to sell Acme.", "sell", None),
        ("On Monday Tom Hale threatened to sell Acme.", "sell", None),
        ("On Monday Tom Hale stopped to visit Anna Berg.", "visit", None),
        # who urges speaks in an interview, not who is urged, save to speak there
        ("Tom Hale urged Anna Berg to resign in an interview on Monday.", "resign", None),
        ("Tom Hale urged Anna Berg to resign in an interview on Monday.", "urge to resign",
         "Monday"),
        ("Tom Hale urged Anna Berg to resign in May.", "resign", "May"),
        ("Tom Hale urged Anna Berg to appear in an interview on Monday.", "urge to appear", None),
        # an inquiry goes on; a visit takes place then
        ("Tom Hale was charged last month in Anna Berg's probe into Acme.", "charge", "last month"),
        ("Tom Hale was charged last month in Anna Berg's probe into Acme.", "investigate", None),
        # a time without a comma at the head of a sentence
        ("In May Norvik sold the mill.", "sell", "May"),
        ("In March a ferry sank off Bergen and drifted.", "sink", "March"),
        ("By 2033 Norvik will close the mill.", "close", "2033"),
        ("In 2022 a bomb killed 20 people at the market.", "kill", "2022"),
        ("In Sunday school Anna Berg met Tom Hale.", "meet", None),
        ("Last May Anna Berg sold the mill.", "sell", "Last May"),
        ("Last week Anna Berg sold the mill.", "sell", "Last week"),
        ("Early last week Anna Berg sold the mill.", "sell", "Early last week"),
        ("Next June Anna Berg will sell the mill.", "sell", "Next June"),
        ("May 5 Anna Berg sold the mill.", "sell", "May 5"),
        ("Last night police arrested Anna Berg.", "arrest", "Last night"),
        ("Anna Berg met Tom Hale. Last May Anna Berg sold the mill.", "meet", None),
        ("Last May was cold and Anna Berg sold the mill.", "sell", None),
        ("Last May Anna Berg said that Tom Hale had sold the mill.", "sell", None),
        # two times that exclude each other
        ("Tom Hale visited Rome in May and Paris in June.", "visit", None),
        # What a deed goes on until, what it is done for, and what was done in an election have
        # times of their own.
        ("Norvik will hold the seat until an election in June.", "hold seat",
         "until an election in June"),
        ("Police arrested three men over the robbery in 2021.", "arrest", None),
        ("Norvik apologised on Monday for the attack in March.", "apologise", "Monday"),
        ("Norvik was jailed for the murder in 2021.", "sentence", None),
        ("Police arrested three men over the robbery on Monday.", "arrest", "Monday"),
        ("Police arrested three men in March over the robbery.", "arrest", "March"),
        ("Norvik paid for the repair in March.", "pay for", "March"),
        ("The court punished interference in the 2016 election.", "punish", None),
        ("The court punished Norvik for interference in the 2016 election.", "punish", None),
        ("Norvik won the seat in the 2016 election.", "win", "2016"),
        ("Profit fell to 12 million euros in April, from 19 million the year before.", "fall",
         "April"),
        # How something was when it was found is no news of a day.
        ("Karth police seized 850kg of cocaine hidden in a container in Dorvik on Friday.",
         "capture", "Friday"),
        ("Officers found 30 parrots concealed in boxes at Karth airport on Monday.", "find",
         "Monday"),
        ("Police arrested a man accused of theft in Karth on Friday.", "arrest", "Friday"),
        ("Police arrested a man accused of theft in Karth on Friday.", "accuse", None),
        ("Police seized guns hidden since Friday.", "capture", None),
        ("Police seized a painting hidden by monks on Friday.", "hide", "Friday"),
        ("Police seized a painting hidden in Karth in 1943.", "capture", None),
        ("Police seized a painting stolen in Karth on Friday.", "steal", "Friday"),
        ("On Monday police seized guns hidden in a cellar on Friday.", "hide", "Friday"),
    ],
)  # fmt: skip
def test_time_of_a_deed(times, sentence: str, deed: str, printed: str | None) -> None:
    found = times(sentence)
    assert deed in found
    assert found[deed] == printed


@pytest.mark.parametrize(
    ("sentence", "earliest"),
    [
        ("“Today the board runs our lives,” Tom Hale said.", None),
        ("“Today we leave Acme,” Tom Hale said.", "2023-09-06"),
        ("“Today the board left Acme,” Tom Hale said.", "2023-09-06"),
        ("Tom Hale leaves the board today.", "2023-09-06"),
    ],
)
def test_in_somebodys_mouth_today_may_mean_these_days(told, sentence, earliest):
    claims = told(sentence, published=PUBLISHED)
    found = {claim.time.earliest for claim in claims if claim.time is not None}
    assert found == {earliest}


def dated(text: str, earliest: str | None, latest: str | None, steps: int = 1) -> Placed:
    time = TimeExpression(0, len(text), text, "DATE", None, None, earliest, latest)
    return Placed(time, steps)


JULY = dated("July", "2023-07-01", "2023-07-31")
FIFTH = dated("July 5", "2023-07-05", "2023-07-05", steps=3)
OLD = dated("2012", "2012-01-01", "2012-12-31", steps=3)
MONDAY = dated("Monday", "2023-09-04", "2023-09-04")
SOON = dated("soon", None, None)
SINCE = dated("2020", "2020-01-01", None)


@pytest.mark.parametrize(
    ("placed", "expected"),
    [
        ([], None),
        ([SOON], SOON),
        ([SOON, JULY], JULY),
        ([SINCE], SINCE),
        ([JULY, FIFTH], FIFTH),
        ([OLD, MONDAY], MONDAY),
        ([MONDAY, OLD], MONDAY),
        ([MONDAY, JULY], None),
        ([SINCE, MONDAY], MONDAY),
    ],
)
def test_nearest_then_most_exact(placed: list[Placed], expected: Placed | None) -> None:
    assert time_of_deed(placed) == (None if expected is None else expected.time)


@pytest.mark.parametrize(
    ("sentence", "printed", "earliest", "latest"),
    [
        ("Tom Hale visited Rome from July 25 to 27.", "July 25 to 27", "2023-07-25", "2023-07-27"),
        ("Tom Hale visited Rome between 1999 and 2001.", "1999 and 2001", "1999-01-01",
         "2001-12-31"),
        ("Tom Hale visited Rome earlier this month.", "earlier this month", "2023-09-01",
         "2023-09-06"),
        ("Tom Hale visited Rome in fiscal 2022.", "fiscal 2022", None, None),
        ("Friday's storm met Tom Hale as he visited Rome.", "Friday", "2023-09-01", "2023-09-01"),
    ],
)  # fmt: skip
def test_a_claim_takes_what_the_words_bound(extraction_of, sentence, printed, earliest, latest):
    found = extraction_of(sentence, published=PUBLISHED)
    (time,) = {claim.time for claim in found.claims if claim.predicate == "visit"}
    assert time is not None
    assert (time.text, time.earliest, time.latest) == (printed, earliest, latest)
    assert all(sentence[one.start : one.end] == one.text for one in found.times)


@pytest.mark.parametrize(
    ("sentence", "predicate", "day"),
    [
        ("Voters in Dorvik go to the polls on Sunday to choose a council.", "go to", "2023-09-10"),
        ("Norvik holds a mayoral election on Sunday.", "hold", "2023-09-10"),
        ("Ida Brandt celebrates her 40th birthday on Friday.", "celebrate", "2023-09-08"),
    ],
)
def test_what_is_arranged_for_the_coming_weekday_is_a_plan(told, sentence, predicate, day):
    (claim,) = (c for c in told(sentence, published=PUBLISHED) if c.predicate == predicate)
    assert (claim.modality, claim.time.earliest) == ("planned", day)
