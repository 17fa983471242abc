"""Past tenses that were taken for what describes the noun behind them.

"The army rejected claims." as claims that the army rejected, and "had undergone surgery" as some
surgery that the king had. Without an article of its own behind such a word, a noun that has one
before its subject is no single phrase: "the army rejected claims" is a sentence.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import checked_lemma, has_past_form
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.repairs.missing_verbs import SUBJECT_PARTS
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Span, Token

# What opens the phrase of a subject.
OPENING = frozenset({"DT", "PRP$", "NNP", "NNPS", "NNS"})
# Forms for which taggers take such a past tense.
ALIKE = frozenset({"VBN", "VBD", "JJ"})
# What may stand between the verb and the noun of its object.
OBJECT_PARTS = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
OF_VERBS = frozenset({"obl", "obl:unmarked", "obl:tmod", "advcl", "xcomp", "parataxis", "advmod"})
# What a whole clause is to the words above it.
CLAUSES = frozenset({"ROOT", "ccomp", "parataxis", "conj"})
# Participles that no noun is described by, behind "had" always a deed.
NEVER_DESCRIBING = frozenset(
    "undergone undertaken begun taken seen overseen foreseen done gone shown given won led".split()
)


def restore_past_tenses(doc: Doc) -> None:
    """Give sentences and clauses the past tense that was taken for an adjective, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.lower_ == "shot" and token.tag_ == "NN" and token.i:
            _shot_at(token)
        if token.dep_ not in {"amod", "compound"} or not token.i:
            continue
        if token.lower_ in NEVER_DESCRIBING:
            _behind_had(token)
        elif token.dep_ == "compound" or token.tag_ not in ALIKE:
            continue
        elif token.lower_.endswith("ed") and token.head == token.sent.root:
            _before_object(token, token.sent)


def _behind_had(participle: Token) -> None:
    """ "The king had undergone surgery": "had" is the auxiliary of what stands behind it."""
    had, noun = participle.nbor(-1), participle.head
    if had.lemma_.lower() != "have" or noun.head != had or noun.dep_ != "obj":
        return
    if any(word.i < participle.i for word in noun.lefts):
        return
    root, above, label = had.head == had, had.head, had.dep_
    participle.pos_, participle.tag_ = "VERB", "VBN"
    participle.lemma_ = checked_lemma(participle.lower_, "VERB", participle.lower_)
    for word in list(had.children):
        if word != noun:
            word.head = participle
    participle.head, participle.dep_ = (participle if root else above), label
    noun.head, had.head, had.dep_, had.pos_ = participle, participle, "aux", "AUX"
    for that in children(participle, "mark"):
        if root and that.lower_ == "that":
            _hang_on_teller(participle, that)


def _hang_on_teller(told: Token, that: Token) -> None:
    """ "The palace confirmed on Monday | that the king had": two subjects, and who tells first."""
    tellers = [noun for noun in children(told, *SUBJECTS) if noun.i < that.i]
    if len(tellers) != 1 or len(children(told, *SUBJECTS)) != 2:
        return
    telling = [
        verb
        for verb in children(tellers[0], "acl")
        if verb.lemma_.lower() in cues()["attribution_verbs"] and has_past_form(verb.lower_)
    ]
    if len(telling) != 1 or telling[0].i != tellers[0].i + 1:
        return
    (verb,) = telling
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    tellers[0].head = verb
    for word in list(told.children):
        if word.i < that.i or (word.is_punct and word.i > told.i):
            word.head = verb
    told.head, told.dep_ = verb, "ccomp"


