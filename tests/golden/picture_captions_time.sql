select
    -- Two outlets date one and the same picture to different days
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.picture_id = a.picture_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.predicate = 'photographed'
    and a.part in ('caption', 'alt')
    and b.predicate = 'photographed'
    and b.part in ('caption', 'alt')
    -- conflict: time: disjoint
    and b.day_first > a.day_last + 1
    -- only what the texts say plainly carries a contradiction
    and a.confident = 1 and b.confident = 1
    -- not when: a file photo is not dated by the story it stands with
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: a vague date reaches that far
    and (b.day_first <= a.day_last + 14 and a.day_first <= b.day_last + 14 and (a.time_approximate = 1 or b.time_approximate = 1)) is not true
