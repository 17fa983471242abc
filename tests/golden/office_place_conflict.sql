select
    -- Two sources have one person hold one office in different places
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.subject_id = a.subject_id
    and b.object_key = a.object_key
where a.source_id <> b.source_id
    and a.predicate in ('holds_office', 'works_as')
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and b.predicate in ('holds_office', 'works_as')
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    -- conflict: place: disjoint
    and b.place_id > a.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)
    -- not when: people change their office
    and ((a.published_day >= b.published_day_last + 30 or b.published_day >= a.published_day_last + 30)) is not true
