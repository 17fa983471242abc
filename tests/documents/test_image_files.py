"""Photographs: every field with its tag, times with what is known of their zone, hostile files."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from datasette_discrepancy.documents.image_files import (
    MOST_MEMORY,
    perceptual_hash,
    read_picture,
)
from datasette_discrepancy.documents.image_times import (
    BOGUS_DAYS_FILE,
    bogus_reason,
    read_picture_time,
)
from datasette_discrepancy.documents.model import Document, Unreadable
from datasette_discrepancy.documents.reader import read_documents
from datasette_discrepancy.links.pictures import MOST_BITS
from tests.pictures import XMP as PACKET
from tests.pictures import paint, save

XMP = (
    "<dc:description><rdf:Alt><rdf:li xml:lang='de'>Taucher am Wehr</rdf:li><rdf:li"
    " xml:lang='x-default'>Divers at the weir.</rdf:li></rdf:Alt></dc:description>"
    "<photoshop:DateCreated>2031-03-04T10:22:31+01:00</photoshop:DateCreated>"
    "<photoshop:City>Wehrstadt</photoshop:City><photoshop:Credit>River Pictures</photoshop:Credit>"
    "<dc:creator><rdf:Seq><rdf:li>T. Reed</rdf:li></rdf:Seq></dc:creator>"
    "<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ada Quill</rdf:li><rdf:li>Bo Lind</rdf:li>"
    "</rdf:Bag></Iptc4xmpExt:PersonInImage>"
)
FULL = {
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
    "xmp": XMP,
}


def fields(path: Path) -> dict[str, str]:
    """Return the values of a picture's file by tag; of several the first."""
    found: dict[str, str] = {}
    for field in read_picture(path.read_bytes()).fields:
        found.setdefault(field.tag, field.value)
    return found


def read(path: Path) -> Document | Unreadable:
    """Read one file."""
    return next(iter(read_documents([path])))


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


def test_the_document_of_a_picture_quotes_its_fields(tmp_path: Path) -> None:
    document = read(save(tmp_path / "weir.jpg", **FULL))
    assert isinstance(document, Document)
    assert document.source == "River Pictures"
    assert document.source_basis == "XMP photoshop:Credit"
    kinds = {document.text[p.start : p.end]: p.kind for p in document.passages}
    assert kinds["Divers climb out of the wéir."] == "embedded_caption"
    assert kinds["2031:03:04 10:22:31 +01:00"] == "metadata"
    assert kinds["Taken (EXIF DateTimeOriginal):"] == "boilerplate"
    assert document.picture is not None
    assert document.picture.sha256 in document.text


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
    ],
)
def test_times(value, clock, earliest, latest, zoned) -> None:
    time = read_picture_time(value, clock)
    assert time is not None
    assert (time.earliest, time.latest, time.zoned) == (earliest, latest or earliest, zoned)


@pytest.mark.parametrize(
    "value",
    ["0000:00:00 00:00:00", "2002:12:08 12:00:00", "1970:01:01 00:00:00", "2031:02:30 10:00:00",
     "2031:13:01 10:00:00", "    :  :     :  :  ", "yesterday", "", "2031:03:04 25:00:00"],
)  # fmt: skip
def test_what_is_no_time_of_a_picture(value) -> None:
    assert read_picture_time(value) is None


