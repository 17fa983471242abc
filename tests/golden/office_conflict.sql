select
    -- Two sources give one person different offices
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.subject_id = a.subject_id
    and b.object_head = a.object_head
where a.source_id <> b.source_id
    and a.predicate in ('holds_office', 'works_as')
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and b.predicate in ('holds_office', 'works_as')
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    -- conflict: object_key: different
    and a.object_key <> b.object_key
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: people change their office
    and ((a.published_day >= b.published_day_last + 30 or b.published_day >= a.published_day_last + 30)) is not true
    -- not when: each office belongs to the year of its deed
    and ((b.day_first > a.day_last + 30 or a.day_first > b.day_last + 30)) is not true
    -- not when: the office is that of an earlier year
    and ((a.day_last < a.published_day - 180 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 180 and coalesce(a.day_first, a.day_last) is null)) is not true
    -- not when: the other article knows both offices
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.subject_id = a.subject_id
            and s.object_key = a.object_key
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and s.predicate in ('holds_office', 'works_as')
    )
    -- not when: the other article calls it a former office
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.subject_id = a.subject_id
            and s.object_key = a.object_key
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and s.predicate in ('held_office', 'worked_as')
    )
    -- not when: the other article knows both offices
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.subject_id = b.subject_id
            and s.object_key = b.object_key
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and s.predicate in ('holds_office', 'works_as')
    )
    -- not when: the other article calls it a former office
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.subject_id = b.subject_id
            and s.object_key = b.object_key
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and s.predicate in ('held_office', 'worked_as')
    )
