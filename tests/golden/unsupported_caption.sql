select
    -- A caption tells something that no text of the story repeats
    a.claim_id as a_claim_id, null as b_claim_id,
    a.mirrored as a_mirrored, null as b_mirrored
from claim_reading a
where a.mirrored = 0
    and a.part = 'caption'
    and a.archive = 0
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    -- not when: who somebody is needs no repeating
    and (a.predicate in (select predicate from predicate_property where property = 'attribute')) is not true
    -- not when: a picture from the archive shows an earlier occasion
    and (a.day_last < a.published_day - 180) is not true
    -- not when: a text tells the same and names nobody and nothing else
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
            and coalesce(s.subject_id, s.object_id, s.object_head) is not null
            and (a.subject_id <> s.subject_id) is not true
            and (a.object_id <> s.object_id) is not true and (a.object_id = s.object_id or (a.object_head <> s.object_head) is not true)
    )
    -- not when: a text has the same one do it
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.subject_id = a.subject_id
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
    )
    -- not when: a text has it done to the same one
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.object_key = a.object_key
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
    )
    -- not when: a text brings the same two together in other words
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.subject_id = a.subject_id
            and s.object_key = a.object_key
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
    )
