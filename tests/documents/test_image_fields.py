"""What files of pictures say in EXIF, IPTC and XMP: every field with its tag, and their times."""

from __future__ import annotations

import csv
import json
import random
import re
import shutil
import struct
import subprocess
import time
from pathlib import Path

import pytest
from PIL import PngImagePlugin

from datasette_discrepancy.documents.errors import UnreadableError
from datasette_discrepancy.documents.image_fields import read_position
from datasette_discrepancy.documents.image_files import read_picture
from datasette_discrepancy.documents.image_times import (
    BOGUS_DAYS_FILE,
    bogus_reason,
    read_picture_time,
)
from tests.hostile import no_blow_up
from tests.pictures import FULL, paint, save
from tests.pictures import XMP as PACKET


def fields(path: Path) -> dict[str, str]:
    """Return the values of a picture's file by tag; of several the first."""
    found: dict[str, str] = {}
    for field in read_picture(path.read_bytes()).fields:
        found.setdefault(field.tag, field.value)
    return found


def test_every_field_with_its_tag(tmp_path: Path) -> None:
    found = fields(save(tmp_path / "a.jpg", **FULL))
    assert found == {
        "XMP dc:description": "Divers at the weir.",
        "IPTC 2:120 caption/abstract": "Divers climb out of the wéir.",
        "EXIF ImageDescription": "Divers",
        "EXIF DateTimeOriginal": "2031:03:04 10:22:31 +01:00",
        "XMP photoshop:DateCreated": "2031-03-04T10:22:31+01:00",
        "IPTC 2:055 date created": "20310304 102231+0100",
        "XMP Iptc4xmpExt:PersonInImage": "Ada Quill",
        "XMP photoshop:City": "Wehrstadt",
        "IPTC 2:090 city": "Wehrstadt",
        "IPTC 2:101 country name": "Germany",
        "EXIF Model": "NORDA Z9",
        "EXIF Make": "NORDA",
        "XMP dc:creator": "T. Reed",
        "IPTC 2:080 by-line": "T. Reed",
        "EXIF Artist": "T. Reed",
        "XMP photoshop:Credit": "River Pictures",
        "IPTC 2:110 credit": "River Pictures",
        "EXIF GPS": "52.50000, -13.25000",
    }


def test_an_independent_reader_sees_the_same(tmp_path: Path) -> None:
    if shutil.which("exiftool") is None:
        pytest.skip("ExifTool is not installed (Debian: libimage-exiftool-perl)")
    path = save(tmp_path / "a.jpg", **FULL)
    printed = subprocess.run(
        ["exiftool", "-json", "-G", "-n", path], capture_output=True, check=True, text=True
    )
    theirs, ours = json.loads(printed.stdout)[0], fields(path)
    for their_tag, our_tag in {
        "EXIF:Model": "EXIF Model",
        "IPTC:Caption-Abstract": "IPTC 2:120 caption/abstract",
        "IPTC:City": "IPTC 2:090 city",
        "XMP:City": "XMP photoshop:City",
        "XMP:Description": "XMP dc:description",
        "XMP:Credit": "XMP photoshop:Credit",
    }.items():
        assert str(theirs[their_tag]) == ours[our_tag]
    assert theirs["EXIF:DateTimeOriginal"] in ours["EXIF DateTimeOriginal"]
    latitude, longitude = ours["EXIF GPS"].split(", ")
    assert float(latitude) == pytest.approx(theirs["Composite:GPSLatitude"], abs=1e-4)
    assert float(longitude) == pytest.approx(theirs["Composite:GPSLongitude"], abs=1e-4)


