"""Every query of the log of verdicts, named. Parameters are bound."""

# ruff: noqa: S608 - put together from parts of our own

from __future__ import annotations

REVIEWS = """
select id, verdict, reason, note, reviewer, reviewed_at, evidence, batch, undoes, message, slot
from flag_review
where flag_id = :flag_id
order by id
"""

ADD_REVIEW = """
insert into flag_review
    (flag_id, verdict, reason, note, reviewer, reviewed_at, evidence, batch, undoes, message, slot)
values
    (:flag_id, :verdict, :reason, :note, :reviewer, :reviewed_at, :evidence, :batch, :undoes,
    :message, :slot)
"""

# The verdict before, restated with its reason and its evidence; "open" where there was none. Not
# where the flag was judged again since, nor twice.
TAKE_BACK = """
insert into flag_review
    (flag_id, verdict, reason, note, reviewer, reviewed_at, evidence, batch, undoes, message, slot)
select given.flag_id, coalesce(earlier.verdict, 'open'), earlier.reason, earlier.note, :me, :now,
    case when earlier.id is null then given.evidence else earlier.evidence end, :batch, given.id,
    given.message, given.slot
from flag_review as given
left join flag_review as earlier on earlier.id = (
    select max(id) from flag_review where flag_id = given.flag_id and id < given.id
)
where given.batch = :given and given.reviewer = :me and given.undoes is null
    and given.id = (select max(id) from flag_review where flag_id = given.flag_id)
"""

BATCH = """
select min(verdict) as verdict, min(reason) as reason, count(*) as flags,
    min(message) as message, max(undoes) is not null as taken_back,
    max(id = (select max(id) from flag_review as later where later.flag_id = given.flag_id)) as last
from flag_review as given
where batch = :batch and reviewer = :me
"""

# By somebody whose own verdict stands: not taken back, and no row that takes one back.
JUDGED = """
select own.flag_id
from flag_review as own
where own.reviewer = :me and own.undoes is null
    and own.id not in (select undoes from flag_review where undoes is not null)
"""

JUDGED_BY = f"{JUDGED} and own.flag_id in (select value from json_each(:ids))"

STATUS_ONCE_JUDGED = f"(case when id in ({JUDGED}) then status else 'open' end)"

LAST_EVIDENCE = """
select flag_id, evidence
from flag_review
where id in (
    select max(id) from flag_review
    where flag_id in (select value from json_each(:ids))
    group by flag_id
)
"""

# What stays when an edit gives a flag another id. Of an attribute, whose it is; of an event the
# entities are left out, because they may be what the sources differ on.
SLOT_COLUMNS = """
select flag.id, flag.story_id, flag.rule_id, flag.message, flag.evidence,
    a_document.lineage as a_lineage, a.predicate as a_predicate,
    case when a.event_id is null then a.subject_id end as a_about,
    b_document.lineage as b_lineage, b.predicate as b_predicate,
    case when b.event_id is null then b.subject_id end as b_about
from flag
join claim as a on a.id = flag.a_claim_id
join document as a_document on a_document.id = flag.a_document_id
left join claim as b on b.id = flag.b_claim_id
left join document as b_document on b_document.id = flag.b_document_id
"""

SLOTS = f"{SLOT_COLUMNS} where flag.id in (select value from json_each(:ids))"

SLOTS_OF_RULE = f"""
{SLOT_COLUMNS} where flag.story_id = :story_id and flag.rule_id = :rule_id limit :size
"""

PREDECESSOR = """
select flag_id, verdict, reason, note, reviewer, reviewed_at, message
from flag_review
where slot = :slot and flag_id <> :flag_id and flag_id not in (select id from flag)
order by id desc
limit 1
"""
