"""Every query of the pages, named. Parameters are bound; flags come from ``flag``, not a view."""

from __future__ import annotations

# --- the start page -------------------------------------------------------------------------

# One count for everything that is shown as a number of flags, so that no two numbers disagree.
# {status}: the status that the reader may see (see log.py).
FLAG_COUNTS = """
select story_id, rule_id, strength, {status} as status, count(*) as flags
from flag
where story_id in (select value from json_each(:stories))
group by 1, 2, 3, 4
"""

COUNT_STORIES = "select count(*) as stories from story where instr(lower(name), lower(:name)) > 0"

# A document without claims was read but gave nothing to compare: it must not look like agreement.
# Stories with the strongest disputes come first, then those with most; {ranked} is one of the two
# below it.
STORIES = """
select story.id, story.name, coalesce(story.disputes, 0) as disputes,
    (
        select count(*) from document where document.story_id = story.id and document.current = 1
    ) as documents,
    (
        select count(*) from document
        where document.story_id = story.id and document.current = 1
            and exists (select 1 from claim where claim.document_id = document.id)
    ) as documents_with_claims,
    (
        select count(*) from document
        join claim on claim.document_id = document.id
        where document.story_id = story.id and document.current = 1
    ) as claims,
    (
        select count(distinct source_id) from document
        where document.story_id = story.id and document.current = 1
    ) as sources
from (
    select story.id, story.name, ranked.disputes, ranked.strongest
    from story
    left join ({ranked}) as ranked on ranked.story_id = story.id
    where instr(lower(story.name), lower(:name)) > 0
    order by ranked.strongest is null, ranked.strongest, ranked.disputes desc, story.name
    limit :size offset :first
) as story
order by story.strongest is null, story.strongest, story.disputes desc, story.name
"""
# Of a covering index.
RANKED_STORIES = """
        select story_id, count(*) as disputes, min(strength_rank) as strongest
        from dispute
        where {condition}
        group by story_id
"""
UNRANKED_STORIES = "select null as story_id, null as disputes, null as strongest limit 0"
DISPUTES_THERE = "select 1 from sqlite_master where type = 'table' and name = 'dispute'"

RULES = """
select rule.id, rule.title, rule.kind, rule.strength,
    rule_run.ran_at, rule_run.pairs_compared, rule_run.flags,
    exists (
        select 1 from sqlite_master where type = 'view' and name = 'flag_' || rule.id
    ) as has_view
from rule
left join rule_run on rule_run.rule_id = rule.id
order by rule.title
"""

# --- a story --------------------------------------------------------------------------------

STORY = "select id, name from story where id = :story_id"

STORY_DOCUMENTS = """
select document.id, document.title, document.url, document.path, source.name as source,
    document.published, document.published_earliest, document.published_latest,
    document.published_basis, document.published_day, document.published_day_last,
    (select count(*) from claim where claim.document_id = document.id) as claims
from document
join source on source.id = document.source_id
where document.story_id = :story_id and document.current = 1
order by document.published_earliest is null, document.published_earliest, source.name, document.id
limit :size
"""

STORY_FLAG_COUNTS = """
select rule_id, strength, {status} as status, count(*) as flags
from flag
where story_id = :story_id
group by 1, 2, 3
"""

# Open and confirmed ones, strongest first.
STORY_TOP_FLAGS = """
select id, rule_id, kind, strength, message, {status} as status,
    a_claim_id, a_source, a_document_id, a_part, a_quote, a_value,
    b_claim_id, b_source, b_document_id, b_part, b_quote, b_value
from flag
where story_id = :story_id and {status} not in ('explained', 'dismissed')
order by strength_rank, id
limit :size
"""

RULE_TITLES = "select id, title, kind from rule"

# --- the list of flags ----------------------------------------------------------------------
# Conditions, orders and the status that the reader may see come from filtering.py and veil.py.

LISTED_FLAGS = """
select id, story_id, story, rule_id, kind, strength, message, {status} as status, evidence,
    a_claim_id, a_source, a_document_id, a_part, a_quote, a_value,
    b_claim_id, b_source, b_document_id, b_part, b_quote, b_value
from flag
where {where} and {settled} = :settled
order by {order}
limit :size offset :first
"""

COUNT_LISTED = "select count(*) as flags from flag where {where} and {settled} = :settled"

# Of a blind reader's own verdicts.
JUDGED_GROUPS = """
select rule_id, strength, status, a_source, b_source, count(*) as flags
from flag
where {where} and id in ({judged})
group by rule_id, strength, status, a_source, b_source
"""

MATCHING_IDS = """
select id from flag
where {where} and (:among is null or id in (select value from json_each(:among)))
order by {order}
limit :size
"""

FLAG_MESSAGES = """
select id, strength, message from flag where id in (select value from json_each(:ids))
order by strength_rank, id
"""

# One count for every number on the page, so that no two numbers disagree.
STORY_FLAG_GROUPS = """
select rule_id, strength, status, a_source, b_source, count(*) as flags
from flag
where story_id = :story_id
group by rule_id, strength, status, a_source, b_source
"""

FLAG_GROUPS = """
select rule_id, strength, status, a_source, b_source, count(*) as flags
from flag
group by rule_id, strength, status, a_source, b_source
"""

FLAG_GROUPS_WITHOUT_SOURCES = """
select rule_id, strength, status, null as a_source, null as b_source, count(*) as flags
from flag
group by rule_id, strength, status
"""

FEW_FLAGS = "select count(*) <= :size as few from (select 1 from flag limit :size + 1)"

