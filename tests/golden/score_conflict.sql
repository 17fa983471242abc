select
    -- Two sources give one game or vote two results
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
    and b.object_key = a.object_key
    and b.unit = a.unit
    and (a.counted <> b.counted) is not true
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.unit = 'score'
    and a.quantity_scope = 'total'
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.unit = 'score'
    and b.quantity_scope = 'total'
    -- conflict: quantity: disjoint
    and b.quantity_min > a.quantity_max
    -- only what the texts say plainly carries a contradiction
    and a.confident = 1 and b.confident = 1
    -- not when: the games are of different days
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: news without a date is of these days, the other game is years old
    and ((a.day_last < a.published_day - 365 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 365 and coalesce(a.day_first, a.day_last) is null)) is not true
    -- not when: the games are of different places
    and (a.place_id <> b.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)) is not true
    -- not when: they may have played, or voted, again
    and ((a.published_day >= b.published_day_last + 3 or b.published_day >= a.published_day_last + 3)) is not true
    -- not when: the other article has this result, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.unit = a.unit
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
    )
    -- not when: the first article has that result, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.unit = b.unit
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and coalesce(b.quantity_min, b.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > b.quantity_max or b.quantity_min > s.quantity_max) is not true
    )
