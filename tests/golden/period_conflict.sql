select
    -- Two sources give another figure of one month, quarter or year
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.counted = a.counted
    and b.unit = a.unit
where a.source_id <> b.source_id
    and a.predicate in ('profit', 'loss', 'revenue', 'statistic')
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.quantity_scope = 'rate'
    and b.predicate in ('profit', 'loss', 'revenue', 'statistic')
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.quantity_scope = 'rate'
    -- conflict: time: same_period
    and (a.day_last - a.day_first >= 28 - 1 and a.day_first = b.day_first and a.day_last = b.day_last)
    -- conflict: quantity: disjoint
    and b.quantity_min > a.quantity_max
    -- not when: the figures are of two companies
    and (a.object_id <> b.object_id) is not true
    -- not when: figures are revised later
    and ((a.published_day >= b.published_day_last + 30 or b.published_day >= a.published_day_last + 30)) is not true
    -- not when: the article with the larger figure has the smaller one, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.unit = a.unit
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
    )
    -- not when: the article with the smaller figure has the larger one, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.unit = b.unit
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and coalesce(b.quantity_min, b.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > b.quantity_max or b.quantity_min > s.quantity_max) is not true
    )
