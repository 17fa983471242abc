select
    -- Two sources expect one thing on different days
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality = 'planned'
    and a.confident = 1
    and a.part in ('headline', 'standfirst', 'body')
    and b.polarity = 'positive'
    and b.modality = 'planned'
    and b.confident = 1
    and b.part in ('headline', 'standfirst', 'body')
    -- conflict: time: disjoint
    and b.day_first > a.day_last + 1
    -- not when: a vague date reaches that far
    and (b.day_first <= a.day_last + 14 and a.day_first <= b.day_last + 14 and (a.time_approximate = 1 or b.time_approximate = 1)) is not true
    -- not when: plans change from one day to the next
    and ((a.published_day >= b.published_day_last + 1 or b.published_day >= a.published_day_last + 1)) is not true
    -- not when: it is planned for two places
    and (a.place_id <> b.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)) is not true
    -- not when: the article with the later date has the earlier one, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and a.day_first <= s.day_last and s.day_first <= a.day_last
    )
    -- not when: the article with the earlier date has the later one, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and b.day_first <= s.day_last and s.day_first <= b.day_last
    )
