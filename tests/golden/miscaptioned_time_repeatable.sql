select
    -- A caption dates a visit or a meeting to days on which no text has one
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.subject_id = a.subject_id
    and b.object_key = a.object_key
where a.claim_id <> b.claim_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.part = 'caption'
    and a.archive = 0
    and a.time_repeated = 0
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.part in ('headline', 'standfirst', 'body')
    -- conflict: time: disjoint
    and (b.day_first > a.day_last + 3 or a.day_first > b.day_last + 3)
    -- conflict: predicate: repeatable
    and (a.predicate in (select predicate from predicate_property where property = 'repeatable') or a.predicate not in (select predicate from predicate_property where property = 'listed'))
    -- conflict: predicate: listed
    and a.predicate in (select predicate from predicate_property where property = 'listed')
    -- not when: a picture from the archive shows an earlier occasion
    and (a.day_last < a.published_day - 180) is not true
    -- not when: a vague date reaches that far
    and (b.day_first <= a.day_last + 14 and a.day_first <= b.day_last + 14 and (a.time_approximate = 1 or b.time_approximate = 1)) is not true
    -- not when: a text has it on the caption's day, or does not say when
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.subject_id = a.subject_id
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
            and (s.day_first > a.day_last or a.day_first > s.day_last) is not true
    )
