"""How sure a text is of a deed, and who says so: polarity, modality and attribution by scope.

From the verb (or the noun that names the deed) the parse is climbed to the top of the sentence.
Each step collects the cues that reach down to it: its own auxiliaries and adverbs, a governing
verb ("agreed to meet"), a reporting verb ("said that"), "according to". The weakest word wins. Cue
lists are data (cues.yml); the idea of factuality by nested governors is Saurí and Pustejovsky's
(FactBank, 2009).
"""

from .model import MODALITIES, Certainty
from .named_deeds import LIGHT_VERBS
from .own_words import schedules
from .reading import certainty_of

__all__ = ["LIGHT_VERBS", "MODALITIES", "Certainty", "certainty_of", "schedules"]
