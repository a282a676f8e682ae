SELECT id, community_id, kind, from_day, to_day, title
FROM milestone
WHERE community_id = :community
ORDER BY from_day, id;
