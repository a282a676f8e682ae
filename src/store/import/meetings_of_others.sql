SELECT a.*, k.code, k.name AS kind_name, b.file_name
FROM activity AS a
JOIN activity_kind AS k ON k.id = a.kind_id
LEFT JOIN import_batch AS b ON b.id = a.import_id
WHERE a.community_id = :community AND a.month = :month AND a.held_on = :day
  AND a.import_id IS NOT :import AND a.joined_into IS NULL AND k.is_gathering
ORDER BY a.id;
