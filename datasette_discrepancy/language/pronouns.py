"""Pronouns of English by kind, in lower case; whoever asks puts together those that it means."""

from __future__ import annotations

OF_SPEAKERS = frozenset("i me we us you".split())
OF_PERSONS = frozenset("he him she her they them".split())
PERSONAL = OF_SPEAKERS | OF_PERSONS | {"it"}
POSSESSIVE = frozenset("my our your his her its their".split())
DEMONSTRATIVE = frozenset("this that these those".split())
REFLEXIVE = frozenset("himself herself itself themselves".split())
INDEFINITE = frozenset("one ones some many others all both each another someone everyone".split())
ASKING = frozenset("who whom which what".split())
# Any that stands for something said elsewhere.
PRONOUNS = PERSONAL | POSSESSIVE | DEMONSTRATIVE | INDEFINITE | ASKING
