SELECT a.id
FROM activity AS a
JOIN activity_kind AS k ON k.id = a.kind_id
WHERE a.community_id = :community AND k.is_gathering AND a.joined_into IS NULL
ORDER BY a.month DESC, a.held_on DESC, a.id DESC
LIMIT 1;
