-- Everyone who stands for themselves, with how often they took part.
SELECT person.id, person.name,
       (SELECT count(*) FROM participation AS p WHERE p.person_id = person.id)
FROM person
WHERE person.merged_into IS NULL AND NOT person.is_placeholder
ORDER BY person.id;
