"""What captions and files say of a picture: when and where it was taken, of whom, with what.

A caption asserts: what it shows was so when and where the picture was taken. So its first sentence
dates and places its picture, and the picture's file says the same in its fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from datasette_discrepancy.claims.archive_pictures import overlaps, records_of
from datasette_discrepancy.claims.attributes import Found
from datasette_discrepancy.claims.cameras import camera_key, find_camera, model_key
from datasette_discrepancy.claims.model import Argument, FoundClaim, FoundMention
from datasette_discrepancy.documents.image_files import CAPTION_NAMES
from datasette_discrepancy.documents.model import Document, ImageField
from datasette_discrepancy.language.model import EntityKind, TimeExpression

PHOTOGRAPHED, DEPICTED, TAKEN_WITH = "photographed", "depicted", "taken_with"
# As sure as a caption's main clause; what a file's field says needs no reading.
CAPTION_CONFIDENCE, FIELD_CONFIDENCE = 0.88, 1.0
# Passages that are read as captions.
CAPTION_KINDS = frozenset({"caption", "alt", "embedded_caption"})

# What a field of a picture's file tells of it; of its places the narrowest comes first in a file.
PLACE_FIELDS = ("city", "place", "region", "country")
PREDICATE_OF_FIELD = {
    "taken": PHOTOGRAPHED,
    **dict.fromkeys(PLACE_FIELDS, PHOTOGRAPHED),
    "person": DEPICTED,
    "camera": TAKEN_WITH,
}
KIND_OF_FIELD: dict[str, EntityKind] = {
    "person": "person",
    **dict.fromkeys(PLACE_FIELDS, "place"),
}

# The sentence that shows the picture ends here; what follows tells the story behind it.
SENTENCE_END = re.compile(r"(?<=[a-z\d)”\"])[.!?](?=\s+[A-Z“\"])")
# Words behind which a date or place belongs to something else than the picture.
TURNS_AWAY = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|after|before|since|until|ahead of|following|during"
    r"|because|while|despite|amid|to (?:be|hold|meet|open|vote)|will|would|has been|had|was to"
    r"|were to|from)\b",
    re.IGNORECASE,
)


def find_picture_claims(document: Document, found: Sequence[Found]) -> list[FoundClaim]:
    """Return what a document says of its pictures.

    Args:
        document: an article whose captions are known to belong to pictures, or a picture's file.
        found: what was found in each passage that was read.
    """
    passages = {one.index: one for one in found}
    claims: list[FoundClaim] = []
    for index, passage in enumerate(document.passages):
        if passage.kind in CAPTION_KINDS:
            picture = picture_of(document, passage.start, passage.end)
            if picture is not None and index in passages:
                claims += caption_claims(document, passages[index], picture)
    if document.picture is not None:
        claims += field_claims(document)
    return claims


def picture_of(document: Document, start: int, end: int) -> str | None:
    """Return which picture a caption belongs to: the file's own key, or the address in the page."""
    if document.picture is not None:
        return document.key
    for caption in records_of(document):
        if overlaps(caption, start, end):
            named = caption.get("file") or caption.get("image")
            return named if isinstance(named, str) and named else None
    return None


