"""How sure a text is of a deed, and who says so: polarity, modality and attribution by scope.

From the verb (or the noun that names the deed) the parse is climbed to the top of the sentence.
Each step collects the cues that reach down to it: its own auxiliaries and adverbs, a governing
verb ("agreed to meet"), a reporting verb ("said that"), "according to". The weakest word wins. Cue
lists are data (cues.yml); the idea of factuality by nested governors is Saurí and Pustejovsky's
(FactBank, 2009).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lemminflect import getInflection
from spacy.tokens import Token

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.attribution import (
    according_to,
    reported_at_the_end,
    reporting_beside,
    reports,
    speaker_of,
    speaker_of_noun,
)
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.clauses import MOST_STEPS, clause_above
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.negation import negative_word

# From flat to weak: of several cues the last one in this order counts.
MODALITIES = ("asserted", "reported", "likely", "possible", "planned", "denied")


@dataclass
class Certainty:
    """What surrounds a deed.

    Attributes:
        polarity: positive or negative.
        modality: one of MODALITIES.
        claimed: False in a question or a condition, where nobody says that it is so.
        attributed_to: head noun of who says so, None where the text itself does.
        cues: the words that decided, for the quote.
    """

    polarity: str = "positive"
    modality: str = "asserted"
    claimed: bool = True
    attributed_to: Token | None = None
    cues: list[Token] = field(default_factory=list)

    def weaken(self, modality: str, cue: Token) -> None:
        """Take the weaker of the present and the given modality."""
        if MODALITIES.index(modality) > MODALITIES.index(self.modality):
            self.modality = modality
        self.cues.append(cue)

    def negate(self, cue: Token) -> None:
        """Turn the polarity round."""
        self.polarity = "negative" if self.polarity == "positive" else "positive"
        self.cues.append(cue)


def certainty_of(deed: Token, grammar: Grammar) -> Certainty:
    """Return polarity, modality and attribution of a deed.

    Args:
        deed: the verb of a clause, or the noun that names a deed ("the meeting").
    """
    certainty = Certainty()
    if grammar.is_clause(deed) or deed.pos_ == "AUX":
        _own_cues(deed, grammar, certainty)
        _climb(deed, grammar, certainty)
    else:
        _noun_cues(deed, grammar, certainty)
    if certainty.attributed_to is None:
        certainty.attributed_to = according_to(deed) or reported_at_the_end(deed, grammar)
    _question(deed, certainty)
    return certainty


# "Minister — resign": what parts whom a call is addressed to from the call.
BEHIND_ADDRESSEE = frozenset({",", "—", "–", "--", ":", "-"})


def schedules(verb: Token, grammar: Grammar) -> bool:
    """Return whether a verb says for when something is planned: "the vote is set for 4 May"."""
    return verb.lemma_.lower() in cues()["scheduling_verbs"] and any(
        oblique.preposition == "for" and (is_calendar(oblique.head) or oblique.head.like_num)
        for oblique in grammar.obliques(verb)
    )


def _is_past_alike(verb: Token) -> bool:
    """Whether the past tense of a verb looks like its bare form: "the ferry hit a rock"."""
    return verb.lower_ in getInflection(verb.lemma_.lower(), tag="VBD")


def _own_cues(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Auxiliaries, adverbs, negation and conditional markers of the clause itself."""
    table = cues()
    auxiliaries = grammar.auxiliaries(verb)
    perfect = any(word.lemma_.lower() == "have" for word in auxiliaries)
    for word in auxiliaries:
        modality = table["auxiliaries"].get(word.lower_)
        if modality:
            # "would have met" tells of what did not happen or is not known.
            hypothetical = perfect and word.lower_ in {"would", "should", "could"}
            certainty.weaken("possible" if hypothetical else modality, word)
            if perfect and word.lower_ == "should":
                certainty.claimed = False  # "should not have been sold": it was
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
    for word in grammar.adverbs(verb):
        if word.lower_ in table["adverbs"]:
            certainty.weaken(table["adverbs"][word.lower_], word)
    _negation(verb, grammar, certainty)
    for word in grammar.adverbs(verb):
        if word.lower_ in table["unfulfilled_adverbs"]:
            certainty.claimed = False  # "nearly drowned", "hardly spoke"
    if any(word.tag_ in {"VBZ", "VBP", "VBD"} for word in auxiliaries):
        for word in grammar.markers(verb):
            if word.lower_ == "to":  # "is to be honoured", "was to meet"
                certainty.weaken("planned", word)
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
    if schedules(verb, grammar):
        certainty.weaken("planned", verb)
    _condition_below(verb, grammar, certainty)
    _present_behind_time(verb, grammar, certainty)
    if grammar.relation(verb) in {g.ADVERBIAL, g.ADNOMINAL} and any(
        word.lower_ in table["purpose_markers"] for word in grammar.markers(verb)
    ):
        certainty.weaken("planned", verb)


