-- The first register. Dates are texts as YYYY-MM-DD, so that any tool can read
-- them; `month` is the number of months since January of the year 0, so that
-- grouping by month needs no text functions. Every table has `id` as its first
-- column: the undo log counts on it.

CREATE TABLE import_batch (
    id              INTEGER PRIMARY KEY,
    file_name       TEXT    NOT NULL,
    imported_at     TEXT    NOT NULL,
    mapping_json    TEXT    NOT NULL,
    n_added         INTEGER NOT NULL,
    n_already_there INTEGER NOT NULL,
    n_rejected      INTEGER NOT NULL,
    n_ignored       INTEGER NOT NULL
) STRICT;

-- An `import_id` says which import brought a row, so that undoing the import
-- finds it; rows made by hand have none.

CREATE TABLE community (
    id            INTEGER PRIMARY KEY,
    name          TEXT    NOT NULL,
    folded_name   TEXT    NOT NULL UNIQUE,
    acronym       TEXT    NOT NULL,
    group_type    TEXT    NOT NULL,
    founded_on    TEXT,
    planned_end   TEXT,
    sponsor       TEXT    NOT NULL,
    colour        TEXT    NOT NULL,
    notes         TEXT    NOT NULL,
    is_fictitious INTEGER NOT NULL CHECK (is_fictitious IN (0, 1)),
    import_id     INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
) STRICT;

-- How far a file reaches, for each community that it names: a community that
-- is silent in it until then was silent, one that is not in it is unknown.
CREATE TABLE import_coverage (
    id           INTEGER PRIMARY KEY,
    import_id    INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    community_id INTEGER NOT NULL REFERENCES community (id) ON DELETE CASCADE,
    last_day     TEXT    NOT NULL
) STRICT;
CREATE INDEX import_coverage_by_community ON import_coverage (community_id, last_day);
CREATE INDEX import_coverage_by_import ON import_coverage (import_id);

-- Someone merged into another keeps their own row and their own
-- participations, and is read as the other: un-merging forgets nothing.
CREATE TABLE person (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL,
    folded_name TEXT    NOT NULL,
    merged_into INTEGER REFERENCES person (id) ON DELETE SET NULL CHECK (merged_into <> id),
    import_id   INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX person_by_name ON person (folded_name);
CREATE INDEX person_by_merge ON person (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE alias (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    text        TEXT    NOT NULL,
    folded_text TEXT    NOT NULL UNIQUE,
    import_id   INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX alias_by_person ON alias (person_id);

CREATE TABLE membership (
    id           INTEGER PRIMARY KEY,
    person_id    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    community_id INTEGER NOT NULL REFERENCES community (id) ON DELETE CASCADE,
    role         TEXT    NOT NULL,
    from_day     TEXT,
    to_day       TEXT
) STRICT;
CREATE INDEX membership_by_community ON membership (community_id, person_id);
CREATE INDEX membership_by_person ON membership (person_id);

-- A kind that the program knows has a code, any other a name of its own.
CREATE TABLE activity_kind (
    id           INTEGER PRIMARY KEY,
    code         TEXT    UNIQUE,
    name         TEXT,
    folded_name  TEXT    UNIQUE,
    is_gathering INTEGER NOT NULL CHECK (is_gathering IN (0, 1)),
    import_id    INTEGER REFERENCES import_batch (id) ON DELETE SET NULL,
    CHECK ((code IS NULL) = (name IS NOT NULL) AND (name IS NULL) = (folded_name IS NULL))
) STRICT;
INSERT INTO activity_kind (code, is_gathering) VALUES
    ('meeting', 1), ('online_meeting', 1), ('workshop', 1), ('webinar', 1),
    ('message', 0), ('document', 0), ('contribution', 0), ('visit', 0), ('other', 0);

CREATE TABLE activity (
    id                   INTEGER PRIMARY KEY,
    community_id         INTEGER NOT NULL REFERENCES community (id) ON DELETE CASCADE,
    kind_id              INTEGER NOT NULL REFERENCES activity_kind (id),
    held_on              TEXT    NOT NULL,
    month                INTEGER NOT NULL,
    title                TEXT    NOT NULL,
    registered           INTEGER CHECK (registered >= 0),
    present              INTEGER CHECK (present >= 0),
    no_show              INTEGER CHECK (no_show >= 0),
    left_early           INTEGER CHECK (left_early >= 0),
    duration_minutes     INTEGER CHECK (duration_minutes >= 0),
    facilitator_minutes  INTEGER CHECK (facilitator_minutes >= 0),
    satisfaction_percent INTEGER CHECK (satisfaction_percent BETWEEN 0 AND 100),
    initiated_by         INTEGER REFERENCES person (id) ON DELETE SET NULL,
    notes                TEXT    NOT NULL,
    import_id            INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
) STRICT;
-- What every reading of a community's life needs, without touching the table.
CREATE INDEX activity_by_month
    ON activity (community_id, month, held_on, kind_id, registered, present);
CREATE INDEX activity_by_initiator ON activity (initiated_by) WHERE initiated_by IS NOT NULL;

-- How far the log kept by hand reaches.
CREATE INDEX activity_by_hand ON activity (held_on) WHERE import_id IS NULL;
CREATE INDEX activity_by_hand_in ON activity (community_id) WHERE import_id IS NULL;

CREATE TABLE participation (
    id          INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    person_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    presence    TEXT    NOT NULL,
    minutes     INTEGER CHECK (minutes >= 0),
    import_id   INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX participation_by_activity ON participation (activity_id, person_id, presence);
CREATE INDEX participation_by_person ON participation (person_id);

CREATE TABLE milestone (
    id           INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES community (id) ON DELETE CASCADE,
    kind         TEXT    NOT NULL,
    from_day     TEXT    NOT NULL,
    to_day       TEXT,
    title        TEXT    NOT NULL
) STRICT;
CREATE INDEX milestone_by_day ON milestone (community_id, from_day);

CREATE TABLE stage_override (
    id           INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES community (id) ON DELETE CASCADE,
    stage        TEXT    NOT NULL,
    since_month  INTEGER NOT NULL,
    said_on      TEXT    NOT NULL,
    reason       TEXT    NOT NULL
) STRICT;
CREATE INDEX stage_override_by_day ON stage_override (community_id, said_on);

CREATE TABLE setting (
    id    INTEGER PRIMARY KEY,
    key   TEXT    NOT NULL UNIQUE,
    value TEXT    NOT NULL
) STRICT;
