"""Photographs: documents of their own, formats, copies, hostile files."""

from __future__ import annotations

import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from datasette_discrepancy.documents.image_files import (
    AVIF,
    MOST_MEMORY,
    perceptual_hash,
)
from datasette_discrepancy.documents.model import Document, Unreadable
from datasette_discrepancy.documents.reader import read_documents
from datasette_discrepancy.links.pictures import MOST_BITS
from tests.pictures import FULL, paint, save


def read(path: Path) -> Document | Unreadable:
    """Read one file."""
    return next(iter(read_documents([path])))


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


@pytest.mark.parametrize(
    "suffix", ["png", "webp", "tif", "gif", "jpeg", *(["avif"] if AVIF else [])]
)
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


def test_a_scan_of_many_greys_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "scan.png"
    paint().convert("L").convert("I").point(lambda value: value * 256).convert("I;16").save(path)
    document = read(path)
    assert isinstance(document, Document)
    assert document.picture is not None
    assert differing(document.picture.perceptual_hash, perceptual_hash(paint())) <= MOST_BITS


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