@pytest.mark.parametrize(
    ("value", "clock", "earliest", "latest", "zoned"),
    [
        ("2031:03:04 10:22:31", None, "2031-03-03", "2031-03-05", False),
        ("2031:03:04 15:00:00", None, "2031-03-04", "2031-03-05", False),
        ("2031:03:04 23:30:00", "-05:00", "2031-03-04T23:30:00-05:00", None, True),
        ("2031-03-04T10:22:31Z", None, "2031-03-04T10:22:31+00:00", None, True),
        ("2031-03-04T10:22:31.250+0530", None, "2031-03-04T10:22:31+05:30", None, True),
        ("20310304", "102231+0100", "2031-03-04T10:22:31+01:00", None, True),
        ("20310304", None, "2031-03-03", "2031-03-05", False),
        ("2031:03", None, "2031-03-01", "2031-03-31", False),
        ("2031-12", None, "2031-12-01", "2031-12-31", False),
        ("2031", None, "2031-01-01", "2031-12-31", False),
        # Digits that programs leave out, and a clock of twelve hours: the day is known.
        ("2031:3:4 9:02:11", None, "2031-03-03", "2031-03-04", False),
        ("2031:03:04 09:02:11 PM", None, "2031-03-03", "2031-03-05", False),
        # What is no offset leaves the zone unknown.
        ("2031:03:04 10:22:31", "+99:00", "2031-03-03", "2031-03-05", False),
        ("2031:03:04 10:22:31", "   :  ", "2031-03-03", "2031-03-05", False),
        ("2031:03:04 10:22:31", "+1345", "2031-03-04T10:22:31+13:45", None, True),
        # An archive's date of a plate.
        ("1906:04:18 00:00:00", None, "1906-04-17", "1906-04-18", False),
    ],
)
def test_times(value, clock, earliest, latest, zoned) -> None:
    time = read_picture_time(value, clock)
    assert time is not None
    assert (time.earliest, time.latest, time.zoned) == (earliest, latest or earliest, zoned)


@pytest.mark.parametrize(
    "value",
    ["0000:00:00 00:00:00", "2002:12:08 12:00:00", "1970:01:01 00:00:00", "2031:02:30 10:00:00",
     "2031:13:01 10:00:00", "    :  :     :  :  ", "yesterday", "", "2031:03:04 25:00:00",
     "2000:1:1 00:00:00", "2001-01-01T00:00:00Z", "1970-01-01", "1700:01:02 10:00:00",
     # Beyond the calendar, once the unknown zone is added.
     "9999:12:31 23:59:59", "9999:12:31", "2031:03:04 10:00:61", "20310304 10 in the morning"],
)  # fmt: skip
def test_what_is_no_time_of_a_picture(value) -> None:
    assert read_picture_time(value) is None


def test_latin_1_in_an_old_file(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", iptc_values={90: "Köln".encode("latin-1")}, utf8=False)
    assert fields(path)["IPTC 2:090 city"] == "Köln"


def test_the_place_where_devices_begin_is_no_position(tmp_path: Path) -> None:
    assert "EXIF GPS" not in fields(save(tmp_path / "a.jpg", position=(0.0, 0.0)))


def test_bogus_days_have_reasons_and_sources() -> None:
    with BOGUS_DAYS_FILE.open(encoding="utf-8", newline="") as rows:
        table = list(csv.DictReader(rows))
    assert len(table) >= 9
    for row in table:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["day"])
        assert row["reason"]
        assert row["source"]
        assert bogus_reason(row["day"].replace("-", ":") + " 00:00:00") == row["reason"]
    assert bogus_reason("2031:03:04 00:00:00") is None


WORDS = {
    "UTF-8, and says so": ("Zoë in Köln".encode(), True, "Zoë in Köln"),
    "UTF-8, and says nothing": ("Zoë in Köln".encode(), False, "Zoë in Köln"),
    "Latin-1, and says UTF-8": ("Zoë in Köln".encode("latin-1"), True, "Zoë in Köln"),
    "Windows": ("“Zoë” – 5 €".encode("cp1252"), False, "“Zoë” – 5 €"),
    "bytes that Windows has no sign for": (b"Zo\x81e", False, "Zo\x81e"),
}


