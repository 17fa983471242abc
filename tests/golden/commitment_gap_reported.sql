select
    -- One source states flatly what another gives as reported only
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.part in ('headline', 'standfirst', 'body')
    and b.polarity = 'positive'
    and b.part in ('headline', 'standfirst', 'body')
    -- conflict: modality: {'a': ('asserted',), 'b': ('reported',)}
    and a.modality = 'asserted' and b.modality = 'reported'
    -- not when: a later report may know it at first hand
    and (a.published_day >= b.published_day_last + 1) is not true
    -- not when: the flat article names a source or hedges, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and s.modality in ('reported', 'likely', 'possible')
    )
    -- not when: the other article states it in its own voice, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.document_id = b.document_id
            and s.claim_id <> b.claim_id
            and s.modality = 'asserted'
    )
