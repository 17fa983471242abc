"""What has been added to the tables since: one migration for each idea, in order."""

from __future__ import annotations

from sqlite_utils import Database

from datasette_discrepancy.scale_factors import SCALE_FACTORS

from .first import FIRST_SCHEMA
from .steps import migrations, split_statements

QUANTITY_SCOPE = """
-- total, part, additional, change, level, previous, rate (claims/counting.py)
alter table claim add column quantity_scope text;
-- the number of which it is a part or a share: "12 of the 40 miners"
alter table claim add column quantity_whole real;
-- up to when it was counted ("had risen to 41 by Tuesday"), and its day numbers
alter table claim add column as_of_text text;
alter table claim add column as_of_first integer;
alter table claim add column as_of_last integer;
alter table claim_reading add column quantity_scope text;
-- days of the count: as the text says them, else those of the publication
alter table claim_reading add column as_of_first integer;
alter table claim_reading add column as_of_last integer;
"""


@migrations()
def add_quantity_scope(db: Database) -> None:
    """Tell totals from parts, additions and changes, and say when a count was made."""
    for statement in split_statements(QUANTITY_SCOPE):
        db.execute(statement)


SCALE_FACTOR = """
-- What separates two numbers when a digit slips or a unit is mistaken; for `quantity: scale`.
create table scale_factor (
    factor real primary key,            -- larger than 1
    name text not null                  -- "3 decimal places", "mile for kilometre"
)
"""


@migrations()
def create_scale_factors(db: Database) -> None:
    """Create and fill the table of factors."""
    db.execute(SCALE_FACTOR)
    db.conn.executemany("insert into scale_factor values (?, ?)", SCALE_FACTORS)


PICTURES = """
-- A photograph's file: the document of the same id holds what the file says of itself.
create table picture (
    document_id text primary key references document(id),
    sha256 text not null,               -- of the file
    perceptual_hash text,               -- 64 bits, hexadecimal; null: not decoded, or even
    width integer not null,             -- pixels
    height integer not null,
    format text not null,               -- JPEG, PNG ...
    preview blob                        -- a small JPEG made of its pixels; null: not decoded
);

-- Each value that the file gives, with the tag that holds it.
create table picture_field (
    document_id text not null references document(id),
    place integer not null,             -- 0, 1, ... in the order of the document's lines
    name text not null,                 -- what it tells: caption, taken, camera, city ...
    tag text not null,                  -- where it stands: EXIF DateTimeOriginal ...
    value text not null,
    earliest text,                      -- of a time: ISO date or timestamp; null: none, or bogus
    latest text,
    zoned integer,                      -- 1: the file gives the offset from UTC
    primary key (document_id, place)
) without rowid;

-- Which picture a caption stands with, and which files and addresses are one picture.
create table picture_use (
    document_id text not null references document(id),
    start integer not null,             -- the caption in document.text; equal ends: it has none
    "end" integer not null,
    origin text not null,               -- figcaption, alt, JSON-LD caption, file ...
    address text not null,              -- as the page gives it, or the file's key
    picture_id text,                    -- the same for every copy of one picture in the story
    primary key (document_id, start, address)
) without rowid;
create index picture_use_picture on picture_use (picture_id);

-- Of a claim about a picture: which one as named there, and which one it is.
alter table claim add column picture text;
alter table claim add column archive integer not null default 0;
alter table claim_reading add column picture_id text;
alter table claim_reading add column archive integer not null default 0;
create index claim_reading_picture on claim_reading (story_id, picture_id, predicate, day_first);
"""


@migrations()
def add_pictures(db: Database) -> None:
    """Add what photographs and the captions under them say of pictures."""
    for statement in split_statements(PICTURES):
        db.execute(statement)


# A table with row ids keeps the readings of a story together and its indexes short: a partner found
# by an index is then three times cheaper to read than by the long key of a claim.
READING_INDEXES = """
create index claim_reading_story on claim_reading (story_id, predicate, object_key);
create index claim_reading_subject on claim_reading (story_id, predicate, subject_id);
create index claim_reading_event on claim_reading (event_id, predicate, modality);
create index claim_reading_event_day on claim_reading (event_id, predicate, day_first)
    where day_first is not null;
create index claim_reading_event_quantity
    on claim_reading (event_id, predicate, unit, quantity_min);
create index claim_reading_unit on claim_reading (story_id, subject_id, unit, quantity_min);
create index claim_reading_document on claim_reading (document_id, predicate);
-- Rare values: a rule about captions, denials or places starts from these.
create index claim_reading_caption on claim_reading (story_id, predicate, object_key)
    where part = 'caption';
create index claim_reading_negative on claim_reading (event_id, predicate)
    where polarity = 'negative';
create index claim_reading_place on claim_reading (event_id, predicate, place_id)
    where place_id is not null;
"""


