"""What a picture's file says of itself in EXIF, IPTC and XMP, each value with its tag."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image, IptcImagePlugin
from PIL.PngImagePlugin import PngImageFile

from .image_times import TIME_NAMES, read_picture_time
from .model import ImageField

LONGEST_VALUE = 2_000
# What devices write as a caption on their own, each with its source.
DEVICE_TEXTS_FILE = Path(__file__).parent / "device_texts.csv"
# A packet of words about one picture is never so large; a parser takes many times its size. Bytes.
LARGEST_XMP = 4 * 2**20

# Per tag of EXIF (CIPA DC-008, Exif 2.32), what it tells. DateTime is the time of the last edit.
EXIF_TAGS = {
    ("IFD0", 0x010E): ("caption", "ImageDescription"),
    ("IFD0", 0x010F): ("camera maker", "Make"),
    ("IFD0", 0x0110): ("camera", "Model"),
    ("IFD0", 0x0131): ("software", "Software"),
    ("IFD0", 0x0132): ("edited", "DateTime"),
    ("IFD0", 0x013B): ("creator", "Artist"),
    ("IFD0", 0x8298): ("copyright", "Copyright"),
    # Those of Windows Explorer, in UTF-16.
    ("IFD0", 0x9C9B): ("title", "XPTitle"),
    ("IFD0", 0x9C9C): ("caption", "XPComment"),
    ("IFD0", 0x9C9D): ("creator", "XPAuthor"),
    ("Exif", 0x9003): ("taken", "DateTimeOriginal"),
    ("Exif", 0x9004): ("digitised", "DateTimeDigitized"),
    ("Exif", 0xA434): ("lens", "LensModel"),
}
# The offset from UTC of each time stands in a tag of its own.
EXIF_OFFSETS = {0x9003: 0x9011, 0x9004: 0x9012, 0x0132: 0x9010}
EXIF_OFFSET_IFD = "Exif"
# Datasets of IPTC-IIM 4.2, record 2.
IPTC_TAGS = {
    5: ("title", "object name"),
    40: ("instructions", "special instructions"),
    55: ("taken", "date created"),
    62: ("digitised", "digital creation date"),
    80: ("creator", "by-line"),
    90: ("city", "city"),
    92: ("place", "sub-location"),
    95: ("region", "province/state"),
    101: ("country", "country name"),
    105: ("headline", "headline"),
    110: ("credit", "credit"),
    115: ("origin", "source"),
    116: ("copyright", "copyright notice"),
    120: ("caption", "caption/abstract"),
}
IPTC_CLOCKS = {55: 60, 62: 63}
# Properties of XMP (ISO 16684-1; IPTC Photo Metadata Standard), by their local name.
XMP_PROPERTIES = {
    "description": ("caption", "dc:description"),
    "title": ("title", "dc:title"),
    "creator": ("creator", "dc:creator"),
    "rights": ("copyright", "dc:rights"),
    "DateCreated": ("taken", "photoshop:DateCreated"),
    "Headline": ("headline", "photoshop:Headline"),
    "Credit": ("credit", "photoshop:Credit"),
    "Source": ("origin", "photoshop:Source"),
    "City": ("city", "photoshop:City"),
    "State": ("region", "photoshop:State"),
    "Country": ("country", "photoshop:Country"),
    "Instructions": ("instructions", "photoshop:Instructions"),
    "Location": ("place", "Iptc4xmpCore:Location"),
    "LocationShown": ("place", "Iptc4xmpExt:LocationShown"),
    "LocationCreated": ("place", "Iptc4xmpExt:LocationCreated"),
    "PersonInImage": ("person", "Iptc4xmpExt:PersonInImage"),
    "DigitalSourceType": ("source type", "Iptc4xmpExt:DigitalSourceType"),
    "DateTimeOriginal": ("taken", "exif:DateTimeOriginal"),
    "CreateDate": ("digitised", "xmp:CreateDate"),
    "ModifyDate": ("edited", "xmp:ModifyDate"),
    "Model": ("camera", "tiff:Model"),
    "Make": ("camera maker", "tiff:Make"),
}
PARTS_OF_PLACE = ("Sublocation", "City", "ProvinceState", "CountryName")
# The order in which the values of one name are believed: as notes of the IPTC standard's mapping
# have it, XMP before IPTC for words, EXIF first for the time the shutter opened.
STANDARDS = ("XMP", "IPTC", "EXIF")
STANDARDS_OF_TIME = ("EXIF", "XMP", "IPTC")
HEMISPHERES = {"N": 1, "S": -1, "E": 1, "W": -1}


def read_fields(image: Image.Image, *, decode: bool = True) -> list[ImageField]:
    """Return every known value of a picture's file, the most believed first of each name.

    Args:
        image: an opened picture; it need not be decoded.
        decode: whether it may be decoded to find what stands behind its pixels, as PNG allows.
    """
    # Pillow decodes a PNG where EXIF does not stand before the pixels.
    has_exif = decode or not isinstance(image, PngImageFile) or "exif" in image.info
    found = [*(exif_fields(image) if has_exif else ()), *iptc_fields(image), *xmp_fields(image)]
    return sorted(dict.fromkeys(found), key=rank)


def rank(found: ImageField) -> tuple[int, str, int]:
    """Return the key that puts fields in order: those a reader looks for first, then by belief."""
    order = STANDARDS_OF_TIME if found.name in TIME_NAMES else STANDARDS
    names = [
        "caption",
        "headline",
        "title",
        "taken",
        "person",
        "place",
        "city",
        "region",
        "country",
    ]
    place = names.index(found.name) if found.name in names else len(names)
    return place, found.name, order.index(found.standard)


def exif_fields(image: Image.Image) -> Iterator[ImageField]:
    """Yield the values of EXIF; damaged blocks give none."""
    try:
        exif = image.getexif()
        blocks: dict[str, Mapping[int, Any]] = {
            "IFD0": exif,
            "Exif": exif.get_ifd(ExifTags.IFD.Exif),
        }
        gps: Mapping[int, Any] = exif.get_ifd(ExifTags.IFD.GPSInfo)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, IndexError, EOFError):
        return
    for (block, number), (name, tag) in EXIF_TAGS.items():
        given = blocks[block].get(number)
        value = plain(utf16_of(given) if tag.startswith("XP") else utf8_of(given))
        offset = plain(blocks[EXIF_OFFSET_IFD].get(EXIF_OFFSETS.get(number, -1)))
        yield from field_of(name, f"EXIF {tag}", value, offset)
    position = read_position(gps)
    if position is not None:
        yield ImageField("position", "EXIF GPS", f"{position[0]:.5f}, {position[1]:.5f}")


def read_position(gps: Mapping[int, Any]) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees, None where the block has none that is possible.

    0° N 0° E is what devices write before they know where they are.
    """
    try:
        values = []
        for number, reference in ((2, 1), (4, 3)):
            degrees, minutes, seconds = (float(part) for part in gps[number])
            # Without its hemisphere a number is no place.
            sign = HEMISPHERES[str(gps[reference]).strip(" \x00").upper()[:1]]
            if not (0 <= minutes <= 60 and 0 <= seconds <= 60):
                return None
            values.append(sign * (degrees + minutes / 60 + seconds / 3600))
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    latitude, longitude = values
    # A comparison with NaN is false, so a broken fraction gives no position either.
    possible = abs(latitude) <= 90 and abs(longitude) <= 180
    return (latitude, longitude) if possible and (latitude or longitude) else None


