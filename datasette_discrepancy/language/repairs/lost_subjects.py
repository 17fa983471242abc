"""Subjects that a small parser hangs elsewhere, so that their verb seems to have none.

"Acknowledged the mill has lost money" with the mill acknowledged, "as the Senate began" with a
Senate hung by "as", "a couple in Rome left" with Rome leaving.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.control_words import CONJUNCTIONS
from datasette_discrepancy.language.cues import tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import is_adverb, is_dictionary_word, is_past_like_base
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.repairs.time_clauses import clause_of_time
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Token
from datasette_discrepancy.language.valency import WITH_DEGREE

BEFORE_VERBS = frozenset({"advmod", "amod", "compound", "obl:unmarked"})
BARE_PHRASES = frozenset({"nmod:unmarked", "compound", "nmod:desc"})
# Prepositions with a capital in brackets: "“[B]y closing it”".
BRACKETED = frozenset("by in with for of after before while without on from at to when".split())
DASHES = ("--", "—", "–", "…")
MOTION = frozenset("go come head move turn walk drive run travel march look drift lean".split())
WAYS = frozenset({"direction", "way", "distance", "route"})
ARTICLES = frozenset({"DT", "PRP$"})
# How a name hangs where the phrase behind it was taken for who does it.
LOOSE_NAMES = frozenset(
    "vocative discourse dep advmod list dislocated nsubj nsubj:pass nmod:unmarked obl:unmarked "
    "parataxis".split()
)
AMOUNTS = frozenset({"much", "little", "more", "less", "enough"})


def restore_subjects(doc: Doc) -> None:
    """Give verbs the subjects that were hung elsewhere, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.dep_ in BEFORE_VERBS and token.i == token.sent.start:
            name_before_verb(token)
        if token.dep_ in BARE_PHRASES and token.pos_ == "NOUN":
            place_in_phrase(token)
        elif token.dep_ in SUBJECTS and token.pos_ == "VERB":
            plural_as_verb(token)
        elif token.dep_ in {"nmod", "obl"} and token.pos_ in NOUNS:
            behind_conjunction(token)
            clause_of_time(token)
        elif token.dep_ == "obj":
            _object(token)
        elif token.dep_ == "advcl" and token.pos_ == "NOUN":
            gerund_phrase(token)
        elif token.dep_ == "appos" and token.pos_ in NOUNS:
            behind_clause(token)
        elif token.dep_ == "ROOT" and token.pos_ == "PROPN":
            main_behind_relative(token)
        if token.dep_ in SUBJECTS:
            no_subject(token)
            beside_name(token)
        if token.dep_ == "cop":
            outer_subject(token)


def outer_subject(copula: Token) -> None:
    """ "The good news is firms don't vote": of two subjects, the first one has a clause behind."""
    subjects = children(copula.head, "nsubj", "nsubj:pass")
    before = [noun for noun in subjects if noun.i < copula.i]
    if len(before) == 1 and any(copula.i < noun.i < copula.head.i for noun in subjects):
        before[0].dep_ = "nsubj:outer"


def name_before_verb(name: Token) -> None:
    """ "Dorvik beat Harlen": a name that no dictionary has was taken for an adverb or adjective.

    A verb with a subject is no base form; past tenses that look like one have the past tense.
    """
    verb = name.head
    word = name.lower_
    adverb = name.pos_ == "PROPN" or name.tag_ == "RB"
    unknown = not (is_adverb(word) if adverb else is_dictionary_word(word))
    if not name.text[:1].isupper() or not unknown or name.children or verb.i != name.i + 1:
        return
    if verb.dep_ != "ROOT" or verb.pos_ != "VERB" or children(verb, *SUBJECTS, "aux", "aux:pass"):
        return
    if verb.tag_ in {"VB", "VBP"}:
        if not is_past_like_base(verb.lower_):
            return
        verb.tag_ = "VBD"
    if verb.tag_ in FINITE:
        name.dep_, name.pos_, name.tag_ = "nsubj", "PROPN", "NNP"


def _object(noun: Token) -> None:
    in_content(noun)
    if noun.dep_ == "obj":
        before_content(noun)
    if noun.dep_ == "obj":
        way(noun)
        degree(noun)


def place_in_phrase(noun: Token) -> None:
    """ "a young couple in Rome may leave": who leaves is the couple, Rome is where it is."""
    place = noun.head
    cases = [word for word in children(place, "case") if noun.i < word.i < place.i]
    if place.i < noun.i or not cases or cases[0].i != noun.right_edge.i + 1:
        return
    if place.dep_ not in SUBJECTS or is_calendar(noun) or place.pos_ != "PROPN":
        return
    noun.head, noun.dep_ = place.head, place.dep_
    for word in list(place.children):
        if word.i < noun.i:
            word.head = noun
    place.head, place.dep_ = noun, "nmod"


