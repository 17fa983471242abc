"""Clauses beside somebody who hears or does them, hung on that somebody by the parser.

"Told the panel *that taxes would rise*" describes no panel, and "called *for the mayor to sign*"
asks for no mayor.
"""

from __future__ import annotations

from itertools import islice

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues, tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token

# Verbs of which somebody and a content are two parts: "convinced them that it was safe".
TELLING = frozenset(
    "tell ask convince persuade remind inform assure reassure warn notify advise show teach "
    "promise satisfy caution alert instruct brief".split()
)
# Verbs with a hearer behind "to": "swore to the committee that".
TELLING_TO = frozenset(
    "say swear specify announce confirm explain suggest admit signal testify complain report "
    "repeat acknowledge concede indicate hint confess prove stress emphasize emphasise reveal "
    "disclose mention state boast insist propose recommend vow pledge write point".split()
)
HEARING = frozenset(
    "panel committee commission council court jury board audience crowd congress parliament "
    "senate press public agency ministry police union company firm group team staff government "
    "department office nation country world party campaign station network newspaper paper "
    "magazine tribunal subcommittee caucus delegation class family".split()
)
# Verbs and nouns of a demand that "for" opens with whoever shall do it.
CALLING = frozenset(
    "call push ask plead beg clamor clamour press wait lobby agitate argue vote pray opt "
    "petition appeal demand plea wish intend mean arrange allow".split()
)
# Verbs that say what somebody came to know or thinks.
LEARNING = frozenset(
    "notice realise realize discover find learn know see think believe hope fear feel".split()
)
# Words set off by commas between a verb and its content.
LONGEST_ASIDE = 4
# Labels under which parsers hang who hears.
HEARING_LABELS = frozenset({"obj", "iobj", "obl", "dep"})
# What hangs on a verb of saying without being what is said: where, when and how it was said.
BESIDE_SAYING = frozenset({"obl", "obl:unmarked", "nmod", "nmod:unmarked", "appos"})
# "said as a fact that", "reported on claims that", "responded to charges that": the noun has it.
NOT_BESIDE = frozenset({"as", "on", "to", "of", "about", "with", "against", "for"})
SAID = ("obj", "iobj", "ccomp", "xcomp", "parataxis", "aux:pass")
PLURALS = frozenset({"NNS", "NNPS"})
TOLD = frozenset({"obj", "iobj"})
MOST_PHRASES = 3
# Clauses above a verb among which its content may have come to stand.
MOST_STEPS = 3


def clause_heard(verb: Token) -> None:
    """ "told the panel that taxes would rise": what the panel was told, no kind of panel."""
    that = verb.left_edge
    if that.lower_ != "that" or not that.i or not _opens(that, verb):
        return
    noun, before = verb.head, that.nbor(-1)
    if not (before == noun or noun.is_ancestor(before)):
        return
    if all(token == that for token in children(verb, *SUBJECTS)):
        return
    above = noun.head
    heard = noun.dep_ in HEARING_LABELS and above.i < noun.i and _hears(noun, above)
    if not heard:
        above = _said_beside(noun, that, verb)
    if above != noun:
        that.head, that.dep_, that.pos_, that.tag_ = verb, "mark", "SCONJ", "IN"
        hang(verb, above, "ccomp")


def _opens(that: Token, verb: Token) -> bool:
    """Whether "that" opens a clause, and does not point: "that militants fled", "that man fled"."""
    return that.head == verb or (that.head.head == verb and that.head.tag_ in PLURALS)


def _said_beside(noun: Token, that: Token, verb: Token) -> Token:
    """The verb of "said in a statement that taxes would rise"; the noun itself without one.

    Who says something says what; where nothing else tells it, the clause does.
    """
    place = noun
    for _ in range(MOST_PHRASES):
        above = place.head
        beside = place.dep_ in BESIDE_SAYING or _is_when(place)
        if not beside or above.i > place.i:
            return noun
        if above.pos_ == "VERB":
            break
        place = above
    else:
        return noun
    lemma = above.lemma_.lower()
    if not tells(lemma):
        return noun
    # "heard loud and clear from the unions that": how, and not what
    told = [w for w in children(above, *SAID) if w.pos_ != "ADJ" and not _is_when(w)]
    if told and lemma in cues()["hearer_verbs"]:
        told = [word for word in told if word.dep_ not in TOLD or not is_somebody(word)]
    if told or above.dep_ == "parataxis":
        return noun
    return noun if _may_describe(noun, place, that, verb) else above


def _is_when(noun: Token) -> bool:
    """ "Reported Wednesday that", with a Wednesday reported; not "recalled the day that"."""
    return is_calendar(noun) and not children(noun, "det")


def _may_describe(noun: Token, place: Token, that: Token, verb: Token) -> bool:
    """Whether a noun beside a verb of saying may be what the clause tells of."""
    table, lemma = cues(), noun.lemma_.lower()
    cases = {word.lower_ for word in (*children(noun, "case"), *children(place, "case"))}
    if lemma in table["content_nouns"] or lemma in table["nouns"]:
        return True  # "said in the belief that"
    if cases & NOT_BESIDE and (lemma in table["attribution_nouns"] or "as" in cases):
        return True
    if not cases and not is_calendar(noun):
        return True  # "cited two times that the rule was used"
    # "said in a speech that Lee gave": the speech is what is given
    behind = [word for word in verb.rights if not word.is_punct]
    return that.dep_ == "obj" and not behind and not children(verb, "aux:pass")