def _shot_at(verb: Token) -> None:
    """ "The troops shot at us": right behind a noun and before "at" they did."""
    subject = verb.nbor(-1)
    if verb.i + 2 >= verb.sent.end or verb.nbor(1).lower_ != "at" or subject.head != verb:
        return
    if subject.dep_ not in {"compound", "amod"} or subject.pos_ not in NOUNS:
        return
    if children(verb, "case", "cop", "aux", *SUBJECTS) or verb.dep_ not in CLAUSES:
        return
    for word in list(verb.children):
        if word.i < subject.i and not word.is_punct:
            word.head = subject
        elif word.i > verb.i and word.dep_ == "nmod":
            word.dep_ = "obl"
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBD", "shoot"
    subject.dep_ = "nsubj"


def _before_object(verb: Token, sentence: Span) -> None:
    """ "The army rejected claims that", "the army destroyed 14 tanks on Monday"."""
    noun, subject = verb.head, verb.nbor(-1)
    if subject.pos_ == "ADV" and subject.lower_.endswith("ly") and subject.i > sentence.start:
        subject = subject.nbor(-1)  # "the move essentially ended"
    before = [word for word in verb.doc[_opening(sentence) : subject.i + 1] if not word.is_quote]
    if noun.pos_ not in NOUNS or noun.i < verb.i or subject.pos_ not in NOUNS:
        return
    if not before or before[0].tag_ not in OPENING or sentence[-1].text != ".":
        return
    if any(word.pos_ not in SUBJECT_PARTS for word in before) or is_calendar(subject):
        return
    between = verb.doc[verb.i + 1 : noun.i]
    own = any(word.pos_ in {"DET", "NUM"} or word.tag_ == "PRP$" for word in between)
    if any(word.pos_ not in OBJECT_PARTS for word in between) or not (own or noun.tag_ == "NNS"):
        return  # "A state owned mill."
    if children(noun, "case", "cop", "aux") or not has_past_form(verb.lower_):
        return
    if any(word.i > verb.i for word in children(noun, *SUBJECTS)) or _has_verb(noun):
        return
    _hang_verb(verb, noun, subject, sentence)


def _opening(sentence: Span) -> int:
    """Where the subject opens: behind the comma of a phrase, "in a letter in May, the army"."""
    if sentence[0].pos_ != "ADP":
        return sentence.start
    comma = next((word for word in sentence if word.text == ","), None)
    return sentence.start if comma is None else comma.i + 1


def _has_verb(noun: Token) -> bool:
    """Whether a sentence has a verb in a tense, what hangs behind its noun as a clause left out."""
    clauses = children(noun, "acl", "acl:relcl", "advcl", "parataxis")
    # "exchanged letters with Ann Lee that mocked": of what hangs on the noun, too
    clauses += [
        clause
        for below in children(noun, "nmod", "conj", "appos")
        for clause in children(below, "acl:relcl", "acl")
    ]
    inside = {word.i for clause in clauses if clause.i > noun.i for word in clause.subtree}
    inside |= {word.i for word in children(noun, "conj") if word.tag_ == "VBD"}
    return any(
        word.tag_ in FINITE and word.i not in inside
        for word in noun.sent
        if word not in children(noun, "amod")
    )


def _hang_verb(verb: Token, noun: Token, subject: Token, sentence: Span) -> None:
    verb.pos_, verb.tag_ = "VERB", "VBD"
    verb.lemma_ = checked_lemma(verb.lower_, "VERB", verb.lower_)
    for word in verb.doc[sentence.start : verb.i]:
        if word != subject and not (word.head.i < verb.i and word.head != word):
            word.head = subject
            word.dep_ = "compound" if word.dep_ in SUBJECTS else word.dep_
    for word in list(noun.children):
        behind = word.i > noun.i
        day = word.dep_ == "nmod" and is_calendar(word)
        joined = word.dep_ == "conj" and word.tag_ == "VBD"
        if behind and (word.dep_ in OF_VERBS or word.is_punct or day or joined):
            word.head = verb
            word.dep_ = "obl" if day else word.dep_
    verb.head, verb.dep_ = verb, "ROOT"
    subject.head, subject.dep_ = verb, "nsubj"
    noun.head, noun.dep_ = verb, "obj"
