"""Conditions: what depends on one is only possible, and what states one is said by nobody.

"If" and "unless" head a clause of the parse. A condition in the order of a question ("Should the
town pay, …", "Had she paid, …") is found by its first word, as small parsers do not know it.
"""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.attribution import reports
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token

# First words of a condition, and what must follow before the comma: "had she known", "were it to".
INVERTED = {
    "should": frozenset({"VB"}),
    "had": frozenset({"VBN", "VBD"}),
    "were": frozenset({"VB"}),
}
# Where a passage keeps the words that may begin such a condition.
INVERSIONS = "inversions"
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ"})
# Before "if" they make it no condition: "even if", "as if", "what if".
NO_CONDITION = frozenset({"even", "as", "what"})
# Words behind a verb among which "if anything" stands.
LONGEST_ASIDE = 10
# Behind these a clause may begin.
OPENING = frozenset({",", "“", '"', "—", "–", "-", ";", ":", "that", "but", "and"})


def take_conditions(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what conditions around a deed say of it."""
    _inverted(verb, certainty)
    _generic(verb, grammar, certainty)
    _phrase(verb, certainty)
    for child in verb.children:
        if not child.children or grammar.relation(child) != g.ADVERBIAL:
            continue
        for word in grammar.markers(child):
            before = word.nbor(-1).lower_ if word.i else ""
            # It depends; not "even if", "as if", "what if".
            if word.lower_ in {"if", "unless"} and before not in NO_CONDITION:
                certainty.weaken("possible", word)


def take_condition_before(
    clause: Token, opinion: Token, grammar: Grammar, certainty: Certainty
) -> None:
    """Take a condition that stands at the verb of an opinion: "if it rains, I think he stays".

    Args:
        clause: what is thought.
        opinion: the verb of thinking.
        grammar: of the parse.
        certainty: takes what is found.
    """
    for child in opinion.children:
        if child.i > clause.i or grammar.relation(child) != g.ADVERBIAL:
            continue
        for word in grammar.markers(child):
            before = word.nbor(-1).lower_ if word.i else ""
            if word.lower_ in {"if", "unless"} and before not in NO_CONDITION:
                certainty.weaken("possible", word)


def _inverted(verb: Token, certainty: Certainty) -> None:
    """ "Should the town pay, Lee will sell": the paying is a condition, the sale depends on it."""
    for word, last in _inverted_around(verb):
        if word.i <= verb.i < last:
            certainty.claimed = False
        elif word.i == verb.sent.start or _is_next(verb, last):
            certainty.weaken("possible", word)


def _is_next(verb: Token, last: int) -> bool:
    """Whether a verb is the first behind a condition: "that, should he go, she would stay"."""
    between = verb.doc[last : verb.i] if last <= verb.i else ()
    tensed = verb.tag_ in FINITE or any(word.tag_ in FINITE for word in between)
    return tensed and not any(word.tag_ in FINITE and word.head != verb for word in between)


def inverted_condition(verb: Token) -> Token | None:
    """Return the first word of a condition in the order of a question on which a deed depends."""
    return next(
        (
            word
            for word, last in _inverted_around(verb)
            if word.i == verb.sent.start < last <= verb.i
        ),
        None,
    )


def _inverted_around(verb: Token) -> list[tuple[Token, int]]:
    """Conditions in the order of a question: their first words, and where each of them ends."""
    sentence, doc = verb.sent, verb.doc
    if INVERSIONS not in doc.user_data:  # once a passage, not once a deed
        doc.user_data[INVERSIONS] = [word.i for word in doc[:-1] if _may_invert(word)]
    found = []
    for position in doc.user_data[INVERSIONS]:
        if not sentence.start <= position < sentence.end:
            continue
        if any(word.text == "?" for word in sentence[-2:]):
            return []
        word = doc[position]
        last = next((t.i for t in doc[position : sentence.end] if t.text == ","), sentence.end)
        shown = any(t.tag_ in INVERTED[word.lower_] for t in doc[position + 2 : last])
        # Where nothing precedes or follows, nothing depends on it.
        whole = position == sentence.start and last == sentence.end
        if not whole and (shown or word.lower_ == "should"):
            found.append((word, last))
    return found


def _may_invert(word: Token) -> bool:
    """Whether a word may begin a condition: at the head of a sentence; "should" of any clause."""
    if word.lower_ not in INVERTED or word.nbor(1).pos_ not in NOMINAL:
        return False
    if word.i == word.sent.start:
        return True
    return word.lower_ == "should" and word.nbor(-1).lower_ in OPENING


def _phrase(verb: Token, certainty: Certainty) -> None:
    """ "as long as the town pays", "provided that it pays": conditions in more than one word."""
    tokens, first = verb.doc.tokens, verb.left_edge.i
    for start in range(max(verb.sent.start, first - 4), first + 1):
        if tokens[start].lower_ not in OPENING_PHRASES:
            continue
        words = tuple(word.lower_ for word in tokens[start : min(start + 5, verb.i)])
        nearest = max(1, first - start)  # it leads up to the clause
        if any(words[:length] in PHRASES for length in range(nearest, len(words) + 1)):
            certainty.claimed = False
    aside = [word.lower_ for word in tokens[verb.i + 1 : verb.i + LONGEST_ASIDE]]
    if "if" in aside:
        for begin in zip(aside, aside[1:], aside[2:], strict=False):
            if begin[:2] == (",", "if") and begin[2] in {"any", "anything", "anyone", "ever"}:
                certainty.claimed = False  # "what it achieved, if anything"


PHRASES = frozenset(
    tuple(words.split())
    for words in (
        *("as long as", "so long as", "provided that", "provided the", "providing that", "in case"),
        *("on condition that", "assuming", "assuming that", "supposing", "in the event that"),
        *("as if", "provided"),
    )
)
OPENING_PHRASES = frozenset(words[0] for words in PHRASES)


def within_condition(
    verb: Token, above: Token, kind: str, grammar: Grammar, certainty: Certainty
) -> None:
    """Take what a condition above says of what belongs to it.

    "If it succeeds at closing the valve", "if the wall stands and the gate holds", "if you think it
    holds": parts of one. What the parse hangs behind one without a joining word depends on it.

    Args:
        verb: head of the lower clause.
        above: what it hangs on.
        kind: how, a value of `Grammar.relation`.
        grammar: of the parse.
        certainty: takes what is found.
    """
    while kind == g.PARATAXIS and grammar.relation(above) == g.CONJUNCT:
        above = above.head  # "if the wall stands and the gate holds, the town survives"
    if kind == g.CONJUNCT and _goes_on(verb, above, grammar):
        _until_then(verb, above, grammar, certainty)
    marks = [m for m in grammar.markers(above) if m.lower_ in cues()["conditional_markers"]]
    if not marks or (marks[0].i and marks[0].nbor(-1).lower_ in NO_CONDITION):
        return
    joined = kind == g.CONJUNCT and _goes_on(verb, above, grammar)
    part = joined or kind in {g.COMPLEMENT, g.OPEN_COMPLEMENT}
    if part or (kind == g.ADVERBIAL and not grammar.subjects(verb)):
        certainty.claimed = False
    elif kind in {g.PARATAXIS, g.CONJUNCT} and verb.i > above.i:
        certainty.weaken("possible", verb)


def _until_then(verb: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "Once the bill is done and the law is changed": the present means what is to come."""
    opening = {
        w.lower_ for w in (*grammar.markers(above), *grammar.adverbs(above)) if w.i < above.i
    }
    tensed = [
        w for w in (verb, *grammar.auxiliaries(verb)) if w.tag_ in {"VBZ", "VBP", "VBD", "MD"}
    ]
    present = bool(tensed) and all(w.tag_ in {"VBZ", "VBP"} for w in tensed)
    if present and opening & {"once", "until", "till", "after", "before"}:
        certainty.weaken("planned", above)


def _goes_on(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Whether a condition goes on: "and" joins the clauses, and both are past or present.

    Not in "will rise if it passes and urged the board to act", which goes on with the sentence.
    """
    if not any(word.pos_ == "CCONJ" for word in verb.lefts):
        return False
    past = [
        any(word.tag_ == "VBD" for word in (one, *grammar.auxiliaries(one)))
        for one in (verb, above)
    ]
    tensed = [
        any(word.tag_ in FINITE for word in (one, *grammar.auxiliaries(one)))
        for one in (verb, above)
    ]
    return past[0] == past[1] or not all(tensed)


def _generic(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "When you open the door, it rings": anybody, any time."""
    introduced = {w.lower_ for w in (*grammar.markers(verb), *grammar.adverbs(verb))}
    anybody = any(noun.lower_ in {"you", "one"} for noun in grammar.subjects(verb))
    if anybody and introduced & {"when", "whenever", "once", "wherever"}:
        certainty.claimed = False


def take_entailment(verb: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "The plan includes closing a school", "it means paying": what a plan holds is planned."""
    lemma = above.lemma_.lower()
    if verb.tag_ != "VBG" or above.i > verb.i:
        return
    planned = any(
        cues()["nouns"].get(noun.lemma_.lower()) == "planned" or noun.lemma_.lower() in PROPOSALS
        for noun in grammar.subjects(above)
    )
    if lemma in ENTAILING or (lemma in CONTAINING and planned):
        certainty.weaken("planned", above)


def by_means(verb: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "By closing the mill, Lee would save money": the means is as open as the end.

    So is what it leads to, or keeps from: "would result in closing the mill".
    """
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    if verb.tag_ != "VBG" or not marks & ({"by"} if verb.i < above.i else {"by", *INTO}):
        return
    for word in grammar.auxiliaries(above):
        modality = cues()["auxiliaries"].get(word.lower_)
        if "by" in marks and (modality == "possible" or word.lower_ == "would"):
            certainty.claimed = False
        elif modality:
            certainty.weaken(modality, word)


def by_outcome(verb: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "The ferry could sink, killing 14": what comes of it is as open, what is said there is not.

    Of "could not sign it, killing the deal" a part is no less certain than the words say.
    """
    behind = verb.tag_ == "VBG" and verb.i > above.i and verb.nbor(-1).text == ","
    if not behind or grammar.markers(verb) or verb.lemma_.lower() == "cite" or reports(verb):
        return
    if negative_word(above, grammar) is not None:
        return
    for word in grammar.auxiliaries(above):
        modality = cues()["auxiliaries"].get(word.lower_)
        if modality:
            certainty.weaken(modality, word)


def is_means_of_aim(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Return whether a gerund tells by what an infinitive is to be done: "to win by cheating".

    What is said of the infinitive is said of the gerund. Who tries to win by cheating, cheats.
    """
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    if "by" in marks and above.head.lemma_.lower() in {"try", "attempt", "seek", "work", "manage"}:
        return False
    to = any(mark.lower_ == "to" for mark in grammar.markers(above))
    to = to or (above.tag_ == "VB" and grammar.relation(above) == g.OPEN_COMPLEMENT)
    return verb.tag_ == "VBG" and verb.i > above.i and bool(marks & {"by", *INTO}) and to


INTO = frozenset({"in", "into", "to", "toward", "towards", "from"})
ENTAILING = frozenset({"require", "involve", "entail", "necessitate", "contemplate"})
CONTAINING = frozenset({"include", "mean", "be"})
# Nouns of what is not yet done, beside those that a clause completes.
PROPOSALS = frozenset(
    {"recommendation", "suggestion", "step", "option", "measure", "priority", "agenda", "task"}
)
