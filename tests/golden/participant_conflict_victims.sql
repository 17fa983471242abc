select
    -- One source counts as civilians whom another counts as fighters
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.predicate = a.predicate
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality in ('asserted', 'reported')
    and a.part in ('headline', 'standfirst', 'body')
    and a.quantity_scope = 'total'
    and a.confident = 1
    and b.polarity = 'positive'
    and b.modality in ('asserted', 'reported')
    and b.part in ('headline', 'standfirst', 'body')
    and b.quantity_scope = 'total'
    and b.confident = 1
    -- conflict: side: victims
    and (a.counted in ('civilian', 'villager', 'bystander', 'child') and b.counted in ('fighter', 'militant', 'insurgent', 'rebel', 'guerrilla', 'combatant', 'soldier') or b.counted in ('civilian', 'villager', 'bystander', 'child') and a.counted in ('fighter', 'militant', 'insurgent', 'rebel', 'guerrilla', 'combatant', 'soldier'))
    -- conflict: quantity: overlap
    and coalesce(a.quantity_min, a.quantity_max) is not null and coalesce(b.quantity_min, b.quantity_max) is not null and (b.quantity_min > a.quantity_max or a.quantity_min > b.quantity_max) is not true
    -- conflict: time: overlap
    and a.day_first <= b.day_last and b.day_first <= a.day_last
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: each side says so of its own dead, and neither outlet does
    and (((a.attributed_to_key in ('association', 'opposition') or lower(a.attributed_to_text) in ('rebels', 'insurgents', 'militants', 'guerrillas', 'separatists', 'protesters', 'protestors', 'demonstrators', 'organisers', 'organizers', 'activists', 'strikers', 'unions')) and b.attributed_to_key in ('forces', 'government', 'company', 'justice') or (b.attributed_to_key in ('association', 'opposition') or lower(b.attributed_to_text) in ('rebels', 'insurgents', 'militants', 'guerrillas', 'separatists', 'protesters', 'protestors', 'demonstrators', 'organisers', 'organizers', 'activists', 'strikers', 'unions')) and a.attributed_to_key in ('forces', 'government', 'company', 'justice'))) is not true
    -- not when: the article itself has civilians and fighters
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.predicate = a.predicate
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and (a.counted in ('civilian', 'villager', 'bystander', 'child') and s.counted in ('fighter', 'militant', 'insurgent', 'rebel', 'guerrilla', 'combatant', 'soldier') or s.counted in ('civilian', 'villager', 'bystander', 'child') and a.counted in ('fighter', 'militant', 'insurgent', 'rebel', 'guerrilla', 'combatant', 'soldier'))
    )
    -- not when: the other article itself has civilians and fighters
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.predicate = b.predicate
            and s.document_id = b.document_id
            and s.claim_id <> b.claim_id
            and (b.counted in ('civilian', 'villager', 'bystander', 'child') and s.counted in ('fighter', 'militant', 'insurgent', 'rebel', 'guerrilla', 'combatant', 'soldier') or s.counted in ('civilian', 'villager', 'bystander', 'child') and b.counted in ('fighter', 'militant', 'insurgent', 'rebel', 'guerrilla', 'combatant', 'soldier'))
    )
