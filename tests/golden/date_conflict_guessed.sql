select
    -- Two sources seem to date one event to different days
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
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.part in ('headline', 'standfirst', 'body')
    -- conflict: time: disjoint
    and b.day_first > a.day_last + 1
    -- not when: then the texts say so plainly
    and ((a.confident = 1 and b.confident = 1)) is not true
    -- not when: a vague date reaches that far
    and (b.day_first <= a.day_last + 14 and a.day_first <= b.day_last + 14 and (a.time_approximate = 1 or b.time_approximate = 1)) is not true
    -- not when: the later dating's article has the earlier date, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and a.day_first <= s.day_last and s.day_first <= a.day_last
    )
    -- not when: the earlier dating's article has the later date, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and b.day_first <= s.day_last and s.day_first <= b.day_last
    )