def plural_as_verb(word: Token) -> None:
    """ "the price increases on fuel would help": what is a subject is a noun, not a verb."""
    verb = word.head
    finite = verb.tag_ in FINITE or any(w.tag_ in FINITE for w in children(verb, "aux", "cop"))
    before = children(word, "nsubj")
    if word.tag_ != "VBZ" or not finite or word.i > verb.i or children(word, "aux", "mark", "obj"):
        return
    if not before or before[0].i != word.i - 1 or before[0].pos_ not in NOUNS:
        return
    noun = before[0]
    word.pos_, word.tag_, word.lemma_ = "NOUN", "NNS", word.lower_.removesuffix("s")
    for child in list(noun.children):
        if child.dep_ in {"det", "nmod:poss"}:
            child.head = word
    noun.dep_ = "compound"
    for child in children(word, "obl"):
        child.dep_ = "nmod"


def behind_conjunction(noun: Token) -> None:
    """ "spoke as the board met": "as" links a clause here, with the noun before its verb."""
    link = noun.left_edge
    verb = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    if link.dep_ != "case" or link.head != noun or link.lower_ not in CONJUNCTIONS:
        return
    clausal = children(verb, "csubj")
    if verb.tag_ not in FINITE or verb.dep_ != "conj":
        return
    if verb.is_ancestor(noun.head) and not clausal:
        return
    if children(verb, "cc", "mark", *SUBJECTS) or verb.head.i > noun.i:
        return
    if link.i and link.nbor(-1).text == ",":
        return
    for clause in clausal:
        hang(clause, verb.head, "advcl")
    hang(noun, verb, "nsubj")
    if noun.head == verb:
        link.head, link.dep_, verb.dep_ = verb, "mark", "advcl"


def in_content(noun: Token) -> None:
    """ "admitted the mill has lost money": the mill has lost it, and is not what was admitted."""
    above = noun.head
    finite = noun.right_edge.nbor(1) if noun.right_edge.i + 1 < noun.sent.end else noun
    verb = finite if finite.dep_ == "ROOT" else finite.head
    own = children(above, *SUBJECTS)
    if above.dep_ != "csubj" or above.head != verb or finite.tag_ not in FINITE or not own:
        return
    if not tells(above.lemma_.lower()):
        return
    if above.tag_ not in FINITE or above.i > noun.i or own[0].i > above.i:
        return
    if finite != verb and finite.dep_ not in {"aux", "aux:pass", "cop"}:
        return
    if children(above, "mark") or children(verb, *SUBJECTS):
        return
    top = verb.head
    above.head, above.dep_ = (above, "ROOT") if top == verb else (top, verb.dep_)
    verb.head, verb.dep_ = above, "ccomp"
    noun.head = verb
    noun.dep_ = "nsubj:pass" if children(verb, "aux:pass") else "nsubj"


def before_content(noun: Token) -> None:
    """ "vows the mill will be closed": what stands before the verb of a content is its subject."""
    above = noun.head
    for content in children(above, "ccomp"):
        first = content.left_edge
        if first.tag_ not in FINITE or children(content, "mark", "csubj", "expl", *SUBJECTS):
            continue
        if noun.i > above.i and first.i == noun.right_edge.i + 1:
            noun.head = content
            noun.dep_ = "nsubj:pass" if children(content, "aux:pass") else "nsubj"
            return


def gerund_phrase(noun: Token) -> None:
    """ "Closing mills, however, is expected to hurt": at the head of a sentence, the subject."""
    verb, first = noun.head, noun.left_edge
    finite = [word for word in children(verb, "aux", "aux:pass", "cop") if word.tag_ in FINITE]
    if first.i != noun.sent.start or noun.i > verb.i or not finite or noun.i > finite[0].i:
        return
    if not first.lower_.endswith("ing") or first == noun or is_calendar(noun):
        return
    if children(verb, "csubj", "csubj:pass", "expl", *SUBJECTS) or children(noun, "case", "mark"):
        return
    noun.dep_ = "nsubj:pass" if children(verb, "aux:pass") else "nsubj"


def no_subject(word: Token) -> None:
    """ "“[B]y closing it”": a preposition; "How come-- forget it": a word broken off."""
    if "]" in word.text and word.lower_.replace("]", "") in BRACKETED:
        word.dep_ = "mark"
    elif word.left_edge.lower_ == "to" and _is_led_to(word):
        word.dep_ = "obl"  # "to be exposed | to quarrels does weaken it"
    elif word.text.endswith(DASHES) and len(word.text) > len(DASHES[0]):
        word.dep_ = "dep"


