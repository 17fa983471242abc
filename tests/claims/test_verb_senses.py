"""Which deed a verb tells, by the particle, preposition, object or result that belongs to it."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Sentence, predicate, who does it, what it is done to.
CASES = [
    ("Ann Lee voted against the bill on Tuesday.", "vote_against", "Ann Lee", "bill"),
    ("Norvik invested $5 million in the harbour.", "invest", "Norvik", "harbour"),
    ("The ministry called the strike off.", "cancel", "ministry", "strike"),
    ("Voters perceived Ann Lee as weak.", "perceive as weak", "Voters", "Ann Lee"),
    ("Ann Lee went after Bo Berg.", "go after", "Ann Lee", "Bo Berg"),
    ("The mayor walked back his remarks.", "walk back", "mayor", "his remarks"),
    ("The two sides agreed on a truce in March.", "agree", "two sides", "truce"),
    ("Norvik withdrew from the deal.", "withdraw", "Norvik", "deal"),
    ("Police cracked down on the protests.", "crack down on", "Police", "protests"),
    ("The mill was turned into a museum.", "turn into museum", None, "mill"),
    ("Congress kept the government funded.", "keep funded", "Congress", "government"),
    ("The minister went to Bergen.", "travel", "minister", None),
    ("Ann Lee went online.", "go online", "Ann Lee", None),
    ("A judge threw out the lawsuit.", "throw_out_case", "judge", "lawsuit"),
    ("A judge threw out the conviction.", "overturn", "judge", "conviction"),
    ("The court threw out the old chairs.", "throw out", "court", "old chairs"),
    ("Soldiers raided the village.", "attack", "Soldiers", "village"),
    ("Norvik resisted the plan.", "resist", "Norvik", "plan"),
    ("Ann Lee delivered remarks at the school.", "deliver", "Ann Lee", "remarks"),
    ("Norvik sent tanks to the border.", "supply", "Norvik", "tanks"),
    ("The firm fired twelve workers.", "dismiss", "firm", "twelve workers"),
    ("The army fired two missiles on Monday.", "launch", "army", "two missiles"),
    ("Parliament passed the bill.", "approve", "Parliament", "bill"),
    ("Ann Lee passed the exam.", "pass", "Ann Lee", "exam"),
    ("The ruling hurt the party.", "hurt", "ruling", "party"),
    ("The protests died down.", "die down", "protests", None),
    ("Ann Lee climbed to the top.", "climb", "Ann Lee", None),
    ("Prices climbed 5 percent.", "rise", None, "Prices"),
    # with an object somebody does it, whether it is told actively or passively
    ("The strike increases pressure on the board.", "raise", "strike", "pressure"),
    ("The fee was increased on Monday.", "raise", None, "fee"),
    ("Fees increased on Monday.", "rise", None, "Fees"),
    ("Fees increased last year.", "rise", None, "Fees"),
    ("Fees increased by 5 percent.", "rise", None, "Fees"),
    ("The firm decreased its output.", "reduce", "firm", "its output"),
    ("The mayor grew the economy.", "grow", "mayor", "economy"),
    ("Ann Lee climbed the tower.", "climb", "Ann Lee", "tower"),
    ("The outage plunged the town into darkness.", "plunge", "outage", "town"),
    # on its way and no number
    ("The weapons fell into the wrong hands.", "fall into", "weapons", "wrong hands"),
    ("Shares fell under 5 percent.", "fall", None, "Shares"),
    ("The other towns should jump on board.", "jump on board", "other towns", None),
    ("The talks gave rise to hope.", "give rise", "talks", "hope"),
    ("Ann Lee had a discussion with Bo Berg.", "speak", "Ann Lee", "Bo Berg"),
    ("Ann Lee had a meeting with Bo Berg.", "meet", "Ann Lee", "Bo Berg"),
    ("Ann Lee had lunch with Bo Berg.", "dine", "Ann Lee", "Bo Berg"),
    ("The army carried out an attack on the town.", "attack", "army", "town"),
    ("The police took over the inquiry.", "take over inquiry", "police", "inquiry"),
    ("Norvik took over the firm.", "acquire", "Norvik", "firm"),
    ("Ann Lee voted for Bo Berg.", "vote_for", "Ann Lee", "Bo Berg"),
    ("Members who voted for the bill left.", "vote_for", "Members", "bill"),
    ("Ann Lee emerged as a threat.", "emerge as", "Ann Lee", "threat"),
    ("Ann Lee retired as the mayor.", "retire as", "Ann Lee", "mayor"),
    ("Bo Berg got a letter written by Ann Lee.", "receive", "Bo Berg", "letter"),
    ("God helps those who work.", "help", "God", "those"),
    ("The ruling would run contrary to that goal.", "run contrary to", "ruling", "goal"),
    (
        "Ann Lee put the risks of the plan bluntly in a letter.",
        "put bluntly",
        "Ann Lee",
        "risks of the plan",
    ),
    ("Ann Lee put the box in a van.", "put in van", "Ann Lee", "box"),
    ("Ann Lee was sworn in minutes later as mayor.", "swear in", None, "Ann Lee"),
    ("We owe our men support.", "owe", "We", "support"),
    ("The firm offers its sports fans.", "propose", "firm", "its sports fans"),
    ("Ann Lee held the rope.", "hold", "Ann Lee", "rope"),
    # "from" behind an aside still says what is prevented
    (
        "Ann Lee sought to prevent the inquiry — and its cost — from becoming a show.",
        "prevent from becoming",
        "Ann Lee",
        "inquiry",
    ),
    ("Ann Lee sought to prevent the fire.", "prevent", "Ann Lee", "fire"),
    ("Ann Lee kept the files from the board.", "keep", "Ann Lee", "files"),
    ("The bill pairs the wall with other measures.", "pair", "bill", "wall"),
    ("The briefing that Ann Lee gave was long.", "brief", "Ann Lee", None),
    ("Bo Berg fears the storm that batters the coast.", "batter", "storm", "coast"),
    ("The workers live in Oslo.", "live", "workers", None),
    (
        "All couples will be recognised as such for federal tax purposes.",
        "recognise as",
        None,
        "All couples",
    ),
    # the word before a noun may make the deed
    ("Bo Berg was in conversation with Ann Lee.", "meet", None, "Ann Lee"),
    ("A phone call with Ann Lee lasted an hour.", "speak", None, "Ann Lee"),
    ("The war games with Norway began.", "drill", None, "Norway"),
    ("Shares rallied on Monday.", "rise", None, "Shares"),
    ("Protesters rallied against the mine.", "protest", "Protesters", "mine"),
    ("A ferry sank off Nice.", "sink", None, "ferry"),
    ("Ann Lee was found guilty of murder.", "convict", None, "Ann Lee"),
    ("The ministry handed over the files to a committee.", "hand over", "ministry", "files"),
    ("The two will discuss how to build on it.", "discuss", "two", "to build on it"),
    ("The firm took part in the talks.", "take part", "firm", "talks"),
    ("The way Ann Lee speaks about her work is odd.", "speak about", "Ann Lee", "her work"),
    ("The ministry made available several pages.", "make available", "ministry", "several pages"),
    ("The mayor is focused on the harbour.", "focus on", "mayor", "harbour"),
    ("The order strips away citizenship.", "strip away", "order", "citizenship"),
    ("The party put the plan on hold.", "put on hold", "party", "plan"),
    ("Parliament urged Norvik to reopen the mine.", "urge to reopen", "Parliament", "Norvik"),
    ("The shooting took place in a school.", "take place", "shooting", None),
    ("The vote took place in a school.", "hold", None, "vote"),
    ("Ann Lee stepped down from her race.", "withdraw", "Ann Lee", "her race"),
    ("Ann Lee stepped down in May.", "resign", "Ann Lee", None),
    ("Bo Berg dropped out of the race.", "withdraw", "Bo Berg", "race"),
    ("Prices dropped in May.", "fall", None, "Prices"),
    ("The mayor told the police to lay off the inquiry.", "spare", "police", "inquiry"),
    ("The firm laid off 300 workers.", "cut", "firm", "300 workers"),
    ("Ann Lee set forth a plan.", "set forth", "Ann Lee", "plan"),
    ("Ann Lee will fight for you with every breath.", "fight for", "Ann Lee", "you"),
    ("Ann Lee fought with every minister.", "fight", "Ann Lee", "every minister"),
    ("We spent five days on the road.", "spend", "We", "five days"),
    ("The offer gave the council until May to decide.", "give until", "offer", "council"),
    ("Ann Lee found herself in a dispute.", "find in dispute", "Ann Lee", "herself"),
    ("The report was riddled with mistakes.", "riddle with mistake", None, "report"),
    ("The council was re-elected in May.", "elect", None, "council"),
    ("The mayor re-opened the road.", "reopen", "mayor", "road"),
    ("The vote set off a strike.", "cause", "vote", "strike"),
    ("The tax will drive away investors.", "repel", "tax", "investors"),
    ("Ann Lee was met with applause.", "meet with", None, "Ann Lee"),
    ("Ann Lee was met by Bo Berg.", "meet", "Bo Berg", "Ann Lee"),
    ("They will pressure the members to join the campaign.", "pressure to join", "They", "members"),
    ("Schools are not designed to last.", "design to last", None, "Schools"),
    ("The mayor called for lifting the ban.", "demand", "mayor", "for lifting the ban"),
    ("Ann Lee laughed with Bo Berg.", "laugh with", "Ann Lee", "Bo Berg"),
    ("Ann Lee campaigned with Bo Berg.", "campaign", "Ann Lee", None),
    ("Ann Lee took a picture of the bridge.", "take picture", "Ann Lee", "bridge"),
    ("The remark got Ann Lee in trouble.", "get in trouble", "remark", "Ann Lee"),
    ("The people you care about are safe.", "care about", "you", "people"),
    ("The council declined to comment.", "decline", "council", "to comment"),
]


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoer"), CASES)
def test_the_words_around_a_verb_tell_its_deed(told, text, predicate, subject, undergoer):
    claims = [c for c in told(text) if c.predicate == predicate]
    assert [(text_of(c.subject), text_of(c.object)) for c in claims] == [(subject, undergoer)]


SILENT = [
    ("Rain began to fall.", "begin"),
    ("The council is nearing the end of its four-year term.", "sentence"),
    ("The shooting took place in a school.", "hold"),
    ("“We won the race,” Lee continued.", "continue"),
    ("Norvik will raise the ship if it succeeds at shutting the valve.", "close"),
    ("The talks only served to highlight the divide.", "serve"),
    ("The money should not have been used.", "use"),
    ("Ann Lee was asked about the mine.", "request"),
    ("The goods were transported down their road.", "transport down"),
    ("Reports began surfacing of a fire.", "begin"),
    ("Despite promises that Norvik will pay for the wall, work stopped.", "promise"),
    ("The protests died down.", "kill"),
    ("Ann Lee jumped into the race.", "rise"),
    ("The court struck a compromise.", "attack"),
    ("Ann Lee demonstrated that the valve works.", "protest"),
    # whoever has it does not do it, and who gives it up does not either
    ("The board had the votes on Monday.", "vote"),
    ("Ann Lee had a veto overridden by the council.", "veto"),
    ("Ann Lee will never give up the fight.", "fight"),
    ("It was a fight that will not end.", "fight"),
    ("The police took over the inquiry into the theft.", "acquire"),
    # a clause behind "as" to the parse a phrase
    ("They aim to unite as the contest between Lee and her rival Berg intensifies.", "unite as"),
    # what became of it
    ("Ann Lee couldn't get any more out of step with her town.", "receive"),
    ("They managed to get the Children's Health Programme funded.", "receive"),
    # what was lost makes the deed
    ("The bill pairs the wall that our town needs with measures that members want.", "pair"),
    ("The big wave that Berg hopes will make him chair will not build itself.", "hope"),
    # of two nouns the nearer one is given
    ("The board did not answer requests for the grounds they have given him.", "request"),
    # set phrases
    ("“God help us,” Ann Lee said.", "help"),
    ("Practically speaking, Ann Lee lost the race.", "speak"),
    ("“Hold it!” the guard shouted.", "hold somebody"),
    ("The rules apply to couples regardless of where they live.", "live"),
    ("This is a sober reminder that attacks on any citizen are a crime.", "attack"),
    ("Groups railed against cuts to cost-of-living payments on Monday.", "cost"),
    # a state is no deed, and a noun is no verb
    ("The anger has grown so heated that the bishop spoke.", "rise"),
    ("The race grows fiercer by the day.", "grow"),
    ("Bo Berg grew frustrated when he saw the workers.", "grow"),
    ("Ann Lee's remarks were far more measured than his.", "measure"),
    ("There are files that are missing.", "miss"),
    ("The talks gave rise to hope.", "rise"),
    ("Leaders accused tea party activists on Tuesday of tolerating theft.", "activist"),
]


@pytest.mark.parametrize(("text", "predicate"), SILENT)
def test_another_sense_makes_no_claim_of_the_deed(told, text, predicate):
    claims = told(text)
    assert predicate not in {claim.predicate for claim in claims}
