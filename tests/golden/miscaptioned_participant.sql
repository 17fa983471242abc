select
    -- A caption has somebody do what every text has somebody else do
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.object_key = a.object_key
where a.claim_id <> b.claim_id
    and a.polarity = 'positive'
    and (a.modality in ('planned', 'denied')) is not true
    and (a.object_kind = 'place') is not true
    and (a.clause in ('title', 'apposition', 'copula', 'statement', 'kinship')) is not true
    and a.part = 'caption'
    and b.polarity = 'positive'
    and (b.modality in ('planned', 'denied')) is not true
    and (b.object_kind = 'place') is not true
    and (b.clause in ('title', 'apposition', 'copula', 'statement', 'kinship')) is not true
    and b.part = 'body'
    -- conflict: subject_id: different
    and a.subject_id <> b.subject_id
    -- conflict: subject_kind: same
    and a.subject_kind = b.subject_kind
    -- not when: the caption itself calls it a file photo or an illustration
    and ((a.archive = 1 or b.archive = 1)) is not true
    -- not when: another day is another occasion
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: an undated picture with somebody may be from another meeting
    and ((coalesce(a.day_first, a.day_last) is null or coalesce(b.day_first, b.day_last) is null) and (a.object_id is not null and b.object_id is not null)) is not true
    -- not when: somebody else says so of a, too
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.subject_id = a.subject_id
            and s.object_key = a.object_key
            and s.claim_id <> a.claim_id
            and s.part in ('headline', 'standfirst', 'body')
            and (s.modality in ('planned', 'denied')) is not true
            and s.polarity = 'positive'
            and (s.day_first > a.day_last or a.day_first > s.day_last) is not true
    )
    -- not when: the caption shows both of them
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.subject_id = b.subject_id
            and s.object_key = b.object_key
            and s.document_id = a.document_id
            and s.claim_id <> b.claim_id
            and s.part = 'caption'
    )
