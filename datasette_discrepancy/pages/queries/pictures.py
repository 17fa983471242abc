"""Queries of pictures, named. Parameters are bound."""

# ruff: noqa: S608 - put together from parts of our own
from __future__ import annotations

PICTURE_USES = """
select picture_use.document_id, picture_use.start, picture_use."end", picture_use.origin,
    picture_use.address, document.story_id, document.language, story.name as story,
    source.name as source,
    substr(document.text, picture_use.start + 1, picture_use."end" - picture_use.start) as words
from picture_use
join document on document.id = picture_use.document_id
join story on story.id = document.story_id
join source on source.id = document.source_id
where picture_use.picture_id = :picture_id and document.current = 1
order by source.name, picture_use.document_id, picture_use.start
limit 500
"""

PICTURE_FILES = """
select picture.document_id, picture.sha256, picture.perceptual_hash, picture.width,
    picture.height, picture.format, document.path, picture.preview is not null as has_preview
from picture_use
join picture on picture.document_id = picture_use.document_id
join document on document.id = picture.document_id
where picture_use.picture_id = :picture_id and document.current = 1
order by document.path
limit 50
"""

PICTURE_FIELDS = """
select picture_field.document_id, picture_field.name, picture_field.tag, picture_field.value,
    picture_field.earliest, picture_field.latest, picture_field.zoned
from picture_use
join picture_field on picture_field.document_id = picture_use.document_id
where picture_use.picture_id = :picture_id and picture_use.origin = 'file'
order by picture_field.document_id, picture_field.place
limit 2000
"""

# Through the claims about the picture and the deeds told under it; a flag rests on two of them,
# so it is listed once.
PICTURE_FLAGS = """
select distinct flag.id, flag.rule_id, flag.strength, flag.strength_rank, flag.status, flag.message
from picture_use
join claim on claim.document_id = picture_use.document_id
    and (
        claim.picture = picture_use.address
        or (picture_use.start < claim."end" and claim.start < picture_use."end")
    )
join flag on flag.a_document_id = claim.document_id and flag.a_claim_id = claim.id
    or flag.b_document_id = claim.document_id and flag.b_claim_id = claim.id
where picture_use.picture_id = :picture_id
order by flag.strength_rank, flag.id
limit :size
"""

PREVIEW = "select preview from picture where document_id = :document_id"

# The file whose preview stands for a picture: the first that has one.
SHOWN_BY = """(
        select picture.document_id
        from picture_use as copy
        join picture on picture.document_id = copy.document_id
        where copy.picture_id = picture_use.picture_id and picture.preview is not null
        order by picture.document_id
        limit 1
    )"""

DOCUMENT_PICTURES = f"""
select distinct picture_use.picture_id,
    {SHOWN_BY} as shown_by
from picture_use
where picture_use.document_id = :document_id and picture_use.picture_id is not null
order by picture_use.picture_id
limit 100
"""

# A claim about a picture names it; a deed told in a caption stands in the picture's caption.
CLAIM_PICTURES = f"""
select distinct picture_use.picture_id,
    {SHOWN_BY} as shown_by
from claim
join picture_use on picture_use.document_id = claim.document_id
    and (
        picture_use.address = claim.picture
        or (picture_use.start < claim."end" and claim.start < picture_use."end")
    )
where claim.id = :claim_id and picture_use.picture_id is not null
order by picture_use.picture_id
limit 3
"""
