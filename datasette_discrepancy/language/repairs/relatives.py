"""Relative clauses that a parser hangs on a verb or beside the noun that they describe."""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.people import means_groups, means_people
from datasette_discrepancy.language.repairs.arguments import report_over_relative
from datasette_discrepancy.language.repairs.garden_paths import perfect_behind_noun
from datasette_discrepancy.language.repairs.hanging import MOST_STEPS, SUBJECTS, hang
from datasette_discrepancy.language.repairs.hearers import clause_heard
from datasette_discrepancy.language.repairs.participles import phrase_head, told_by_noun
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Token

# Words for people without a noun.
QUANTIFIED = frozenset("many some most few several all those others everyone anyone".split())
INSIDE = frozenset({"in", "within", "at", "inside", "across", "throughout"})


def relative(verb: Token) -> None:
    """ "reported on Monday that Lee got a letter": what was reported, no kind of Monday."""
    clause_heard(verb)
    if verb.dep_ == "ccomp":
        return
    report_over_relative(verb)
    perfect_behind_noun(verb)
    told_by_noun(verb)
    _beside_its_pronoun(verb)
    for pronoun in children(verb, "obj"):
        if pronoun.lower_ in {"which", "whom"} and children(pronoun, "case"):
            pronoun.dep_ = "obl"  # "on which Norvik relies"
    _without_pronoun(verb)


def _without_pronoun(verb: Token) -> None:
    """ "a taste for risk and warnings he got": without a pronoun it describes what is nearest."""
    first = verb.left_edge
    subject = next(iter(children(verb, "nsubj")), None)
    if subject is None or subject.left_edge != first or first.i <= verb.head.i + 1:
        return
    near = first.nbor(-1)
    joined = near.dep_ == "conj" and near.head != verb.head and verb.head.is_ancestor(near)
    if joined and near.pos_ == "NOUN" and first.tag_ not in {"WP", "WDT", "DT"}:
        hang(verb, near, "acl:relcl")


def _beside_its_pronoun(verb: Token) -> None:
    """ "under the bill, minors who apply": "who" follows the noun that it means."""
    pronoun = verb.left_edge
    if pronoun.text == ",":
        pronoun = pronoun.nbor(1)
    if pronoun.lower_ not in {"who", "whom"} or pronoun.i == 0:
        return
    if not _may_be_somebody(verb.head) or _is_where(verb.head):
        somebody = _somebody_above(verb.head, pronoun)
        if somebody is not None:
            hang(verb, somebody, "acl:relcl")
            return
        somebody = _name_below(verb.head, pronoun)
        if somebody is not None:
            hang(verb, somebody, "acl:relcl")
            return
    if pronoun != verb.left_edge:
        return
    before = pronoun.nbor(-1)
    if before.text == "," and before.i:
        before = before.nbor(-1)
    if before.pos_ in NOUNS and before != verb.head and before.dep_ in {"conj", "appos"}:
        hang(verb, before, "acl:relcl")


def loose_relative(verb: Token) -> None:
    """ "is a nurse who joined the board", read as a clause beside: "who" is the nurse."""
    first = verb.left_edge
    if _behind_preposition(verb, first):
        return
    if first.lower_ != "who" or first.head != verb or first.i == verb.sent.start:
        return
    if verb.dep_ == "advcl:relcl":
        verb.dep_ = "acl:relcl"
        return
    before = first.nbor(-1)
    if before.text == "," and before.i > verb.sent.start:
        before = before.nbor(-1)
    table = cues()
    governor = verb.head.lemma_.lower()
    told = governor in table["question_governors"] or governor in table["attribution_verbs"]
    if before.pos_ in NOUNS and not (told and first.nbor(-1).text != ","):
        hang(verb, phrase_head(before), "acl:relcl")


def _behind_preposition(verb: Token, first: Token) -> bool:
    """ "called for cuts, with which he disagrees": the clause tells of the noun before."""
    opening = first.nbor(1) if first.text in {",", "–", "—"} and first.i < verb.i else first
    if opening.i + 1 >= verb.i or opening.nbor(1).lower_ not in {"which", "whom"}:
        return False
    link, above = opening.nbor(1), verb.head
    if opening.pos_ != "ADP" or opening.head != link or link.head != verb or above.i > verb.i:
        return False
    nouns = [n for n in children(above, "obj", "obl") if above.i < n.i < opening.i]
    if nouns and above.pos_ == "VERB" and verb.dep_ == "advcl":
        hang(verb, nouns[0], "acl:relcl")
    return True


