"""How many things a verb takes: verbs without an object, without a passive, and with two objects.

The tables of verbs without an object differ in what a mistake costs. Where a bare participle is
taken for a past tense, a mistake turns round who does it to whom, so that table holds only verbs
that nothing can undergo. Where a preposition or a conjunction beside shows the same, verbs that
elsewhere have an object are in, too.
"""

from __future__ import annotations

from datasette_discrepancy.language.control_words import GIVING

# Nothing undergoes them: a bare participle of theirs is a past tense.
NEVER_PASSIVE = frozenset(
    "amount happen occur arise emerge come fall rise die sit stand lie belong remain seem appear "
    "vanish disappear collapse erupt arrive resign testify exist persist prevail succeed brawl "
    "complain delve depart diverge ensue fluctuate huddle loom react renege resort reverberate "
    "scoff skyrocket surface trudge".split()
)
# Without a preposition nothing undergoes them: "the comments that the fire resulted from a leak".
WITHOUT_OBJECT = frozenset(
    "amount happen occur arise emerge come fall die sit lie belong remain seem appear vanish "
    "disappear collapse erupt arrive resign testify exist persist prevail result vote participate "
    "retire depend rely agree disagree respond react speak go live stay talk work".split()
)
# They have no passive, so that no noun is described by their participle.
WITHOUT_PASSIVE = frozenset(
    "agree appeal apologise apologize appear argue arrive collapse complain disappear insist "
    "object occur participate protest react rely resign respond retire speak swear testify "
    "vote walk withdraw".split()
)
# What vehicles, buildings and bombs do by themselves. Some can be done to them as well, but a whole
# sentence of news says rather that it happened: "A bus plunged into a ravine."
HAPPENING_TO_THINGS = frozenset(
    "capsize plunge crash collide derail overturn skid swerve veer careen explode detonate topple "
    "tumble slam smash ram leak spill founder sink ditch disintegrate malfunction stall".split()
)
# What halls and bridges do: behind an aside they go on with it, and nobody did it to them.
OPENING = frozenset("open reopen close begin start end".split())
# Those that have none with a particle: "a number of firms lined up to sue".
WITH_PARTICLE = {
    "line": frozenset({"up"}),
    "team": frozenset({"up"}),
    "gear": frozenset({"up"}),
    "speak": frozenset({"out", "up"}),
    "step": frozenset({"down", "aside", "in", "up"}),
    "stand": frozenset({"up", "by", "down"}),
    "sign": frozenset({"up"}),
    "show": frozenset({"up"}),
    "turn": frozenset({"up", "out"}),
    "join": frozenset({"in"}),
    "burn": frozenset({"down"}),
    "break": frozenset({"down"}),
}
# Behind "after" and a noun, nobody is huddled or met with: "after the board met".
SELDOM_PASSIVE = WITHOUT_PASSIVE | frozenset(
    "arise belong campaign clash come confess crash die drop emerge erupt exist fall flee go "
    "happen huddle lie meet persist plead prevail quit remain rise seem sink sit stand succeed "
    "surface surrender talk testify travel vanish weigh".split()
)
# Of these nothing is done "too much" to anybody: "caved too much to the lobby".
WITH_DEGREE = frozenset(
    "cave bow cater pander defer rely depend talk worry complain differ vary rise fall drop sleep "
    "rest interfere meddle listen bend lean yield kowtow care matter travel".split()
)
# What figures do, by so much.
COURSES = frozenset(
    "fall rise shrink grow drop increase decrease jump climb decline expand contract narrow widen "
    "surge plunge slump soar dip slip".split()
)
# Somebody gets something: "owes the owners a fee".
DITRANSITIVE = GIVING | {"guarantee", "owe", "pay", "promise", "send", "show", "teach", "tell"}
# Their participles keep an object: "the soldier given a medal", "the woman named director".
TWO_OBJECTS = frozenset(
    "give award grant offer send pay show teach tell hand deny call name elect appoint dub ask "
    "make crown declare owe lend charge allow assign promise".split()
)
