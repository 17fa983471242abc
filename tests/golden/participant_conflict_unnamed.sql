select
    -- Two sources name different doers of one thing that has no name
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.part in ('headline', 'standfirst', 'body')
    and a.confident = 1
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.part in ('headline', 'standfirst', 'body')
    and b.confident = 1
    -- conflict: subject_id: different
    and a.subject_id <> b.subject_id
    -- conflict: subject_kind: same
    and a.subject_kind = b.subject_kind
    -- conflict: predicate: one_doer
    and a.predicate in (select predicate from predicate_property where property = 'one_doer')
    -- conflict: object_id: unknown
    and (a.object_id is null or b.object_id is null)
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: it is another thing (the election in Ulm, the election in Bonn)
    and ((a.completion_head <> b.completion_head and substr(a.completion_head, 1, instr(a.completion_head, ' ')) = substr(b.completion_head, 1, instr(b.completion_head, ' ')))) is not true
    -- not when: the other article has this doer, too, so there were two
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.subject_id = a.subject_id
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
    )
    -- not when: the first article has that doer, too, so there were two
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.subject_id = b.subject_id
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
    )
