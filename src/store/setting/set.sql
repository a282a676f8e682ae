-- Not REPLACE: that would delete the old row unseen by the undo log.
INSERT INTO setting (key, value) VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;
