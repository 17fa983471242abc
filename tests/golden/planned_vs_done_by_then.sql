select
    -- What one source reports as done was still to come in another that came out after that day
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and (a.clause = 'acl') is not true
    and a.part in ('headline', 'standfirst', 'body')
    and b.polarity = 'positive'
    and (b.clause = 'acl') is not true
    and b.part in ('headline', 'standfirst', 'body')
    -- conflict: modality: {'a': ('asserted', 'reported'), 'b': ('planned',)}
    and a.modality in ('asserted', 'reported') and b.modality = 'planned'
    -- conflict: time: before
    and b.day_first > a.day_last
    -- conflict: time: over_at_publication
    and a.day_last < b.published_day
    -- not when: the other article has the first one's day, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and a.day_first <= s.day_last and s.day_first <= a.day_last
    )
    -- not when: the other article says itself that it was done
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.document_id = b.document_id
            and s.claim_id <> b.claim_id
            and s.modality in ('asserted', 'reported')
            and s.polarity = 'positive'
    )
