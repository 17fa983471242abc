"""The tables of version 0.1, each column with its meaning."""

from __future__ import annotations

from sqlite_utils import Database

from .steps import migrations, split_statements

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
