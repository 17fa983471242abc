"""Reader of photographs: what a picture's file says of itself is a document of its own."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import warnings
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

from PIL import Image, ImageOps, UnidentifiedImageError, features
from PIL.JpegImagePlugin import JpegImageFile

from .assemble import make_document
from .errors import UnreadableError
from .image_fields import read_fields
from .model import Document, ImageField, Passage, PassageKind, Picture
from .origin import Origin

# Formats that newsrooms use; Pillow knows many more, and each is a way in for a hostile file.
# AVIF is what sites send to browsers under names such as "a.jpg"; not every Pillow reads it.
AVIF = ("AVIF",) if features.check("avif") else ()
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", *AVIF)
LARGEST_FILE = 256 * 2**20
# Pixels beyond which a picture is not decoded: more than any camera makes (150 megapixels), and
# below what would fill the memory of a small machine. Its metadata are read all the same.
MOST_PIXELS = 180_000_000
# Memory beyond which a picture is not decoded, bytes.
MOST_MEMORY = 512 * 2**20
# Pillow keeps a pixel in so many bytes; four where nothing else is said.
BYTES_OF_MODE = {"1": 1, "L": 1, "P": 1, "LA": 4, "I;16": 2, "I;16B": 2, "I;16L": 2}
# Whole copies of a picture that making it smaller takes: transparency is multiplied in before.
COPIES_OF_MODE = {"RGBA": 2, "LA": 2, "PA": 2}
# libwebp keeps canvases of its own beside Pillow's, libavif planes of up to 16 bits.
COPIES_OF_FORMAT = {"WEBP": 3, "AVIF": 3}
PREVIEW_SIZE = (1024, 1024)
PREVIEW_QUALITY = 80
# Side of the picture that the perceptual hash looks at.
HASH_SIDE = 8
UNPUBLISHED = "picture file"
# Sides below which a file shows nothing: spacers, icons and what stands in for a picture. Pixels.
SMALLEST_SHOWN = 48
# Fields whose value is prose about the picture.
CAPTION_NAMES = frozenset(["caption", "headline"])


def read_image_file(origin: Origin) -> Iterator[Document]:
    """Yield the document of a photograph: a line for every value that its file gives.

    Args:
        origin: the file.

    Raises:
        UnreadableError: it is no picture of a known format, or damaged.
    """
    data = origin.read_bytes()
    if len(data) > LARGEST_FILE:
        problem = f"is a picture of {len(data) / 2**20:.0f} MB"
        raise UnreadableError(problem, "save it smaller, below 256 MB")
    picture = read_picture(data)
    yield picture_document(origin, picture)


def read_picture(data: bytes) -> Picture:
    """Read a picture's file: its fields, hashes and a small copy to show.

    Raises:
        UnreadableError: it is no picture of a known format, or damaged.
    """
    try:
        with warnings.catch_warnings():
            # Large pictures are expected, and read below their full size.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            # Pillow's remarks on damaged fields name no file, and what is damaged is left out.
            warnings.simplefilter("ignore", UserWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                width, height = image.size
                small = width * height <= MOST_PIXELS and memory_of(image) <= MOST_MEMORY
                fields = read_fields(image, decode=small)
                decoded = decode_small(image) if small else None
                format_name = image.format or "unknown"
    except Image.DecompressionBombError as error:
        problem = "claims more pixels than any camera makes"
        raise UnreadableError(problem, "save the picture again at its real size") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise UnreadableError("is no picture that can be read", "save it as JPEG or PNG") from error
    return Picture(
        sha256=hashlib.sha256(data).hexdigest(),
        perceptual_hash=perceptual_hash(decoded) if decoded is not None else None,
        width=width,
        height=height,
        format=format_name,
        preview=preview_of(decoded) if decoded is not None else None,
        fields=tuple(fields),
    )


def memory_of(image: Image.Image) -> int:
    """Return how much memory it takes at most to decode a picture and make it small, in bytes.

    JPEG is decoded at down to an eighth of its width and height; one that comes in several scans is
    kept as coefficients of two bytes until the last.
    """
    width, height = image.size
    if isinstance(image, JpegImageFile):
        share = sum(h * v for _, h, v, _ in image.layer) / max(
            (h * v for _, h, v, _ in image.layer), default=1
        )
        buffered = 2 * share if image.info.get("progressive") else 0
        return int(width * height * (buffered + 4 / 8**2))
    pixel = BYTES_OF_MODE.get(image.mode, 4) * COPIES_OF_MODE.get(image.mode, 1)
    return width * height * pixel * COPIES_OF_FORMAT.get(image.format or "", 1)


def decode_small(image: Image.Image) -> Image.Image:
    """Decode a picture no larger than its preview, upright and in plain colours."""
    image.draft("RGB", PREVIEW_SIZE)
    if image.mode.startswith(("I", "F")):
        image = brightness_of(image)
    image.thumbnail(PREVIEW_SIZE)
    upright = ImageOps.exif_transpose(image)
    if upright.mode in ("RGBA", "LA", "PA", "P"):
        white = Image.new("RGBA", upright.size, "white")
        white.alpha_composite(upright.convert("RGBA"))
        upright = white
    return upright.convert("RGB")


def brightness_of(image: Image.Image) -> Image.Image:
    """Return a picture of many shades of grey (a scan) in 256 of them, no larger than needed."""
    scale = min(1.0, *(most / side for most, side in zip(PREVIEW_SIZE, image.size, strict=True)))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    small = image.resize(size, Image.Resampling.NEAREST).convert("F")
    darkest, brightest = cast("tuple[float, float]", small.getextrema())
    factor = 255 / (brightest - darkest or 1.0)
    offset = -darkest * factor
    grey = small.point(lambda value: value * factor + offset).convert("L")
    grey.info = image.info
    return grey


def preview_of(image: Image.Image) -> bytes:
    """Return a small JPEG of a decoded picture: nothing of the file but its pixels."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=PREVIEW_QUALITY)
    return buffer.getvalue()


