-- One meeting that two sources tell of is one activity, and can be parted.

-- When it began and ended, in minutes since the midnight of its day.
ALTER TABLE activity ADD COLUMN begins_at INTEGER CHECK (begins_at >= 0);
ALTER TABLE activity ADD COLUMN ends_at INTEGER CHECK (ends_at >= begins_at);

-- What each source tells of a meeting stays a row of its own, with its own
-- participations, and is read as the whole that it is joined into. So undoing
-- the import of either loses nothing of the other.
ALTER TABLE activity ADD COLUMN joined_into INTEGER
    REFERENCES activity (id) ON DELETE SET NULL CHECK (joined_into <> id);
CREATE INDEX activity_by_joining ON activity (joined_into) WHERE joined_into IS NOT NULL;

DROP INDEX activity_by_month;
CREATE INDEX activity_by_month
    ON activity (community_id, month, held_on, kind_id, registered, present, joined_into);
