select
    -- Two sources spell one name in two ways
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.predicate = a.predicate
    and b.subject_id = a.subject_id
where a.source_id <> b.source_id
    and a.predicate = 'named'
    and b.predicate = 'named'
    -- conflict: name: variant
    and a.subject_name <> b.subject_name and abs(length(a.subject_name) - length(b.subject_name)) <= 3 and (substr(a.subject_name, 1, 1) = substr(b.subject_name, 1, 1) or substr(a.subject_name, length(a.subject_name) - 2) = substr(b.subject_name, length(b.subject_name) - 2) or (length(a.subject_name) >= 8 and instr(b.subject_name, substr(a.subject_name, 2, length(a.subject_name) - 3)) between 2 and 3))
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: a shorter form of a name is no other spelling
    and ((instr(' ' || a.subject_name || ' ', ' ' || b.subject_name || ' ') > 0 or instr(' ' || b.subject_name || ' ', ' ' || a.subject_name || ' ') > 0)) is not true