def perceptual_hash(image: Image.Image) -> str | None:
    """Return the difference hash of a picture, 16 hexadecimal digits; None for an even surface.

    Each of 64 bits tells whether a cell of a 9 x 8 grid is brighter than its neighbour on the left
    (Krawetz, "Kind of Like That", 2013): the same for copies of another size, format or quality.
    """
    grid = image.convert("L").resize((HASH_SIDE + 1, HASH_SIDE), Image.Resampling.LANCZOS)
    pixels = grid.tobytes()
    if max(pixels) - min(pixels) < HASH_SIDE:
        return None
    bits = 0
    for row in range(HASH_SIDE):
        line = pixels[row * (HASH_SIDE + 1) : (row + 1) * (HASH_SIDE + 1)]
        for left, right in pairwise(line):
            bits = bits << 1 | (right > left)
    return f"{bits:016x}"


def picture_document(origin: Origin, picture: Picture, **metadata: object) -> Document:
    """Make the document of a picture.

    Args:
        origin: the file.
        picture: what was read of it.
        metadata: keys of the contract's JSONL form that are known otherwise (``source``).

    Raises:
        UnreadableError: its words cannot be stored.
    """
    name = origin.key.rpartition("/")[2]
    text, passages = lines_of(
        f"{name}: {picture.format}, {picture.width} by {picture.height} pixels,"
        f" SHA-256 {picture.sha256}",
        picture.fields,
    )
    basis = {}
    credit = first_value(picture.fields, ("credit", "origin"))
    if "source" not in metadata and credit is not None:
        metadata["source"] = credit.value
        basis["source"] = credit.tag
    metadata.setdefault("title", name)
    basis["title"] = "file name"
    document = make_document(
        origin, text, metadata, name=origin.key, passages=passages, basis=basis
    )
    publication = document.publication
    if publication.basis == "unknown":
        # A file is not published: no date of its story's articles is its own.
        publication = dataclasses.replace(publication, basis=UNPUBLISHED)
    return dataclasses.replace(document, picture=picture, publication=publication)


def first_value(fields: Sequence[ImageField], names: Sequence[str]) -> ImageField | None:
    """Return the most believed field of the first of some names that has one."""
    return next((one for name in names for one in fields if one.name == name), None)


def lines_of(first_line: str, fields: Sequence[ImageField]) -> tuple[str, list[Passage]]:
    """Return the text of a picture's document, and its passages.

    The first line names the file and its content, then comes a line for each field: what it is and
    which tag holds it, a colon, the value.
    """
    text = first_line
    passages = [Passage("boilerplate", 0, len(text))]
    for field in fields:
        label = f"{field.name.capitalize()} ({field.tag}):"
        start = len(text) + 1
        text += f"\n{label} {field.value}"
        kind: PassageKind = "embedded_caption" if field.name in CAPTION_NAMES else "metadata"
        passages.append(Passage("boilerplate", start, start + len(label)))
        passages.append(Passage(kind, start + len(label) + 1, len(text)))
    return text, passages
