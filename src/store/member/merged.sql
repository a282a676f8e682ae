WITH RECURSIVE same (id) AS (
    SELECT id FROM person WHERE merged_into = :person
    UNION
    SELECT person.id FROM same JOIN person ON person.merged_into = same.id
)
SELECT person.id, person.name
FROM same JOIN person ON person.id = same.id
WHERE person.id <> :person
ORDER BY person.folded_name, person.id;
