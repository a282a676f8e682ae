-- Where people were when they met: in one room, online, or both at once. Not said of
-- most activities.
ALTER TABLE activity ADD COLUMN mode TEXT
    CHECK (mode IN ('in_person', 'online', 'hybrid'));
