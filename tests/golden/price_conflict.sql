select
    -- One source has something sold for another amount than it cost in another source
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.object_id = a.object_id
    and b.unit = a.unit
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.unit is not null
    and a.quantity_scope = 'total'
    and a.predicate = 'cost'
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.unit is not null
    and b.quantity_scope = 'total'
    and b.predicate in ('sell', 'acquire')
    -- conflict: quantity: disjoint
    and (b.quantity_min > a.quantity_max or a.quantity_min > b.quantity_max)
    -- not when: what it cost once is another matter
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: a price of years ago is another one than that of these days
    and ((a.day_last < a.published_day - 365 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 365 and coalesce(a.day_first, a.day_last) is null)) is not true
    -- not when: it may have been sold again
    and ((a.published_day >= b.published_day_last + 365 or b.published_day >= a.published_day_last + 365)) is not true
    -- not when: the other article has this amount, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.object_id = a.object_id
            and s.unit = a.unit
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
    )
    -- not when: the first article has that amount, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.object_id = b.object_id
            and s.unit = b.unit
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and coalesce(b.quantity_min, b.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > b.quantity_max or b.quantity_min > s.quantity_max) is not true
    )
