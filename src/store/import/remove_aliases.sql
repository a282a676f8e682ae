-- Of people who were there before the import.
DELETE FROM alias
WHERE import_id = :import
  AND NOT EXISTS (SELECT 1 FROM person WHERE person.id = alias.person_id
                                         AND person.import_id = :import);