def content_behind_aside(verb: Token) -> None:
    """ "Lee claimed, falsely, that it was paid": to the parse the claim stands beside it."""
    marks = [word for word in children(verb, "mark") if word.lower_ == "that"]
    if len(marks) != 1:
        return
    that = marks[0]
    for above in children(verb, "advcl", "parataxis"):
        between = verb.doc[above.i + 1 : that.i]
        aside = 0 < len(between) <= LONGEST_ASIDE and between[0].text == ","
        aside = aside and all(word.text == "," or word.pos_ == "ADV" for word in between)
        if aside and above.lemma_.lower() in cues()["attribution_verbs"] and _has_subject(above):
            above.head, above.dep_ = (above if verb.head == verb else verb.head), verb.dep_
            verb.head, verb.dep_ = above, "ccomp"
            return


def content_behind_phrase(that: Token) -> None:
    """ "noted that among ten mills, none was shut": to the parse, "that" is what they noted."""
    verb = that.head
    behind = that.nbor(1) if that.i + 1 < that.sent.end else that
    lemma = verb.lemma_.lower()
    told = that.lower_ == "that" and that.i == verb.i + 1 and (tells(lemma) or lemma in LEARNING)
    if not told or behind.pos_ not in {"ADP", "SCONJ"} or behind == verb:
        return
    phrase = behind.head
    content = _clause_behind(phrase.right_edge, verb)
    if phrase.head not in {verb, that} or content is None:
        return
    for below in (verb, *islice(verb.ancestors, MOST_STEPS)):
        if below.head == content and below != content:
            top = below if content.head == content else content.head
            below.head, below.dep_ = top, content.dep_
            break
    content.head, content.dep_ = verb, "ccomp"
    that.head, that.dep_, that.pos_, that.tag_ = content, "mark", "SCONJ", "IN"
    phrase.head, phrase.dep_ = content, "obl"


def _clause_behind(end: Token, verb: Token) -> Token | None:
    """The clause with a tense and a subject that opens behind a comma, near to a verb or above."""
    comma = end.nbor(1) if end.i + 1 < end.sent.end else end
    if comma.text != ",":
        return None
    near = children(verb, "ccomp", "parataxis")
    for above in islice(verb.ancestors, MOST_STEPS):
        near += [above, *children(above, "parataxis")]
    for clause in near:
        tensed = [clause, *children(clause, "aux", "aux:pass", "cop")]
        finite = any(word.tag_ in FINITE for word in tensed)
        own = [word for word in children(clause, *SUBJECTS, "expl") if word.i > comma.i]
        if clause.i > comma.i and finite and own and own[0].left_edge.i == comma.i + 1:
            return clause
    return None


def _has_subject(verb: Token) -> bool:
    return bool(children(verb, *SUBJECTS)) and verb.tag_ in FINITE


def _hears(noun: Token, above: Token) -> bool:
    lemma = above.lemma_.lower()
    behind_to = any(word.lower_ == "to" for word in children(noun, "case"))
    told = lemma in TELLING_TO if behind_to else lemma in TELLING and noun.dep_ != "obl"
    return told and is_somebody(noun)


def is_somebody(noun: Token) -> bool:
    """Return whether a noun names whoever hears and says something: people, a body, an outlet."""
    word = noun.lemma_.lower()
    return noun.pos_ in {"PROPN", "PRON"} or means_people(word) or word in HEARING


def clause_called_for(noun: Token) -> None:
    """ "called for the mayor to sign": the mayor shall sign, and "for" opens the clause."""
    cases = children(noun, "case")
    opened = len(cases) == 1 and cases[0].lower_ == "for"
    if not opened or noun.head.lemma_.lower() not in CALLING:
        return
    below = next((c for c in children(noun, "acl") if c.left_edge.lower_ == "to"), None)
    end = noun.right_edge.i + 1 if below is None else below.left_edge.i
    words = [word for word in noun.doc[end : end + 3] if not word.is_quote]
    if len(words) < 2 or words[0].lower_ != "to" or words[1].tag_ != "VB":
        return
    if words[1].lower_ != "be" and not is_somebody(noun):
        return  # "called for an inquiry to calm the town"
    infinitive = words[0].head
    passive = any(word.dep_ == "aux:pass" for word in infinitive.children)
    plain = infinitive.tag_ == "VB" or words[1] in infinitive.children
    if not plain or infinitive.i < words[1].i or infinitive.i > end + 4:
        return
    governor = noun.head
    if infinitive.head not in {governor, noun} or governor.i > noun.i:
        return
    hang(infinitive, governor, "ccomp" if governor.pos_ in {"VERB", "AUX"} else "acl")
    hang(noun, infinitive, "nsubj:pass" if passive else "nsubj")
    hang(cases[0], infinitive, "mark")