def _condition_below(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "the firm sells if the price is right": it depends; not "even if", "as if", "what if"."""
    for child in verb.children:
        if grammar.relation(child) != g.ADVERBIAL:
            continue
        for word in grammar.markers(child):
            before = word.nbor(-1).lower_ if word.i else ""
            if word.lower_ in {"if", "unless"} and before not in {"even", "as", "what"}:
                certainty.weaken("possible", word)


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
        joined = word.lower_ in cues()["time_conjunctions"] or word.pos_ in {"NOUN", "PROPN"}
        if word.i > verb.i or not joined:
            continue
        tensed = [
            w for w in (verb, *grammar.auxiliaries(verb)) if w.tag_ in {"VBZ", "VBP", "VBD", "MD"}
        ]
        past = above.tag_ == "VBD" and above.pos_ == "VERB"
        if tensed and all(w.tag_ in {"VBZ", "VBP"} for w in tensed) and not past:
            certainty.weaken("planned", word)


def _negation(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    negative = negative_word(verb, grammar)
    if negative is not None:
        certainty.negate(negative)
    for noun in grammar.subjects(verb):
        if noun.left_edge.lower_ == "not":
            certainty.claimed = False  # "Not all miners were rescued"


def _climb(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Collect what the clauses above say of this one."""
    current, reaches = verb, True  # reaches: modality above still has this deed in its scope
    for _ in range(MOST_STEPS):
        beside = reporting_beside(current, grammar)
        if beside is not None:
            _attribute(beside, grammar, certainty)
        above = current.head
        if above == current:
            return
        kind = grammar.relation(current)
        if reaches and _asks(current, above, kind, grammar):
            certainty.claimed = False
        if kind == g.CONJUNCT:
            alone = not grammar.subjects(current) and not grammar.auxiliaries(current)
            if reaches and alone and _shares_auxiliary(current, above):
                polarity = certainty.polarity
                _own_cues(above, grammar, certainty)
                if any(word.lower_ == "but" for word in current.children):
                    certainty.polarity = polarity  # "did not leave but signed"
        elif kind in {g.COMPLEMENT, g.OPEN_COMPLEMENT}:
            if reaches:
                _leaning(current, above, certainty)
            _governor(current, above, kind, grammar, certainty, reaches)
        elif kind == g.ADNOMINAL and reaches:
            _noun_governor(current, above, grammar, certainty)
            _charge(current, above.head, grammar, certainty)
            reaches = False
        elif kind == g.PARATAXIS and reports(above):
            _attribute(above, grammar, certainty)
        else:
            # Adverbial and relative clauses are told as facts of their own.
            if kind == g.ADVERBIAL and reaches:
                _charge(current, above, grammar, certainty)
                _leaning(current, above, certainty)
                if any(mark.lower_ == "to" for mark in grammar.markers(current)):
                    # "called on Lee to resign"
                    _attribute_demand(current, above, grammar, certainty)
            if reaches and kind == g.ADVERBIAL and _is_in_condition(current, above, grammar):
                certainty.claimed = False
            reaches = False
            if kind == g.ADVERBIAL and _is_degree(current, above, grammar):
                certainty.claimed = False
            if kind == g.ADVERBIAL and _is_remark(current, above, grammar):
                certainty.claimed = False  # "not enough to convict", "too late to vote"
            if kind == g.RELATIVE and any(word.lower_ == "no" for word in above.children):
                certainty.claimed = False  # "no evidence that", "no minister who"
        current = above


# Forms that an auxiliary in front of one of them governs in the other as well, "has met and left"
# among them where one is tagged as a past tense.
FORMS = ({"VB", "VBP"}, {"VBN", "VBD"}, {"VBG"}, {"VBZ"})


def _is_in_condition(verb: Token, above: Token, grammar: Grammar) -> bool:
    """ "if it succeeds at closing the valve": what has no subject of its own is a part of it."""
    if grammar.subjects(verb):
        return False
    marks = {mark.lower_ for mark in grammar.markers(above)}
    return bool(marks & cues()["conditional_markers"])


def _shares_auxiliary(verb: Token, above: Token) -> bool:
    """Whether what holds before a verb holds for one joined to it: not "won't say and refuses"."""
    return verb.pos_ != "VERB" or any({verb.tag_, above.tag_} <= forms for forms in FORMS)


def _asks(verb: Token, above: Token, kind: str, grammar: Grammar) -> bool:
    """Whether a clause asks what nobody knows: "unclear who won", "asked what it would do".

    "explained how it fell" tells what happened: only the words above, or a verb that leaves the
    outcome open, make it a question.
    """
    table = cues()
    if kind in {g.RELATIVE, g.CONJUNCT, g.ROOT}:
        return False
    asking = {
        word.lower_
        for child in verb.lefts
        for word in (child, *child.lefts)
        if word.lower_ in table["question_words"]
    }
    if asking and above.lemma_.lower() in table["question_governors"]:
        return True
    # "the town where the mill will stand" may hang on its verb in the parse.
    asking -= {"who", "whom", "whose", "which", "where"}
    return bool(asking) and any(word.tag_ == "MD" for word in grammar.auxiliaries(verb))


def _leaning(verb: Token, above: Token, certainty: Certainty) -> None:
    """ "interested in buying", "close to signing": an adjective whose gerund is not yet so."""
    modality = cues()["gerund_words"].get(above.lower_)
    if modality and verb.tag_ == "VBG" and above.i < verb.i:
        certainty.weaken(modality, above)


def _charge(verb: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "accused Lee of stealing", "was charged with killing": those say so who accuse."""
    modality = cues()["charges"].get(above.lemma_.lower())
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    if modality and verb.tag_ == "VBG" and marks & {"of", "with"}:
        certainty.weaken(modality, above)
        _attribute(above, grammar, certainty)


def _is_remark(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Whether an infinitive completes a noun or adjective: "hard to believe", "yours to keep"."""
    return (
        above.pos_ in {"ADJ", "PRON", "NOUN", "NUM", "ADV"}
        and above.lower_ not in cues()["predicate_words"]
        and above.lower_ not in cues()["negative_predicate_words"]
        and any(mark.lower_ == "to" for mark in grammar.markers(verb))
    )


def _is_degree(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Whether an infinitive only measures: "too late to vote", "enough in common to sue"."""
    if not any(mark.lower_ == "to" for mark in grammar.markers(verb)):
        return False
    words = above.doc[above.left_edge.i : verb.i]
    return any(word.lower_ in {"enough", "too"} for word in words)


def _governor(
    current: Token, above: Token, kind: str, grammar: Grammar, certainty: Certainty, reaches: bool
) -> None:
    table = cues()
    lemma = above.lemma_.lower()
    infinitive = kind == g.OPEN_COMPLEMENT or any(
        mark.lower_ == "to" for mark in grammar.markers(current)
    )
    if infinitive and _is_remark(current, above, grammar):
        certainty.claimed = False
    if reaches:
        if lemma in table["negative_governors"] and infinitive:
            certainty.negate(above)
        modality = table["governors"].get(lemma)
        if modality and (infinitive or lemma not in table["only_infinitive"]):
            certainty.weaken(modality, above)
        elif infinitive and not modality and reports(above) and grammar.is_passive(above):
            certainty.weaken("reported", above)  # "is said to have met"
        elif infinitive and not modality and _is_open(current, above, grammar):
            certainty.weaken("planned", above)
        word_modality = table["predicate_words"].get(above.lower_)
        if word_modality and above.pos_ in {"ADJ", "VERB"} and infinitive:
            certainty.weaken(word_modality, above)
        if above.lower_ in table["negative_predicate_words"] and infinitive:
            certainty.negate(above)
        if lemma == "be" and infinitive:  # "is to meet"
            certainty.weaken("planned", above)
        if infinitive:
            # "may want to", "is not expected to": what holds of the governor holds here.
            _own_cues(above, grammar, certainty)
        elif negative_word(above, grammar) is not None:
            certainty.claimed = False  # "did not confirm that", "it is not true that"
        if lemma == "rule" and any(word.lower_ == "out" for word in above.children):
            certainty.weaken("denied", above)
    for mark in grammar.markers(current):
        # "rejected Norvik's claim that", hung on the verb
        if mark.lower_ == "that" and mark.i and mark.nbor(-1).head == above:
            _attribute_to_noun(mark.nbor(-1), grammar, certainty)
    if reports(above) and not infinitive:
        _attribute(above, grammar, certainty)
    elif reaches and certainty.modality == "planned":
        _attribute_demand(current, above, grammar, certainty)


def _attribute_demand(current: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "urged Lee to resign", "demanded that Lee resign": whoever wants it done says so."""
    demands = above.pos_ == "VERB" and above.lemma_.lower() in cues()["demanding_verbs"]
    # "asked to leave", "proposed to sell": they speak of themselves.
    others = (
        grammar.subjects(current)
        or grammar.objects(above)
        or grammar.recipients(above)
        or grammar.obliques(above)
        or grammar.is_passive(above)
        or grammar.is_passive(current)
    )
    if demands and others and negative_word(above, grammar) is not None:
        certainty.claimed = False  # "stopped short of calling on Lee to resign": nobody did
    if demands and others:
        _attribute(above, grammar, certainty)


def _is_open(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Whether a to-infinitive stands under a verb that does not say that it happened."""
    table = cues()
    return (
        above.pos_ == "VERB"
        and above.lemma_.lower() not in table["implicatives"]
        and any(marker.lower_ == "to" for marker in grammar.markers(verb))
    )


def _noun_governor(current: Token, noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    infinitive = any(mark.lower_ == "to" for mark in grammar.markers(current))
    content = any(mark.lower_ == "that" for mark in grammar.markers(current))
    modality = cues()["nouns"].get(noun.lemma_.lower())
    if modality and (infinitive or content):
        certainty.weaken(modality, noun)
    if infinitive and not modality:
        certainty.claimed = False  # "a week to go", "the role to play": nobody says that it is so
    if content:
        _attribute_to_noun(noun, grammar, certainty)
    if content and any(word.lower_ == "no" for word in noun.children):
        certainty.claimed = False  # "there is no evidence that"
    if content and cues()["governors"].get(noun.head.lemma_.lower()) == "denied":
        certainty.weaken("denied", noun.head)  # "rejected reports that"


def _attribute(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Attribute to the speaker of a reporting verb; the innermost speaker stands."""
    speaker = None if certainty.attributed_to is not None else speaker_of(verb, grammar)
    if speaker is not None:
        certainty.attributed_to = speaker
        certainty.cues.append(verb)


def _attribute_to_noun(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "Norvik's claim that": whoever makes the claim says so."""
    if certainty.attributed_to is None and noun.lemma_.lower() in cues()["attribution_nouns"]:
        speaker = speaker_of_noun(noun, grammar)
        if speaker is not None:
            certainty.attributed_to = speaker
            certainty.cues.append(noun)


def _noun_cues(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """A deed named by a noun: its adjectives, its determiner, and the verb it is an object of."""
    table = cues()
    for word in noun.children:
        modality = table["adjectives"].get(word.lower_)
        if modality and word.pos_ in {"ADJ", "VERB"}:
            certainty.weaken(modality, word)
        if word.lower_ in table["negative_determiners"] and word.pos_ in {"DET", "PRON"}:
            certainty.negate(word)
    _noun_above(noun, grammar, certainty)
    _imagined(noun, grammar, certainty)
    verb = clause_above(noun)
    if verb is None:
        return
    is_object = noun in grammar.objects(verb) or (
        grammar.is_passive(verb) and noun in grammar.subjects(verb)
    )
    modality = table["governors"].get(verb.lemma_.lower())
    # "called for his resignation"
    for oblique in grammar.obliques(verb):
        if oblique.head == noun and oblique.preposition == "for" and modality:
            certainty.weaken(modality, verb)
    if is_object and modality:
        certainty.weaken(modality, verb)
    above = Certainty()
    _climb(verb, grammar, above)
    certainty.attributed_to = above.attributed_to
    if certainty.modality == "planned" and verb.lemma_.lower() in table["demanding_verbs"]:
        speaker = speaker_of(verb, grammar)  # "demanded his release"
        certainty.attributed_to = speaker or certainty.attributed_to
    outer = certainty_of(verb, grammar)
    if is_object and (outer.modality == "planned" or verb.lemma_.lower() in LIGHT_VERBS):
        certainty.weaken(outer.modality, verb)
        if outer.polarity == "negative":
            certainty.negate(verb)
    elif not is_object:
        # "will be discussed at a meeting": the frame of a plan is planned as well.
        own = Certainty()
        _own_cues(verb, grammar, own)
        if own.modality == "planned" and any(cue.pos_ == "AUX" for cue in own.cues):
            certainty.weaken("planned", verb)


def _imagined(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "A handshake would be a mistake": of what nobody has told yet it is only supposed."""
    articles = [word for word in noun.children if word.pos_ == "DET"]
    if noun not in grammar.subjects(noun.head) or any(
        w.lower_ not in {"a", "an"} for w in articles
    ):
        return
    for word in grammar.auxiliaries(noun.head):
        if word.lower_ in {"would", "could", "might", "may"}:
            certainty.weaken("possible", word)


def _noun_above(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "calls for the arrest of Lee", "fears of an attack by Norvik": nothing of it is so yet."""
    modality = cues()["nouns"].get(noun.head.lemma_.lower())
    if modality and noun.head.pos_ == "NOUN" and noun.head != noun:
        for oblique in grammar.obliques(noun.head):
            if oblique.head == noun and oblique.preposition in {"for", "of", "to", "about"}:
                certainty.weaken(modality, noun.head)


# Verbs that say nothing of their own: the noun names the deed ("hold a meeting").
LIGHT_VERBS = frozenset(
    "make hold have take give conduct pay stage launch deliver undertake do perform carry host "
    "begin start finish conclude complete end mount execute pursue issue commit".split()
)


def _question(deed: Token, certainty: Certainty) -> None:
    last = deed.sent[-1]
    while (last.is_quote or last.is_space) and last.i > deed.sent.start:
        last = last.nbor(-1)
    if last.text == "?":
        certainty.weaken("possible", last)
        certainty.claimed = False
