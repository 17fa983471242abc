"""Times that date a thing and not the deed: "upheld the 2012 law", "the weeks of the year"."""

from __future__ import annotations

import re

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.times.words import MONTHS
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.valency import COURSES

# How a year stands in front of a noun, and the prepositions behind which that noun bounds a deed.
BEFORE_NOUN = frozenset({"compound", "amod", "nummod", "nmod", "nmod:poss", "nmod:unmarked"})
BOUNDS = frozenset({"since", "after", "before", "until", "till", "following", "from", "despite"})
APART = frozenset({"after", "before", "following"})
# How much later or earlier: on another day; and how many words may name the event.
FARTHEST = 8
LONG = frozenset("day week fortnight month year decade".split())
# Behind these something is what a deed came of, and has its own time: "in response to the attacks";
# or up to what it goes on: "until an election in June".
CAUSES = frozenset({"to", "since", "despite", "because of", "until", "till"})
# Behind these what has a time of its own frames the deed: "at last year's congress".
FRAMES = frozenset({"in", "at", "during", "on", "for", "over", "through", "throughout"})
# What takes place at its time, so that it dates what is done in it: "won the 2016 race".
OCCASIONS = frozenset(
    "election vote race primary referendum ballot contest game match final championship cup "
    "season victory win defeat loss triumph tournament olympics games congress convention "
    "conference summit meeting session debate war campaign crisis trial hearing raid attack "
    "bombing shooting earthquake quake flood storm hurricane fire explosion blast crash coup "
    "strike protest march parade ceremony festival visit trip tour deadline budget fiscal "
    "quarter term".split()
)
# Verbs of what was done before by others, and nouns of what is judged so.
JUDGING = frozenset(
    "condemn criticise criticize denounce deplore lament regret recall remember mourn commemorate "
    "investigate probe deny dispute avenge".split()
)
DEEDS = frozenset("invasion killing death arrest murder assault massacre crackdown slaying".split())
# What somebody did in an election or a war: "punished interference in the 2016 election".
DONE_IN = frozenset(
    "interference meddling fraud irregularity tampering rigging cheating collusion turnout "
    "involvement participation".split()
)
# Not where the verb only says that it was done: "committed fraud in the 2016 election".
DOING = frozenset("commit do show see have make organise organize".split())
# Why somebody is praised, blamed or held: "arrested three men over the robbery in 2029".
REASONS = frozenset({"over", "for", "about"})
CRIMES = frozenset(
    "robbery theft burglary heist fraud rape kidnapping abduction attack bombing shooting stabbing "
    "killing murder massacre assault fire blast explosion crash accident disaster collapse riot "
    "invasion coup crackdown spill leak scandal".split()
)
# Beside days and weeks these are parts of a time, and no thing of their own: "the end of the year".
PARTS = frozenset(
    "end start beginning course rest remainder middle half part close turn dawn eve height".split()
)
# What is compared with something may have its own time: "did not rival the crowd eight years ago".
COMPARING = frozenset(
    "rival match exceed surpass outnumber outstrip equal echo resemble mirror dwarf top".split()
)
# How many words may stand between a superlative and "since", and what is one by its sense.
RECORD_WORDS = 5
SUPERLATIVES = frozenset({"JJS", "RBS"})
FIRSTS = frozenset({"first", "only", "record"})
HAVE = frozenset({"has", "have", "'ve", "’ve"})
# What a value is before it changes, and how its time is told.
FORMERLY = frozenset({"from", "against"})
UP_TO = frozenset({"to", "until", "till", "through"})
LOOKING_BACK = frozenset("earlier before ago previously previous prior last preceding same".split())
_FROM = re.compile(r"\bfrom\s+\Z")
_UNTIL = re.compile(r"\s+(?:to|until|till|through|on|onwards?)\b")
YEAR = 4  # digits


