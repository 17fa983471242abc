"""What a clause says of itself: auxiliaries, adverbs, negation, markers, the time it is put in."""

from __future__ import annotations

from lemminflect import getInflection

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.certainty.conditions import INVERTED, take_conditions
from datasette_discrepancy.language.certainty.infinitives import completes, is_ranked
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.certainty.narrowed import narrows
from datasette_discrepancy.language.certainty.past_would import happened
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tasks import tells_task
from datasette_discrepancy.language.tree import Token

# "Minister — resign": what parts whom a call is addressed to from the call.
BEHIND_ADDRESSEE = frozenset({",", "—", "–", "--", ":", "-"})
CONTRACTED = frozenset({"'d", "’d"})  # of "would"
BARE = frozenset({"VB", "VBP"})
# They say only when: with "if", under "risk", what they announce is no plan.
FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall", "would"})

# Right before what befell somebody these leave it open: "feared dead", "presumed drowned".
PRESUMING = {"fear": "possible", "presume": "likely", "believe": "likely", "think": "likely"}
FATES = frozenset({"dead", "killed", "drowned", "lost", "trapped", "missing"})


def schedules(verb: Token, grammar: Grammar) -> bool:
    """Return whether a verb says for when something is planned: "the vote is set for 4 May"."""
    return verb.lemma_.lower() in cues()["scheduling_verbs"] and any(
        oblique.preposition == "for" and (is_calendar(oblique.head) or oblique.head.like_num)
        for oblique in grammar.obliques(verb)
    )


def _is_past_alike(verb: Token) -> bool:
    """Whether the past tense of a verb looks like its bare form: "the ferry hit a rock"."""
    return verb.lower_ in getInflection(verb.lemma_.lower(), tag="VBD")


