SELECT id, kind_id, held_on, title, registered, present, no_show, left_early, duration_minutes,
       satisfaction_percent, mode, import_id
FROM activity
WHERE community_id = :community AND joined_into IS NULL
ORDER BY month, held_on, id;
