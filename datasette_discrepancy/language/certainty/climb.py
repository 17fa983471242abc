"""From a deed to the top of its sentence: which of the clauses above have it in their scope."""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.attribution import reporting_beside, reports
from datasette_discrepancy.language.certainty.conditions import (
    by_means,
    by_outcome,
    is_means_of_aim,
    take_entailment,
    within_condition,
)
from datasette_discrepancy.language.certainty.contents import (
    evidence_for,
    governed_by_noun,
    is_missing,
    tells_content,
)
from datasette_discrepancy.language.certainty.given_up import take_given_up
from datasette_discrepancy.language.certainty.governors import (
    charged,
    governed,
    is_degree,
    is_perfect,
    is_remark,
    leaning,
)
from datasette_discrepancy.language.certainty.infinitives import completes
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.certainty.own_words import own_cues
from datasette_discrepancy.language.certainty.sought import described
from datasette_discrepancy.language.certainty.sources import (
    attribute,
    attribute_across,
    attribute_demand,
    attribute_label,
    attribute_to_noun,
    attribute_view,
    goes_on_telling,
)
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.subjects import MOST_STEPS
from datasette_discrepancy.language.tree import Token

# Prepositions behind which a gerund is what the verb above is about.
BEFORE_CONTENT = frozenset({"in", "of", "with", "at", "into"})


