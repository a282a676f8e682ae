-- What was joined stands in its parts, and the whole is no meeting more.
SELECT count(*)
FROM activity AS a JOIN activity_kind AS k ON k.id = a.kind_id
WHERE a.id > ? AND k.is_gathering
  AND NOT EXISTS (SELECT 1 FROM activity AS part WHERE part.joined_into = a.id);
