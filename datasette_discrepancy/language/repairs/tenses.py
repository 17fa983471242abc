"""Sentences without a finite verb that have one: a past tense or a plural was misread.

"The jury in Rome convicted Ann Lee" with a participle, "Norvik plans to buy a bank" with a plural,
"The ferry Norvik sank." as a clause about a ferry.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import checked_lemma, has_past_form, is_verb_form
from datasette_discrepancy.language.repairs.hanging import ASKING, SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE, NOUNS, TENSED
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.valency import (
    COURSES,
    HAPPENING_TO_THINGS,
    NEVER_PASSIVE,
    OPENING,
    TWO_OBJECTS,
    WITH_PARTICLE,
    WITHOUT_PASSIVE,
)

# Behind these prepositions neither: "the board called on the mayor to resign".
CALLING: dict[str, set[str]] = {"call": {"on", "upon", "for"}}
# Right before these prepositions the past tense is seldom a participle: "focused on taxes".
ACTIVE_WITH = {
    "focus": {"on"},
    "fluctuate": {"between"},
    "relish": {"in"},
    "look": {"at", "into", "for", "on"},
    "call": {"on", "upon", "for"},
    "point": {"to", "out"},
    "turn": {"to"},
    "refer": {"to"},
    "vote": {"for", "against", "to"},
    "meet": {"with"},
    "talk": {"to", "about", "with"},
    "object": {"to"},
    "listen": {"to"},
    "go": {"on", "to"},
}
# Labels of clauses that stand for themselves.
MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
# What is done to a time: "the days spent on it".
SPENDING = frozenset({"spend", "waste", "name", "call"})
# Plurals that are verbs right before an infinitive, as in "plans to buy".
INTENDING = frozenset("plan hope aim vow pledge offer promise threaten move attempt".split())
# Shares by which a figure moves.
PARTS = frozenset("half third quarter fifth tenth thirds quarters fifths percent %".split())


def past_tense(verb: Token) -> None:
    """Give a participle with an object of its own the tense that its sentence lacks.

    Args:
        verb: hung on a noun (`acl`).
    """
    root = verb.sent.root
    moved = _is_moved_by_amount(verb)
    objects = [noun for noun in children(verb, "obj") if noun.i > verb.i]
    acts = bool(objects) and verb.lemma_.lower() not in TWO_OBJECTS
    told = _told_clause(verb, root)
    if (
        verb.tag_ != "VBN"
        or not (acts or moved or told is not None or _has_no_passive(verb))
        or root.pos_ not in NOUNS
        or root.i > verb.i
        or children(verb, "aux", "aux:pass", "mark", "obl:agent", "nsubj", "nsubj:pass")
    ):
        return
    between = verb.doc[root.i : verb.i]
    inside = set() if told is None else {word.i for word in told.subtree}
    inside |= {
        word.i
        for clause in children(root, "acl:relcl")
        if clause.i < verb.i
        for word in (clause, *children(clause, "aux", "aux:pass", "cop"))
    }
    finite = [word for word in verb.sent if word.tag_ in FINITE and word.i not in inside]
    if not any(word.text in ",;:-–—()" for word in between) and all(map(verb.is_ancestor, finite)):
        verb.tag_ = "VBD"
        if _has_no_passive(verb):
            hang(verb, root, verb.dep_)  # "a ferry carrying 140 passengers capsized"
        if told is not None:
            hang(told, verb, "ccomp")
        for child in children(root, "advcl", "acl"):
            infinitive = child.i > verb.i and any(w.lower_ == "to" for w in children(child, "mark"))
            if infinitive and objects and verb.lemma_.lower() in ASKING:
                hang(child, verb, "xcomp")  # "Ann Lee urged the board to sign"


def _is_moved_by_amount(verb: Token) -> bool:
    """ "Norvik's exports fell by a third in May.": by so much, which nobody did.

    The amount is hung as one, and no more as a doer.
    """
    if verb.lemma_.lower() not in COURSES or verb.sent[-1].text != ".":
        return False
    amounts = [noun for noun in children(verb, "obl:agent", "obl") if _is_amount(noun)]
    for noun in amounts:
        noun.dep_ = "obl"
    return bool(amounts)


def _is_amount(noun: Token) -> bool:
    by = any(word.lower_ == "by" for word in children(noun, "case"))
    counted = noun.like_num or noun.lower_ in PARTS or any(word.like_num for word in noun.lefts)
    return by and counted


def main_behind_aside(verb: Token) -> None:
    """ "The team, in the spin room, focused on taxes.": behind the aside the sentence goes on.

    A sentence that has no verb in a tense outside an aside between two commas has the one right
    behind the second comma, on whatever word of the aside a parser hangs it.

    Args:
        verb: hung on a noun (`acl`, `conj`), a form that past tense and participle share.
    """
    root, words = verb.sent.root, verb.doc
    comma = words[verb.i - 1] if verb.i else verb
    if comma.pos_ == "ADV" and comma.i:
        comma = words[comma.i - 1]
    if comma.text != "," or root.pos_ not in NOUNS or root.i > comma.i or verb.tag_ == "VBG":
        return
    if verb.sent[-1].text != "." or not has_past_form(verb.lower_):
        return
    if children(verb, "aux", "aux:pass", "mark", "obl:agent", "cc", *SUBJECTS):
        return
    others = [word for word in children(root, "conj") if word != verb]
    if others or children(root, "cop", "case", "cc", *SUBJECTS):
        return
    opening = next((word for word in words[root.i + 1 : comma.i] if word.text == ","), None)
    if opening is None or words[opening.i + 1].pos_ == "CCONJ":
        return
    outside = [*words[verb.sent.start : opening.i], *words[verb.i + 1 : verb.sent.end]]
    if any(word.tag_ in FINITE and not verb.is_ancestor(word) for word in outside):
        return
    lemma = verb.lemma_.lower()
    behind = words[verb.i + 1].lower_ if verb.i + 1 < verb.sent.end else ""
    things = [noun for noun in children(verb, "obj") if noun.i > verb.i and not is_calendar(noun)]
    goes_on = [clause for clause in children(verb, "ccomp", "xcomp") if clause.i > verb.i]
    acts = bool(things) and lemma not in TWO_OBJECTS
    without = lemma in NEVER_PASSIVE or (lemma in OPENING and behind != "by")
    if acts or goes_on or without or behind in ACTIVE_WITH.get(lemma, ()):
        verb.tag_ = "VBD"
        hang(verb, root, "acl")


def past_behind_participle(verb: Token) -> None:
    """ "A truck carrying gas exploded": a past tense completes no participle.

    Args:
        verb: hung on a verb as what completes it (`xcomp`).
    """
    participle = verb.head
    if participle.dep_ != "acl" or participle.tag_ not in {"VBG", "VBN"}:
        return
    if verb.tag_ != "VBD" and not (verb.tag_ == "VBN" and _has_no_passive(verb)):
        return
    noun = participle.head
    others = [word for word in verb.sent if word.tag_ in FINITE and not verb.is_ancestor(word)]
    if noun == verb.sent.root and noun.pos_ in NOUNS and others in ([], [verb]):
        verb.tag_ = "VBD"
        hang(verb, noun, "acl")


def past_before_joined(verb: Token) -> None:
    """ "A bomb exploded in Rome and killed ten": beside a verb in a tense stands another.

    A noun is never joined to what somebody did, so that the participle behind it is a past tense.

    Args:
        verb: in a tense, joined to another word (`conj`).
    """
    noun = verb.head
    if verb.tag_ not in TENSED or noun != verb.sent.root or noun.pos_ not in NOUNS:
        return
    if not children(verb, "cc") or children(verb, *SUBJECTS, "aux", "aux:pass", "cop", "mark"):
        return
    first = [
        word
        for word in children(noun, "acl")
        if noun.i < word.i < verb.i and word.tag_ == "VBN" and word.lower_.endswith("ed")
    ]
    others = [word for word in verb.sent if word.tag_ in FINITE and word.i < verb.i]
    if not first or others or children(noun, "cop", *SUBJECTS):
        return
    main = first[-1]
    if children(main, "aux", "aux:pass", "mark", "obl:agent"):
        return
    hang_on_verb(main, noun)
    main.tag_ = "VBD"
    hang(verb, main, "conj")


def hang_on_verb(verb: Token, noun: Token) -> None:
    """Hang a sentence on a verb that was hung on its subject."""
    verb.head, verb.dep_ = verb, "ROOT"
    for word in list(noun.children):
        if word.i > verb.i:
            word.head = verb
            word.dep_ = word.dep_.replace("nmod", "obl")
    noun.head, noun.dep_ = verb, "nsubj"


def _told_clause(verb: Token, root: Token) -> Token | None:
    """ "An official confirmed to Lee that it closed": a clause behind "that" shows who tells."""
    lemma, table = verb.lemma_.lower(), cues()
    if lemma not in table["attribution_verbs"] or lemma in table["hearer_verbs"]:
        return None
    below = [*children(verb, "acl", "ccomp", "acl:relcl", "advcl"), *children(root, "acl", "ccomp")]
    return next((w for w in below if w.i > verb.i and w.left_edge.lower_ == "that"), None)


def _has_no_passive(verb: Token) -> bool:
    """ "The council called on the mayor to resign." is a sentence, and no kind of council."""
    lemma, follows = verb.lemma_.lower(), verb.i + 1 < verb.sent.end
    if verb.sent[-1].text != ".":
        return False
    behind = CALLING.get(lemma, set()) | WITH_PARTICLE.get(lemma, frozenset())
    if lemma in HAPPENING_TO_THINGS and not children(verb, "obl:agent"):
        return verb.nbor(1).lower_ != "by"
    return lemma in WITHOUT_PASSIVE or (follows and verb.nbor(1).lower_ in behind)


def active_past(verb: Token) -> None:
    """Give a participle with a subject of its own the past tense: "the fire hurt two".

    Without an object only where the past tense looks the same: "the minister seen" has none.

    Args:
        verb: a participle.
    """
    subjects = children(verb, "nsubj")
    objects = [noun for noun in children(verb, "obj") if noun.i > verb.i]
    alike = verb.lower_.endswith("ed") and verb.dep_ in MAIN
    if (
        subjects
        and (objects or alike)
        and all(noun.i < verb.i for noun in subjects)
        and not children(verb, "aux", "aux:pass", "nsubj:pass", "obl:agent")
        and verb.lemma_.lower() not in TWO_OBJECTS
    ):
        verb.tag_ = "VBD"


def intention(noun: Token) -> None:
    """Read a plural behind a name and before an infinitive as the verb that its sentence lacks.

    Args:
        noun: head of its sentence.
    """
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in INTENDING or noun.i == noun.sent.start:
        return
    name = noun.nbor(-1)
    others = children(noun, "det", "amod", "nmod:poss", "case", "cop", "nsubj", "nummod")
    others = [word for word in others if word != name]
    infinitives = [
        verb
        for verb in children(noun, "acl")
        if verb.tag_ == "VB" and verb.left_edge.i == noun.i + 1 and verb.left_edge.lower_ == "to"
    ]
    finite = any(word.tag_ in FINITE for word in noun.sent[: noun.right_edge.i - noun.sent.start])
    named = name.pos_ == "PROPN" and name.head == noun and name.left_edge.i == noun.sent.start
    if noun.dep_ == "nsubj" and not _is_told_behind(noun):
        return
    if named and infinitives and not others and not finite:
        if noun.dep_ == "nsubj":
            noun.dep_ = "ccomp"  # "Norvik plans to close its mill, the ministry said"
        noun.tag_, noun.pos_ = "VBZ", "VERB"
        name.dep_ = "nsubj"
        infinitives[0].dep_ = "xcomp"


def _is_told_behind(noun: Token) -> bool:
    """Whether the verb of a noun has its own subject behind the comma that ends the noun phrase."""
    teller = noun.head
    speakers = [word for word in children(teller, *SUBJECTS) if noun.i < word.i < teller.i]
    comma = noun.right_edge
    return (
        bool(speakers)
        and comma.text == ","
        and teller.lemma_.lower() in cues()["attribution_verbs"]
    )


def passive_adjective(adjective: Token) -> None:
    """ "was deeply troubled by the report": with "be" and whoever does it, no adjective."""
    being = [word for word in children(adjective, "cop") if word.lemma_.lower() == "be"]
    if not being or not adjective.lower_.endswith("ed") or not is_verb_form(adjective.lower_):
        return
    by = [
        noun
        for noun in children(adjective, "obl:agent", "obl")
        if not is_calendar(noun) and any(word.lower_ == "by" for word in children(noun, "case"))
    ]
    if not by:
        return
    adjective.pos_, adjective.tag_ = "VERB", "VBN"
    adjective.lemma_ = checked_lemma(adjective.lower_, "VERB", adjective.lemma_)
    for word in being:
        word.dep_ = "aux:pass"
    for noun in children(adjective, "nsubj"):
        noun.dep_ = "nsubj:pass"


def opening_participle(verb: Token) -> None:
    """ "Asked about it, Lee noted": before the subject of the main verb, no past tense."""
    sentence, main, end = verb.sent, verb.head, verb.right_edge
    opens = verb.i <= sentence.start + 1 and end.text == "," and end.i < main.i
    objects = children(verb, "obj")
    if not opens or not all(map(is_calendar, objects)) or children(verb, "mark", "aux", *SUBJECTS):
        return
    if any(noun.left_edge.i == end.i + 1 for noun in children(main, *SUBJECTS)):
        verb.tag_ = "VBN"
        for day in objects:
            day.dep_ = "obl:unmarked"


def day_of_participle(day: Token) -> None:
    """ "a poll released Friday": a day is no object, so that the poll was released.

    Args:
        day: hung on a verb as its object (`obj`).
    """
    verb = day.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or day.i < verb.i or not is_calendar(day):
        return
    if verb.lemma_.lower() in SPENDING or children(verb, "aux", "aux:pass", *SUBJECTS):
        return
    day.dep_ = "obl:unmarked"


def named_subject(noun: Token) -> None:
    """Read "The ferry Norvik sank." as a sentence, and not as a ferry that Norvik sank.

    Only where the sentence ends in a full stop and has no other finite verb, and the name stands
    alone between the noun and the verb.

    Args:
        noun: head of its sentence.
    """
    sentence = noun.sent
    if noun.pos_ != "NOUN" or sentence[-1].text != "." or noun.i + 2 >= sentence.end:
        return
    name = noun.nbor(1)
    verb = name.head
    alone = name.pos_ == "PROPN" and name.dep_ == "nsubj" and verb.head == noun
    if not alone or verb.i != name.i + 1 or verb.tag_ not in TENSED:
        return
    outside = [word for word in sentence if word.tag_ in FINITE and not verb.is_ancestor(word)]
    if outside != [verb] or children(verb, "obj", "ccomp"):
        return
    for child in list(noun.children):
        if child.i > verb.i:
            child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
    name.head, name.dep_ = noun, "appos"
