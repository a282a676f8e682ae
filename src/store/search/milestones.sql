SELECT id, community_id, from_day, title
FROM milestone
WHERE title <> '';
