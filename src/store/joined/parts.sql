SELECT a.*, k.code
FROM activity AS a JOIN activity_kind AS k ON k.id = a.kind_id
WHERE a.joined_into = ?
ORDER BY a.id;
