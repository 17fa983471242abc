select
    -- One source says that it happened, another that it did not
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.modality = 'asserted'
    and b.modality = 'asserted'
    -- conflict: polarity: opposite
    and a.polarity = 'positive' and b.polarity = 'negative'
    -- only what the texts say plainly carries a contradiction
    and a.confident = 1 and b.confident = 1
    -- not when: the no is of one matter (not charged with plotting; charged)
    and ((b.completion_head is not null and (a.completion_head is null or a.completion_head <> b.completion_head))) is not true
    -- not when: the no is of one number (not fined 500, fined 200)
    and ((b.quantity_min > a.quantity_max or a.quantity_min > b.quantity_max)) is not true
    -- not when: two sides say so, and neither outlet does
    and ((a.attributed_to_kind in ('person', 'organization', 'body') or a.attributed_to_kind = 'other' and (a.attributed_to_id is null or a.cites_key is not null)) and (b.attributed_to_kind in ('person', 'organization', 'body') or b.attributed_to_kind = 'other' and (b.attributed_to_id is null or b.cites_key is not null)) and coalesce(a.attributed_to_key, case when a.attributed_to_id is null then lower(a.attributed_to_text) else a.cites_key end) <> coalesce(b.attributed_to_key, case when b.attributed_to_id is null then lower(b.attributed_to_text) else b.cites_key end) and ((a.cites_key = coalesce(b.attributed_to_key, lower(b.attributed_to_text)) or b.cites_key = coalesce(a.attributed_to_key, lower(a.attributed_to_text)) or a.cites_key = b.cites_key)) is not true) is not true
    -- not when: what had not happened by then may have happened since
    and (a.published_day >= b.published_day_last + 1) is not true
    -- not when: it happened on another day than the one on which it did not
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: what had not happened on that day may have happened before the other article came out
    and ((a.day_first is null and a.day_last is null and b.day_last < a.published_day)) is not true
    -- not when: the first article itself says of something that it did not happen
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and s.polarity = 'negative'
    )
    -- not when: the other article itself says of something that it happened
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.document_id = b.document_id
            and s.claim_id <> b.claim_id
            and s.polarity = 'positive'
    )
