-- What was written freely at the check-ups of the communities that the person, or
-- someone read as them, belongs to or was at.
WITH RECURSIVE same (id) AS (
    VALUES (:person)
    UNION
    SELECT person.id FROM person JOIN same ON person.merged_into = same.id
)
UPDATE checkup_respondent
SET wish = '', obstacle = ''
WHERE (wish <> '' OR obstacle <> '')
  AND checkup_id IN (
    SELECT checkup.id
    FROM checkup
    WHERE checkup.community_id IN (
        SELECT community_id FROM membership WHERE person_id IN (SELECT id FROM same)
        UNION
        SELECT activity.community_id
        FROM participation
        JOIN activity ON activity.id = participation.activity_id
        WHERE participation.person_id IN (SELECT id FROM same)
    )
);
