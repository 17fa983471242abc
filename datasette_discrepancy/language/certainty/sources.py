"""Who says so, as a clause or noun above a deed shows: reporting verbs, demands, claims."""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.attribution import speaker_of, speaker_of_noun, tells_clause
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar, Oblique
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token

# Nouns between a verb of saying and the one on which its clause was hung.
MOST_NOUNS = 2
AWAITED = frozenset("expected likely poised set due scheduled slated".split())
# Behind these stands who is asked: "called on Lee to", "appealed to Lee to".
ASKED_OF = frozenset({"on", "upon", "to", "for", "with", "at", "of"})
WHEN_AND_WHY = frozenset({"as", "while", "when", "after", "before", "since", "although", "though"})


def attribute(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Attribute to the speaker of a reporting verb; the innermost speaker stands."""
    if certainty.quoted_by is not None or _is_awaited(verb, grammar):
        return
    speaker = speaker_of(verb, grammar)
    if speaker is not None and certainty.attributed_to is not None:
        if speaker != certainty.attributed_to and certainty.attributed_to.pos_ in NOUNS:
            certainty.quoted_by = speaker
    elif speaker is not None:
        certainty.attributed_to = speaker
        certainty.cues.append(verb)


def _is_awaited(verb: Token, grammar: Grammar) -> bool:
    """ "Is expected to announce that": nobody has said so yet."""
    if verb.tag_ != "VB" or verb.head.lower_ not in AWAITED:
        return False
    return any(mark.lower_ == "to" for mark in grammar.markers(verb))


def attribute_to_noun(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "Norvik's claim that": whoever makes the claim says so."""
    if certainty.attributed_to is None and noun.lemma_.lower() in cues()["attribution_nouns"]:
        speaker = speaker_of_noun(noun, grammar)
        if speaker is not None:
            certainty.attributed_to = speaker
            certainty.cues.append(noun)


def attribute_demand(current: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "urged Lee to resign", "demanded that Lee resign": whoever wants it done says so."""
    demands = above.pos_ == "VERB" and above.lemma_.lower() in cues()["demanding_verbs"]
    # "asked to leave", "proposed to sell": they speak of themselves.
    others = demands and (
        grammar.subjects(current)
        or any(noun.i < current.i for noun in grammar.objects(above))
        or grammar.recipients(above)
        or any(_is_asked(oblique, above, current) for oblique in grammar.obliques(above))
        or grammar.is_passive(above)
        or grammar.is_passive(current)
    )
    if others and negative_word(above, grammar) is not None:
        certainty.claimed = False  # "stopped short of calling on Lee to resign": nobody did
    if others:
        attribute(above, grammar, certainty)


def _is_asked(oblique: Oblique, demand: Token, demanded: Token) -> bool:
    """Whether somebody stands between a demand and what is demanded: "called on Lee to resign".

    Not in "sought on Monday to resign", "in her speech she sought to resign".
    """
    between = demand.i < oblique.head.i < demanded.i
    return between and oblique.preposition in ASKED_OF and not is_calendar(oblique.head)


def attribute_label(clause: Token, noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "Called him a crook who robs the poor": whoever gives somebody that name says so.

    Args:
        clause: the verb that describes the name.
        noun: the name.
        grammar: of the parse.
        certainty: takes what is found.
    """
    verb = noun.head
    if verb.lemma_.lower() not in cues()["labelling_verbs"] or not verb.i < noun.i < clause.i:
        return
    named = noun.dep_ in {"xcomp", "oprd", "ccomp"} or any(
        one.head == noun and one.preposition == "as" for one in grammar.obliques(verb)
    )
    if named and not _is_aside(clause):
        attribute(verb, grammar, certainty)


def attribute_view(clause: Token, verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "Cast her decision as motivated by it", "saw it as abandoning them": their view of it.

    Args:
        clause: the participle behind "as".
        verb: the verb above.
        grammar: of the parse.
        certainty: takes what is found.
    """
    views = verb.lemma_.lower() in VIEWING or verb.lemma_.lower() in cues()["labelling_verbs"]
    if not views or clause.tag_ not in {"VBG", "VBN"} or not verb.i < clause.i:
        return
    if any(mark.lower_ == "as" for mark in grammar.markers(clause)) and grammar.objects(verb):
        attribute(verb, grammar, certainty)


VIEWING = frozenset({"view", "see", "regard", "perceive", "interpret"})


def attribute_across(clause: Token, noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "Said in an interview that Lee sold it", the clause hung on what stands between.

    It is whole by itself, as none is that describes the noun: "in the interview that Lee gave".

    Args:
        clause: its verb.
        noun: what it hangs on.
        grammar: of the parse.
        certainty: takes what is found.
    """
    first = clause.left_edge
    if first.lower_ != "that" or certainty.attributed_to is not None or first.i < noun.i:
        return
    if not any(word != first for word in grammar.subjects(clause)):
        return
    verb = noun.head
    for _ in range(MOST_NOUNS):
        if verb.pos_ not in NOUNS or verb.head == verb:
            break
        verb = verb.head
    objects = [word for word in grammar.objects(clause) if word != first]
    whole = objects or grammar.is_passive(clause) or grammar.complements(clause)
    told = verb.i < noun.i and noun not in grammar.objects(verb) and tells_clause(verb, grammar)
    day = is_calendar(noun) and all(word.lower_ != "the" for word in noun.lefts)
    if told and (whole or day):  # not "since the days that I led the firm"
        attribute(verb, grammar, certainty)


def goes_on_telling(clause: Token, above: Token, grammar: Grammar) -> bool:
    """Return whether a clause joined to a verb is told by it: "said he left and that Lee won"."""
    joined = any(mark.lower_ == "that" and mark.i < clause.i for mark in grammar.markers(clause))
    # "glad that Lee agreed to sell it, and that he left": both stand under "glad".
    beside = any(mark.lower_ == "that" for mark in grammar.markers(above))
    return joined and not beside and above.i < clause.i and tells_clause(above, grammar)


def own_statement(deed: Token, told: Token, saying: Token, grammar: Grammar) -> bool:
    """Return whether the text itself says a deed in a sentence that tells what somebody says.

    "Norvik, which sold the mill" adds what everybody knows; "As Norvik sold the mill, critics said
    they would sue": what stands before the speaker is none of the speech.

    Args:
        deed: the verb.
        told: head of the clause that is told.
        saying: the verb that tells it.
        grammar: of the parse.
    """
    clause = deed
    if _participle_behind(told, saying, grammar):
        return True  # "Lee said when asked about the mill"
    if _participle_before(told, saying, grammar):
        return True  # "Asked about the mill, Lee replied", taken for what was replied
    while clause not in (told, clause.head):
        if grammar.relation(clause) in {g.RELATIVE, g.ADNOMINAL} and _is_aside(clause):
            return True
        if grammar.relation(clause) == g.ADVERBIAL and _goes_on_beside(clause):
            return True  # "said he would stay, even as Lee left"
        if grammar.relation(clause) == g.ADVERBIAL and _dates_speech(clause, saying, grammar):
            return True  # "said he would not run, when reports surfaced"
        before = any(clause.i < speaker.i for speaker in grammar.subjects(saying))
        if grammar.relation(clause) == g.ADVERBIAL and before and saying.i < told.i:
            return any(mark.lower_ in WHEN_AND_WHY for mark in _introducing(clause, grammar))
        clause = clause.head
    return False


def _goes_on_beside(clause: Token) -> bool:
    """Whether a clause behind a comma sets something beside the speech: "even as Lee left"."""
    first = clause.left_edge
    if first.text == "," and first.i < clause.i:
        first = first.nbor(1)
    if not first.i or first.nbor(-1).text != "," or first.i >= clause.i:
        return False
    return first.lower_ == "even" and first.nbor(1).lower_ in {"as", "while"}


def _dates_speech(clause: Token, saying: Token, grammar: Grammar) -> bool:
    """Whether "when" behind a comma tells when somebody spoke of what was to come.

    A past tense behind "would" is none of the plan: "would resign when the vote was over" has no
    comma.
    """
    first = clause.left_edge
    if first.text == "," and first.i < clause.i:
        first = first.nbor(1)
    if clause.tag_ != "VBD" or first.lower_ != "when" or first.nbor(-1).text != ",":
        return False
    above = clause.head
    ahead = any(word.lower_ == "would" for word in grammar.auxiliaries(above))
    return ahead and saying.tag_ == "VBD" and first.i > above.i and not grammar.auxiliaries(clause)


def _is_aside(clause: Token) -> bool:
    """Whether a describing clause stands behind a comma: "Norvik, which sold the mill,"."""
    pronouns = (word for word in clause.lefts if word.lower_ in {"which", "who", "whose"})
    first = next(pronouns, clause.left_edge if clause.tag_ == "VBN" else None)
    return first is not None and first.i > clause.sent.start and first.nbor(-1).text == ","


def _participle_before(told: Token, saying: Token, grammar: Grammar) -> bool:
    """Whether what is told is a participle in front of the speaker, without a subject."""
    if told.tag_ not in {"VBN", "VBD", "VBG"} or grammar.subjects(told):
        return False
    return any(told.i < speaker.i < saying.i for speaker in grammar.subjects(saying))


def _participle_behind(told: Token, saying: Token, grammar: Grammar) -> bool:
    """Whether what is told is a participle behind "when" or "after", without a subject."""
    if told.tag_ not in {"VBN", "VBD", "VBG"} or told.i < saying.i or grammar.subjects(told):
        return False
    return told.left_edge.lower_ in WHEN_AND_WHY and not grammar.auxiliaries(told)


def _introducing(clause: Token, grammar: Grammar) -> list[Token]:
    return [*grammar.markers(clause), *grammar.adverbs(clause)]
