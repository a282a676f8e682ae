SELECT id, person_id, community_id, role, from_day, to_day
FROM membership
WHERE community_id = :community
ORDER BY from_day, id;
