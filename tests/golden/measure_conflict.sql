select
    -- Two sources measure the same and come to different amounts
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
    and b.unit = a.unit
    and b.quantity_scope = a.quantity_scope
    and (a.counted <> b.counted) is not true
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and (a.unit in ('year of age', 'score')) is not true and a.unit is not null
    and a.quantity_scope in ('total', 'level', 'change')
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and (b.unit in ('year of age', 'score')) is not true and b.unit is not null
    and b.quantity_scope in ('total', 'level', 'change')
    -- conflict: quantity: disjoint
    and b.quantity_min > a.quantity_max
    -- only what the texts say plainly carries a contradiction
    and a.confident = 1 and b.confident = 1
    -- not when: an amount grows from one day to the next
    and (a.predicate in (select predicate from predicate_property where property = 'cumulative') and b.as_of_first >= a.as_of_last + 1) is not true
    -- not when: the amounts are of different days
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: news without a date is of these days, the other event is years old
    and ((a.day_last < a.published_day - 365 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 365 and coalesce(a.day_first, a.day_last) is null)) is not true
    -- not when: the amounts are of different places
    and (a.place_id <> b.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)) is not true
    -- not when: they are for two things (paid for a boat, paid for a plane)
    and ((a.completion_head <> b.completion_head and substr(a.completion_head, 1, instr(a.completion_head, ' ')) = substr(b.completion_head, 1, instr(b.completion_head, ' ')))) is not true
    -- not when: the article with the larger amount has the smaller one, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.unit = a.unit
            and s.quantity_scope = a.quantity_scope
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
    )
    -- not when: the article with the larger amount has the smaller one for another part or round
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.unit = a.unit
            and s.object_head = a.object_head
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and (a.subject_id <> s.subject_id) is not true
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
            and (s.day_first > a.day_last or a.day_first > s.day_last) is not true
    )
    -- not when: the article with the smaller amount has the larger one, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.unit = b.unit
            and s.quantity_scope = b.quantity_scope
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and coalesce(b.quantity_min, b.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > b.quantity_max or b.quantity_min > s.quantity_max) is not true
    )
    -- not when: the article with the smaller amount has the larger one for another part or round
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.unit = b.unit
            and s.object_head = b.object_head
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and (b.subject_id <> s.subject_id) is not true
            and coalesce(b.quantity_min, b.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > b.quantity_max or b.quantity_min > s.quantity_max) is not true
            and (s.day_first > b.day_last or b.day_first > s.day_last) is not true
    )
