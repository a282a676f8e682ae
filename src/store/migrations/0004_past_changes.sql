-- What was changed, when and where: told long after it can be undone. Of people
-- their rows alone stand here, so that no name outlives its person; a community
-- is called as it was called then, since it may be gone.
CREATE TABLE past_change (
    id            INTEGER PRIMARY KEY,
    made_at       TEXT    NOT NULL,
    undone_at     TEXT,
    label         TEXT    NOT NULL,
    community     TEXT    NOT NULL,
    n_communities INTEGER NOT NULL CHECK (n_communities >= 0),
    n_rows        INTEGER NOT NULL CHECK (n_rows >= 0),
    day           TEXT,
    words         TEXT    NOT NULL,
    person_id     INTEGER REFERENCES person (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX past_change_by_person ON past_change (person_id) WHERE person_id IS NOT NULL;
