-- Every activity of a community, day by day, with each of its participations,
-- or alone.
SELECT a.*, p.person_id, p.presence, p.minutes
FROM activity AS a
LEFT JOIN participation AS p ON p.activity_id = a.id
WHERE a.community_id = :community AND a.joined_into IS NULL
ORDER BY a.month, a.held_on, a.id, p.id;
