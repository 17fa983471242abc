"""What surrounds a deed: polarity, modality, whether it is claimed, who says so."""

from __future__ import annotations

from dataclasses import dataclass, field

from datasette_discrepancy.language.tree import Token

# From flat to weak: of several cues the last one in this order counts.
MODALITIES = ("asserted", "reported", "likely", "possible", "planned", "denied")


@dataclass
class Certainty:
    """What surrounds a deed.

    Attributes:
        polarity: positive or negative.
        modality: one of MODALITIES.
        claimed: False in a question or a condition, where nobody says that it is so.
        attributed_to: head noun of who says so, None where the text itself does.
        cues: the words that decided, for the quote.
    """

    polarity: str = "positive"
    modality: str = "asserted"
    claimed: bool = True
    attributed_to: Token | None = None
    cues: list[Token] = field(default_factory=list)

    def weaken(self, modality: str, cue: Token) -> None:
        """Take the weaker of the present and the given modality."""
        if MODALITIES.index(modality) > MODALITIES.index(self.modality):
            self.modality = modality
        self.cues.append(cue)

    def negate(self, cue: Token) -> None:
        """Turn the polarity round."""
        self.polarity = "negative" if self.polarity == "positive" else "positive"
        self.cues.append(cue)
