select
    -- Two sources put one event in places that do not contain each other
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.part in ('headline', 'standfirst', 'body')
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and b.part in ('headline', 'standfirst', 'body')
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    -- conflict: place: disjoint
    and b.place_id > a.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)
    -- not when: another day may be another place
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: the other article has this place, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.place_id = a.place_id
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
    )
    -- not when: the first article has that place, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.place_id = b.place_id
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
    )
