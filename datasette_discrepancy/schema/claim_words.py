"""What claims keep of the words around their deed: one migration for each idea, in order."""

from __future__ import annotations

from sqlite_utils import Database

from .steps import migrations, split_statements

COMPLETIONS = """
-- what completes the deed and is in no other column: "likened the arrest *to a raid*"
alter table claim add column completion_text text;
-- what the first phrase of it says that the deed is about, for comparison: "for flat"
alter table claim add column completion_head text;
alter table claim_reading add column completion_head text;
"""


@migrations()
def add_completions(db: Database) -> None:
    """Keep the words without which a verb says less than its sentence, or something else."""
    for statement in split_statements(COMPLETIONS):
        db.execute(statement)


CHAINS = """
-- whom or what the speaker cites for it: "Yonhap reported, citing *two officials*, that"
alter table claim add column cites_mention_id text references mention(id);
alter table claim add column cites_id text references entity(id);
alter table claim add column cites_text text;
-- who passes on what the speaker said: "*the BBC* quoted Lee as saying that"
alter table claim add column quoted_by_text text;
create index claim_cites on claim (cites_id) where cites_id is not null;
create index claim_cites_mention on claim (cites_mention_id) where cites_mention_id is not null;
alter table claim_reading add column cites_text text;
-- comparable with attributed_to_key: whom the speaker has it from
alter table claim_reading add column cites_key text;
"""


@migrations()
def add_chains(db: Database) -> None:
    """Keep the second link of "Yonhap reported, citing officials", and who quotes a speaker."""
    for statement in split_statements(CHAINS):
        db.execute(statement)


SPEAKING_OUTLETS = """
-- the outlet of the story that the speaker, or whom they cite, is: "the Gazette reported that"
alter table claim_reading add column attributed_to_source_id text;
"""


@migrations()
def add_speaking_outlets(db: Database) -> None:
    """Say where an article cites an outlet whose own article lies beside it."""
    for statement in split_statements(SPEAKING_OUTLETS):
        db.execute(statement)


# Only what is so much in a time: few claims, so that the index is short.
PERIOD_INDEX = """
create index claim_reading_period
    on claim_reading (story_id, predicate, counted, unit, quantity_min)
    where quantity_scope = 'rate'
"""


@migrations()
def index_figures_of_periods(db: Database) -> None:
    """Create the index by which figures of one month, quarter or year find each other."""
    db.execute(PERIOD_INDEX)


# Plans are few, so that the index is short.
PLANNED_INDEX = """
create index claim_reading_planned
    on claim_reading (event_id, predicate, quantity_scope, quantity_min)
    where modality = 'planned'
"""


@migrations()
def index_planned_numbers(db: Database) -> None:
    """Create the index by which numbers of one plan find each other."""
    db.execute(PLANNED_INDEX)
