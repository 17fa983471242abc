"""Words of a caption that tell of the picture itself: what it was taken with, who released it.

"Photo taken with a Nikon D850." says something of the file and nothing of what the picture shows,
so it is no deed that a text could repeat.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.language.tree import Token

# Makers of cameras and of what else takes pictures, as they write their names in EXIF's Make and
# Model. With one of them a name is a camera's; without, it needs a number or the word.
MAKERS = frozenset(
    "apple blackmagic canon contax dji epson fuji fujifilm galaxy google gopro hasselblad huawei "
    "insta360 iphone ipad konica leica lumix mamiya minolta motorola nikon nokia olympus om "
    "oneplus oppo panasonic parrot pentax phase pixel polaroid red ricoh rollei samsung sigma sony "
    "vivo xiaomi yashica zeiss".split()
)
# Under which names makers sell what EXIF's Make gives them as the makers of.
MAKER_OF_BRAND = {
    "alpha": "sony",
    "coolpix": "nikon",
    "eos": "canon",
    "galaxy": "samsung",
    "hero": "gopro",
    "ipad": "apple",
    "iphone": "apple",
    "lumix": "panasonic",
    "mavic": "dji",
    "pixel": "google",
    "powershot": "canon",
    "redmi": "xiaomi",
    "xperia": "sony",
}
# In EXIF's Model these write the code of the factory.
MAKERS_OF_CODES = frozenset(
    "sony samsung dji huawei honor xiaomi oppo oneplus vivo motorola panasonic olympus om lge "
    "hmd lenovo autel".split()
)
# "R5 Mark II" of a caption is "R5m2" in a file, "Z6 II" is "Z 6_2".
NUMERALS = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7"}
MARK = re.compile(r"(?<=\d)m(?=\d$)")
DEVICE = r"(?:camera|smartphone|phone|cellphone|tablet|drone|SLR|DSLR|handset|webcam)"
PICTURE_NOUNS = frozenset(
    "photo photograph picture image snapshot selfie still screenshot portrait frame footage video "
    "shot handout panorama composite grab screengrab combination combo collage montage".split()
)
# "A handout photo from the coast guard shows the ferry": the picture shows it.
SHOWN_BY_PICTURE = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:[\w’'-]{1,30},?\s){0,5}?"
    r"(?:photo(?:graph)?|picture|image|snapshot|still|frame|grab|footage|video|screengrab|screenshot"
    r"|combination|combo|composite|collage|montage|illustration|rendering|sketch|map|graphic)s?\b"
    r"[^.!?]{0,150}?\b(?P<verb>show(?:s|ed|ing)?|depict(?:s|ed|ing)?|portray(?:s|ed|ing)?"
    r"|captur(?:e|es|ed|ing)|illustrat(?:e|es|ed|ing)|featur(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
# Done to whom a picture shows, by nobody who is named: "Ann Lee, pictured in March".
SEEN_IN_PICTURE = frozenset("picture photograph film see show depict portray".split())
# Its full stop is the sentence's; one within it ("Mark II.1") is its own.
NAME = (
    r"(?:i(?=[A-Z]))?[A-Z][\w+-]{0,30}(?:\.\w{1,9})?"
    r"(?:\s[A-Z\d][\w+-]{0,20}(?:\.\w{1,9})?){0,4}"
)
# The picture is taken: it is named, or nothing stands before the participle.
CAMERA_WORDS = re.compile(
    r"(?:^|(?<=[.!?;)]\s))(?i:(?:(?:this|the|a|an|all|both|these)\s)?(?:[a-z]{3,12}\s)?"
    r"(?:photo(?:graph)?|picture|image|shot|selfie|panorama|footage|video)s?\s"
    r"(?:was\s|were\s)?)?"
    r"(?P<verb>(?i:taken|shot|captured|photographed|made|filmed))\s"
    r"(?P<linked>(?i:with|on|using))\s(?P<article>(?i:an?|the|his|her|their|my)\s)?"
    rf"(?P<camera>{NAME})(?P<device>\s{DEVICE}\b)?"
    r"(?=\s(?:at|in|by|from|near|on|and|with|during|while|for|outside|inside|over)\b|[,.;)]|$)",
)
# Nobody is "captured with a Z9": of these verbs alone a number makes the name a camera's.
UNAMBIGUOUS = frozenset(["taken", "captured", "photographed", "filmed"])
# What is done to a picture, not by anybody whom it shows.
PICTURE_VERBS = frozenset(
    "take shoot capture photograph snap film make provide release supply obtain publish share "
    "post distribute issue circulate tweet crop edit retouch alter date".split()
)


@dataclass(frozen=True)
class CameraLine:
    """What a caption says that its picture was taken with.

    Attributes:
        start, end: the sentence, in code points of the caption; it ends with the camera.
        name_start, name_end: the camera's name in it.
        name: the camera as written, without what only calls it one.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    name: str


