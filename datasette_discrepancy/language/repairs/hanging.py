"""What the repairs share: labels, and moving a word in its tree."""

from __future__ import annotations

from datasette_discrepancy.language.tree import Token

# Verbs of which somebody and an infinitive are two parts.
ASKING = frozenset(
    "promise ask urge tell order persuade instruct encourage expect require force press allow "
    "enable permit invite authorise authorize forbid warn beg help cause want direct convince push "
    "compel nominate choose appoint elect pressure prompt inspire lobby".split()
)
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "expl")
# Steps up a tree; whatever stands higher has nothing to do with a word.
MOST_STEPS = 8


def hang(verb: Token, head: Token, label: str) -> None:
    """Hang a clause or a word elsewhere; never on itself or on what stands below it."""
    if head == verb or verb.is_ancestor(head) or head.sent != verb.sent:
        return
    verb.head = head
    verb.dep_ = label
