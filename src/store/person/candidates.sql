-- Everyone who stands for themselves, with how often they took part.
SELECT person.id, person.name,
       (SELECT count(*) FROM participation AS p JOIN activity AS a ON a.id = p.activity_id
        WHERE p.person_id = person.id AND a.joined_into IS NULL)
FROM person
WHERE person.merged_into IS NULL AND NOT person.is_placeholder
ORDER BY person.id;