def find_camera(caption: str) -> CameraLine | None:
    """Return the camera that a caption names, None where it names none.

    Args:
        caption: the caption's words.
    """
    for match in CAMERA_WORDS.finditer(caption):
        name = match["camera"]
        known = any(word.casefold() in MAKERS for word in name.split())
        # "Taken on the M25", "photographed with the U2 singer", "shot with a Beretta 92": a number
        # alone may be anything.
        numbered = (
            any(character.isdigit() for character in name)
            and match["verb"].lower() in UNAMBIGUOUS
            and match["linked"].lower() != "on"
            and (match["article"] or "").strip().lower() != "the"
        )
        if known or numbered or match["device"]:
            return CameraLine(*match.span(), *match.span("camera"), name)
    return None


def camera_key(name: str) -> str:
    """Return a camera's name for comparison: "NIKON D850" and "Nikon D850" are one."""
    words = re.findall(r"[a-z0-9]+", name.casefold())
    maker = MAKER_OF_BRAND.get(words[0]) if words else None
    if maker is not None and maker not in words:
        words.insert(0, maker)
    return MARK.sub("", "".join(NUMERALS.get(word, word) for word in words if word != "mark"))


def model_key(model: str, maker: str | None) -> str:
    """Return what a file says of its camera, for comparison with the name that a caption gives.

    Args:
        model: EXIF's Model.
        maker: EXIF's Make, None where the file has none.

    Returns:
        The maker's name alone where the model is a code of the factory ("ILCE-7M3" is sold as
        "A7 III"): such a file contradicts other makers only.
    """
    words = re.findall(r"[a-z0-9]+", (maker or "").casefold())
    first = words[0] if words else ""
    if first in MAKERS_OF_CODES:
        return first
    key = camera_key(model)
    return key if first in key else f"{first}{key}"


def without_pictures_own(deeds: Iterable[Deed], caption: str, start: int) -> list[Deed]:
    """Leave out deeds that are done to the picture: "Photo provided by the police".

    Args:
        deeds: as found in a caption.
        caption: the caption's words.
        start: where the words that were parsed begin in it.
    """
    camera = find_camera(caption)
    shown = [match.span("verb") for match in SHOWN_BY_PICTURE.finditer(caption)]

    def of_picture(deed: Deed) -> bool:
        if camera is not None and camera.start <= deed.head.idx + start < camera.end:
            return True
        verb = deed.head.lemma_.lower()
        if any(first <= deed.head.idx + start < last for first, last in shown):
            return True
        if verb in SEEN_IN_PICTURE and not deed.subjects:
            return True
        # A picture does nothing: "a video grab shows Kim opening the bridge" has Kim do it.
        return any(map(is_picture, deed.subjects)) or (
            verb in PICTURE_VERBS and any(map(is_picture, deed.objects))
        )

    return [deed for deed in deeds if not of_picture(deed)]


def is_picture(noun: Token) -> bool:
    """Tell whether a noun means a picture."""
    return noun.lemma_.lower() in PICTURE_NOUNS
