select
    -- Two sources expect different numbers or amounts of one plan
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
    and b.quantity_scope = a.quantity_scope
    and (a.counted <> b.counted) is not true
    and (a.unit <> b.unit) is not true
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality = 'planned'
    and a.confident = 1
    and a.clause in ('root', 'ccomp', 'conj', 'parataxis')
    and a.part in ('headline', 'standfirst', 'body')
    and (a.unit in ('year of age', 'score')) is not true
    and a.quantity_scope in ('total', 'change')
    and b.polarity = 'positive'
    and b.modality = 'planned'
    and b.confident = 1
    and b.clause in ('root', 'ccomp', 'conj', 'parataxis')
    and b.part in ('headline', 'standfirst', 'body')
    and (b.unit in ('year of age', 'score')) is not true
    and b.quantity_scope in ('total', 'change')
    -- conflict: quantity: disjoint
    and b.quantity_min > a.quantity_max
    -- not when: plans change from one day to the next
    and ((a.published_day >= b.published_day_last + 1 or b.published_day >= a.published_day_last + 1)) is not true
    -- not when: so many then, so many later
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: the plans are for different places
    and (a.place_id <> b.place_id and not (a.place_id, b.place_id) in (select inner_id, outer_id from place_within) and not (b.place_id, a.place_id) in (select inner_id, outer_id from place_within)) is not true
    -- not when: so many by then, more later
    and (b.as_of_first >= a.as_of_last + 7) is not true
    -- not when: one is planned for a part, or for another thing
    and ((b.completion_head is not null and (a.completion_head is null or a.completion_head <> b.completion_head))) is not true
    -- not when: so many at first, more later
    and ((a.time_approximate = 1 or b.time_approximate = 1)) is not true
    -- not when: two speakers may have two plans
    and ((a.attributed_to_kind in ('person', 'organization', 'body') or a.attributed_to_kind = 'other' and (a.attributed_to_id is null or a.cites_key is not null)) and (b.attributed_to_kind in ('person', 'organization', 'body') or b.attributed_to_kind = 'other' and (b.attributed_to_id is null or b.cites_key is not null)) and coalesce(a.attributed_to_key, case when a.attributed_to_id is null then lower(a.attributed_to_text) else a.cites_key end) <> coalesce(b.attributed_to_key, case when b.attributed_to_id is null then lower(b.attributed_to_text) else b.cites_key end) and ((a.cites_key = coalesce(b.attributed_to_key, lower(b.attributed_to_text)) or b.cites_key = coalesce(a.attributed_to_key, lower(a.attributed_to_text)) or a.cites_key = b.cites_key)) is not true) is not true
    -- not when: the article with the larger number has the smaller one, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
    )
    -- not when: the article with the smaller number has the larger one, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and coalesce(b.quantity_min, b.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > b.quantity_max or b.quantity_min > s.quantity_max) is not true
    )
