"""How a name is spelled, apart from capitals, white space and typography."""

from __future__ import annotations

import unicodedata

# Hyphens and apostrophes that differ only in the typesetter's habit.
TYPOGRAPHY = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2019": "'", "\u2018": "'"}
) | str.maketrans("", "", ".")


def normalise_name(name: str) -> str:
    """Return a name in the form in which two spellings are compared.

    Letters and hyphens stay, since they are what a spelling is. Capitals, repeated white space,
    full stops and typographic variants of hyphen and apostrophe go, accents too (some newsrooms
    leave them out of every name), and so do initials and short forms of given names (Bob for
    Robert), which abbreviate a name and do not spell it.

    Args:
        name: the name alone, without title.
    """
    parted = unicodedata.normalize("NFKD", name)
    bare = "".join(character for character in parted if not unicodedata.combining(character))
    plain = unicodedata.normalize("NFC", bare).translate(TYPOGRAPHY).casefold()
    words = [word for word in plain.split() if len(word) > 1] or plain.split()
    return " ".join([*map(_full_form, words[:1]), *words[1:]])


def _full_form(given_name: str) -> str:
    """Return the given name that a short form stands for, the first of several by alphabet."""
    # Read where it is needed: the pages import the rules and need no gazetteer.
    from datasette_discrepancy.language.gazetteer import nicknames
    from datasette_discrepancy.language.spelling import name_key

    key = name_key(given_name)
    full = nicknames().get(key, frozenset())
    return min(full) if full and key not in full else given_name
