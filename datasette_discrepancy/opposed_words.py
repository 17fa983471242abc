"""Words for people on two sides: who has one of them is nobody of the other.

Used where claims are linked and in the SQL of rules, so it knows nothing of either.
"""

from __future__ import annotations

# Whose fight it is, told without a name: whole phrases, since "rebel officers" may be anybody's.
TROOPS = (
    *("army", "military", "troops", "soldiers", "security forces", "armed forces"),
    *("government troops", "government forces", "government soldiers", "army troops"),
    *("the army", "the military", "the security forces", "the armed forces"),
)
REBELS = (
    *("rebels", "insurgents", "guerrillas", "separatists", "militants"),
    *("rebel fighters", "rebel forces", "rebel troops", "separatist fighters"),
    *("separatist rebels", "armed rebels", "the rebels", "the insurgents", "the separatists"),
)
# Whom an attack hit, in one word.
CIVILIANS = ("civilian", "villager", "bystander", "child")
FIGHTERS = ("fighter", "militant", "insurgent", "rebel", "guerrilla", "combatant", "soldier")

OPPOSED_DOERS = (TROOPS, REBELS)
OPPOSED_VICTIMS = (CIVILIANS, FIGHTERS)


def opposed_victims(one: str | None, other: str | None) -> bool:
    """Return whether two words for those who were counted are of two sides."""
    sides = {
        side for word in (one, other) for side, words in enumerate(OPPOSED_VICTIMS) if word in words
    }
    return len(sides) == len(OPPOSED_VICTIMS)
