select
    -- A picture was taken after the article that shows it came out
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.story_id = a.story_id
    and b.picture_id = a.picture_id
    and b.predicate = a.predicate
where a.claim_id <> b.claim_id
    and a.predicate = 'photographed'
    and a.part = 'metadata'
    and b.predicate = 'photographed'
    and b.part in ('caption', 'alt')
    -- conflict: time: after_publication
    and a.day_first > b.published_day_last
    -- only what the texts say plainly carries a contradiction
    and a.confident = 1 and b.confident = 1
    -- not when: the page also gives a later day, on which it came out or was changed
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.document_id = b.document_id
            and s.claim_id <> a.claim_id
            and s.part = 'metadata'
            and s.predicate in ('published', 'modified')
            and s.day_last >= a.day_first
    )
    -- not when: another field of the file has it taken before
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.picture_id = b.picture_id
            and s.predicate = b.predicate
            and s.claim_id <> b.claim_id
            and s.part = 'metadata'
            and s.day_first <= b.published_day_last
    )
