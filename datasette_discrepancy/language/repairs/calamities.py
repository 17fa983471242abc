"""What a calamity does, where its verb was taken for another word: "An earthquake hit Marren.".

"Hit" behind "earthquake" looks like a noun, "tore" like an adjective, and "ripped" like a
participle, as if somebody had ripped the tornado. Right behind such a noun they are its verb.
"""

from __future__ import annotations

from lemminflect import getLemma

from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.repairs.missing_verbs import SUBJECT_PARTS, hang_on
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Doc, Span, Token

# What happens to a place and is done by nobody. `claims/object_classes.yml` has the same words.
CALAMITIES = frozenset(
    "storm hurricane typhoon cyclone tornado twister blizzard thunderstorm sandstorm hailstorm "
    "earthquake quake tremor temblor aftershock tsunami avalanche landslide mudslide meteorite "
    "lightning explosion blast fire blaze eruption".split()
)
NAMED = ("Hurricane ", "Typhoon ", "Cyclone ", "Storm ")
# What they do to it, in the past tense.
STRUCK = frozenset(
    "hit struck shook rocked rattled jolted battered lashed pounded pummeled pummelled slammed "
    "swept ripped tore roared devastated ravaged destroyed buried engulfed damaged killed "
    "injured".split()
)
# What opens a clause of time; the prepositions among them are `time_clauses`' matter.
TIME_LINKS = frozenset({"when", "as", "while"})
# Behind a participle: "a storm hit by another one".
BY = "by"


def restore_calamities(doc: Doc) -> None:
    """Hang sentences on what a calamity did, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for verb in doc:
        if verb.lower_ not in STRUCK or verb.i == verb.sent.start:
            continue
        noun = verb.nbor(-1)
        if not _is_calamity(noun):
            continue
        if noun.head == verb and noun.dep_ in SUBJECTS:
            _as_verb(verb)
            if verb.dep_ == "obl" and verb.left_edge.lower_ in TIME_LINKS:
                verb.dep_ = "advcl"  # "died as a fire swept": a clause and no noun
        elif _in_clause_of_time(noun, verb):
            _hang_clause(noun, verb)
        elif _is_whole_subject(verb, verb.sent):
            _hang(verb, verb.sent)


def _is_calamity(noun: Token) -> bool:
    return noun.lower_ in CALAMITIES or noun.text.startswith(NAMED)


def _as_verb(verb: Token) -> None:
    """Give a verb with a subject the tag of one: "struck" was an adjective in the past tense."""
    if verb.pos_ != "VERB":
        verb.pos_, verb.tag_ = "VERB", "VBD"
        verb.lemma_ = getLemma(verb.lower_, upos="VERB")[0]


def _in_clause_of_time(noun: Token, verb: Token) -> bool:
    """Whether "when" opens the noun phrase that the verb seems to describe: "when a blast tore"."""
    if verb.head != noun or verb.dep_ != "acl" or noun.head.i > noun.i:
        return False
    if verb.i + 1 >= verb.sent.end or verb.nbor(1).lower_ == BY:
        return False
    link = noun.left_edge
    return link.lower_ in TIME_LINKS and link.dep_ != "case" and noun.head.pos_ == "VERB"


def _hang_clause(noun: Token, verb: Token) -> None:
    """Make a clause of time of a calamity and its verb."""
    link, governor = noun.left_edge, noun.head
    _as_verb(verb)
    verb.tag_ = "VBD"
    hang(verb, governor, "advcl")
    hang(noun, verb, "nsubj")
    hang(link, verb, "advmod" if link.tag_ == "WRB" else "mark")


def _is_whole_subject(verb: Token, sentence: Span) -> bool:
    """Whether a noun phrase with an article or number alone stands before, and a phrase behind."""
    before = verb.doc[sentence.start : verb.i]
    if verb.i + 2 >= sentence.end or verb.nbor(1).lower_ == BY:
        return False
    if before[0].pos_ not in {"DET", "NUM"} and not before[0].text.startswith(NAMED):
        return False
    return all(word.pos_ in SUBJECT_PARTS or word.tag_ == "HYPH" for word in before)


def _hang(verb: Token, sentence: Span) -> None:
    """Hang a sentence on its verb; clauses behind it stay clauses of their own."""
    clauses = [
        word
        for word in verb.doc[verb.i + 1 : sentence.end]
        if word.tag_ in FINITE and (word.head == word or word.head.i <= verb.i)
    ]
    joined = {word.i for word in clauses if any(c.pos_ == "CCONJ" for c in word.lefts)}
    hang_on(verb, sentence, "VBD")
    for word in clauses:
        if word.head == verb:
            word.dep_ = "conj" if word.i in joined else "parataxis"
