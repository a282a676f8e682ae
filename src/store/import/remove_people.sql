-- Their aliases go with them, unless one came from elsewhere. A name that
-- names nobody is in nobody's way, so that it goes with its last row.
DELETE FROM person
WHERE (import_id = :import AND NOT is_edited OR is_placeholder)
  AND NOT EXISTS (SELECT 1 FROM participation AS p WHERE p.person_id = person.id)
  AND NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.person_id = person.id)
  AND NOT EXISTS (SELECT 1 FROM alias AS a
                  WHERE a.person_id = person.id AND a.import_id IS NOT :import)
  AND NOT EXISTS (SELECT 1 FROM activity AS a WHERE a.initiated_by = person.id)
  AND NOT EXISTS (SELECT 1 FROM person AS other WHERE other.merged_into = person.id);
