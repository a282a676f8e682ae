-- What the page of a community asked and what became of it: dismissed for good, or
-- answered on that day.
CREATE TABLE prompt (
    id           INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES community (id) ON DELETE CASCADE,
    kind         TEXT    NOT NULL,
    milestone_id INTEGER REFERENCES milestone (id) ON DELETE CASCADE,
    settled_on   TEXT    NOT NULL,
    is_for_good  INTEGER NOT NULL CHECK (is_for_good IN (0, 1))
) STRICT;
CREATE INDEX prompt_by_community ON prompt (community_id);
CREATE INDEX prompt_by_milestone ON prompt (milestone_id) WHERE milestone_id IS NOT NULL;

-- Where people were when they met: in one room, online, or both at once. Not said of
-- most activities.
ALTER TABLE activity ADD COLUMN mode TEXT
    CHECK (mode IN ('in_person', 'online', 'hybrid'));