def dates_a_noun(noun: Token, token: Token, reader: Reader) -> bool:
    """Whether a time tells of a thing alone: "upheld the 2012 law", "a report from 2011".

    Also of what only bounds the deed: "has grown since the 2001 invasion". What takes place then
    dates whatever is done in it: "won the 2016 election", "during the 2008 campaign".
    """
    if noun.pos_ == "PROPN" and token.dep_ == "amod":
        return True  # "in the current Senate"
    if noun.pos_ != "NOUN":
        return False
    if token.i > noun.i:
        cases = {word.lower_ for word in token.children if word.dep_ == "case"}
        if _is_of_reason(token):
            return True
        if _is_bounded(noun, reader) and cases <= {"on", "of", "in"}:
            return True  # "in response to the attacks on 9 May": when those were
        if token.dep_ == "nmod" and cases == {"of"}:
            # Not "voiced his support of Lee Thursday evening".
            words = token.doc[token.left_edge.i : token.i]
            named = (word.pos_ == "PROPN" and not is_calendar(word) for word in words)
            return not any(named) and _dates_of(noun, reader)
        return token.dep_ == "nmod" and cases == {"from"} and not _is_stretch(token)
    if token.dep_ not in BEFORE_NOUN or token.left_edge.pos_ == "ADP":
        return False  # "on 6 June before spectators"
    obliques = reader.grammar.obliques(noun.head)
    hung = {one.preposition.partition(" ")[0] for one in obliques if one.head == noun}
    if hung & BOUNDS:
        return True
    if hung & FRAMES and noun.head.pos_ in NOUNS and noun.head.i < noun.i:
        return not _takes_place(noun.head)  # "a challenger in the 2016 race": when that was
    return _is_done_in(noun) or not (hung & FRAMES or _takes_place(noun))


def _is_stretch(token: Token) -> bool:
    """ "Built nine dams from 1965 to 1970": when, whatever the parse hangs it on."""
    return any(word.lower_ in UP_TO for child in token.rights for word in child.children)


def _dates_of(noun: Token, reader: Reader) -> bool:
    """Whether "of" and a time tell of a noun alone: "the law of 1964", not "the night of 4 May".

    What is meant for a stretch of time has it: "a plan for the last weeks of the year".
    """
    if is_calendar(noun) or noun.lemma_.lower() in PARTS:
        above = noun.head
        return above.pos_ == "NOUN" and not (is_calendar(above) or _takes_place(above))
    hung = {one.preposition for one in reader.grammar.obliques(noun.head) if one.head == noun}
    return not hung & FRAMES and not _takes_place(noun)


def _is_bounded(noun: Token, reader: Reader) -> bool:
    """Whether something that took place is only what a deed came after, or came of."""
    hung = {one.preposition for one in reader.grammar.obliques(noun.head) if one.head == noun}
    return noun.lemma_.lower() in OCCASIONS and bool(hung & CAUSES)


def is_counted_from(token: Token) -> bool:
    """Whether days are counted from a time: "ten days after the blast on 1 May", another day."""
    first = token.left_edge
    words = token.doc.tokens[max(token.sent.start, first.i - FARTHEST) : first.i]
    for word in reversed(words):
        if word.text == "," or word.pos_ in {"VERB", "AUX"}:
            return False
        if word.lower_ in APART:
            return word.i > token.sent.start and word.nbor(-1).lemma_.lower() in LONG
    return False


def is_of_record(token: Token) -> bool:
    """Whether nothing like it has been since a time: "fell to 7%, the lowest since 2008".

    The deed is none of that year, nor has it gone on since.

    Args:
        token: head of the time expression.
    """
    first = token.left_edge
    if first.lower_ != "since" or any(word.lower_ in HAVE for word in children(token.head, "aux")):
        return False  # "has led the oldest bank since 2019"
    words = token.doc.tokens[max(token.sent.start, first.i - RECORD_WORDS) : first.i]
    for word in reversed(words):
        if word.is_punct or word.tag_ in FINITE:
            return False
        if word.tag_ in SUPERLATIVES or word.lower_ in FIRSTS:
            return True
    return False


