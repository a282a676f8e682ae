-- Who took part in each activity of a community, in the order of `activities.sql`.
SELECT a.id, p.person_id, p.presence
FROM activity AS a
JOIN participation AS p ON p.activity_id = a.id
WHERE a.community_id = :community AND a.joined_into IS NULL
ORDER BY a.month, a.held_on, a.id;
