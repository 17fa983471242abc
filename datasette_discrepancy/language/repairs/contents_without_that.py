"""What a gerund of saying tells without "that": "an article claiming Lee sold the mill".

Small parsers let the article claim Lee, who was sold.
"""

from __future__ import annotations

from datasette_discrepancy.language.cues import tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import ASKING, SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.valency import TWO_OBJECTS

# Who has such a thing behind these: "reporting Lee arrested by the police", "describing Lee".
WITH_OBJECTS = frozenset({"describe", "report", "quote", "cite", "find", "hear", "tell", "inform"})
# Where the verb of what is told may hang in the parse.
LOOSE = frozenset({"acl", "advcl", "ccomp", "conj", "xcomp"})


def content_of_gerund(saying: Token) -> None:
    """Let a past tense right behind a name be what a gerund before the name tells, in place.

    Args:
        saying: a form in -ing.
    """
    lemma = saying.lemma_.lower()
    if not tells(lemma) or lemma in WITH_OBJECTS:
        return
    names = [noun for noun in children(saying, "obj") if noun.left_edge.i == saying.i + 1]
    if len(names) != 1 or names[0].pos_ != "PROPN" or names[0].i + 1 >= saying.sent.end:
        return
    (name,) = names
    verb = name.nbor(1)
    if verb.pos_ == "ADV" and verb.i + 1 < verb.sent.end:
        verb = verb.nbor(1)
    if verb.dep_ not in LOOSE or not _acts(verb):
        return
    hang(verb, saying, "ccomp")
    if verb.head != saying:
        return
    verb.pos_, verb.tag_ = "VERB", "VBD"
    name.head, name.dep_ = verb, "nsubj"
    for clause in list(saying.sent):
        # "claiming Lee directed Berg to lie": nobody else is directed to
        to = clause.dep_ == "advcl" and any(w.lower_ == "to" for w in children(clause, "mark"))
        asked = [noun for noun in children(verb, "obj", "iobj") if noun.right_edge.i < clause.i]
        if not (to and asked and verb.lemma_.lower() in ASKING):
            continue
        if clause.left_edge.i == asked[-1].right_edge.i + 1:
            hang(clause, verb, "xcomp")


def _acts(verb: Token) -> bool:
    """Whether a past tense or a participle has an object that no passive has."""
    if verb.tag_ not in {"VBN", "VBD"} or verb.lemma_.lower() in TWO_OBJECTS:
        return False
    if children(verb, "mark", "obl:agent", "aux", "aux:pass", "cc", *SUBJECTS):
        return False
    finite = verb.tag_ in FINITE and verb.i + 1 < verb.sent.end and not verb.nbor(1).is_punct
    return finite or any(noun.i > verb.i for noun in children(verb, "obj"))