def is_of_former_value(token: Token, first: Token) -> bool:
    """Whether a time is that of the value that a change began with: "from 19 million a year ago".

    It stands right behind that number, and looks back or has the new value beside it.

    Args:
        token: head of the time expression.
        first: its first word, or that before it which hangs on it.
    """
    before = first.nbor(-1) if first.i > token.sent.start else first
    opening = _opens_former_value(before)
    if opening is None:
        return False
    words = {word.lower_ for word in (*token.subtree, *token.doc[first.i : token.i + 1])}
    if token.i + 1 < token.sent.end:
        words.add(token.nbor(1).lower_)
    if words & LOOKING_BACK:
        return True
    return any(
        word.lower_ == "to" and word.nbor(1).pos_ in {"NUM", "SYM"}
        for word in token.sent
        if word.i + 1 < token.sent.end
    )


def is_compared_with(token: Token, before: str, behind: str) -> bool:
    """Whether a change is counted from a time: "rose 4 percent in May from a year earlier".

    Args:
        token: head of the time expression.
        before: the text before the expression.
        behind: the expression and the text behind it.
    """
    verb = token.head
    if verb.lemma_.lower() not in COURSES or not verb.i < token.i:
        return False
    return _FROM.search(before) is not None and _UNTIL.search(behind) is None


def _opens_former_value(last: Token) -> Token | None:
    """The "from" before a number that ends with a word, nothing but the number between."""
    numbers = 0
    for place in range(last.i, max(last.sent.start, last.i - FARTHEST) - 1, -1):
        word = last.doc[place]
        if word.lower_ in FORMERLY:
            return word if numbers else None
        numbers += word.like_num
        if not (word.like_num or word.is_currency or word.pos_ in {"NOUN", "SYM", "NUM", "ADJ"}):
            return None
    return None


def is_judged(verb: Token, token: Token, reader: Reader) -> bool:
    """ "condemned the attack on 9 May": the day may be that of what is judged, or compared with."""
    lemma = verb.lemma_.lower()
    if lemma in COMPARING and any(verb.i < n.i < token.i for n in reader.grammar.objects(verb)):
        return True
    return lemma in JUDGING and any(
        verb.i < noun.i < token.i and noun.lemma_.lower() in OCCASIONS | DEEDS
        for noun in reader.grammar.objects(verb)
    )


def dates_object(verb: Token, token: Token, reader: Reader) -> bool:
    """ "released a report from 2011", hung on the verb: the report is that old.

    So is the robbery in "arrested three men over the robbery in 2029".
    """
    if _is_of_reason(token):
        return True
    first = token.left_edge
    if first.lower_ != "from" or first.i == 0 or len(token) != YEAR or not token.is_digit:
        return False
    before = first.nbor(-1)
    behind = token.nbor(1).lower_ if token.i + 1 < token.sent.end else ""
    if behind in {"to", "until", "till", "through"}:
        return False  # "led the army from 2010 to 2013"
    return before.pos_ in NOUNS and before in reader.grammar.objects(verb)


def _is_of_reason(token: Token) -> bool:
    """ "Over the robbery in 2029", "for the attack in March": a known deed, in a month or year.

    A day is as often that of the arrest.
    """
    first = token.left_edge
    if first.lower_ != "in" or first.i == token.sent.start:
        return False
    if not (token.is_digit or token.lower_ in MONTHS):
        return False
    noun = first.nbor(-1)
    if noun.lemma_.lower() not in CRIMES:
        return False
    words = {word.lower_ for word in token.doc[noun.left_edge.i : noun.i]}
    return "the" in words and bool(words & REASONS)


def _is_done_in(noun: Token) -> bool:
    """ "Punished interference in the 2016 election": when that was done, and not the deed."""
    first = noun.left_edge
    if first.lower_ != "in" or first.i == noun.sent.start:
        return False
    done = first.nbor(-1)
    return done.lemma_.lower() in DONE_IN and done.head.lemma_.lower() not in DOING


def _takes_place(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in OCCASIONS or lemma.endswith(("tion", "ment", "ing", "sion"))
