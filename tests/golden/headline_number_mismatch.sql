select
    -- A headline gives a number that its own text does not
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
    and b.quantity_scope = a.quantity_scope
    and (a.counted <> b.counted) is not true
where a.document_id = b.document_id
    and a.claim_id <> b.claim_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.unit is null
    and a.quantity_scope in ('total', 'level', 'change')
    and a.part = 'headline'
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.unit is null
    and b.quantity_scope in ('total', 'level', 'change')
    and b.part = 'body'
    -- conflict: quantity: disjoint
    and (b.quantity_min > case when abs(a.quantity_max) < 100 then a.quantity_max else a.quantity_max + 0.1 * abs(a.quantity_max) end or a.quantity_min > case when abs(b.quantity_max) < 100 then b.quantity_max else b.quantity_max + 0.1 * abs(b.quantity_max) end)
    -- not when: the text has the headline's number, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and s.part in ('standfirst', 'body')
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
    )
