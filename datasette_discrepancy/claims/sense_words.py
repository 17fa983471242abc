"""Words that belong to a verb and stand beside it: particles, also where the parse has adverbs."""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.language.tree import Token

# Adverbs right behind a verb that make another deed of it, where the parse has no particle.
PARTICLES = frozenset(
    "on over through back down up off out away along aside forward forth apart around in together "
    "online".split()
)
# Behind the object as well: "called the talks off"; not "took the money out of the bank".
SEVERED = frozenset("off out up down back away aside apart".split())
# To the parse a preposition of the time or place behind it: "was sworn in minutes later".
ALWAYS_BEHIND = {"swear": ("in",)}


def particles_of(verb: Token, reader: Reader) -> list[str]:
    """Return the particles of a phrasal verb, also where the parse has adverbs."""
    words = list(reader.grammar.particles(verb))
    for word in reader.grammar.adverbs(verb):
        if word.i < verb.i or word in words:
            continue
        behind = word.nbor(1) if word.i + 1 < len(word.doc) else None
        ends = behind is None or behind.pos_ not in {"ADP", "NUM", "ADV", "SCONJ"}
        nominal = behind is not None and behind.pos_ in {"NOUN", "PROPN", "DET", "PRON", "ADJ"}
        # "was taken down their road": of a passive what stands behind is no object.
        taken = bool(reader.grammar.objects(verb)) or (
            reader.grammar.is_passive(verb) and not nominal
        )
        if word.i == verb.i + 1 and word.lower_ in PARTICLES and (taken or not nominal):
            words.append(word)  # not "sank off Nice"
        elif ends and word.lower_ in SEVERED and taken:
            words.append(word)
    found = [word.lower_ for word in words]
    if verb.lemma_ in ALWAYS_BEHIND and verb.i + 1 < len(verb.doc) and not found:
        found += [word for word in ALWAYS_BEHIND[verb.lemma_] if verb.nbor(1).lower_ == word]
    return found