def _is_led_to(noun: Token) -> bool:
    """Whether "to" leads to a noun that seems to do something: a phrase, and no subject."""
    to = noun.left_edge
    led = noun.is_ancestor(to) and to.tag_ in {"IN", "TO"} and noun.pos_ in NOUNS
    return led and noun.i > to.i and to.i > noun.sent.start and to.nbor(-1).tag_ == "VBN"


def beside_name(noun: Token) -> None:
    """ "Ann Lee, a local plumber, was arrested": Lee was, and the plumber is who she is.

    A phrase of one between two commas, with its verb right behind, says of a name before it who
    that is; a name that hangs by a preposition or that something is done to has a place already.
    """
    verb, first, last = noun.head, noun.left_edge.i, noun.right_edge.i
    doc, sentence = noun.doc, noun.sent
    first += doc[first].text == ","  # either comma may hang on the phrase itself
    last -= doc[last].text == ","
    if first - 2 < sentence.start or last + 2 >= sentence.end or noun.tag_ == "NNS":
        return
    name = doc[first - 2]
    if name.pos_ != "PROPN" or name.dep_ not in LOOSE_NAMES or is_calendar(name):
        return
    if {doc[first - 1].text, doc[last + 1].text} != {","} or doc[first].tag_ not in ARTICLES:
        return
    if children(noun, "cc", "conj", "case") or children(name, "case", "cc"):
        return
    if not _begins_tensed(verb, last + 2):
        return
    hang(name, verb, noun.dep_)
    if name.head == verb:
        hang(noun, name, "appos")


def main_behind_relative(name: Token) -> None:
    """ "Ann Lee, who leads the board, resigned.": a sentence about her, and no name alone.

    Two names before the clause are left as they are: their verb is found behind it already.

    Args:
        name: head of its sentence.
    """
    relative = next(iter(children(name, "acl:relcl")), None)
    others = children(name, "case", "cop", "conj", *SUBJECTS)
    if relative is None or others or name.sent[-1].text != ".":
        return
    for verb in (*children(name, "parataxis"), *children(relative, "conj", "parataxis")):
        opening = min(word.i for word in (verb, *children(verb, "aux", "aux:pass", "cop")))
        bare = opening > relative.i and verb.doc[opening - 1].text == ","
        if not bare or children(verb, "cc", "mark", *SUBJECTS) or not _begins_tensed(verb, opening):
            continue
        verb.head, verb.dep_ = verb, "ROOT"
        name.head, name.dep_ = verb, "nsubj:pass" if children(verb, "aux:pass") else "nsubj"
        for child in list(name.children):
            if child.i > verb.i:
                child.head = verb
        return


def _begins_tensed(verb: Token, position: int) -> bool:
    """Whether a verb in a tense begins, with its auxiliaries, at a place."""
    words = (*children(verb, "aux", "aux:pass", "cop"), verb)
    tensed = any(word.tag_ in FINITE for word in words)
    return tensed and min(word.i for word in words) == position


def way(noun: Token) -> None:
    """ "is going that direction": where to, and nothing is done to it."""
    if noun.lemma_.lower() in WAYS and noun.head.lemma_.lower() in MOTION:
        noun.dep_ = "obl:unmarked"


def degree(word: Token) -> None:
    """ "caved too much to the lobby": how far."""
    if word.lower_ not in AMOUNTS or children(word, "obl", "nmod"):
        return
    if word.head.lemma_.lower() in WITH_DEGREE:
        word.dep_ = "advmod"


def behind_clause(noun: Token) -> None:
    """ "After Lee found the letters, Berg, who was ill, left": no letters are called Berg.

    A main verb in a tense without a subject has for it what seems to be another name for the last
    noun of the clause before it.
    """
    clause, first = noun.head.head, noun.left_edge
    verb = clause.head
    if clause.dep_ != "advcl" or verb.dep_ != "ROOT" or not clause.i < noun.i < verb.i:
        return
    opened = bool(children(clause, "mark")) and clause.left_edge.i == verb.sent.start
    finite = verb.tag_ in FINITE or any(w.tag_ in FINITE for w in children(verb, "aux", "aux:pass"))
    if not (opened and finite) or children(verb, *SUBJECTS, "csubj", "csubj:pass", "expl"):
        return
    if first.text != "," and not (first.i and first.nbor(-1).text == ","):
        return
    hang(noun, verb, "nsubj:pass" if children(verb, "aux:pass") else "nsubj")
