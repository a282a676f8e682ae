-- What is typed into the report of a community's year: a story each in `story_1` to
-- `story_3`, with its value and its source, and other parts without them.
CREATE TABLE report_text (
    id           INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES community (id) ON DELETE CASCADE,
    year         INTEGER NOT NULL,
    part         TEXT    NOT NULL,
    value        TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    UNIQUE (community_id, year, part)
) STRICT;
