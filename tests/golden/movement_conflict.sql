select
    -- One source has somebody leave a place on the day on which another has them go there
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.subject_id = a.subject_id
    and b.place_id = a.place_id
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.part in ('headline', 'standfirst', 'body')
    and a.predicate = 'leave'
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.part in ('headline', 'standfirst', 'body')
    and b.predicate in ('arrive_at', 'leave_for', 'travel')
    -- conflict: time: same_day
    and (a.day_first = a.day_last and b.day_first = b.day_last and a.day_first = b.day_first)
    -- not when: the first article has them come and go
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.subject_id = a.subject_id
            and s.place_id = a.place_id
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and s.predicate in ('arrive_at', 'leave_for', 'travel')
    )
    -- not when: the other article has them come and go
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.subject_id = b.subject_id
            and s.place_id = b.place_id
            and s.document_id = b.document_id
            and s.claim_id <> b.claim_id
            and s.predicate = 'leave'
    )
