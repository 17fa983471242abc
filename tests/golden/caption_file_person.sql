select
    -- A caption sees other people in its picture than the file does
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.picture_id = a.picture_id
    and b.predicate = a.predicate
where a.claim_id <> b.claim_id
    and a.predicate = 'depicted'
    and a.subject_kind = 'person'
    and a.part in ('caption', 'alt')
    and b.predicate = 'depicted'
    and b.subject_kind = 'person'
    and b.part in ('metadata', 'embedded_caption')
    -- conflict: subject_id: different
    and a.subject_id <> b.subject_id
    -- not when: the caption itself calls it a file photo or an illustration
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: the file names the caption's person, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.picture_id = a.picture_id
            and s.predicate = a.predicate
            and s.subject_id = a.subject_id
            and s.claim_id <> a.claim_id
            and s.part in ('metadata', 'embedded_caption')
    )
    -- not when: a caption names the file's person, too; captions are compared with each other
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.picture_id = b.picture_id
            and s.predicate = b.predicate
            and s.subject_id = b.subject_id
            and s.claim_id <> b.claim_id
            and s.part in ('caption', 'alt')
    )
