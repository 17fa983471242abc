select
    -- One source says in its own voice what another credits to somebody
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality = 'asserted'
    and a.part in ('headline', 'standfirst', 'body')
    and a.clause in ('root', 'ccomp', 'conj', 'parataxis')
    and a.confident = 1
    and a.attributed_to_kind in ('person', 'organization', 'body', 'other')
    and b.polarity = 'positive'
    and b.modality = 'asserted'
    and b.part in ('headline', 'standfirst', 'body')
    and b.clause in ('root', 'ccomp', 'conj', 'parataxis')
    and b.confident = 1
    -- conflict: attributed_to_kind: unknown
    and (a.attributed_to_kind is null or b.attributed_to_kind is null)
    -- not when: it is said of two things
    and (a.object_key <> b.object_key) is not true
    -- not when: who tells of a deed of their own, or is cited for it, is the best source that there is
    and ((a.attributed_to_id = a.subject_id or (a.cites_key = a.subject_id) is true)) is not true
    -- not when: the first article has it from the second
    and (a.attributed_to_source_id = b.source_id) is not true
    -- not when: what was hearsay may be known two days later
    and (b.published_day >= a.published_day_last + 2) is not true
    -- not when: the first article says it in its own voice, too
    and not exists (
        select 1 from claim_reading s
        where s.event_id = a.event_id
            and s.predicate = a.predicate
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and s.modality = 'asserted'
            and s.attributed_to_kind is null
    )
    -- not when: the other article says elsewhere whom it has it from
    and not exists (
        select 1 from claim_reading s
        where s.event_id = b.event_id
            and s.predicate = b.predicate
            and s.document_id = b.document_id
            and s.claim_id <> b.claim_id
            and s.attributed_to_kind in ('person', 'organization', 'body', 'pronoun', 'other')
    )
