select
    -- A caption shows as done what another text still expects, and no text has it done
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.object_key = a.object_key
    and (a.subject_id <> b.subject_id) is not true
where a.claim_id <> b.claim_id
    and a.polarity = 'positive'
    and a.part = 'caption'
    and a.modality = 'asserted'
    and b.polarity = 'positive'
    and b.part in ('headline', 'standfirst', 'body')
    and b.modality = 'planned'
    -- conflict: time: before
    and b.day_first > a.day_last
    -- not when: the caption itself calls it a file photo or an illustration
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: a picture from long before is of an earlier occasion
    and ((b.day_first > a.day_last + 180 or a.day_first > b.day_last + 180)) is not true
    -- not when: the picture or the plan may be of somebody else with the same person
    and ((a.subject_id is null or b.subject_id is null) and (a.object_id is not null and b.object_id is not null)) is not true
    -- not when: somebody else says so of a, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.subject_id = a.subject_id
            and s.object_key = a.object_key
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
            and s.modality in ('asserted', 'reported', 'likely')
            and s.polarity = 'positive'
            and (s.day_first > a.day_last or a.day_first > s.day_last) is not true
    )
    -- not when: a text has it done and does not say by whom
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.object_key = a.object_key
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
            and s.modality in ('asserted', 'reported', 'likely')
            and s.polarity = 'positive'
            and s.subject_id is null
            and s.object_id is null
            and (s.day_first > a.day_last or a.day_first > s.day_last) is not true
    )
