"""Who takes part in a deed: pairs of who does it and who undergoes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.clause_contents import clause_argument
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.model import Argument
from datasette_discrepancy.language.tree import Token

# A list of names makes a claim each; a longer one is a list of another kind.
MOST_PARTICIPANTS = 6

# Who does it and who undergoes it.
Participants: TypeAlias = tuple[Argument | None, Argument | None]


def participants(deed: Deed, reader: Reader) -> list[Participants]:
    """Return the pairs of doer and undergoer that a deed reports.

    "A and B met" is A with B; "A and B signed a treaty" is each of them with the treaty; a list of
    things that are no names is one thing.
    """
    # A title and its name may be two nouns of the parse and are one person.
    subjects = arguments_of(deed.subjects, reader)
    objects = arguments_of(deed.objects, reader)
    content = clause_argument(deed.complement, reader) if deed.complement is not None else None
    if content is not None and not objects:
        objects = [content]
    if deed.predicate.symmetric and len(subjects) > 1 and not objects:
        first, *others = subjects[:MOST_PARTICIPANTS]
        return [(first, other) for other in others]
    return [(s, o) for s in _separate(subjects) for o in _separate(objects)]


def apart(
    subject: Argument | None, undergoer: Argument | None
) -> tuple[Argument | None, Argument | None]:
    """Return the pair with nobody doing it to themselves.

    A pronoun that would mean both means somebody else.
    """
    if subject is None or undergoer is None or subject.mention is None:
        return subject, undergoer
    if undergoer.mention is None or subject.mention.name != undergoer.mention.name:
        return subject, undergoer
    if subject.guessed:
        return replace(subject, mention=None, guessed=False), undergoer
    if undergoer.guessed:
        return subject, replace(undergoer, mention=None, guessed=False)
    return subject, undergoer


def arguments_of(tokens: Sequence[Token], reader: Reader) -> list[Argument]:
    """Return arguments once each; what has no letter or digit takes part in nothing.

    "The firm Norvik" may be two nouns of the parse side by side: the name stands for both.
    """
    named = {token.i for token in tokens if token.i in reader.mentions}
    kept = [token for token in tokens if not (token.pos_ == "NOUN" and token.i + 1 in named)]
    arguments = dict.fromkeys(reader.argument(token) for token in kept)
    return [a for a in arguments if any(character.isalnum() for character in a.text)]


def _separate(arguments: Sequence[Argument]) -> list[Argument | None]:
    named = [argument for argument in arguments if argument.mention is not None]
    if not arguments:
        return [None]
    if len(named) > 1:
        return list(named[:MOST_PARTICIPANTS])
    return [arguments[0]]
