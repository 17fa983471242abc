select
    -- Who does it in one source has it done to them in another
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and (a.predicate in ('host', 'invite', 'accompany', 'sanction', 'kill', 'injure', 'shoot', 'stab', 'capture', 'destroy', 'damage')) is not true
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and (b.predicate in ('host', 'invite', 'accompany', 'sanction', 'kill', 'injure', 'shoot', 'stab', 'capture', 'destroy', 'damage')) is not true
    -- conflict: roles: half_swapped
    and a.subject_id = b.object_id and b.subject_id is null
    -- conflict: predicate: one_way
    and a.predicate in (select predicate from predicate_property where property = 'one_way')
    -- not when: two scores that nothing puts on one day are of two games
    and ((b.quantity_min > a.quantity_max or a.quantity_min > b.quantity_max) and not coalesce((a.day_first = a.day_last and b.day_first = b.day_last and a.day_first = b.day_first) or a.time_text = b.time_text, 0)) is not true
    -- not when: on another day it may have gone the other way
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: news without a date is of these days, the other event is years old
    and ((a.predicate in (select predicate from predicate_property where property = 'repeatable') or a.predicate not in (select predicate from predicate_property where property = 'listed')) and (a.day_last < a.published_day - 365 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 365 and coalesce(a.day_first, a.day_last) is null)) is not true
    -- not when: the article itself has it done to them, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and s.object_id = a.subject_id
    )
    -- not when: the other article itself has them do it, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.document_id = b.document_id
            and s.claim_id <> b.claim_id
            and s.subject_id = b.object_id
    )
