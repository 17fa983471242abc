select
    -- Two sources have somebody live, a body seated or a thing situated in places that do not contain each other
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.subject_id = a.subject_id
where a.source_id <> b.source_id
    and a.predicate in ('based_in', 'located_in', 'resides_in')
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.part in ('headline', 'standfirst', 'body')
    and b.predicate in ('based_in', 'located_in', 'resides_in')
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.part in ('headline', 'standfirst', 'body')
    -- conflict: place: disjoint
    and b.place_id > a.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)
    -- not when: bodies move
    and ((a.published_day >= b.published_day_last + 365 or b.published_day >= a.published_day_last + 365)) is not true
    -- not when: they may have moved between the two
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: what is told without a date is of these days, the other seat of years ago
    and ((a.day_last < a.published_day - 365 and coalesce(b.day_first, b.day_last) is null or b.day_last < b.published_day - 365 and coalesce(a.day_first, a.day_last) is null)) is not true
    -- not when: the other article has this place, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.place_id = a.place_id
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and s.predicate in ('based_in', 'located_in', 'resides_in')
    )
    -- not when: the first article has that place, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.place_id = b.place_id
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and s.predicate in ('based_in', 'located_in', 'resides_in')
    )
