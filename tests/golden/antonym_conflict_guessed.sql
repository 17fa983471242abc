select
    -- One source seems to report the opposite of what another reports
    a.claim_id as a_claim_id, b.claim_id as b_claim_id,
    a.mirrored as a_mirrored, b.mirrored as b_mirrored
from claim_reading a
join claim_reading b
    on b.event_id = a.event_id
    and b.subject_id = a.subject_id
    and b.object_key = a.object_key
where a.source_id <> b.source_id
    and a.polarity = 'positive'
    and a.modality = 'asserted'
    and a.part in ('headline', 'standfirst', 'body')
    and b.polarity = 'positive'
    and b.modality = 'asserted'
    and b.part in ('headline', 'standfirst', 'body')
    -- conflict: predicate: antonym
    and a.predicate in (select predicate from predicate_pair union all select opposite from predicate_pair) and (a.predicate, b.predicate) in (select predicate, opposite from predicate_pair union all select opposite, predicate from predicate_pair)
    -- each pair once
    and a.claim_id < b.claim_id
    -- not when: it is about something else (rules for flats, rules for street music)
    and ((a.completion_head <> b.completion_head and substr(a.completion_head, 1, instr(a.completion_head, ' ')) = substr(b.completion_head, 1, instr(b.completion_head, ' ')))) is not true
    -- not when: then the texts say so plainly
    and ((a.confident = 1 and b.confident = 1)) is not true
    -- not when: on another day it may have gone the other way
    and ((b.day_first > a.day_last or a.day_first > b.day_last)) is not true
    -- not when: between two reports it may have turned
    and ((a.published_day >= b.published_day_last + 2 or b.published_day >= a.published_day_last + 2)) is not true
    -- not when: the two measure different stretches
    and ((b.quantity_min > a.quantity_max + 0.05 * abs(a.quantity_max) or a.quantity_min > b.quantity_max + 0.05 * abs(b.quantity_max))) is not true
    -- not when: the article itself has both
    and not exists (
        select 1 from claim_reading s
        where s.story_id = a.story_id
            and s.document_id = a.document_id
            and s.claim_id <> a.claim_id
            and s.polarity = 'positive'
            and a.predicate in (select predicate from predicate_pair union all select opposite from predicate_pair) and (a.predicate, s.predicate) in (select predicate, opposite from predicate_pair union all select opposite, predicate from predicate_pair)
            and ('person' in (a.subject_kind, s.subject_kind) and 'organization' not in (a.subject_kind, s.subject_kind) and 'place' not in (a.subject_kind, s.subject_kind) and a.subject_id <> s.subject_id) is not true
    )
    -- not when: the other article itself has both
    and not exists (
        select 1 from claim_reading s
        where s.story_id = b.story_id
            and s.document_id = b.document_id
            and s.claim_id <> b.claim_id
            and s.polarity = 'positive'
            and b.predicate in (select predicate from predicate_pair union all select opposite from predicate_pair) and (b.predicate, s.predicate) in (select predicate, opposite from predicate_pair union all select opposite, predicate from predicate_pair)
            and ('person' in (b.subject_kind, s.subject_kind) and 'organization' not in (b.subject_kind, s.subject_kind) and 'place' not in (b.subject_kind, s.subject_kind) and b.subject_id <> s.subject_id) is not true
    )
