-- Check-ups: who answered what of which element, and what was noted. A respondent has
-- no name; `key` is the print of a word that they chose, or of their line in a file.
CREATE TABLE checkup (
    id           INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES community (id) ON DELETE CASCADE,
    held_on      TEXT    NOT NULL,
    UNIQUE (community_id, held_on)
) STRICT;

CREATE TABLE checkup_respondent (
    id         INTEGER PRIMARY KEY,
    checkup_id INTEGER NOT NULL REFERENCES checkup (id) ON DELETE CASCADE,
    key        TEXT    NOT NULL,
    wish       TEXT    NOT NULL,
    obstacle   TEXT    NOT NULL
) STRICT;
CREATE INDEX checkup_respondent_by_checkup ON checkup_respondent (checkup_id);

-- Without a level, it was answered that it is not known.
CREATE TABLE checkup_answer (
    id            INTEGER PRIMARY KEY,
    respondent_id INTEGER NOT NULL REFERENCES checkup_respondent (id) ON DELETE CASCADE,
    element       TEXT    NOT NULL,
    level         INTEGER CHECK (level BETWEEN 1 AND 5),
    UNIQUE (respondent_id, element)
) STRICT;

CREATE TABLE checkup_note (
    id           INTEGER PRIMARY KEY,
    checkup_id   INTEGER NOT NULL REFERENCES checkup (id) ON DELETE CASCADE,
    element      TEXT    NOT NULL,
    note         TEXT    NOT NULL,
    action       TEXT    NOT NULL,
    due_on       TEXT,
    done_on      TEXT,
    milestone_id INTEGER REFERENCES milestone (id) ON DELETE SET NULL,
    UNIQUE (checkup_id, element)
) STRICT;
CREATE INDEX checkup_note_by_milestone ON checkup_note (milestone_id)
    WHERE milestone_id IS NOT NULL;
