"""Plans that are given up or foiled: "scrapped its plan to build", "foiled a plot to blow it up".

Whoever gives up a plan of their own does not mean to do it any more, and nothing was done; so it is
with a plot that others foil. What was tried has been tried, whether or not they went on.
"""

from __future__ import annotations

from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.certainty.own_words import own_cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tree import Token

# Whose plan, right or promise ends with it.
GIVING_UP = frozenset("abandon scrap drop cancel shelve ditch axe rescind halt renounce".split())
# What has been said or offered is taken back.
TAKING_BACK = frozenset({"withdraw", "retract", "revoke"})
FOILING = frozenset({"foil", "thwart", "avert"})
TRIED = frozenset({"attempt", "effort", "try", "campaign", "fight", "struggle"})
INTENDED = frozenset("plan plot scheme idea bid proposal offer pledge promise threat".split())


def take_given_up(verb: Token, noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what is said of the plan that an infinitive tells.

    Args:
        verb: the infinitive.
        noun: the plan on which it hangs.
        grammar: of its text.
        certainty: of the infinitive's deed; changed.
    """
    above = noun.head
    undergoes = noun in grammar.objects(above) or (
        grammar.is_passive(above) and noun in grammar.subjects(above)
    )
    if not undergoes or not any(mark.lower_ == "to" for mark in grammar.markers(verb)):
        return
    lemma, plan = above.lemma_.lower(), noun.lemma_.lower()
    foiled = lemma in FOILING
    ended = foiled or (lemma in GIVING_UP and plan not in TRIED)
    if not (ended or (lemma in TAKING_BACK and plan in INTENDED)):
        return
    outer = Certainty()
    own_cues(above, grammar, outer)
    own = foiled or plan in INTENDED
    if not own or outer.polarity != "positive" or outer.modality != "asserted":
        certainty.claimed = False  # "scrapped its right to sell", "may scrap its plan to sell"
        return
    certainty.weaken("planned", above)
    certainty.negate(above)
