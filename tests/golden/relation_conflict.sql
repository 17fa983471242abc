select
    -- Two sources relate two people in different ways
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.subject_id = a.subject_id
    and b.object_id = a.object_id
where a.source_id <> b.source_id
    and a.predicate = 'related_to'
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and b.predicate = 'related_to'
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    -- conflict: object_head: different
    and a.object_head <> b.object_head
    -- each pair once
    and a.claim_id < b.claim_id
