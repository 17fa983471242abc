"""What was added to the tables next: one migration for each idea, in order."""

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


# Most claims are told in the article's own voice: rules about speakers start from the others.
SPEAKER_INDEX = """
create index claim_reading_speaker on claim_reading (event_id, predicate, attributed_to_kind)
    where attributed_to_kind is not null
"""


@migrations()
def index_speakers(db: Database) -> None:
    """Create the index by which claims of one event that name a speaker find each other."""
    db.execute(SPEAKER_INDEX)
