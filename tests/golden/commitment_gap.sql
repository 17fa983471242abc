select
    -- One source states flatly what another calls likely or possible
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.part in ('headline', 'standfirst', 'body')
    and b.polarity = 'positive'
    and b.part in ('headline', 'standfirst', 'body')
    and (b.clause = 'acl') is not true
    -- conflict: modality: {'a': ('asserted',), 'b': ('likely', 'possible')}
    and a.modality = 'asserted' and b.modality in ('likely', 'possible')
    -- not when: a later report may know more
    and (a.published_day >= b.published_day_last + 1) is not true
    -- not when: two people are cited, and one is surer than the other
    and ((a.attributed_to_kind in ('person', 'organization', 'body') or a.attributed_to_kind = 'other' and (a.attributed_to_id is null or a.cites_key is not null)) and (b.attributed_to_kind in ('person', 'organization', 'body') or b.attributed_to_kind = 'other' and (b.attributed_to_id is null or b.cites_key is not null)) and coalesce(a.attributed_to_key, case when a.attributed_to_id is null then lower(a.attributed_to_text) else a.cites_key end) <> coalesce(b.attributed_to_key, case when b.attributed_to_id is null then lower(b.attributed_to_text) else b.cites_key end) and ((a.cites_key = coalesce(b.attributed_to_key, lower(b.attributed_to_text)) or b.cites_key = coalesce(a.attributed_to_key, lower(a.attributed_to_text)) or a.cites_key = b.cites_key)) is not true) is not true
    -- not when: what one is sure of is another number than what the other fears
    and ((b.quantity_min > a.quantity_max or a.quantity_min > b.quantity_max)) is not true
    -- not when: the flat article hedges it, too, and the flat sentence is shorthand
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and s.modality in ('likely', 'possible')
    )
