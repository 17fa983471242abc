select
    -- A caption dates its picture to another day than its file
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.picture_id = a.picture_id
    and b.predicate = a.predicate
where a.claim_id <> b.claim_id
    and a.predicate = 'photographed'
    and a.part in ('caption', 'alt')
    and b.predicate = 'photographed'
    and b.part in ('metadata', 'embedded_caption')
    -- conflict: time: disjoint
    and (b.day_first > a.day_last + 1 or a.day_first > b.day_last + 1)
    -- not when: the caption itself calls it a file photo or an illustration
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: a vague date reaches that far
    and (b.day_first <= a.day_last + 14 and a.day_first <= b.day_last + 14 and (a.time_approximate = 1 or b.time_approximate = 1)) is not true
    -- not when: another field of the file has the caption's day
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.picture_id = a.picture_id
            and s.predicate = a.predicate
            and s.claim_id <> a.claim_id
            and s.part in ('metadata', 'embedded_caption')
            and a.day_first <= s.day_last and s.day_first <= a.day_last
    )
