select
    -- Two sources name different doers of what only one can have done
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.object_id = a.object_id
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.part in ('headline', 'standfirst', 'body')
    and a.confident = 1
    and (a.predicate = 'win') is not true
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.part in ('headline', 'standfirst', 'body')
    and b.confident = 1
    and (b.predicate = 'win') is not true
    -- conflict: subject_id: different
    and a.subject_id <> b.subject_id
    -- conflict: subject_kind: same
    and a.subject_kind = b.subject_kind
    -- conflict: predicate: one_doer
    and a.predicate in (select predicate from predicate_property where property = 'one_doer')
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: on another day somebody else may have done it
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: news without a date is of these days, the other event is years old
    and (a.predicate in (select predicate from predicate_property where property = 'one_way') and (a.day_last < a.published_day - 365 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 365 and coalesce(a.day_first, a.day_last) is null)) is not true
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