@pytest.mark.parametrize(("raw", "says_utf8", "words"), WORDS.values(), ids=WORDS)
def test_encodings_of_iptc(raw: bytes, says_utf8: bool, words: str, tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", iptc_values={120: raw}, utf8=says_utf8)
    assert fields(path)["IPTC 2:120 caption/abstract"] == words


def with_exif(path: Path, *entries: tuple[int, int, int, bytes]) -> Path:
    """Save a picture with entries of EXIF's first block, byte by byte: tag, type, count, value."""
    offset = 8 + 2 + 12 * len(entries) + 4
    table = values = b""
    for tag, kind, count, value in entries:
        table += struct.pack(">HHI", tag, kind, count)
        table += value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(">I", offset)
        kept = value if len(value) > 4 else b""
        values += kept
        offset += len(kept)
    block = b"MM\0*\0\0\0\x08" + struct.pack(">H", len(entries)) + table + b"\0" * 4 + values
    return with_segment(path, b"Exif\0\0" + block)


def with_segment(path: Path, content: bytes) -> Path:
    """Save a picture with an APP1 segment."""
    data = save(path).read_bytes()
    length = (len(content) + 2).to_bytes(2, "big")
    path.write_bytes(data[:2] + b"\xff\xe1" + length + content + data[2:])
    return path


ASCII, BYTES = 2, 1
TEXTS_OF_EXIF = {
    "UTF-8 where ASCII belongs": ((0x010E, ASCII, 7, "Köln.\0".encode()), "Köln."),
    "Latin-1 where ASCII belongs": ((0x010E, ASCII, 6, "Köln.\0".encode("latin-1")), "Köln."),
    "Explorer's comment": ((0x9C9C, BYTES, 10, "Köln.".encode("utf-16-le")), "Köln."),
    "signs only": ((0x010E, ASCII, 6, b"  - :\0"), None),
}


@pytest.mark.parametrize(("entry", "words"), TEXTS_OF_EXIF.values(), ids=TEXTS_OF_EXIF)
def test_texts_of_exif(entry, words, tmp_path: Path) -> None:
    found = fields(with_exif(tmp_path / "a.jpg", entry))
    assert list(found.values()) == ([] if words is None else [words])


def test_what_devices_write_is_no_caption(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", exif={0x010E: "OLYMPUS DIGITAL CAMERA         "})
    (found,) = read_picture(path.read_bytes()).fields
    assert (found.name, found.value) == ("device text", "OLYMPUS DIGITAL CAMERA")


def position(*numbers: tuple[float, ...] | str | None) -> tuple[float, float] | None:
    """Return the position of a block: latitude, its hemisphere, longitude, its hemisphere."""
    keys = (2, 1, 4, 3)
    return read_position(
        {key: one for key, one in zip(keys, numbers, strict=True) if one is not None}
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (((52.0, 30.0, 0.0), "N", (13.0, 15.0, 0.0), "W"), (52.5, -13.25)),
        (((52.0, 30.0, 0.0), "S\x00", (13.0, 15.0, 0.0), "e"), (-52.5, 13.25)),
        # Rounded up by the device.
        (((52.0, 29.0, 60.0), "N", (13.0, 15.0, 0.0), "E"), (52.5, 13.25)),
        # Without its hemisphere a number is no place.
        (((52.0, 30.0, 0.0), None, (13.0, 15.0, 0.0), None), None),
        (((52.0, 30.0, 0.0), "X", (13.0, 15.0, 0.0), "E"), None),
        (((999.0, 0.0, 0.0), "N", (13.0, 0.0, 0.0), "E"), None),
        (((52.0, 99.0, 0.0), "N", (13.0, 0.0, 0.0), "E"), None),
        (((float("nan"),) * 3, "N", (13.0, 0.0, 0.0), "E"), None),
        (((0.0, 0.0, 0.0), "N", (0.0, 0.0, 0.0), "E"), None),
        (((52.0, 30.0), "N", (13.0, 15.0), "E"), None),
        ((None, "N", (13.0, 15.0, 0.0), "E"), None),
    ],
)
def test_positions(given, expected) -> None:
    assert position(*given) == expected


def languages(*texts: tuple[str, str]) -> str:
    """Return a description in several languages, as XMP writes it."""
    items = "".join(f"<rdf:li xml:lang='{tag}'>{words}</rdf:li>" for tag, words in texts)
    return f"<dc:description><rdf:Alt>{items}</rdf:Alt></dc:description>"


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        (languages(("de", "Wehr"), ("x-default", "Weir"), ("en", "A weir")), "Weir"),
        (languages(("de", "Wehr"), ("en-GB", "A weir")), "A weir"),
        (languages(("de", "Wehr"), ("fr", "Barrage")), "Wehr"),
        ("<dc:description>Weir</dc:description>", "Weir"),
    ],
)
def test_of_several_languages_one_is_taken(properties, expected, tmp_path: Path) -> None:
    assert fields(save(tmp_path / "a.jpg", xmp=properties)) == {"XMP dc:description": expected}


