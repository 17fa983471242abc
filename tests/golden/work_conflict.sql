select
    -- Two sources have one person in two lines of work that exclude each other
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.subject_id = a.subject_id
where a.source_id <> b.source_id
    and a.predicate = 'works_in'
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and b.predicate = 'works_in'
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    -- conflict: object_key: different
    and a.object_key <> b.object_key
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: people change their work
    and ((a.published_day >= b.published_day_last + 90 or b.published_day >= a.published_day_last + 90)) is not true
    -- not when: the other article knows both
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.subject_id = a.subject_id
            and s.object_key = a.object_key
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
    )
    -- not when: the other article knows both
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.subject_id = b.subject_id
            and s.object_key = b.object_key
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
    )
