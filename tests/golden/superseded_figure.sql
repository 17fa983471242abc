select
    -- A later report has another number of a running count
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
    and (a.counted <> b.counted) is not true
    and (a.unit <> b.unit) is not true
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.quantity_scope in ('total', 'corrected')
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.quantity_scope in ('total', 'corrected')
    -- conflict: as_of: earlier
    and b.as_of_first >= a.as_of_last + 1
    -- conflict: quantity: disjoint
    and (b.quantity_min > a.quantity_max or a.quantity_min > b.quantity_max)
    -- conflict: predicate: cumulative
    and a.predicate in (select predicate from predicate_property where property = 'cumulative')
    -- not when: the counts are of different days
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: news without a date is of these days, the other event is years old
    and ((a.day_last < a.published_day - 365 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 365 and coalesce(a.day_first, a.day_last) is null)) is not true
    -- not when: the counts are of different places
    and (a.place_id <> b.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)) is not true
    -- not when: the later report has the earlier number, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
    )
