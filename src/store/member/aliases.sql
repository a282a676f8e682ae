WITH RECURSIVE same (id) AS (
    SELECT :person
    UNION
    SELECT person.id FROM same JOIN person ON person.merged_into = same.id
)
SELECT alias.person_id, alias.text
FROM same JOIN alias ON alias.person_id = same.id
ORDER BY alias.folded_text;
