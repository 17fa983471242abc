select
    -- A caption has its picture taken in another place than its file
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
    -- conflict: place: disjoint
    and a.place_id <> b.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)
    -- not when: the caption itself calls it a file photo or an illustration
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: another field of the file has the caption's place
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.picture_id = a.picture_id
            and s.predicate = a.predicate
            and s.place_id = a.place_id
            and s.claim_id <> a.claim_id
            and s.part in ('metadata', 'embedded_caption')
    )
