"""The tables, each column with its meaning. The database is the interface between the steps.

Plain SQLite (3.25 and newer): no STRICT tables, no generated columns, so that any tool can read the
finished file. Offsets are Unicode code points into ``document.text``, end-exclusive. Day numbers
are Python's proleptic Gregorian ordinals (``datetime.date.toordinal``), null where an interval is
open.
"""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database, Migrations

from datasette_discrepancy.scale_factors import SCALE_FACTORS

migrations = Migrations("datasette_discrepancy")

FIRST_SCHEMA = """
create table story (
    id text primary key,                -- from the name
    name text not null unique
);

create table source (
    id text primary key,                -- from the name
    name text not null unique           -- the outlet
);

create table document (
    id text primary key,                -- from lineage and text: a changed text is a new document
    lineage text not null,              -- the same article through all its versions
    document_key text not null,         -- its id, URL or path: what makes the lineage in the story
    version integer not null,           -- 1, 2, ... within the lineage, in order of loading
    current integer not null,           -- 1: the newest version, the only one that is compared
    story_id text not null references story(id),
    source_id text not null references source(id),
    source_basis text not null,         -- how the outlet is known
    title text,
    title_basis text,                   -- how the title is known
    url text,
    author text,
    language text,
    published text,                     -- EDTF
    published_earliest text,            -- ISO date or timestamp
    published_latest text,
    published_basis text not null,      -- how the date is known; 'unknown' where it is not
    published_day integer,              -- day number of published_earliest
    published_day_last integer,
    sha256 text not null,               -- of the text, UTF-8
    text text not null,                 -- what the reader saw; never edited
    path text not null,                 -- as given, relative to the folder that was loaded
    extra text                          -- JSON: keys of the input that have no column
);
create index document_story on document (story_id, current);
create index document_lineage on document (lineage);

create table passage (
    id text primary key,
    document_id text not null references document(id),
    kind text not null,                 -- headline, standfirst, byline, body, caption, boilerplate
    start integer not null,
    "end" integer not null
);
create index passage_document on passage (document_id, start);

create table entity (
    id text primary key,                -- from story, kind and name
    story_id text not null references story(id),
    name text not null,                 -- the fullest spelling in the story
    kind text not null                  -- person, organization, place, other
);
create index entity_story on entity (story_id, name);

create table mention (
    id text primary key,
    entity_id text references entity(id),   -- null: undecided, takes part in no comparison
    document_id text not null references document(id),
    start integer not null,
    "end" integer not null,
    text text not null,                 -- as printed
    name text not null,                 -- the name alone: titles, articles and possessive left out
    title text,                         -- the title or office beside it ("Defense Minister")
    kind text,                          -- person, organization, place, if the text shows it
    role text                           -- agent, place, other: "Rome said" against "in Rome"
);
create index mention_document on mention (document_id, start);
create index mention_entity on mention (entity_id);

create table time_expression (
    id text primary key,
    document_id text not null references document(id),
    start integer not null,
    "end" integer not null,
    text text not null,
    edtf text,
    earliest text,                      -- ISO date or timestamp; null: open or unknown
    latest text,
    approximate integer not null,       -- 1: "around", "mid-August", anchored on an uncertain day
    timex_type text not null,           -- DATE, TIME, DURATION, SET
    timex_value text                    -- TIMEX3 value
);
create index time_expression_document on time_expression (document_id, start);

create table event (
    id text primary key,                -- from story, predicate and its first claim
    story_id text not null references story(id),
    predicate text not null,
    label text not null                 -- for people: who did what to whom, when
);
create index event_story on event (story_id);

create table claim (
    id text primary key,                -- from document, offsets and what is claimed
    key text not null,                  -- survives an edit elsewhere in the article
    document_id text not null references document(id),
    passage_id text not null references passage(id),
    event_id text references event(id),
    predicate text not null,            -- the word of the lexicon, else the lemma
    verb text not null,                 -- the word in the text that carries it
    noun text,                          -- the noun that names the deed ("held a *meeting*"), if any
    subject_mention_id text references mention(id),
    subject_id text references entity(id),
    subject_text text,
    object_mention_id text references mention(id),
    object_id text references entity(id),
    object_text text,
    object_head text,                   -- lemma of the object's head noun, for comparison
    place_mention_id text references mention(id),
    place_id text references entity(id),
    place_text text,
    time_text text,
    time_earliest text,                 -- ISO date or timestamp; null: open or unknown
    time_latest text,
    time_approximate integer not null default 0,
    day_first integer,                  -- day numbers of the interval
    day_last integer,
    quantity_text text,
    quantity_min real,                  -- null: open
    quantity_max real,
    unit text,                          -- canonical unit (see language/quantities.py)
    counted text,                       -- lemma of what is counted ("hostage")
    polarity text not null,             -- positive, negative
    modality text not null,             -- asserted, reported, likely, possible, planned, denied
    attributed_to_mention_id text references mention(id),
    attributed_to_id text references entity(id),
    attributed_to_text text,
    confidence real not null,           -- measured precision of the kind of clause (0 to 1)
    clause text not null,               -- root, conj, ccomp, advcl, nominal, caption, name ...
    start integer not null,
    "end" integer not null,
    quote text not null                 -- document.text[start:end]
);
create index claim_document on claim (document_id, start);
create index claim_passage on claim (passage_id);
create index claim_event on claim (event_id);
create index claim_subject on claim (subject_id);
create index claim_object on claim (object_id);

-- What the rules compare: one row for each way a claim of a current document can be read. A
-- symmetric deed ("A met B") is read from both sides; every other claim has one row. The links
-- write it anew for each story that changed.
create table claim_reading (
    claim_id text not null references claim(id),
    mirrored integer not null,          -- 1: subject and object exchanged
    story_id text not null,
    event_id text,
    document_id text not null,
    source_id text not null,
    part text not null,                 -- kind of the passage
    published_day integer,              -- null: unknown
    published_day_last integer,
    predicate text not null,
    subject_id text,
    subject_kind text,                  -- kind of the entity
    subject_text text,
    subject_name text,                  -- the name as spelled, made comparable by spelling.py
    object_id text,
    object_kind text,
    object_text text,
    object_head text,
    object_key text,                    -- object_id, else object_head: the same thing in two claims
    place_id text,
    place_text text,
    attributed_to_id text,
    attributed_to_text text,
    time_text text,
    day_first integer,
    day_last integer,
    time_approximate integer not null,
    quantity_text text,
    quantity_min real,                  -- in the base unit, so that miles compare with kilometres
    quantity_max real,
    unit text,                          -- the base unit
    counted text,
    polarity text not null,
    modality text not null,
    confident integer not null,         -- 1: may carry a contradiction
    primary key (claim_id, mirrored)
) without rowid;
create index claim_reading_story on claim_reading (story_id, predicate, object_key);
create index claim_reading_subject on claim_reading (story_id, predicate, subject_id);
create index claim_reading_event_day on claim_reading (event_id, predicate, day_first);
create index claim_reading_event_quantity
    on claim_reading (event_id, predicate, unit, quantity_min);
create index claim_reading_unit on claim_reading (story_id, subject_id, unit, quantity_min);
create index claim_reading_document on claim_reading (document_id, predicate);

-- Words of the lexicon and what is true of them: symmetric, repeatable, one_way, cumulative ...
create table predicate_property (
    predicate text not null,
    property text not null,
    primary key (predicate, property)
) without rowid;

-- Deeds that cannot both be true of one event: acquit and convict.
create table predicate_pair (
    predicate text not null,
    opposite text not null,
    primary key (predicate, opposite)
) without rowid;

-- Which place lies within which, as far as the texts and the gazetteer tell.
create table place_within (
    inner_id text not null references entity(id),
    outer_id text not null references entity(id),
    primary key (inner_id, outer_id)
) without rowid;

create table rule (
    id text primary key,
    title text not null,
    kind text not null,
    strength text not null,             -- contradiction, tension, difference
    yaml text not null,                 -- the file
    sql text not null                   -- what found its flags
);

create table rule_run (
    rule_id text primary key references rule(id),
    ran_at text not null,               -- UTC
    pairs_compared integer not null,
    flags integer not null
);

-- How much a rule compared in each story: keeps rule_run exact when only some stories changed.
create table rule_story (
    rule_id text not null references rule(id),
    story_id text not null references story(id),
    pairs_compared integer not null,
    primary key (rule_id, story_id)
) without rowid;

create table flag (
    id text primary key,                -- from rule and the two claims' keys
    rule_id text not null references rule(id),
    story_id text not null references story(id),
    story text not null,                -- the name, for the views
    kind text not null,
    strength text not null,
    strength_rank integer not null,     -- 1 contradiction, 2 tension, 3 difference
    message text not null,
    a_claim_id text not null references claim(id),
    a_source text not null,
    a_document_id text not null,
    a_part text not null,
    a_quote text not null,
    a_start integer not null,
    a_end integer not null,
    a_value text,
    b_claim_id text references claim(id),   -- null: what no other source supports
    b_source text,
    b_document_id text,
    b_part text,
    b_quote text,
    b_start integer,
    b_end integer,
    b_value text,
    evidence text not null,             -- hash of quotes and values: shows a verdict gone stale
    status text not null default 'open' -- open, confirmed, explained, dismissed; set by the log
);
create index flag_by_strength on flag (strength_rank, story, id);
create index flag_by_rule on flag (rule_id, strength_rank, story, id);
create index flag_by_story on flag (story_id, strength_rank, id);
-- Covers the one count of the start page: without it 400,000 flags run into Datasette's time limit.
create index flag_counts on flag (story_id, rule_id, strength, status);
create index flag_a_document on flag (a_document_id);
create index flag_b_document on flag (b_document_id);

-- Append-only: the last row of a flag is its verdict. Never deleted, also when the flag is gone.
create table flag_review (
    id integer primary key,
    flag_id text not null,              -- no foreign key: a verdict outlives its flag
    verdict text not null check (verdict in ('open', 'confirmed', 'explained', 'dismissed')),
    reason text,
    note text,
    reviewer text not null,
    reviewed_at text not null,          -- UTC
    evidence text                       -- flag.evidence when the verdict was given
);
create index flag_review_flag on flag_review (flag_id, id);

create trigger flag_review_sets_status after insert on flag_review begin
    update flag set status = new.verdict where id = new.flag_id;
end;
"""


@migrations()
def create_first_schema(db: Database) -> None:
    """Create every table of version 0.1."""
    # Statement by statement: executescript would commit the migration's transaction.
    for statement in split_statements(FIRST_SCHEMA):
        db.execute(statement)


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


def split_statements(script: str) -> list[str]:
    """Split an SQL script into statements, triggers kept whole.

    Args:
        script: SQL in which every statement ends in a semicolon at the end of a line.

    Returns:
        The statements, comments included.
    """
    import sqlite3

    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            statements.append(pending.strip())
            pending = ""
    return statements


def migrate(db: Database) -> None:
    """Bring a database to the newest schema. Does nothing where it is there already."""
    migrations.apply(db)


def open_database(path: Path) -> Database:
    """Open or create a database for writing, with foreign keys enforced.

    Raises:
        sqlite3.DatabaseError: if the file is no SQLite database.
    """
    db = Database(str(path))
    db.execute("pragma foreign_keys = on")
    db.execute("select count(*) from sqlite_master").fetchone()
    return db