def iptc_fields(image: Image.Image) -> Iterator[ImageField]:
    """Yield the values of IPTC-IIM; damaged blocks give none."""
    try:
        info = IptcImagePlugin.getiptcinfo(image) or {}  # type: ignore[arg-type]  # an ImageFile
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, IndexError):
        return
    for number, (name, tag) in IPTC_TAGS.items():
        given = info.get((2, number))
        for value in given if isinstance(given, list) else [given]:
            clock = info.get((2, IPTC_CLOCKS.get(number, -1)))
            yield from field_of(name, f"IPTC 2:{number:03d} {tag}", plain(value), plain(clock))


def xmp_fields(image: Image.Image) -> Iterator[ImageField]:
    """Yield the values of XMP; damaged blocks give none."""
    if len(image.info.get("xmp") or "") > LARGEST_XMP:
        return
    try:
        packet = image.getxmp()
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, RecursionError):
        # defusedxml's errors are ValueErrors, ElementTree's ParseError is a SyntaxError; Pillow
        # goes down into a packet element by element.
        return
    for properties in descriptions(packet):
        for key, (name, tag) in XMP_PROPERTIES.items():
            for value in texts_of(properties.get(key)):
                yield from field_of(name, f"XMP {tag}", value)


def descriptions(packet: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the descriptions of an XMP packet as Pillow gives it: nested dictionaries."""
    meta = packet.get("xmpmeta", packet)
    rdf = meta.get("RDF") if isinstance(meta, Mapping) else None
    given = rdf.get("Description") if isinstance(rdf, Mapping) else None
    for one in given if isinstance(given, list) else [given]:
        if isinstance(one, Mapping):
            yield one


def texts_of(value: object, depth: int = 0) -> Iterator[str]:
    """Yield the texts of an XMP value: a text, a list of them, or one in several languages.

    Of several languages only the default is taken, else English; of a place's parts all, joined.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and depth < 6:
        for one in value:
            yield from texts_of(one, depth + 1)
    elif isinstance(value, Mapping) and depth < 6:
        if "Alt" in value:
            items = value["Alt"].get("li") if isinstance(value["Alt"], Mapping) else None
            languages = items if isinstance(items, list) else [items]
            yield from texts_of(sorted(languages, key=rank_of_language)[:1], depth + 1)
        elif "Bag" in value or "Seq" in value:
            items = value.get("Bag") or value.get("Seq")
            yield from texts_of(items.get("li") if isinstance(items, Mapping) else None, depth + 1)
        elif "text" in value:
            yield from texts_of(value["text"], depth + 1)
        else:
            parts = (next(texts_of(value.get(key), depth + 1), None) for key in PARTS_OF_PLACE)
            words = ", ".join(filter(None, parts))
            if words:
                yield words


def rank_of_language(item: object) -> int:
    """Return the key that puts a text's languages in the order in which they are taken."""
    language = str(item.get("lang", "")).lower() if isinstance(item, Mapping) else ""
    return 0 if language == "x-default" else 1 if language.startswith("en") else 2


def field_of(
    name: str, tag: str, value: str | None, clock: str | None = None
) -> Iterable[ImageField]:
    """Return a field, with its time where it is one; nothing for an empty value."""
    if not value:
        return []
    if name == "caption" and value.casefold() in device_texts():
        name = "device text"
    time = read_picture_time(value, clock) if name in TIME_NAMES else None
    if name in TIME_NAMES and clock:
        value = f"{value} {clock}"
    return [ImageField(name, tag, value, time)]


@cache
def device_texts() -> frozenset[str]:
    """Return what devices write where a caption belongs, in lower case."""
    with DEVICE_TEXTS_FILE.open(encoding="utf-8", newline="") as rows:
        return frozenset(row["text"].casefold() for row in csv.DictReader(rows))


def plain(value: object) -> str | None:
    """Return a value as one line of text, None for nothing: no letter and no digit."""
    if isinstance(value, bytes):
        value = decoded(value)
    if isinstance(value, tuple) and len(value) == 1:
        value = value[0]
    if not isinstance(value, (str, int, float)):
        return None
    words = " ".join(str(value).replace("\x00", " ").split())
    words = words.encode("utf-8", "replace").decode("utf-8")[:LONGEST_VALUE]
    return words if any(character.isalnum() for character in words) else None


def decoded(value: bytes) -> str:
    """Return the text of bytes: UTF-8 wherever they are that, whatever (1:90) says of them.

    Old programs wrote what their system had, and said nothing or something else.
    """
    for encoding in ("utf-8", "cp1252"):
        try:
            return value.decode(encoding)
        except UnicodeDecodeError:
            continue
    return value.decode("latin-1")


def utf8_of(value: object) -> object:
    """Return a text of EXIF as the UTF-8 that most programs write; Pillow reads it as Latin-1."""
    if not isinstance(value, str) or value.isascii():
        return value
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def utf16_of(value: object) -> object:
    """Return the text of a field of Windows Explorer."""
    data = bytes(value) if isinstance(value, tuple) else value
    return data.decode("utf-16-le", "replace") if isinstance(data, bytes) else value
