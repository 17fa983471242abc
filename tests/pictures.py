"""Pictures for the tests, painted and given their metadata here."""

from __future__ import annotations

import io
import random
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, TiffImagePlugin

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">{properties}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
OFFSET_OF = {0x9003: 0x9011, 0x9004: 0x9012}

# What a file holds that says everything; latitude and longitude in degrees.
PROPERTIES = (
    "<dc:description><rdf:Alt><rdf:li xml:lang='de'>Taucher am Wehr</rdf:li><rdf:li"
    " xml:lang='x-default'>Divers at the weir.</rdf:li></rdf:Alt></dc:description>"
    "<photoshop:DateCreated>2031-03-04T10:22:31+01:00</photoshop:DateCreated>"
    "<photoshop:City>Wehrstadt</photoshop:City><photoshop:Credit>River Pictures</photoshop:Credit>"
    "<dc:creator><rdf:Seq><rdf:li>T. Reed</rdf:li></rdf:Seq></dc:creator>"
    "<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ada Quill</rdf:li><rdf:li>Bo Lind</rdf:li>"
    "</rdf:Bag></Iptc4xmpExt:PersonInImage>"
)
FULL: dict[str, Any] = {
    "exif": {0x010E: "Divers", 0x010F: "NORDA", 0x0110: "NORDA Z9", 0x013B: "T. Reed"},
    "taken": "2031:03:04 10:22:31",
    "offset": "+01:00",
    "position": (52.5, -13.25),
    "iptc_values": {
        120: "Divers climb out of the wéir.",
        55: "20310304",
        60: "102231+0100",
        90: "Wehrstadt",
        101: "Germany",
        110: "River Pictures",
        80: "T. Reed",
    },
    "xmp": PROPERTIES,
}


def paint(seed: int = 1, size: tuple[int, int] = (640, 420)) -> Image.Image:
    """Paint a picture of coloured ovals, another one for every seed."""
    # Not for secrets: the same picture on every run.
    chance = random.Random(seed)  # noqa: S311
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for _ in range(60):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        colour = tuple(chance.randrange(256) for _ in range(3))
        draw.ellipse((x, y, x + size[0] // 5, y + size[1] // 6), fill=colour)
    return image


def iptc(values: dict[int, str | bytes], *, utf8: bool = True) -> bytes:
    """Return the APP13 block of some datasets of record 2 (IPTC-IIM 4.2)."""
    data = b"\x1c\x01\x5a\x00\x03\x1b%G" if utf8 else b""
    for number, value in values.items():
        raw = value if isinstance(value, bytes) else value.encode()
        data += b"\x1c\x02" + bytes([number]) + len(raw).to_bytes(2, "big") + raw
    resource = (
        b"8BIM\x04\x04\x00\x00" + len(data).to_bytes(4, "big") + data + b"\x00" * (len(data) % 2)
    )
    return b"Photoshop 3.0\x00" + resource


def save(
    path: Path,
    image: Image.Image | None = None,
    *,
    exif: dict[int, str] | None = None,
    taken: str | None = None,
    offset: str | None = None,
    position: tuple[float, float] | None = None,
    iptc_values: dict[int, str | bytes] | None = None,
    utf8: bool = True,
    xmp: str | None = None,
) -> Path:
    """Save a JPEG with metadata.

    Args:
        path: where to.
        image: what it shows.
        exif: tags of the first block.
        taken: EXIF DateTimeOriginal, with its offset.
        position: GPS latitude and longitude, degrees.
        iptc_values: datasets of record 2.
        xmp: properties, as XML.
    """
    block = Image.Exif()
    for number, value in (exif or {}).items():
        block[number] = value
    details: dict[int, str] = {}
    if taken:
        details[0x9003] = taken
    if offset:
        details[0x9011] = offset
    if details:
        block[0x8769] = details
    if position:
        block[0x8825] = {
            1: "N" if position[0] >= 0 else "S",
            2: degrees(abs(position[0])),
            3: "E" if position[1] >= 0 else "W",
            4: degrees(abs(position[1])),
        }
    buffer = io.BytesIO()
    options = {"xmp": XMP.format(properties=xmp).encode()} if xmp else {}
    (image or paint()).save(buffer, "JPEG", quality=88, exif=block, **options)
    data = buffer.getvalue()
    if iptc_values:
        segment = iptc(iptc_values, utf8=utf8)
        data = data[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + data[2:]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def degrees(value: float) -> tuple[TiffImagePlugin.IFDRational, ...]:
    """Return degrees, minutes and seconds as EXIF writes them."""
    whole = int(value)
    minutes = int((value - whole) * 60)
    seconds = round((value - whole - minutes / 60) * 3600 * 100)
    rational = TiffImagePlugin.IFDRational
    return rational(whole, 1), rational(minutes, 1), rational(seconds, 100)
