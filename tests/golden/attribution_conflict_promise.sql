select
    -- Two sources credit one promise to different speakers
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
    and b.attributed_to_kind = a.attributed_to_kind
    and b.polarity = a.polarity
    and b.modality = a.modality
where a.source_id <> b.source_id
    and a.part in ('headline', 'standfirst', 'body')
    and a.modality = 'planned'
    and b.part in ('headline', 'standfirst', 'body')
    and b.modality = 'planned'
    -- conflict: attributed_to_key: different
    and a.attributed_to_key <> b.attributed_to_key
    -- conflict: speaker: of_itself
    and lower(a.subject_text) in ('i', 'we')
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: it is said of two things
    and (a.object_key <> b.object_key) is not true
    -- not when: one speaker has it from the other, or both have it from the same
    and ((a.cites_key = coalesce(b.attributed_to_key, lower(b.attributed_to_text)) or b.cites_key = coalesce(a.attributed_to_key, lower(a.attributed_to_text)) or a.cites_key = b.cites_key)) is not true
    -- not when: the other article has the first speaker say it, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.attributed_to_key = a.attributed_to_key
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
    )
    -- not when: the first article has the other speaker say it, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.attributed_to_key = b.attributed_to_key
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
    )