def climb(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Collect what the clauses above say of this one."""
    current, reaches = verb, True  # reaches: modality above still has this deed in its scope
    for _ in range(MOST_STEPS):
        beside = reporting_beside(current, grammar)
        if beside is not None and not _describes_speaker(verb, beside, grammar):
            attribute(beside, grammar, certainty)
        above = current.head
        if above == current:
            return
        kind = grammar.relation(current)
        if _speaks_for_itself(current, above, kind, grammar):
            return
        if reaches:
            described(current, above, kind, grammar, certainty)
            within_condition(current, above, kind, grammar, certainty)
        if reaches and _asks(current, above, kind, grammar):
            certainty.claimed = False
        if kind == g.CONJUNCT and goes_on_telling(current, above, grammar):
            attribute(above, grammar, certainty)
        if kind == g.CONJUNCT:
            alone = not grammar.subjects(current) and not grammar.auxiliaries(current)
            if reaches and alone and _shares_auxiliary(current, above):
                polarity = certainty.polarity
                own_cues(above, grammar, certainty)
                if any(word.lower_ == "but" for word in current.children):
                    certainty.polarity = polarity  # "did not leave but signed"
        elif (content := tells_content(current, above, grammar)) is not None:
            if reaches:
                governed_by_noun(current, content, grammar, certainty)
                charged(current, content.head, grammar, certainty)
            else:
                attribute_to_noun(content, grammar, certainty)
            reaches = False
        elif kind in {g.COMPLEMENT, g.OPEN_COMPLEMENT} or completes(current, above, grammar):
            if reaches:
                leaning(current, above, certainty)
                take_entailment(current, above, grammar, certainty)
            governed(verb, current, kind, grammar, certainty, reaches=reaches)
        elif kind == g.ADNOMINAL and (evidence := evidence_for(current, above, grammar)):
            if is_missing(evidence, grammar):
                certainty.claimed = False  # "could not find any examples of it being read"
            reaches = False
        elif reaches and kind == g.ADNOMINAL:
            governed_by_noun(current, above, grammar, certainty)
            if _is_of_none(current, above, grammar):
                certainty.claimed = False
            take_given_up(current, above, grammar, certainty)
            charged(current, above.head, grammar, certainty)
            reaches = False
        elif kind == g.ADNOMINAL and any(m.lower_ == "that" for m in grammar.markers(current)):
            attribute_to_noun(above, grammar, certainty)
        elif kind == g.PARATAXIS and reports(above):
            attribute(above, grammar, certainty)
        else:
            # Adverbial and relative clauses are told as facts of their own.
            if kind == g.ADVERBIAL and reaches:
                by_means(current, above, grammar, certainty)
                by_outcome(current, above, grammar, certainty)
                charged(current, above, grammar, certainty)
                leaning(current, above, certainty)
                attribute_view(current, above, grammar, certainty)
                if any(mark.lower_ == "to" for mark in grammar.markers(current)):
                    # "called on Lee to resign"
                    attribute_demand(current, above, grammar, certainty)
            reaches = reaches and kind == g.ADVERBIAL and is_means_of_aim(current, above, grammar)
            if kind == g.ADVERBIAL and _is_denied_above(current, above, grammar):
                certainty.claimed = False
            if kind == g.ADVERBIAL and is_degree(current, above, grammar):
                certainty.claimed = False
            if kind == g.ADVERBIAL and _is_object_clause(current, grammar):
                certainty.claimed = False  # "did not find the firm to have sold"
            if kind == g.ADVERBIAL and is_remark(current, above, grammar):
                certainty.claimed = False  # "not enough to convict", "too late to vote"
            if kind == g.RELATIVE:
                attribute_label(current, above, grammar, certainty)
                attribute_across(current, above, grammar, certainty)
            if kind == g.RELATIVE and any(word.lower_ == "no" for word in above.children):
                certainty.claimed = False  # "no evidence that", "no minister who"
        current = above


def _describes_speaker(verb: Token, saying: Token, grammar: Grammar) -> bool:
    """ "It is shut, said Lee, who leads it": who Lee is, the text says."""
    return any(noun.is_ancestor(verb) for noun in grammar.subjects(saying))


def _speaks_for_itself(verb: Token, above: Token, kind: str, grammar: Grammar) -> bool:
    """ "“Lee said that he will leave and I like that,” Berg said": what "I" do, no Lee says."""
    if kind != g.CONJUNCT or not {n.lower_ for n in grammar.subjects(verb)} & {"i", "we"}:
        return False
    while grammar.relation(above) == g.CONJUNCT:
        above = above.head
    told = grammar.relation(above) in {g.COMPLEMENT, g.OPEN_COMPLEMENT}
    others = {noun.lower_ for noun in grammar.subjects(above.head)}
    return told and bool(others) and not others & {"i", "we", "you"}


# Forms that an auxiliary in front of one of them governs in the other as well, "has met and left"
# among them where one is tagged as a past tense.
# "left unclear who won".
UNSETTLED = frozenset("unclear open unknown uncertain unsettled undecided unresolved".split())
FORMS = ({"VB", "VBP"}, {"VBN", "VBD"}, {"VBG"}, {"VBZ"})


def _is_object_clause(verb: Token, grammar: Grammar) -> bool:
    """Whether "to have sold" hangs like a purpose, which a perfect never is."""
    return is_perfect(verb, grammar) and any(m.lower_ == "to" for m in grammar.markers(verb))


def _is_denied_above(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Whether a gerund completes a verb that is denied: "was not involved in planning it".

    Behind "after" or "for" it is told as a fact: "did not rest after winning".
    """
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    if verb.tag_ != "VBG" or not marks & BEFORE_CONTENT or grammar.subjects(verb):
        return False
    outer = Certainty()
    own_cues(above, grammar, outer)
    between = [noun for noun in grammar.objects(above) if noun.i < verb.i]
    return outer.polarity == "negative" or any(map(_is_none, between))


def _is_of_none(verb: Token, noun: Token, grammar: Grammar) -> bool:
    """ "took no part in planning it", "has no plan to sell": a clause of what there is none of."""
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    return _is_none(noun) and (
        "to" in marks or (verb.tag_ == "VBG" and bool(marks & BEFORE_CONTENT))
    )


def _is_none(noun: Token) -> bool:
    return any(word.lower_ in cues()["negative_determiners"] for word in noun.lefts)


def _shares_auxiliary(verb: Token, above: Token) -> bool:
    """Whether what holds before a verb holds for one joined to it: not "won't say and refuses"."""
    return verb.pos_ != "VERB" or any({verb.tag_, above.tag_} <= forms for forms in FORMS)


def _asks(verb: Token, above: Token, kind: str, grammar: Grammar) -> bool:
    """Whether a clause asks what nobody knows: "unclear who won", "asked what it would do".

    "explained how it fell" tells what happened: only the words above, or a verb that leaves the
    outcome open, make it a question.
    """
    table = cues()
    if kind == g.CONJUNCT:
        kind, above = grammar.relation(above), above.head  # "unclear who won or when it ended"
    if kind in {g.RELATIVE, g.CONJUNCT, g.ROOT}:
        return False
    asking = {
        word.lower_
        for child in verb.lefts
        for word in (child, *child.lefts)
        if word.lower_ in table["question_words"]
    }
    if verb.left_edge.lower_ in table["question_words"]:
        asking.add(verb.left_edge.lower_)  # "how much an apology will help"
    if asking and above.lemma_.lower() in table["question_governors"]:
        return True
    whenever = asking or verb.left_edge.lower_ == "when"
    if whenever and any(c.dep_ == "xcomp" and c.lower_ in UNSETTLED for c in above.rights):
        return True  # "left open when it would close"
    # "the town where the mill will stand" may hang on its verb in the parse.
    asking -= {"who", "whom", "whose", "which", "where"}
    return bool(asking) and any(word.tag_ == "MD" for word in grammar.auxiliaries(verb))
