"""Paints the pictures of the demonstration story ``seeds-pictures/``, with their metadata.

Everything in the story is invented. Run from the root: ``python -m scripts.picture_story``.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageDraw

from tests.pictures import save

STORY = Path("seeds-pictures/bergen-terminal-fire")
BERGEN: dict[int, str | bytes] = {90: "Bergen", 101: "Norway"}


@dataclass(frozen=True)
class Painting:
    """One picture's file: its path, which painting, how large, and what its metadata say."""

    path: str
    seed: int
    taken: str | None = None
    scale: float = 1.0
    exif: dict[int, str] | None = None
    iptc: dict[int, str | bytes] = field(default_factory=lambda: dict(BERGEN))


def harbour(seed: int, size: tuple[int, int] = (900, 600)) -> Image.Image:
    """Paint a harbour with burnt buildings, another one for every seed."""
    chance = random.Random(seed)  # noqa: S311 - the same picture on every run, no secret
    image = Image.new("RGB", size, (150 + seed * 7 % 80, 170, 190))
    draw = ImageDraw.Draw(image)
    width, height = size
    for number in range(9):
        left = number * width // 9 + chance.randrange(-20, 20)
        top = chance.randrange(height // 5, height // 2)
        shade = chance.randrange(30, 110)
        draw.rectangle((left, top, left + width // 11, height * 2 // 3), fill=(shade, shade, shade))
        for window in range(4):
            y = top + 20 + window * 35
            glow = (chance.randrange(150, 255), chance.randrange(60, 130), 30)
            draw.rectangle((left + 15, y, left + 35, y + 18), fill=glow)
    for _ in range(14):
        x, y = chance.randrange(width), chance.randrange(height // 3)
        grey = chance.randrange(90, 200)
        draw.ellipse((x, y, x + 160, y + 60), fill=(grey, grey, grey))
    draw.rectangle((0, height * 2 // 3, width, height), fill=(40, 70, 95))
    return image


# Per file: which painting, when and how it was "taken", and what the agency wrote into it (IPTC).
RUINS, CRANE, YACHT, TERMINAL = 3, 8, 21, 34
NORDA = {0x010F: "NORDA", 0x0110: "NORDA Z9"}
PICTURES: tuple[Painting, ...] = (
    Painting("fjord-courier_files/ruins.jpg", RUINS, "2031:05:13 10:42:07", exif=NORDA),
    # The same picture, smaller, under another outlet's caption.
    Painting("coastline-daily_files/inspection.jpg", RUINS, "2031:05:13 10:42:07", 2 / 3, NORDA),
    Painting("harbour-gazette_files/crane.jpg", CRANE, "2031:05:20 09:12:00"),
    # EXIF says February, IPTC the day after the fire.
    Painting(
        "harbour-gazette_files/yacht.jpg",
        YACHT,
        "2031:02:02 14:00:00",
        iptc={55: "20310513", 60: "140000+0200"},
    ),
    Painting("western-wire_files/terminal.jpg", TERMINAL, "2027:07:19 12:00:00"),
    Painting("quayside-post_files/inspection.jpg", 50),
    Painting("quayside-post_files/ferry.jpg", 51),
    Painting("quayside-post_files/fireboat.jpg", 52),
    Painting("quayside-post_files/visit.jpg", 53),
    # The agency saw somebody else on it.
    Painting(
        "coastline-daily_files/briefing.jpg",
        60,
        "2031:05:13 17:20:00",
        iptc={**BERGEN, 120: "Fire chief Nora Dahl on the quay in Bergen."},
    ),
)


def main() -> None:
    """Paint every picture anew."""
    for painting in PICTURES:
        image = harbour(painting.seed)
        size = (round(image.width * painting.scale), round(image.height * painting.scale))
        save(
            STORY / painting.path,
            image.resize(size),
            exif=painting.exif,
            taken=painting.taken,
            offset="+02:00" if painting.taken else None,
            iptc_values=painting.iptc if painting.taken else None,
        )


if __name__ == "__main__":
    main()
