select
    -- Two sources give amounts that differ by zeros or by the unit
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
    and b.unit = a.unit
    and b.quantity_scope = a.quantity_scope
    and (a.counted <> b.counted) is not true
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported', 'planned')
    and (a.unit = 'year of age') is not true and a.unit is not null
    and a.quantity_scope in ('total', 'level', 'change')
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported', 'planned')
    and (b.unit = 'year of age') is not true and b.unit is not null
    and b.quantity_scope in ('total', 'level', 'change')
    -- conflict: quantity: scale
    and b.quantity_min > a.quantity_max and case when (a.quantity_min + a.quantity_max) + (b.quantity_min + b.quantity_max) is null then null else a.quantity_min > 0 and b.quantity_min > 0 and a.quantity_max <= 1.15 * a.quantity_min and b.quantity_max <= 1.15 * b.quantity_min and exists (select 1 from scale_factor f where f.factor >= (b.quantity_min + b.quantity_max) / nullif(1.01 * (a.quantity_min + a.quantity_max), 0) and f.factor <= (b.quantity_min + b.quantity_max) / nullif(0.99 * (a.quantity_min + a.quantity_max), 0) and (instr(f.name, 'decimal') > 0 or a.unit = 'metre' and f.name in ('mile for kilometre', 'nautical mile for kilometre', 'metre for foot') or a.unit = 'kilometre per hour' and f.name in ('mile for kilometre', 'nautical mile for kilometre') or a.unit = 'kilogram' and f.name in ('kilogram for pound') or a.unit = 'square metre' and f.name in ('hectare for acre', 'square mile for square kilometre') or a.unit = 'litre' and f.name in ('US gallon for litre', 'barrel for US gallon') or a.unit = 'second' and f.name in ('hour for minute', 'day for hour', 'week for day') or a.unit = 'month' and f.name in ('year for month'))) end
    -- not when: the numbers are of two things
    and (a.object_key <> b.object_key) is not true
    -- not when: a number grows from one day to the next
    and (a.predicate in (select predicate from predicate_property where property = 'cumulative') and b.as_of_first >= a.as_of_last + 1) is not true
    -- not when: the numbers are of different days
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: the article with the larger number has the smaller one, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > a.quantity_max or a.quantity_min > s.quantity_max) is not true
    )
    -- not when: the article with the smaller number has the larger one, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and coalesce(b.quantity_min, b.quantity_max) is not null and coalesce(s.quantity_min, s.quantity_max) is not null and (s.quantity_min > b.quantity_max or b.quantity_min > s.quantity_max) is not true
    )
