"""Which files and addresses are one picture: by bytes, by nearly the same pixels, by address.

A page names a picture by an address; the file that was loaded has a name of its own. Within one
story the file of the same name is taken for that picture where there is only one, and nothing says
that the name means another: content systems call every picture "5000.jpg" or "image.jpg".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import unquote, urlsplit

from sqlite_utils import Database

from datasette_discrepancy.documents.image_files import SMALLEST_SHOWN
from datasette_discrepancy.identifiers import content_id

# Bits of 64 in which the hashes of two copies of one picture may differ. Krawetz finds copies below
# 10 and other pictures above; a smaller figure is the silent side.
MOST_BITS = 4
BITS = 64
# What many pictures are called: sizes, days, and words for pictures and their place.
NAMES_NONE = re.compile(
    r"\d{2,5}x\d{2,5}|(?:19|20)\d{2}[-_]?\d{2}[-_]?\d{2}|images?|photos?|pictures?|pics?|img|dsc[fn]?"
    r"|lead|main|hero|featured?|thumb(?:nail)?|default|social|share|master|original|standard|large"
    r"|medium|small|crop(?:ped)?|scaled|resized?|header|cover|banner|article|gallery|slide|unnamed"
    r"|untitled|download|screenshot|whatsapp",
    re.IGNORECASE,
)
PICTURE_PATH = re.compile(r"\.(?:jpe?g|png|webp|avif|gif|tiff?)$", re.IGNORECASE)
# Letters and digits that a name has beside those, at least, where it means one picture. It is the
# length of a name such as "bridge-3"; shorter ones are numbers of a content system.
TELLING_LENGTH = 8

USES = """
select picture_use.document_id, picture_use.start, picture_use.address, picture_use.origin,
       picture.sha256, picture.perceptual_hash, min(picture.width, picture.height) as side
from picture_use
join document on document.id = picture_use.document_id
left join picture on picture.document_id = picture_use.document_id
where document.story_id = ? and document.current = 1
order by document.lineage, picture_use.start, picture_use.address
"""
SET_PICTURE = (
    "update picture_use set picture_id = ? where document_id = ? and start = ? and address = ?"
)


@dataclass(frozen=True)
class Use:
    """One picture where it is used: a file, or a caption's picture by its address."""

    document_id: str
    start: int
    address: str
    is_file: bool
    sha256: str | None = None
    perceptual_hash: str | None = None


def link_pictures(db: Database, story_id: str) -> dict[tuple[str, str | None], str]:
    """Decide which uses of a story are one picture, and write it into ``picture_use``.

    Returns:
        The picture's id by document and the address that the document gives it.
    """
    uses = [
        Use(
            row["document_id"],
            row["start"],
            row["address"],
            # A spacer's file is the picture of none of the captions that name it.
            row["origin"] == "file" and (row["side"] or 0) >= SMALLEST_SHOWN,
            row["sha256"] if (row["side"] or 0) >= SMALLEST_SHOWN else None,
            row["perceptual_hash"],
        )
        for row in db.query(USES, [story_id])
    ]
    groups = same_pictures(uses)
    ids = {
        use: content_id("picture", story_id, min(keys_of(use) for use in group))
        for group in groups
        for use in group
    }
    db.conn.executemany(
        SET_PICTURE, [(ids[use], use.document_id, use.start, use.address) for use in uses]
    )
    return {(use.document_id, use.address): ids[use] for use in uses}


def keys_of(use: Use) -> str:
    """Return what names a use in the id of its picture: content first."""
    return use.sha256 or f"address {use.address}"


