select
    -- A headline says that it happens, its own text that it does not
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.document_id = b.document_id
    and a.claim_id <> b.claim_id
    and a.modality in ('asserted', 'reported', 'planned')
    and a.part = 'headline'
    and a.polarity = 'positive'
    and b.modality in ('asserted', 'reported', 'planned')
    and b.part in ('standfirst', 'body')
    and b.confident = 1
    -- conflict: polarity: opposite
    and a.polarity <> b.polarity
    -- not when: the no is of one number (not fined 500, fined 200)
    and ((b.quantity_min > a.quantity_max or a.quantity_min > b.quantity_max)) is not true
    -- not when: the text says elsewhere what the headline says
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.polarity = a.polarity
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and s.part = 'body'
    )