PLACES = {
    "parts": "<rdf:li rdf:parseType='Resource'><Iptc4xmpExt:City>Arnholt</Iptc4xmpExt:City>"
    "<Iptc4xmpExt:CountryName>Utopia</Iptc4xmpExt:CountryName></rdf:li>",
    "attributes": "<rdf:li Iptc4xmpExt:City='Arnholt' Iptc4xmpExt:CountryName='Utopia'/>",
    "parts in several languages": "<rdf:li rdf:parseType='Resource'><Iptc4xmpExt:City><rdf:Alt>"
    "<rdf:li xml:lang='x-default'>Arnholt</rdf:li></rdf:Alt></Iptc4xmpExt:City>"
    "<Iptc4xmpExt:CountryName>Utopia</Iptc4xmpExt:CountryName></rdf:li>",
}


@pytest.mark.parametrize("style", PLACES)
def test_places_of_xmp(style: str, tmp_path: Path) -> None:
    bag = f"<rdf:Bag>{PLACES[style]}</rdf:Bag>"
    xmp = f"<Iptc4xmpExt:LocationCreated>{bag}</Iptc4xmpExt:LocationCreated>"
    found = fields(save(tmp_path / "a.jpg", xmp=xmp))
    assert found == {"XMP Iptc4xmpExt:LocationCreated": "Arnholt, Utopia"}


ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
PACKETS = {
    "entities that grow": f'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{ENTITIES}]><x>&a9;</x>',
    "a file of the machine": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>',
    "elements within elements": "<x>" + "<a>" * 8_000 + "</a>" * 8_000 + "</x>",
    "no XML": "<<<\x00",
    "another schema": "<x><y>Weir</y></x>",
}


@pytest.mark.parametrize("packet", PACKETS)
def test_hostile_packets_of_xmp_give_nothing(packet: str, tmp_path: Path) -> None:
    content = b"http://ns.adobe.com/xap/1.0/\0" + PACKETS[packet].encode()
    with no_blow_up():
        assert fields(with_segment(tmp_path / "a.jpg", content)) == {}


def test_no_damage_of_the_fields_raises(tmp_path: Path) -> None:
    data = save(tmp_path / "a.jpg", **FULL).read_bytes()
    fields_end = data.index(b"\xff\xdb")
    chance = random.Random(9107)  # noqa: S311 - the same damage on every run, no secret
    readable = 0
    for _ in range(200):
        damaged = bytearray(data)
        for _ in range(6):
            damaged[chance.randrange(2, fields_end)] = chance.randrange(256)
        try:
            readable += bool(read_picture(bytes(damaged)).width)
        except UnreadableError:
            continue
    # Most damage stands in the fields, and the picture is one all the same.
    assert readable > 100


def test_a_huge_packet_of_xmp_is_left_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    block = PngImagePlugin.PngInfo()
    words = "<dc:description>" + "word " * 1_000_000 + "</dc:description>"
    block.add_itxt("XML:com.adobe.xmp", PACKET.format(properties=words))
    paint().save(path, pnginfo=block)
    began = time.process_time()
    assert "XMP dc:description" not in fields(path)
    assert time.process_time() - began < 30
