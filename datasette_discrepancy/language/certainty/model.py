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
        quoted_by: head noun of who tells that they say so: "Lund says that Lee fears it fell".
        cues: the words that decided, for the quote.
        foreseen: True where "planned" rests on "will" or "would" alone.
    """

    polarity: str = "positive"
    modality: str = "asserted"
    claimed: bool = True
    attributed_to: Token | None = None
    quoted_by: Token | None = None
    cues: list[Token] = field(default_factory=list)
    foreseen: bool = False

    def weaken(self, modality: str, cue: Token) -> None:
        """Take the weaker of the present and the given modality."""
        weaker = MODALITIES.index(modality) > MODALITIES.index(self.modality)
        if weaker or (self.foreseen and modality == "possible"):
            self.modality, self.foreseen = modality, False
        elif modality == "planned":
            self.foreseen = False  # a plan by other words, too
        self.cues.append(cue)

    def doubt(self, cue: Token) -> None:
        """Take what a plan that is no more than possible says: "may try to sell", "doubts that"."""
        if self.modality != "denied":
            self.modality, self.foreseen = "possible", False
        self.cues.append(cue)

    def foresee(self, cue: Token) -> None:
        """Take what "will" says: it is to come, as a plan unless something makes it doubtful."""
        sure = self.modality in {"asserted", "reported", "likely"}
        self.weaken("planned", cue)
        self.foreseen = sure

    def negate(self, cue: Token) -> None:
        """Turn the polarity round."""
        self.polarity = "negative" if self.polarity == "positive" else "positive"
        self.cues.append(cue)