def test_latin_1_in_an_old_file(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", iptc_values={90: "Köln".encode("latin-1")}, utf8=False)
    assert fields(path)["IPTC 2:090 city"] == "Köln"


def test_the_place_where_devices_begin_is_no_position(tmp_path: Path) -> None:
    assert "EXIF GPS" not in fields(save(tmp_path / "a.jpg", position=(0.0, 0.0)))


def differing(first: str | None, second: str | None) -> int:
    """Return the number of bits in which two hashes differ."""
    assert first is not None
    assert second is not None
    return (int(first, 16) ^ int(second, 16)).bit_count()


def test_copies_share_their_hash_and_other_pictures_do_not(tmp_path: Path) -> None:
    original = paint(1, (1600, 1000))
    own = perceptual_hash(original)
    copies = [original.resize((640, 400)), original.resize((320, 200)), original.convert("L")]
    original.save(tmp_path / "poor.jpg", quality=30)
    copies.append(Image.open(tmp_path / "poor.jpg"))
    assert all(differing(own, perceptual_hash(copy)) <= MOST_BITS for copy in copies)
    others = [perceptual_hash(paint(seed)) for seed in range(2, 60)]
    assert all(differing(own, other) > MOST_BITS for other in others)


def test_an_even_surface_has_no_hash() -> None:
    assert perceptual_hash(Image.new("RGB", (400, 300), "grey")) is None


@pytest.mark.parametrize("suffix", ["png", "webp", "tif", "gif", "jpeg"])
def test_other_formats(suffix, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    paint().save(path)
    document = read(path)
    assert isinstance(document, Document)
    assert document.picture is not None
    assert (document.picture.width, document.picture.height) == (640, 420)


def png_of(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds next to nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
        )

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is empty"),
        (b"GIF89a", "is no picture"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "is no picture",
        ),
        (b"%PDF-1.7\n", "is no picture"),
        (png_of(100_000, 100_000), "claims more pixels"),
    ],
)
def test_what_is_no_picture_is_reported(content, problem, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    result = read(path)
    assert isinstance(result, Unreadable)
    assert result.problem.startswith(problem)


def test_a_damaged_picture_is_reported_and_a_damaged_block_is_not(tmp_path: Path) -> None:
    data = save(tmp_path / "a.jpg", **FULL).read_bytes()
    half = tmp_path / "half.jpg"
    half.write_bytes(data[: len(data) // 2])
    assert isinstance(read(half), Unreadable)
    for word in (b"Exif\x00\x00", b"8BIM\x04\x04", b"<rdf:RDF"):
        at = data.index(word) + len(word)
        path = tmp_path / "damaged.jpg"
        path.write_bytes(data[:at] + b"\xff\x01\x7f\x00" * 4 + data[at + 16 :])
        assert isinstance(read(path), Document)


def test_a_page_behind_a_picture_is_only_a_picture(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg")
    path.write_bytes(path.read_bytes() + b"<html><script>alert(1)</script></html>")
    document = read(path)
    assert isinstance(document, Document)
    assert document.picture is not None
    assert b"script" not in (document.picture.preview or b"")


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


def test_a_scan_of_many_greys_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "scan.png"
    paint().convert("L").convert("I").point(lambda value: value * 256).convert("I;16").save(path)
    document = read(path)
    assert isinstance(document, Document)
    assert document.picture is not None
    assert differing(document.picture.perceptual_hash, perceptual_hash(paint())) <= MOST_BITS


def test_a_huge_packet_of_xmp_is_left_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    block = PngImagePlugin.PngInfo()
    words = "<dc:description>" + "word " * 1_000_000 + "</dc:description>"
    block.add_itxt("XML:com.adobe.xmp", PACKET.format(properties=words))
    paint().save(path, pnginfo=block)
    began = time.process_time()
    assert "XMP dc:description" not in fields(path)
    assert time.process_time() - began < 30


# Reads a picture in a process of its own and prints by how many MB its memory grew at most.
MEASURE = """
import sys
from pathlib import Path
from datasette_discrepancy.documents.image_files import read_picture
read_picture(Path(sys.argv[2]).read_bytes())
def peak():  # kilobytes; getrusage's figure would be the parent's, which is larger
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
before = peak()
picture = read_picture(Path(sys.argv[1]).read_bytes())
grown = (peak() - before) // 1024
print(grown, picture.width * picture.height, picture.preview is not None)
"""
HUNDRED = (12_000, 8_400)
# Mode, options of saving, whether it is shown.
LARGE = {
    "a.jpg": ("RGB", {"quality": 30}, True),
    "scans.jpg": ("RGB", {"quality": 30, "progressive": True}, True),
    "full-colour.jpg": ("RGB", {"quality": 30, "progressive": True, "subsampling": 0}, False),
    "plain.png": ("RGB", {"compress_level": 1}, True),
    "transparent.png": ("RGBA", {"compress_level": 1}, False),
}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is counted otherwise")
@pytest.mark.parametrize("name", LARGE)
def test_memory_is_bounded_at_a_hundred_megapixels(name: str, tmp_path: Path) -> None:
    mode, options, shown = LARGE[name]
    path, small = tmp_path / name, save(tmp_path / "small.jpg")
    Image.new(mode, HUNDRED, "navy" if mode != "L" else 90).save(path, **options)
    printed = subprocess.run(
        [sys.executable, "-c", MEASURE, path, small], capture_output=True, check=True, text=True
    )
    grown, pixels, has_preview = printed.stdout.split()
    print(f"{name}: {grown} MB, shown: {has_preview}")
    assert int(pixels) == HUNDRED[0] * HUNDRED[1]
    assert (has_preview == "True") is shown
    assert int(grown) * 2**20 <= MOST_MEMORY


def test_a_picture_of_a_hundred_megapixels(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    Image.new("RGB", (12_000, 8_400), "navy").save(path, quality=30)
    document = read(path)
    assert isinstance(document, Document)
    assert document.picture is not None
    assert document.picture.width * document.picture.height > 100_000_000
    assert document.picture.preview is not None
