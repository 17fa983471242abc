select
    -- Two outlets see different people in one and the same picture
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.picture_id = a.picture_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.predicate = 'depicted'
    and a.part in ('caption', 'alt')
    and a.subject_kind = 'person'
    and b.predicate = 'depicted'
    and b.part in ('caption', 'alt')
    and b.subject_kind = 'person'
    -- conflict: subject_id: different
    and a.subject_id <> b.subject_id
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: a file photo is not explained by the story it stands with
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: one outlet names both people
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.picture_id = a.picture_id
            and s.predicate = a.predicate
            and s.subject_id = a.subject_id
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and s.part in ('caption', 'alt')
    )
    -- not when: one outlet names both people
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.picture_id = b.picture_id
            and s.predicate = b.predicate
            and s.subject_id = b.subject_id
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and s.part in ('caption', 'alt')
    )
