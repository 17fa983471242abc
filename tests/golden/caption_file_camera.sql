select
    -- A caption names another camera than its file
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.picture_id = a.picture_id
    and b.predicate = a.predicate
where a.claim_id <> b.claim_id
    and a.predicate = 'taken_with'
    and a.part in ('caption', 'alt')
    and b.predicate = 'taken_with'
    and b.part = 'metadata'
    -- conflict: camera: another
    and instr(a.object_head, b.object_head) = 0 and instr(b.object_head, a.object_head) = 0