def whose_subject(noun: Token) -> None:
    """ "met Lee, whose son, Bo, was shot": the son was, not whoever met her.

    Args:
        noun: hung on the name before it, as another name (`appos`) or joined to it (`conj`).
    """
    if children(noun, "cc") or not any(word.tag_ == "WP$" for word in children(noun, "nmod:poss")):
        return
    name, last = noun.head, noun.right_edge
    words, end = noun.doc, noun.sent.end
    opening = last.i + 1 if last.text == "," else last.i + 2
    if opening >= end or words[opening - 1].text != "," or name.i > noun.i:
        return
    first = words[opening]
    verb = first.head if first.dep_ in {"aux", "aux:pass", "cop"} else first
    others = [word for word in children(verb, *SUBJECTS) if word != name]
    if first.tag_ not in FINITE or others or children(verb, "cc", "mark"):
        return
    if verb.dep_ == "ROOT" or verb.i < opening:
        return
    if name.head == verb:  # "one parent: Lee, whose son was shot", with Lee shot
        hang(name, verb.head, "appos")
    hang(verb, name, "acl:relcl")
    if verb.head == name:
        hang(noun, verb, "nsubj:pass" if children(verb, "aux:pass") else "nsubj")


def _somebody_above(noun: Token, pronoun: Token) -> Token | None:
    """ "officials familiar with the meeting who described it": no meeting is a "who"."""
    for _, above in zip(range(MOST_STEPS), noun.ancestors, strict=False):
        if above.pos_ in {"VERB", "AUX"}:
            return _beside(noun, above)
        if above.pos_ == "ADJ" and not children(above, "cop"):
            # "Officials familiar with it who" hung below the adjective
            above = next(iter(children(above, "nsubj")), above)
        if above.i < pronoun.i and _is_somebody(above):
            return above
    return None


def _is_somebody(word: Token) -> bool:
    return word.lower_ in QUANTIFIED or means_people(word.lemma_.lower())


def _beside(noun: Token, verb: Token) -> Token | None:
    """ "met people in the town who voted for it": the town hung on the verb."""
    for somebody in children(verb, "obj", "obl", "obl:agent", "nsubj", "nsubj:pass"):
        if somebody.right_edge.i + 1 == noun.left_edge.i and _is_somebody(somebody):
            return somebody
    return None


def _is_where(noun: Token) -> bool:
    """ "many in the party who voted for it": the party is where they are."""
    cases = {word.lower_ for word in children(noun, "case")}
    return noun.pos_ == "NOUN" and means_groups(noun.lemma_.lower()) and bool(cases & INSIDE)


def _name_below(noun: Token, pronoun: Token) -> Token | None:
    """ "a call from Ana Lima of Vang, who tweeted": no call is a "who"."""
    below = [
        child
        for child in children(noun, "nmod")
        if noun.i < child.i < pronoun.i
        and any(word.lower_ in {"from", "by", "of", "to"} for word in children(child, "case"))
    ]
    named = below and (below[-1].pos_ == "PROPN" or means_people(below[-1].lemma_.lower()))
    return below[-1] if named else None


def _may_be_somebody(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return noun.pos_ != "NOUN" or means_people(lemma) or means_groups(lemma)


def own_relative(verb: Token) -> bool:
    """ "gave a speech in Oslo on Monday that dealt with floods": "that" is the speech.

    A content clause whose subject is its own "that" or "which" describes the object before it.
    """
    governor, first = verb.head, verb.left_edge
    opened = first.tag_ == "WDT" and first.dep_ in SUBJECTS and first.head == verb
    objects = [noun for noun in children(governor, "obj") if noun.i < first.i]
    if not opened or not objects or governor.i > verb.i:
        return False
    hang(verb, objects[-1], "acl:relcl")
    return True
