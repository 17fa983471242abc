select
    -- Two sources give one person different ages
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.subject_id = a.subject_id
    and b.unit = a.unit
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.unit = 'year of age'
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.unit = 'year of age'
    -- conflict: quantity: disjoint
    and b.quantity_min > a.quantity_max + 1
    -- not when: people grow older between two articles
    and ((a.published_day >= b.published_day_last + 180 or b.published_day >= a.published_day_last + 180)) is not true
    -- not when: each age belongs to the year of its deed
    and ((b.day_first > a.day_last + 180 or a.day_first > b.day_last + 180)) is not true
    -- not when: the age is that of an earlier year
    and ((a.day_last < a.published_day - 180 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 180 and coalesce(a.day_first, a.day_last) is null)) is not true
