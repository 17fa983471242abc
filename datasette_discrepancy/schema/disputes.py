"""Disputed facts, reviews of flags and the lists of both: one migration for each idea, in order."""

from __future__ import annotations

from sqlite_utils import Database

from .steps import migrations, split_statements

DISPUTES = """
-- A disputed fact: flags on the same slot of one event or attribute (flags/disputes.py).
create table dispute (
    id text primary key,                -- from story, slot and what it is about
    story_id text not null references story(id),
    slot text not null,                 -- what the sources differ on: quantity, time, place ...
    label text not null,                -- for people: the event, or whom the attribute is of
    about text not null,                -- JSON: what a claim must share to speak of the same fact
    event_id text references event(id), -- null: an attribute, or more than one event
    strength text not null,             -- of its strongest flag that is not settled
    strength_rank integer not null,
    settled integer not null,           -- 1: every flag is explained or dismissed
    flags integer not null,
    sources integer not null            -- how many outlets its flags quote
);
create index dispute_story on dispute (story_id, settled, strength_rank, sources desc, id);
create index dispute_event on dispute (event_id) where event_id is not null;
alter table flag add column dispute_id text references dispute(id);
create index flag_dispute on flag (dispute_id, strength_rank);
-- Covers the counts by pairs of outlets.
create index flag_sources on flag (story_id, status, a_source, b_source);

create trigger flag_status_settles_dispute after update of status on flag
when new.dispute_id is not null begin
    update dispute set
        settled = not exists (
            select 1 from flag
            where dispute_id = new.dispute_id and status not in ('explained', 'dismissed')
        ),
        strength_rank = coalesce(
            (
                select min(strength_rank) from flag
                where dispute_id = new.dispute_id and status not in ('explained', 'dismissed')
            ),
            (select min(strength_rank) from flag where dispute_id = new.dispute_id)
        )
    where id = new.dispute_id;
    update dispute set
        strength = case strength_rank
            when 1 then 'contradiction' when 2 then 'tension' else 'difference'
        end
    where id = new.dispute_id;
end;

-- When a flag was first raised: flags are written anew, so they cannot remember it themselves.
create table flag_raised (
    flag_id text primary key,           -- no foreign key: flags come and go within a check
    story_id text not null,
    raised_at text not null             -- UTC
) without rowid;
create index flag_raised_at on flag_raised (raised_at, flag_id);
create index flag_raised_story on flag_raised (story_id, raised_at, flag_id);
"""


@migrations()
def add_disputes(db: Database) -> None:
    """Put the flags on one fact together, and remember when each was first raised."""
    for statement in split_statements(DISPUTES):
        db.execute(statement)


REVIEWS_IN_BATCHES = """
-- Verdicts that were given together have one batch; it is taken back as one.
alter table flag_review add column batch text;
-- The row that this one takes back: it restates the verdict that stood before.
alter table flag_review add column undoes integer;
-- What the flag said, and where it belongs (JSON: story, rule, the articles, what they speak of):
-- an edited article makes a flag with another id, which is found again by this.
alter table flag_review add column message text;
alter table flag_review add column slot text;
create index flag_review_batch on flag_review (batch) where batch is not null;
create index flag_review_slot on flag_review (slot) where slot is not null;
create index flag_review_reviewer on flag_review (reviewer, flag_id);
-- The order of the list of all flags, with what it is narrowed by: no page sorts.
create index flag_listed on flag
    ((status in ('explained', 'dismissed')), strength_rank, story, id, rule_id, status);
"""


@migrations()
def review_in_batches(db: Database) -> None:
    """Let verdicts be given and taken back together, and find the flag that follows another."""
    for statement in split_statements(REVIEWS_IN_BATCHES):
        db.execute(statement)


FLAG_INDEXES = """
-- The flags of one rule in some documents: what an evaluation replaces.
drop index flag_a_document;
drop index flag_b_document;
create index flag_a_document on flag (a_document_id, rule_id);
create index flag_b_document on flag (b_document_id, rule_id);
-- Few flags are decided on: the open ones are the others.
create index flag_decided on flag (strength, status) where status <> 'open';
"""


@migrations()
def index_flags_of_rules(db: Database) -> None:
    """Find the flags that a change concerns, and those that somebody decided on."""
    for statement in split_statements(FLAG_INDEXES):
        db.execute(statement)


NARROWED = """
-- Covers the counts of a list of flags by all that it can be narrowed by.
drop index flag_counts;
create index flag_counts on flag (story_id, rule_id, strength, status, a_source, b_source);
create index flag_by_status on flag (rule_id, strength, status);
create index flag_a_source on flag (a_source);
create index flag_b_source on flag (b_source) where b_source is not null;
"""


@migrations()
def index_narrowed_lists(db: Database) -> None:
    """Create the indexes by which a list of flags is narrowed and counted."""
    for statement in split_statements(NARROWED):
        db.execute(statement)


FILES_FLAGS = """
-- 1: a side rests on the file of a picture, so it is kept from whoever may not see pictures. Set by
-- the triggers, whoever writes the flag.
alter table flag add column of_file integer not null default 0;
update flag set of_file = 1 where a_document_id in (select document_id from picture);
update flag set of_file = 1 where b_document_id in (select document_id from picture);

create trigger flag_rests_on_file after insert on flag
when exists (
    select 1 from picture where document_id in (new.a_document_id, new.b_document_id)
) begin
    update flag set of_file = 1 where id = new.id;
end;
create trigger picture_has_flags after insert on picture begin
    update flag set of_file = 1 where a_document_id = new.document_id;
    update flag set of_file = 1 where b_document_id = new.document_id;
end;

-- Covers the numbers of flags, with and without those of files.
drop index flag_counts;
drop index flag_by_status;
drop index flag_sources;
drop index flag_dispute;
create index flag_counts on flag (story_id, rule_id, strength, status, a_source, b_source, of_file);
create index flag_by_status on flag (rule_id, strength, status, of_file);
create index flag_sources on flag (story_id, status, a_source, b_source, of_file);
create index flag_dispute on flag (dispute_id, strength_rank, of_file);
create index flag_of_file on flag (rule_id) where of_file = 1;

-- 1: every flag of it does, so it is kept from them, too.
alter table dispute add column of_files integer not null default 0;
update dispute set of_files = not exists (
    select 1 from flag where dispute_id = dispute.id and of_file = 0
);
drop index dispute_story;
create index dispute_story on dispute
    (story_id, settled, strength_rank, sources desc, id, of_files);
"""


@migrations()
def mark_flags_of_files(db: Database) -> None:
    """Mark flags and disputes that rest on the files of pictures: indexes count the others."""
    for statement in split_statements(FILES_FLAGS):
        db.execute(statement)
