select
    -- Two sources count the same and come to different numbers
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
    and b.counted = a.counted
    and b.quantity_scope = a.quantity_scope
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.unit is null
    and a.quantity_scope in ('total', 'level', 'change', 'corrected')
    and (a.predicate = 'found_dead') is not true
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.unit is null
    and b.quantity_scope in ('total', 'level', 'change', 'corrected')
    and (b.predicate = 'found_dead') is not true
    -- conflict: quantity: disjoint
    and b.quantity_min > a.quantity_max
    -- only what the texts say plainly carries a contradiction
    and a.confident = 1 and b.confident = 1
    -- not when: a count grows from one day to the next
    and (a.predicate in (select predicate from predicate_property where property = 'cumulative') and b.as_of_first >= a.as_of_last + 1) is not true
    -- not when: a count goes up and down from one day to the next
    and (a.predicate in (select predicate from predicate_property where property = 'varying') and (a.published_day >= b.published_day_last + 1 or b.published_day >= a.published_day_last + 1)) is not true
    -- not when: the counts are of different days
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: news without a date is of these days, the other event is years old
    and ((a.day_last < a.published_day - 365 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 365 and coalesce(a.day_first, a.day_last) is null)) is not true
    -- not when: the counts are of different places
    and (a.place_id <> b.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)) is not true
    -- not when: two sides count, and neither outlet does
    and (((a.attributed_to_key in ('association', 'opposition') or lower(a.attributed_to_text) in ('rebels', 'insurgents', 'militants', 'guerrillas', 'separatists', 'protesters', 'protestors', 'demonstrators', 'organisers', 'organizers', 'activists', 'strikers', 'unions')) and b.attributed_to_key in ('forces', 'government', 'company', 'justice') or (b.attributed_to_key in ('association', 'opposition') or lower(b.attributed_to_text) in ('rebels', 'insurgents', 'militants', 'guerrillas', 'separatists', 'protesters', 'protestors', 'demonstrators', 'organisers', 'organizers', 'activists', 'strikers', 'unions')) and a.attributed_to_key in ('forces', 'government', 'company', 'justice'))) is not true
    -- not when: the article with the larger number has the smaller one, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.counted = a.counted
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
            and (s.day_first > a.day_last or a.day_first > s.day_last) is not true
    )
    -- not when: the article with the smaller number has the larger one, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.counted = b.counted
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and coalesce(b.quantity_min, b.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > b.quantity_max or b.quantity_min > s.quantity_max) is not true
            and (s.day_first > b.day_last or b.day_first > s.day_last) is not true
    )