def own_cues(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Auxiliaries, adverbs, negation and conditional markers of the clause itself."""
    table = cues()
    auxiliaries = grammar.auxiliaries(verb)
    perfect = any(word.lemma_.lower() == "have" for word in auxiliaries)
    for word in auxiliaries:
        modality = table["auxiliaries"].get(word.lower_)
        if word.tag_ == "MD" and word.lower_ in CONTRACTED:
            modality = "planned"  # "they'd sell it"
        if modality and not (word.i == word.sent.start and word.lower_ in INVERTED):
            going_on = verb.tag_ == "VBG" and any(w.lower_ == "be" for w in auxiliaries)
            if (perfect or going_on) and word.lower_ == "must":
                modality = "likely"  # "must have left", "must be dreaming"
            # "would have met" tells of what did not happen or is not known.
            hypothetical = perfect and word.lower_ in {"would", "should", "could", *CONTRACTED}
            if happened(word, verb, grammar):
                continue  # "would not comment"
            if word.lower_ == "could" and not perfect and _did_not(verb, grammar):
                continue  # "could not find it"
            if word.lower_ in FUTURE | CONTRACTED and not hypothetical:
                certainty.foresee(word)
            else:
                certainty.weaken("possible" if hypothetical else modality, word)
            if perfect and word.lower_ == "should":
                certainty.claimed = False  # "should not have been sold": it was
    if _is_subjunctive(verb, grammar):
        certainty.weaken("planned", verb)
    bare = verb.tag_ == "VB" and not auxiliaries and not grammar.markers(verb)
    if bare and grammar.relation(verb) in {g.ROOT, g.COMPLEMENT, g.PARATAXIS}:
        subjects = grammar.subjects(verb)
        called_for = grammar.relation(verb) != g.ROOT and not _is_past_alike(verb)
        addressed = verb.i > verb.sent.start and verb.nbor(-1).text in BEHIND_ADDRESSEE
        if (
            not subjects
            or addressed
            or (called_for and all(noun.tag_ in {"NN", "NNP"} for noun in subjects))
        ):
            # "Release the report", "Mr Lee, release it", "asked that Lee resign": a call for it
            certainty.weaken("planned", verb)
    if _is_forbidden(verb, auxiliaries, grammar):
        certainty.weaken("planned", verb)
    for word in grammar.adverbs(verb):
        if word.lower_ in table["adverbs"]:
            certainty.weaken(table["adverbs"][word.lower_], word)
        if word.lower_ == "otherwise" and certainty.foreseen:
            certainty.doubt(word)  # "who would otherwise speak out"
    _negation(verb, grammar, certainty)
    for word in grammar.adverbs(verb):
        if word.lower_ in table["unfulfilled_adverbs"]:
            certainty.claimed = False  # "nearly drowned", "hardly spoke"
    if any(word.tag_ in {"VBZ", "VBP", "VBD"} for word in auxiliaries):
        for word in grammar.markers(verb):
            if word.lower_ == "to":  # "is to be honoured", "was to meet"
                certainty.weaken("planned", word)
    if _asks_back(verb, grammar):
        certainty.claimed = False  # "hasn't the court hurt the town", whatever mark ends it
    if any(map(_is_hardly_any, (*grammar.subjects(verb), *grammar.objects(verb)))):
        certainty.claimed = False  # "few members voted for it"
    if _is_only_about(verb, grammar):
        certainty.claimed = False  # "is against selling it", "when it comes to selling it"
    for word in grammar.markers(verb):
        if word.lower_ == "to" and word.i and word.nbor(-1).lower_ == "yet":
            certainty.claimed = False  # "has yet to sign"
    if any(word.tag_ in {"WRB", "WP"} and word.i < verb.i for word in verb.lefts) and any(
        word.lower_ == "to" for word in grammar.markers(verb)
    ):
        certainty.claimed = False  # "knows how to count", "asked what to do"
    for word in grammar.markers(verb):
        if word.lower_ in table["conditional_markers"]:
            certainty.weaken("possible", word)
            certainty.claimed = False
        if word.lower_ == "without":
            certainty.negate(word)
    guessed = PRESUMING.get(verb.lemma_.lower())
    if guessed is not None and verb.i + 1 < verb.sent.end and verb.nbor(1).lower_ in FATES:
        certainty.weaken(guessed, verb)  # "are feared dead"
    if schedules(verb, grammar) or _is_announced(verb, grammar):
        certainty.weaken("planned", verb)
    _of_imagined(verb, grammar, certainty)
    take_conditions(verb, grammar, certainty)
    _present_behind_time(verb, grammar, certainty)
    aimed = _is_aim(verb, grammar) or tells_task(verb)
    if aimed or _is_purpose(verb, grammar) or _is_wished(verb, grammar):
        certainty.weaken("planned", verb)
    if verb.tag_ in BARE and any(noun.lower_ in BLESSING for noun in grammar.subjects(verb)):
        certainty.claimed = False  # "God help us"


def _did_not(verb: Token, grammar: Grammar) -> bool:
    """Whether somebody could not do what one does at once, so that it was not done.

    What depends on a condition is left open, as is what is to come: "could not find it by then".
    """
    if verb.lemma_.lower() not in cues()["achieving_verbs"]:
        return False
    if negative_word(verb, grammar) is None or any(w.tag_ in {"JJR", "RBR"} for w in verb.children):
        return False  # "could not agree more"
    sentence = {word.lower_ for word in verb.sent}
    return sentence.isdisjoint({"if", "unless", "without", "would", "will", "?"})


def _asks_back(verb: Token, grammar: Grammar) -> bool:
    """Whether "hasn't" or "didn't" stands before the subject, as only a question has it."""
    subjects = [noun.left_edge.i for noun in grammar.subjects(verb) if noun.i < verb.i]
    if not subjects:
        return False
    return any(
        word.lower_ in SHORT_NOT and 0 < word.i < subjects[0] and word.nbor(-1).pos_ == "AUX"
        for word in grammar.adverbs(verb)
    )


SHORT_NOT = frozenset({"n't", "n’t"})


def _is_forbidden(verb: Token, auxiliaries: list[Token], grammar: Grammar) -> bool:
    """ "Do not close the mill": a call not to, and nothing that somebody told."""
    first = verb.left_edge
    while (first.is_punct or first.is_quote or first.pos_ == "CCONJ") and first.i < verb.i:
        first = first.nbor(1)
    return (
        verb.tag_ == "VB"
        and first.lower_ in {"do", "never"}
        and all(word.lower_ == "do" for word in auxiliaries)
        and not grammar.subjects(verb)
        and not grammar.markers(verb)
        and grammar.relation(verb) in {g.ROOT, g.COMPLEMENT, g.PARATAXIS}
    )


def _is_hardly_any(noun: Token) -> bool:
    """ "Few people", "very few of them"; "a few people" and "the few" are some."""
    few = next((word for word in (*noun.lefts, noun) if word.lower_ == "few"), None)
    if few is None:
        return False
    before = {word.dep_ for word in (*few.lefts, *noun.lefts) if word.i < few.i}
    return before.isdisjoint({"det", "nmod:poss", "poss", "nummod"})


THINKING = frozenset({"think", "dream", "wonder", "ask", "hear"})
COMPARING = frozenset({"compare", "liken", "equate"})
LIKENING = frozenset({"like", "unlike"})
BLESSING = frozenset({"god", "heaven"})


def _is_only_about(verb: Token, grammar: Grammar) -> bool:
    """Whether a gerund only tells what something is about, and nothing of whether it is done."""
    if verb.tag_ != "VBG":
        return False
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    being = any(word.lemma_.lower() == "be" for word in grammar.auxiliaries(verb))
    above = verb.head
    comes = above.lemma_.lower() == "come" and any(w.lower_ == "it" for w in above.lefts)
    thinks = above.pos_ == "VERB" and above.lemma_.lower() in THINKING
    return (
        (being and bool(marks & {"against", "for", "about"}))
        or (comes and "to" in marks)
        or above.lower_ == "worth"  # "it is not worth closing it"
        or (thinks and bool(marks & {"about", "of"}))
        or (bool(marks & LIKENING) and not grammar.subjects(verb))  # "it is like buying a car"
        or bool({above.lemma_.lower(), above.head.lemma_.lower()} & COMPARING)
    )


def _is_aim(verb: Token, grammar: Grammar) -> bool:
    """ "Wants it changed so it mirrors the law": "so" with the present tense is no result yet.

    Behind a comma it is one: "he is ill, so he stays at home".
    """
    first = verb.left_edge
    if (
        first.lower_ != "so"
        or verb.tag_ == "VBG"
        or not first.i
        or first.i == first.sent.start
        or first.nbor(-1).is_punct
    ):
        return False
    tensed = {w.tag_ for w in (verb, *grammar.auxiliaries(verb))} & FINITE
    return bool(tensed) and tensed <= {"VBZ", "VBP"} and grammar.relation(verb) == g.ADVERBIAL


def _is_wished(verb: Token, grammar: Grammar) -> bool:
    """ "What we are trying to do is sell it": the base form behind "is" tells what is tried."""
    if verb.tag_ != "VB" or all(child.dep_ != "cop" for child in verb.lefts):
        return False
    governors = cues()["governors"]
    return any(
        clause.lemma_.lower() in governors
        for noun in grammar.subjects(verb)
        for clause in noun.rights
        if grammar.relation(clause) == g.RELATIVE and clause.i < verb.i
    )


def _is_subjunctive(verb: Token, grammar: Grammar) -> bool:
    """ "It is vital that the mill be sold": a passive that is called for."""
    auxiliaries = grammar.auxiliaries(verb)
    tensed = any(word.tag_ in {"MD", "VBD", "VBZ", "VBP", "TO"} for word in auxiliaries)
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    being = any(word.lower_ == "be" and word.i < verb.i for word in auxiliaries)
    return being and not tensed and "to" not in marks and grammar.relation(verb) == g.COMPLEMENT


def _is_announced(verb: Token, grammar: Grammar) -> bool:
    """ "Mayor to open bridge": an infinitive that is the whole of a headline."""
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    return grammar.relation(verb) == g.ROOT and "to" in marks and "for" not in marks


def _of_imagined(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "A potential ruling would free Norvik": what only may be does no more than it may."""
    if not any(word.lower_ in {"would", "will"} for word in grammar.auxiliaries(verb)):
        return
    for noun in grammar.subjects(verb):
        for word in noun.lefts:
            if word.pos_ == "ADJ" and cues()["adjectives"].get(word.lower_) == "possible":
                certainty.weaken("possible", word)


def _is_purpose(verb: Token, grammar: Grammar) -> bool:
    """Whether an infinitive only aims at a deed: not "forced Lee to go", "the ability to go"."""
    relation, nouns = grammar.relation(verb), cues()["nouns"]
    if not any(word.lower_ in cues()["purpose_markers"] for word in grammar.markers(verb)):
        return False
    if is_ranked(verb.head) or any(w.lemma_ == "have" for w in grammar.auxiliaries(verb)):
        return False  # "the first to win", "to have won"
    if verb.tag_ == "VBG" and verb.head.lemma_.lower() in cues()["confessing_verbs"]:
        return False
    if relation == g.ADVERBIAL:
        return not completes(verb, verb.head, grammar)
    noun = verb.head.lemma_.lower()
    return (
        relation == g.ADNOMINAL and nouns.get(noun) is None and noun not in cues()["failing_nouns"]
    )


def _present_behind_time(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "before she leaves", "once the ban is lifted": the present means what is to come."""
    introducing = [*grammar.markers(verb), *grammar.adverbs(verb)]
    if grammar.relation(verb) not in {g.ADVERBIAL, g.OTHER}:
        return
    above = verb.head
    for oblique in grammar.obliques(above):  # the conjunction taken for a preposition
        if oblique.head.i == verb.i - 1 and oblique.preposition in cues()["time_conjunctions"]:
            introducing.append(oblique.head)
    for word in introducing:
        joined = word.lower_ in cues()["time_conjunctions"] or word.pos_ in NOUNS
        if word.i > verb.i or not joined or _tells_which_time(word):
            continue
        tensed = [
            w for w in (verb, *grammar.auxiliaries(verb)) if w.tag_ in {"VBZ", "VBP", "VBD", "MD"}
        ]
        if word.lower_ in {"while", "as"} and not _is_future(above, grammar):
            continue
        if word.lower_ in {"while", "as"} and word.i and word.nbor(-1).lower_ == "even":
            continue  # "will leave, even as he promises to stay"
        if verb.tag_ == "VBG" and tensed:
            continue  # "when prices are rising": they do
        past = above.tag_ == "VBD" and above.pos_ == "VERB"
        if tensed and all(w.tag_ in {"VBZ", "VBP"} for w in tensed) and not past:
            certainty.weaken("planned", word)


def _tells_which_time(word: Token) -> bool:
    """Whether "when" belongs to a noun: "at a time when prices rise"."""
    before = word.nbor(-1).pos_ if word.i else ""
    return bool(word.lower_ == "when" and before == "NOUN")


def _is_future(verb: Token, grammar: Grammar) -> bool:
    return any(word.lower_ in FUTURE for word in grammar.auxiliaries(verb))


def _negation(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    negative = negative_word(verb, grammar)
    if negative is not None:
        certainty.negate(negative)
        if narrows(negative, verb, grammar):
            certainty.claimed = False  # "did not pay immediately": it was paid, or was not
    for noun in grammar.subjects(verb):
        if noun.left_edge.lower_ == "not":
            certainty.claimed = False  # "Not all miners were rescued"
