"""Participles that tell no deed: they describe a noun, say what something is like, or name it."""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.clauses import Clause
from datasette_discrepancy.language.lemmas import has_tense_form
from datasette_discrepancy.language.tags import NOMINAL
from datasette_discrepancy.language.tree import Token

# Participles that nearly always describe the noun behind them.
DESCRIBING = frozenset(
    "accompanying existing dueling duelling competing remaining surviving outgoing incoming "
    "sitting ongoing rising mounting conflicting overwhelming sobering working neighboring "
    "neighbouring resulting ensuing underlying outstanding lasting living aging ageing sprawling "
    "looming lingering simmering disturbing alarming upcoming".split()
)
# Participles that tell what something is like, where nobody undergoes it.
QUALITIES = frozenset(
    "alarming amazing amusing annoying appalling astonishing boring challenging charming "
    "comforting compelling confusing convincing damaging damning demanding depressing devastating "
    "disappointing discouraging disgusting distressing disturbing embarrassing encouraging "
    "exciting exhausting fascinating frightening frustrating heartbreaking horrifying humiliating "
    "inspiring insulting interesting intriguing misleading moving offending outstanding "
    "overwhelming pressing promising puzzling reassuring refreshing relaxing revealing rewarding "
    "satisfying shocking sickening startling stunning surprising telling tempting terrifying "
    "thrilling threatening troubling trying unsettling upsetting welcoming worrying".split()
)
# Of these, what is nearly never said of somebody at work.
NEVER_DEEDS = QUALITIES - frozenset(
    "demanding moving promising pressing telling threatening trying welcoming revealing inspiring "
    "convincing challenging insulting misleading embarrassing worrying damaging".split()
)
# Participles by their form alone: nobody misguides a law that is “badly misguided”.
ONLY_ADJECTIVES = frozenset({"misguided", "crooked", "rugged", "wretched", "ragged", "heated"})
# "clearheaded", "openminded": what ends so and is no verb by itself ("reminded", "beheaded").
OF_HEAD_OR_MIND = ("headed", "minded", "hearted", "handed", "tempered", "mannered", "sighted")
SHORTEST_BEFORE = 3
ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
DEGREES = frozenset("very more most so too less extremely quite rather really".split())


def is_attribute(verb: Token, reader: Reader) -> bool:
    """Whether a participle only describes the noun behind it: "a racially charged sign"."""
    if verb.tag_ not in {"VBN", "VBG", "VBD"} or verb.i == verb.sent.start or reader.caption:
        return False
    auxiliaries = [word for word in reader.grammar.auxiliaries(verb) if word.pos_ == "AUX"]
    if auxiliaries or reader.grammar.particles(verb):
        return False
    noun = verb.nbor(1) if verb.i + 1 < verb.sent.end else None
    if noun is None or noun.pos_ != "NOUN" or noun.head != verb:
        return False
    before = verb.nbor(-1)
    if verb.lower_ in DESCRIBING:
        return before.pos_ not in NOMINAL or verb.lower_ == "working"
    if before.pos_ == "ADV" and before.lower_.endswith("ly"):
        opening = before.nbor(-1) if before.i > verb.sent.start else before
        return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and opening.pos_ in {"ADJ", "DET"})
    if verb.tag_ == "VBD":
        return False
    possessive = before.tag_ in {"POS", "PRP$", "WP$"}
    return possessive or (before.pos_ == "DET" and before.tag_ == "DT")


def tells_quality(clause: Clause) -> bool:
    """Return whether a participle says what something is like: "is deeply discouraging"."""
    verb = clause.verb
    before = verb.nbor(-1) if verb.i > verb.sent.start else verb
    behind = [noun for noun in clause.objects if noun.i > verb.i]
    if _is_only_adjective(verb.lower_) and not behind:
        return not (clause.passive and clause.subjects)
    graded = before.lower_ in DEGREES or (before.pos_ == "ADV" and before.lower_.endswith("ly"))
    if verb.tag_ in ADJECTIVES and not has_tense_form(verb.lower_, "VBN"):
        return any(word.lemma_ == "be" for word in verb.lefts)  # "the files are missing"
    done_by = clause.passive and clause.subjects
    if verb.tag_ in {"VBN", "VBD"} and before.lower_ in DEGREES and not done_by:
        # "were more measured": a copula to the parse, and of a passive its "be"
        copulas = [word for word in verb.lefts if word.lemma_ == "be"]
        return any(word.dep_ == "cop" or not clause.passive for word in copulas)
    return verb.lower_ in QUALITIES and not behind and (graded or verb.lower_ in NEVER_DEEDS)


def _is_only_adjective(form: str) -> bool:
    compound = any(
        form.endswith(end) and len(form) - len(end) >= SHORTEST_BEFORE for end in OF_HEAD_OR_MIND
    )
    return form in ONLY_ADJECTIVES or compound


def bears_name(clause: Clause) -> bool:
    """Return whether a participle gives a noun its name: "a dog named Rex" is not appointed."""
    verb = clause.verb
    behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    named = behind is not None and (behind.pos_ == "PROPN" or behind.is_quote)
    bare = clause.kind == g.ADNOMINAL and verb.lemma_.lower() in {"name", "call", "dub"}
    return bare and named and not clause.subjects and verb.i > verb.head.i
