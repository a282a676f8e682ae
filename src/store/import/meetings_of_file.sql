-- A community that the file made has no meetings of others.
SELECT a.*, k.code, k.name AS kind_name, b.file_name
FROM activity AS a
JOIN activity_kind AS k ON k.id = a.kind_id
JOIN community AS c ON c.id = a.community_id
JOIN import_batch AS b ON b.id = a.import_id
WHERE a.id > :last_before AND a.import_id = :import AND a.joined_into IS NULL AND k.is_gathering
  AND c.import_id IS NOT :import
ORDER BY a.id;
