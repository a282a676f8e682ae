-- Those of the person and of everyone merged into them.
WITH RECURSIVE same (id) AS (
    VALUES (:person)
    UNION
    SELECT person.id FROM person JOIN same ON person.merged_into = same.id
)
UPDATE person
SET name = :name, folded_name = :folded_name, is_edited = 1
WHERE id IN (SELECT id FROM same)
