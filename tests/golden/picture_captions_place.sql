select
    -- Two outlets have one and the same picture taken in different places
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
    -- conflict: place: disjoint
    and b.place_id > a.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)
    -- not when: a file photo is not placed by the story it stands with
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: the other outlet has this place in another caption of the picture
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.picture_id = a.picture_id
            and s.predicate = a.predicate
            and s.place_id = a.place_id
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and s.part in ('caption', 'alt')
    )
    -- not when: the first outlet has that place in another caption of the picture
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.picture_id = b.picture_id
            and s.predicate = b.predicate
            and s.place_id = b.place_id
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and s.part in ('caption', 'alt')
    )
