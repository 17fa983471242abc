select
    -- The file of one picture gives two days on which it was taken
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.document_id = a.document_id
    and b.picture_id = a.picture_id
    and b.predicate = a.predicate
where a.document_id = b.document_id
    and a.claim_id <> b.claim_id
    and a.predicate = 'photographed'
    and a.part = 'metadata'
    and b.predicate = 'photographed'
    and b.part = 'metadata'
    -- conflict: time: disjoint
    and b.day_first > a.day_last + 1
