-- Every activity of a community with each of its participations, or alone.
SELECT a.held_on, a.id, k.is_gathering, a.registered, a.present, p.person_id, p.presence
FROM activity AS a
JOIN activity_kind AS k ON k.id = a.kind_id
LEFT JOIN participation AS p ON p.activity_id = a.id
WHERE a.community_id = :community AND a.joined_into IS NULL
ORDER BY a.month, a.held_on, a.id, p.id;