def same_pictures(uses: Iterable[Use]) -> list[list[Use]]:
    """Group the uses of a story by picture.

    Args:
        uses: all of them, in any order.

    Returns:
        The groups; a use that shares its picture with no other is a group of its own.
    """
    all_uses = list(uses)
    leader = {use: use for use in all_uses}

    def find(use: Use) -> Use:
        while leader[use] is not use:
            leader[use] = leader[leader[use]]
            use = leader[use]
        return use

    def join(one: Use, other: Use) -> None:
        leader[find(other)] = find(one)

    for blocks in (
        by_address(all_uses),
        by_content(all_uses),
        by_file_name(all_uses),
        by_hash(all_uses),
    ):
        for block in blocks:
            for other in block[1:]:
                join(block[0], other)
    for block in by_part_of_hash(all_uses):
        for one, other in combinations(block, 2):
            if differing_bits(one, other) <= MOST_BITS:
                join(one, other)
    groups: dict[Use, list[Use]] = defaultdict(list)
    for use in all_uses:
        groups[find(use)].append(use)
    return list(groups.values())


def differing_bits(one: Use, other: Use) -> int:
    """Return in how many bits of 64 two perceptual hashes differ."""
    return (int(one.perceptual_hash or "0", 16) ^ int(other.perceptual_hash or "0", 16)).bit_count()


def by_hash(uses: Iterable[Use]) -> list[list[Use]]:
    """Group by the perceptual hash as a whole."""
    groups: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        if use.perceptual_hash:
            groups[use.perceptual_hash].append(use)
    return list(groups.values())


def by_part_of_hash(uses: Iterable[Use]) -> Iterator[list[Use]]:
    """Yield blocks among which the first pictures of all nearly equal hashes meet.

    Hashes that differ in at most n bits are equal in at least one of n + 1 parts.
    """
    firsts = [group[0] for group in by_hash(uses)]
    width = -(-BITS // (MOST_BITS + 1))
    for shift in range(0, BITS, width):
        groups: dict[int, list[Use]] = defaultdict(list)
        for use in firsts:
            groups[int(use.perceptual_hash or "0", 16) >> shift & (1 << width) - 1].append(use)
        yield from groups.values()


def by_address(uses: Iterable[Use]) -> list[list[Use]]:
    """Group by the address as given, but for the size that is asked for: addresses and keys."""
    all_uses = list(uses)
    files = {use.address for use in all_uses if use.is_file}
    groups: dict[str, list[Use]] = defaultdict(list)
    for use in all_uses:
        # A relative address that is no file's key says something only together with its page.
        alone = use.address in files or "://" in use.address
        groups[f"{'' if alone else use.document_id} {without_query(use.address)}"].append(use)
    return list(groups.values())


def without_query(address: str) -> str:
    """Return an address without its query, where that tells how large to send the file it names."""
    path = address.partition("#")[0].partition("?")[0]
    return path if PICTURE_PATH.search(path) and is_telling(file_name(path)) else address


def by_content(uses: Iterable[Use]) -> list[list[Use]]:
    """Group by the bytes of the file."""
    groups: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        if use.sha256:
            groups[use.sha256].append(use)
    return list(groups.values())


def by_file_name(uses: Iterable[Use]) -> list[list[Use]]:
    """Group addresses with the one file of the story that has their name, where that is clear."""
    files: dict[str, list[Use]] = defaultdict(list)
    named: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        (files if use.is_file else named)[file_name(use.address)].append(use)
    return [
        [*files[name], *others]
        for name, others in named.items()
        if len(files.get(name, ())) == 1 and is_clear(name, files[name][0], others)
    ]


def is_clear(name: str, file: Use, others: Sequence[Use]) -> bool:
    """Tell whether addresses of one file name mean one picture.

    Args:
        name: what they share.
        file: the story's one file of this name.
        others: the uses of an address with this name.
    """
    if is_telling(name):
        return True
    # A file that no page shows was laid beside the one article that names it.
    places = {(use.document_id, use.address) for use in others}
    return len(places) == 1 and all(use.address != file.address for use in others)


def is_telling(name: str) -> bool:
    """Tell whether a file's name is hardly given to two pictures."""
    stem = NAMES_NONE.sub("", name.rpartition(".")[0])
    return sum(character.isalnum() for character in stem) >= TELLING_LENGTH


def file_name(address: str) -> str:
    """Return the name of the file that an address names, in lower case."""
    try:
        path = urlsplit(address).path if "://" in address else address
    except ValueError:
        path = address
    return unquote(path).replace("\\", "/").rpartition("/")[2].casefold()
