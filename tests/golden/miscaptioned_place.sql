select
    -- A caption puts an event where no text has it
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.claim_id <> b.claim_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.part in ('caption', 'alt')
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.part = 'body'
    -- conflict: place: disjoint
    and a.place_id <> b.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)
    -- not when: the caption itself calls it a file photo or an illustration
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: another day may be another place
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: a text has it in the caption's place, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.place_id = a.place_id
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
    )
