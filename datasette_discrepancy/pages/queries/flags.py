"""Queries of one flag and its evidence, named. Parameters are bound."""

from __future__ import annotations

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
select id, passage_id, event_id, predicate, verb, subject_text, object_text, completion_text,
    place_text, time_text, time_earliest, time_latest, day_first, day_last, quantity_text,
    quantity_min, quantity_max, unit, quantity_scope, polarity, modality, attributed_to_text,
    cites_text, quoted_by_text, archive, confidence, start, "end", quote
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
