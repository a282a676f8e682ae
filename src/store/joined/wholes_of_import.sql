-- Those that were not edited by hand, with a part or anyone in a part that
-- the import brought.
SELECT DISTINCT whole.id
FROM activity AS part JOIN activity AS whole ON whole.id = part.joined_into
WHERE part.joined_into IS NOT NULL
  AND NOT whole.is_edited
  AND NOT EXISTS (SELECT 1 FROM participation AS p
                  WHERE p.activity_id = whole.id AND p.is_edited)
  AND (part.import_id = :import
       OR EXISTS (SELECT 1 FROM participation AS p
                  WHERE p.activity_id = part.id AND p.import_id = :import))
ORDER BY 1;
