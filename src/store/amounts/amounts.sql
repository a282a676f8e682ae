-- Every activity of a community with what was noted of it besides who came.
SELECT a.id, a.held_on, k.is_gathering, a.duration_minutes, a.facilitator_minutes,
       a.satisfaction_percent
FROM activity AS a
JOIN activity_kind AS k ON k.id = a.kind_id
WHERE a.community_id = :community AND a.joined_into IS NULL
ORDER BY a.held_on, a.id;
