"""Queries of documents, named. Parameters are bound."""

from __future__ import annotations

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

PASSAGES = """
select id, kind, start, "end" from passage where document_id = :document_id order by start, "end"
"""

DOCUMENT_CLAIMS = """
select claim.id, claim.passage_id, passage.kind as part, claim.predicate, claim.verb,
    claim.subject_id, claim.subject_text, claim.object_id, claim.object_text,
    claim.completion_text, claim.place_id, claim.place_text, claim.attributed_to_id,
    claim.time_text, claim.time_earliest, claim.time_latest,
    claim.quantity_text, claim.quantity_min, claim.quantity_max, claim.unit,
    claim.polarity, claim.modality, claim.attributed_to_text, claim.cites_id, claim.cites_text,
    claim.quoted_by_text, claim.confidence, claim.clause,
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
