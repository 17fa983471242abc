"""What every measurement returns, and the three shares that most of them are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

Figure = int | float


class MissingDataError(Exception):
    """Development data that are not there; the text names them."""


@dataclass(frozen=True)
class Part:
    """What one measurement found.

    Attributes:
        name: as it is chosen with ``--only``.
        figures: name of the figure to its value; shares lie between 0 and 1.
        details: what went right and wrong, one line each, for the screen only: they quote texts
            that belong to their publishers.
        to_judge: what waits for a person's judgement, for the screen only.
    """

    name: str
    figures: dict[str, Figure]
    details: tuple[str, ...] = ()
    to_judge: tuple[str, ...] = ()


@dataclass
class Matches:
    """Counts of what was found and what should have been found.

    Attributes:
        right: found and wanted.
        wrong: found, not wanted.
        missed: wanted, not found.
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of the found that is wanted; 0 where nothing was found."""
        return share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the wanted that was found; 0 where nothing was wanted."""
        return share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return share(2 * self.right, 2 * self.right + self.wrong + self.missed)

    def add(self, found: Iterable[object], wanted: Iterable[object]) -> None:
        """Count two sets of hashable things."""
        found, wanted = set(found), set(wanted)
        self.right += len(found & wanted)
        self.wrong += len(found - wanted)
        self.missed += len(wanted - found)

    def figures(self, prefix: str = "") -> dict[str, Figure]:
        """Return counts and shares under their names."""
        return {
            f"{prefix}right": self.right,
            f"{prefix}wrong": self.wrong,
            f"{prefix}missed": self.missed,
            f"{prefix}precision": round(self.precision, 3),
            f"{prefix}recall": round(self.recall, 3),
            f"{prefix}F1": round(self.f1, 3),
        }


def share(part: float, whole: float) -> float:
    """Return a part of a whole between 0 and 1; 0 where there is no whole."""
    return part / whole if whole else 0.0


def data_file(folder: Path, name: str) -> Path:
    """Return a file or folder of the development data.

    Raises:
        MissingDataError: it is not there.
    """
    path = folder / name
    if not path.exists():
        raise MissingDataError(f"{path} does not exist")
    return path
