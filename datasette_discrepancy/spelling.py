"""How a name is spelled, apart from capitals, white space and typography."""

from __future__ import annotations

import unicodedata

# Hyphens and apostrophes that differ only in the typesetter's habit.
TYPOGRAPHY = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2019": "'", "\u2018": "'"}
) | str.maketrans("", "", ".")


def normalise_name(name: str) -> str:
    """Return a name in the form in which two spellings are compared.

    Letters, accents and hyphens stay, since they are what a spelling is. Capitals, repeated white
    space, full stops and typographic variants of hyphen and apostrophe go, and so do initials,
    which abbreviate a name and do not spell it.

    Args:
        name: the name alone, without title.
    """
    # Composed: "é" as one code point or as two is no difference that a reader could see.
    plain = unicodedata.normalize("NFC", name).translate(TYPOGRAPHY).casefold()
    words = [word for word in plain.split() if len(word) > 1]
    return " ".join(words or plain.split())
