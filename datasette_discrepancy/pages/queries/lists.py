"""Queries of lists of flags and their numbers, named. Parameters are bound.

Conditions, orders and the status that the reader may see come from filtering.py and log.py.
"""

from __future__ import annotations

LISTED_FLAGS = """
select id, story_id, story, rule_id, kind, strength, message, {status} as status, evidence,
    a_claim_id, a_source, a_document_id, a_part, a_quote, a_value,
    b_claim_id, b_source, b_document_id, b_part, b_quote, b_value
from flag
where {where} and {settled} = :settled
order by {order}
limit :size offset :first
"""

COUNT_LISTED = "select count(*) as flags from flag where {where} and {settled} = :settled"

# Of a blind reader's own verdicts.
JUDGED_GROUPS = """
select rule_id, strength, status, a_source, b_source, count(*) as flags
from flag
where {where} and id in ({judged})
group by rule_id, strength, status, a_source, b_source
"""

MATCHING_IDS = """
select id from flag
where {where} and (:among is null or id in (select value from json_each(:among)))
order by {order}
limit :size
"""

FLAG_MESSAGES = """
select id, strength, message from flag where id in (select value from json_each(:ids))
order by strength_rank, id
"""

# One count for every number on the page, so that no two numbers disagree.
STORY_FLAG_GROUPS = """
select rule_id, strength, status, a_source, b_source, count(*) as flags
from flag
where story_id = :story_id
group by rule_id, strength, status, a_source, b_source
"""

FLAG_GROUPS = """
select rule_id, strength, status, a_source, b_source, count(*) as flags
from flag
group by rule_id, strength, status, a_source, b_source
"""

# Of a large database only those with a verdict are counted, which are few: how many flags a rule
# has the check has counted.
JUDGED_FLAGS = """
select rule_id, strength, status, flags
from (
    select rule.id as rule_id, rule.strength, verdict.value as status, (
        select count(*) from flag
        where flag.rule_id = rule.id and flag.strength = rule.strength
            and flag.status = verdict.value
    ) as flags
    from rule
    cross join json_each('["confirmed", "explained", "dismissed"]') as verdict
)
where flags > 0
"""

# Of some sources, by their index; {where} asks for them.
FLAG_GROUPS_OF_SOURCES = """
select rule_id, strength, status, a_source, b_source, count(*) as flags
from (
    select rule_id, strength, status, a_source, b_source from flag where {where} limit :size
)
group by rule_id, strength, status, a_source, b_source
"""

FEW_FLAGS = "select count(*) <= :size as few from (select 1 from flag limit :size + 1)"

# Before or after a flag in an order; conditions and keys come from filtering.py.
NEIGHBOUR = """
select id from flag
where {where} and ({keys}) {side} (select {keys} from flag where id = :flag_id)
order by {order}
limit 1
"""
