UPDATE person
SET import_id = (SELECT min(p.import_id) FROM participation AS p
                 WHERE p.person_id = person.id AND p.import_id <> :import)
WHERE import_id = :import AND NOT is_edited;
