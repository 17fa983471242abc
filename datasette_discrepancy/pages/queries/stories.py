"""Queries of stories, and of the start page, named. Parameters are bound."""

from __future__ import annotations

STORY = "select id, name from story where id = :story_id"

# One count for everything that is shown as a number of flags, so that no two numbers disagree: of
# an index alone.
FLAG_COUNTS = """
select story_id, rule_id, strength, status, count(*) as flags
from flag
where story_id in (select value from json_each(:stories))
group by 1, 2, 3, 4
"""

# The same of a blind reader's own verdicts; {judged}: see reviews.py.
JUDGED_COUNTS = """
select story_id, rule_id, strength, status, count(*) as flags
from flag
where id in ({judged}) and story_id in (select value from json_each(:stories))
group by 1, 2, 3, 4
"""

COUNT_STORIES = "select count(*) as stories from story where instr(lower(name), lower(:name)) > 0"

# Stories with the strongest disputes come first, then those with most; {ranked} is one of the two
# below it.
STORIES = """
select story.id, story.name, coalesce(ranked.disputes, 0) as disputes
from story
left join ({ranked}) as ranked on ranked.story_id = story.id
where instr(lower(story.name), lower(:name)) > 0
order by ranked.strongest is null, ranked.strongest, ranked.disputes desc, story.name
limit :size offset :first
"""

# A document without claims was read but gave nothing to compare: it must not look like agreement.
# The claims of a document are counted once: without a limit SQLite puts the count into both sums.
# They are counted of the table itself: what a reader may not see is left out with its document.
STORY_SIZES = """
select story_id, count(*) as documents, sum(claims > 0) as documents_with_claims,
    sum(claims) as claims, count(distinct source_id) as sources
from (
    select document.story_id, document.source_id, (
        select count(*) from main.claim where claim.document_id = document.id
    ) as claims
    from document
    where document.story_id in (select value from json_each(:stories)) and document.current = 1
    limit -1
)
group by story_id
"""

# Of a covering index.
RANKED_STORIES = """
        select story_id, count(*) as disputes, min(strength_rank) as strongest
        from dispute
        where {condition}
        group by story_id
"""

UNRANKED_STORIES = "select null as story_id, null as disputes, null as strongest limit 0"

DISPUTES_THERE = "select 1 from sqlite_master where type = 'table' and name = 'dispute'"

RULES = """
select rule.id, rule.title, rule.kind, rule.strength,
    rule_run.ran_at, rule_run.pairs_compared, rule_run.flags,
    exists (
        select 1 from sqlite_master where type = 'view' and name = 'flag_' || rule.id
    ) as has_view
from rule
left join rule_run on rule_run.rule_id = rule.id
order by rule.title
"""

RULE_TITLES = "select id, title, kind from rule"

STORY_DOCUMENTS = """
select document.id, document.title, document.url, document.path, source.name as source,
    document.published, document.published_earliest, document.published_latest,
    document.published_basis, document.published_day, document.published_day_last,
    (select count(*) from claim where claim.document_id = document.id) as claims
from document
join source on source.id = document.source_id
where document.story_id = :story_id and document.current = 1
order by document.published_earliest is null, document.published_earliest, source.name, document.id
limit :size
"""

# Open and confirmed ones, strongest first.
STORY_TOP_FLAGS = """
select id, rule_id, kind, strength, message, {status} as status,
    a_claim_id, a_source, a_document_id, a_part, a_quote, a_value,
    b_claim_id, b_source, b_document_id, b_part, b_quote, b_value
from flag
where story_id = :story_id and {status} not in ('explained', 'dismissed')
order by strength_rank, id
limit :size
"""
