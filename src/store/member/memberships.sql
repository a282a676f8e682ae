WITH RECURSIVE same (id) AS (
    SELECT :person
    UNION
    SELECT person.id FROM same JOIN person ON person.merged_into = same.id
)
SELECT m.id, m.person_id, m.community_id, m.role, m.from_day, m.to_day
FROM same JOIN membership AS m ON m.person_id = same.id
ORDER BY m.from_day, m.id;