# --- a flag ---------------------------------------------------------------------------------

FLAG = """
select id, rule_id, story_id, story, kind, strength, strength_rank, message, status, evidence,
    a_claim_id, a_source, a_document_id, a_part, a_quote, a_start, a_end, a_value,
    b_claim_id, b_source, b_document_id, b_part, b_quote, b_start, b_end, b_value
from flag
where id = :flag_id
"""

RULE = """
select rule.id, rule.title, rule.kind, rule.strength, rule.yaml, rule.sql, rule_run.ran_at
from rule
left join rule_run on rule_run.rule_id = rule.id
where rule.id = :rule_id
"""

CLAIM = """
select id, passage_id, event_id, predicate, verb, subject_text, object_text, place_text,
    time_text, time_earliest, time_latest, day_first, day_last, quantity_text, quantity_min,
    quantity_max, unit, quantity_scope, polarity, modality, attributed_to_text, archive,
    confidence, start, "end", quote
from claim
where id = :claim_id
"""

# The passage that holds a quote. The latest start wins where passages lie one in another.
PASSAGE = """
select id, kind, start, "end"
from passage
where document_id = :document_id and start <= :start and "end" >= :end
order by start desc
limit 1
"""

DOCUMENT = """
select document.id, document.story_id, story.name as story, source.name as source,
    document.source_basis, document.title, document.url, document.author, document.language,
    document.published, document.published_earliest, document.published_latest,
    document.published_basis, document.version, document.current, document.path, document.text
from document
join story on story.id = document.story_id
join source on source.id = document.source_id
where document.id = :document_id
"""

# A picture's file tells no deeds, so that it repeats none says nothing.
OTHER_DOCUMENTS = """
select document.id, document.title, document.path, source.name as source
from document
join source on source.id = document.source_id
where document.story_id = :story_id and document.current = 1 and source.name <> :source
    and not exists (select 1 from picture where picture.document_id = document.id)
order by source.name, document.id
"""

FLAGS_ON_CLAIMS = """
select id, rule_id, strength, status, message
from flag
where story_id = :story_id and id <> :flag_id
    and (a_claim_id in (:a_claim_id, :b_claim_id) or b_claim_id in (:a_claim_id, :b_claim_id))
order by strength_rank, id
limit 50
"""

# Before or after a flag in an order; conditions and keys come from filtering.py.
NEIGHBOUR = """
select id from flag
where {where} and ({keys}) {side} (select {keys} from flag where id = :flag_id)
order by {order}
limit 1
"""

# --- a picture ------------------------------------------------------------------------------

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

DOCUMENT_PICTURES = """
select distinct picture_use.picture_id,
    (
        select picture.document_id
        from picture_use as copy
        join picture on picture.document_id = copy.document_id
        where copy.picture_id = picture_use.picture_id and picture.preview is not null
        order by picture.document_id
        limit 1
    ) as shown_by
from picture_use
where picture_use.document_id = :document_id and picture_use.picture_id is not null
order by picture_use.picture_id
limit 100
"""

# A claim about a picture names it; a deed told in a caption stands in the picture's caption.
CLAIM_PICTURES = """
select distinct picture_use.picture_id,
    (
        select picture.document_id
        from picture_use as copy
        join picture on picture.document_id = copy.document_id
        where copy.picture_id = picture_use.picture_id and picture.preview is not null
        order by picture.document_id
        limit 1
    ) as shown_by
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

# --- a document -----------------------------------------------------------------------------

PASSAGES = """
select id, kind, start, "end" from passage where document_id = :document_id order by start, "end"
"""

DOCUMENT_CLAIMS = """
select claim.id, claim.passage_id, passage.kind as part, claim.predicate, claim.verb,
    claim.subject_id, claim.subject_text, claim.object_id, claim.object_text,
    claim.place_id, claim.place_text, claim.attributed_to_id,
    claim.time_text, claim.time_earliest, claim.time_latest,
    claim.quantity_text, claim.quantity_min, claim.quantity_max, claim.unit,
    claim.polarity, claim.modality, claim.attributed_to_text, claim.confidence, claim.clause,
    claim.start, claim."end", claim.quote
from claim
left join passage on passage.id = claim.passage_id
where claim.document_id = :document_id
order by claim.start, claim."end", claim.id
limit :size
"""

COUNT_DOCUMENT_CLAIMS = "select count(*) as claims from claim where document_id = :document_id"

# Two branches, so that each uses its own index, each with its own limit, so that neither reads all
# flags of a huge document; union, because both sides of a flag may lie within one document.
DOCUMENT_FLAGS = """
select * from (
    select id, rule_id, strength, strength_rank, status, message,
        a_claim_id, a_source, a_document_id, a_start, a_quote, a_value,
        b_claim_id, b_source, b_document_id, b_start, b_quote, b_value
    from flag where a_document_id = :document_id limit :size
)
union
select * from (
    select id, rule_id, strength, strength_rank, status, message,
        a_claim_id, a_source, a_document_id, a_start, a_quote, a_value,
        b_claim_id, b_source, b_document_id, b_start, b_quote, b_value
    from flag where b_document_id = :document_id limit :size
)
limit :size
"""

EARLIER_TEXT = """
select earlier.id, earlier.version, earlier.text
from document
join document as earlier on earlier.lineage = document.lineage
    and earlier.version < document.version
where document.id = :document_id
order by earlier.version desc
limit 1
"""

DOCUMENT_VERSIONS = """
select other.id, other.version, other.current
from document
join document as other on other.lineage = document.lineage
where document.id = :document_id
order by other.version
"""
