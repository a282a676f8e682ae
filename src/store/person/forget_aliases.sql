-- Those of the person and of everyone merged into them.
WITH RECURSIVE same (id) AS (
    VALUES (:person)
    UNION
    SELECT person.id FROM person JOIN same ON person.merged_into = same.id
)
DELETE FROM alias WHERE person_id IN (SELECT id FROM same)
