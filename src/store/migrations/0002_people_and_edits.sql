-- People are told apart more carefully, and imports remember what was edited.

-- A name that names nobody in particular ("Guest", "iPhone"): its
-- participations count, each for someone else, and it is no person of the
-- register. One row for each spelling.
ALTER TABLE person ADD COLUMN is_placeholder INTEGER NOT NULL DEFAULT 0
    CHECK (is_placeholder IN (0, 1));

-- Edited by hand since it was made: undoing the import that brought it keeps it.
ALTER TABLE community ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0
    CHECK (is_edited IN (0, 1));
ALTER TABLE person ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0
    CHECK (is_edited IN (0, 1));
ALTER TABLE activity ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0
    CHECK (is_edited IN (0, 1));
ALTER TABLE participation ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0
    CHECK (is_edited IN (0, 1));

-- Two people with names alike of whom the user said that they are two.
CREATE TABLE kept_apart (
    id       INTEGER PRIMARY KEY,
    one_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    CHECK (one_id < other_id),
    UNIQUE (one_id, other_id)
) STRICT;
CREATE INDEX kept_apart_by_other ON kept_apart (other_id);
