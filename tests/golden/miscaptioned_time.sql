select
    -- A caption dates an event to days on which no text has it
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.claim_id <> b.claim_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.part = 'caption'
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.part = 'body'
    -- conflict: time: disjoint
    and (b.day_first > a.day_last + 1 or a.day_first > b.day_last + 1)
    -- only what the texts say plainly carries a contradiction
    and a.confident = 1 and b.confident = 1
    -- not when: the caption itself calls it a file photo or an illustration
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: a vague date reaches that far
    and (b.day_first <= a.day_last + 14 and a.day_first <= b.day_last + 14 and (a.time_approximate = 1 or b.time_approximate = 1)) is not true
    -- not when: a text has it on the caption's day
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
            and a.day_first <= s.day_last and s.day_first <= a.day_last
    )
