select
    -- What one source reports as done, a later report of another source still announces
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and (a.clause = 'acl') is not true
    and b.polarity = 'positive'
    and (b.clause = 'acl') is not true
    -- conflict: modality: {'a': ('asserted', 'reported'), 'b': ('planned',)}
    and a.modality in ('asserted', 'reported') and b.modality = 'planned'
    -- conflict: published: earlier
    and b.published_day >= a.published_day_last + 1
    -- not when: without a date it may have happened before and be planned again
    and ((a.predicate in (select predicate from predicate_property where property = 'repeatable') or a.predicate not in (select predicate from predicate_property where property = 'listed')) and (coalesce(a.day_first, a.day_last) is null or coalesce(b.day_first, b.day_last) is null) and (a.object_id is not null and b.object_id is not null)) is not true
    -- not when: the later article says itself that it was done
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.document_id = b.document_id
            and s.claim_id <> b.claim_id
            and s.modality in ('asserted', 'reported')
            and s.polarity = 'positive'
    )
