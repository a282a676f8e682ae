SELECT DISTINCT a.joined_into
FROM activity AS a
WHERE a.joined_into IS NOT NULL
  AND EXISTS (SELECT 1 FROM participation AS p
              WHERE p.activity_id = a.id AND p.import_id = :import)
ORDER BY 1;