def caption_claims(document: Document, found: Found, picture: str) -> Iterator[FoundClaim]:
    """Yield what one caption says of its picture."""
    passage = document.passages[found.index]
    text = document.text[passage.start : passage.end]
    end = passage.start + shown_length(text)
    times = [time for time in found.times if time.end <= end and is_date_of_a_picture(time)]
    time = times[0] if len({(one.earliest, one.latest) for one in times}) == 1 else None
    mentions = sorted((m for m in found.mentions if m.end <= end), key=lambda m: m.start)
    places = [m for m in mentions if m.kind == "place" and m.role == "place"]
    place = places[0] if places else None
    # Also where it says neither when nor where: the page shows the picture, so it was taken before.
    yield FoundClaim(
        passage=found.index,
        predicate=PHOTOGRAPHED,
        verb=PHOTOGRAPHED,
        start=passage.start,
        end=passage.end,
        clause="caption",
        confidence=CAPTION_CONFIDENCE,
        place=argument_of(place) if place is not None else None,
        time=time,
        picture=picture,
    )
    camera = find_camera(text)
    if camera is not None:
        first, last = passage.start + camera.name_start, passage.start + camera.name_end
        yield FoundClaim(
            passage=found.index,
            predicate=TAKEN_WITH,
            verb=TAKEN_WITH,
            start=first,
            end=last,
            clause="caption",
            confidence=CAPTION_CONFIDENCE,
            object=Argument(first, last, camera.name, camera_key(camera.name)),
            picture=picture,
        )
    for mention in mentions:
        if mention.kind in ("person", None):
            yield FoundClaim(
                passage=found.index,
                predicate=DEPICTED,
                verb=DEPICTED,
                start=passage.start,
                end=passage.end,
                clause="caption",
                confidence=CAPTION_CONFIDENCE,
                subject=argument_of(mention),
                picture=picture,
            )


def shown_length(text: str) -> int:
    """Return how much of a caption tells what its picture shows, in code points."""
    ends = [len(text)]
    for pattern in (SENTENCE_END, TURNS_AWAY):
        match = pattern.search(text)
        if match is not None:
            ends.append(match.start())
    return min(ends)


def is_date_of_a_picture(time: TimeExpression) -> bool:
    """Tell whether a time expression is a date with two ends, not too far apart."""
    if time.timex_type not in ("DATE", "TIME") or not time.earliest or not time.latest:
        return False
    return time.earliest[:4].isdigit() and int(time.latest[:4]) - int(time.earliest[:4]) <= 1


def argument_of(mention: FoundMention) -> Argument:
    """Return a name as an argument."""
    return Argument(mention.start, mention.end, mention.text, mention.name, mention)


def field_claims(document: Document) -> Iterator[FoundClaim]:
    """Yield what the fields of a picture's file say of it, one claim for each."""
    if document.picture is None:
        return
    places = [(i, one) for i, one in enumerate(document.passages) if one.kind == "metadata"]
    fields = [field for field in document.picture.fields if field.name not in CAPTION_NAMES]
    maker = next((field.value for field in fields if field.name == "camera maker"), None)
    for (index, passage), field in zip(places, fields, strict=True):
        predicate = PREDICATE_OF_FIELD.get(field.name)
        time = time_of_field(field, passage.start, passage.end)
        if predicate is None or (field.name == "taken" and time is None):
            continue
        value = value_argument(field, passage.start, passage.end, maker)
        yield FoundClaim(
            passage=index,
            predicate=predicate,
            verb=field.tag,
            start=passage.start,
            end=passage.end,
            clause="metadata",
            confidence=FIELD_CONFIDENCE,
            subject=value if predicate == DEPICTED else None,
            object=value if predicate == TAKEN_WITH else None,
            place=value if field.name in PLACE_FIELDS else None,
            time=time,
            picture=document.key,
        )


def value_argument(field: ImageField, start: int, end: int, maker: str | None) -> Argument:
    """Return the value of a field as somebody, somewhere or something that takes part.

    Args:
        field: the field.
        start, end: where its value stands.
        maker: who made the camera, as the file says.
    """
    kind = KIND_OF_FIELD.get(field.name)
    if kind is None:
        return Argument(start, end, field.value, model_key(field.value, maker))
    mention = FoundMention(
        start,
        end,
        field.value,
        field.value,
        kind=kind,
        role="place" if kind == "place" else "other",
    )
    return argument_of(mention)


def time_of_field(field: ImageField, start: int, end: int) -> TimeExpression | None:
    """Return when a field says that the picture was taken; None for every other field."""
    if field.name != "taken" or field.time is None:
        return None
    earliest, latest = field.time.earliest, field.time.latest
    edtf = earliest if earliest == latest else f"{earliest}/{latest}"
    return TimeExpression(
        start=start,
        end=end,
        text=field.value,
        edtf=edtf,
        earliest=earliest,
        latest=latest,
        approximate=False,
        timex_type="DATE",
        timex_value=earliest[:10],
    )
