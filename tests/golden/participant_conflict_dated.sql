select
    -- Two sources name different people who killed or sentenced somebody
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.object_id = a.object_id
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality = 'asserted'
    and a.part in ('headline', 'standfirst', 'body')
    and a.predicate in ('kill', 'shoot', 'stab', 'sentence', 'convict', 'acquit')
    and a.subject_kind = 'person'
    and a.confident = 1
    and b.polarity = 'positive'
    and b.modality = 'asserted'
    and b.part in ('headline', 'standfirst', 'body')
    and b.predicate in ('kill', 'shoot', 'stab', 'sentence', 'convict', 'acquit')
    and b.subject_kind = 'person'
    and b.confident = 1
    -- conflict: subject_id: different
    and a.subject_id <> b.subject_id
    -- conflict: time: overlap
    and a.day_first <= b.day_last and b.day_first <= a.day_last
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: two sentences of two lengths may be of two cases
    and ((b.quantity_min > a.quantity_max or a.quantity_min > b.quantity_max)) is not true
    -- not when: the other article has this doer, too, so there were two
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.subject_id = a.subject_id
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
    )
    -- not when: the first article has that doer, too, so there were two
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.subject_id = b.subject_id
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
    )
