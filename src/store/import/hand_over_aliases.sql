-- After the people: an alias goes where its person goes.
UPDATE alias
SET import_id = (SELECT person.import_id FROM person WHERE person.id = alias.person_id)
WHERE import_id = :import;
