SELECT id, community_id, kind_id, held_on, title, notes
FROM activity
WHERE joined_into IS NULL AND (title <> '' OR notes <> '');