@migrations()
def keep_readings_by_story(db: Database) -> None:
    """Store `claim_reading` in the order of its stories, with indexes for the rare side."""
    [(statement,)] = db.execute(
        "select sql from sqlite_master where type = 'table' and name = 'claim_reading'"
    ).fetchall()
    others = db.execute(
        "select name, sql from sqlite_master"
        " where type = 'index' and tbl_name = 'claim_reading' and sql is not null"
    ).fetchall()
    db.execute("alter table claim_reading rename to claim_reading_before")
    start = statement.find("claim_reading")
    db.execute(f"create table {statement[start:].rpartition(')')[0]})")
    db.execute(
        "insert into claim_reading select * from claim_reading_before"
        " order by story_id, event_id, predicate, claim_id, mirrored"
    )
    db.execute("drop table claim_reading_before")
    for index in split_statements(READING_INDEXES):
        db.execute(index)
    for name, index in others:
        if f"index {name}" not in FIRST_SCHEMA:
            db.execute(index)


# What an evaluation has to look at again. Triggers fill it, whoever writes. Nothing is noted before
# a first evaluation: a rule without a row in rule_run runs over everything.
CHANGES = """
-- Documents whose readings have changed since the rules last ran.
create table changed_document (
    document_id text primary key,       -- no foreign key: the document may be gone
    story_id text not null
) without rowid;
create index changed_document_story on changed_document (story_id);

create trigger claim_reading_inserted after insert on claim_reading
when exists (select 1 from rule_run) begin
    insert or ignore into changed_document values (new.document_id, new.story_id);
end;
create trigger claim_reading_deleted after delete on claim_reading
when exists (select 1 from rule_run) begin
    insert or ignore into changed_document values (old.document_id, old.story_id);
end;
create trigger claim_reading_updated after update on claim_reading
when exists (select 1 from rule_run) begin
    insert or ignore into changed_document values (old.document_id, old.story_id);
    insert or ignore into changed_document values (new.document_id, new.story_id);
end;

-- Which place lies in which concerns one story; what is true of a predicate concerns all of them.
create trigger place_within_inserted after insert on place_within
when exists (select 1 from rule_run) begin
    insert or ignore into changed_document
    select id, story_id from document
    where current = 1 and story_id = (select story_id from entity where id = new.inner_id);
end;
create trigger place_within_deleted after delete on place_within
when exists (select 1 from rule_run) begin
    insert or ignore into changed_document
    select id, story_id from document
    where current = 1 and story_id = (select story_id from entity where id = old.inner_id);
end;
create trigger predicate_property_inserted after insert on predicate_property begin
    delete from rule_run;
end;
create trigger predicate_property_deleted after delete on predicate_property begin
    delete from rule_run;
end;
create trigger predicate_pair_inserted after insert on predicate_pair begin
    delete from rule_run;
end;
create trigger predicate_pair_deleted after delete on predicate_pair begin
    delete from rule_run;
end;
"""


@migrations()
def note_changes(db: Database) -> None:
    """Create the table of changed documents and the triggers that fill it."""
    for statement in split_statements(CHANGES):
        db.execute(statement)


# Before a row goes, SQLite looks for rows that point at it: without an index through whole tables.
# Datasette counts them, too, on the page of the row.
REFERENCE_INDEXES = """
create index claim_place on claim (place_id) where place_id is not null;
create index claim_attributed_to on claim (attributed_to_id) where attributed_to_id is not null;
create index claim_subject_mention on claim (subject_mention_id)
    where subject_mention_id is not null;
create index claim_object_mention on claim (object_mention_id) where object_mention_id is not null;
create index claim_place_mention on claim (place_mention_id) where place_mention_id is not null;
create index claim_attributed_to_mention on claim (attributed_to_mention_id)
    where attributed_to_mention_id is not null;
create index place_within_outer on place_within (outer_id);
create index flag_a_claim on flag (a_claim_id);
create index flag_b_claim on flag (b_claim_id) where b_claim_id is not null;
"""


@migrations()
def index_references(db: Database) -> None:
    """Create an index for every column that points at another table and had none."""
    for statement in split_statements(REFERENCE_INDEXES):
        db.execute(statement)


@migrations()
def remember_extraction(db: Database) -> None:
    """Add `document.extraction`: what read the document (see extraction_fingerprint.py)."""
    db.execute("alter table document add column extraction text")


SPEAKERS = """
-- The same for the same speaker in two claims (null: nobody in particular), and what kind of
-- speaker (null: none, the article's own voice).
alter table claim_reading add column attributed_to_key text;
alter table claim_reading add column attributed_to_kind text;
-- as in the table claim
alter table claim_reading add column clause text;
-- 1: of a caption, where the text beside it names days that meet its time
alter table claim_reading add column time_repeated integer not null default 0;
"""


@migrations()
def add_speakers(db: Database) -> None:
    """Make the speakers of statements comparable."""
    for statement in split_statements(SPEAKERS):
        db.execute(statement)


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


# Most claims are told in the article's own voice: rules about speakers start from the others.
SPEAKER_INDEX = """
create index claim_reading_speaker on claim_reading (event_id, predicate, attributed_to_kind)
    where attributed_to_kind is not null
"""


@migrations()
def index_speakers(db: Database) -> None:
    """Create the index by which claims of one event that name a speaker find each other."""
    db.execute(SPEAKER_INDEX)


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
