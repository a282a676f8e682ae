-- Who took part in a community or is one of its members, under the person
-- each is merged into. Names that name nobody are no people.
WITH RECURSIVE
seen (id) AS (
    SELECT p.person_id
    FROM activity AS a JOIN participation AS p ON p.activity_id = a.id
    WHERE a.community_id = :community AND a.joined_into IS NULL
    UNION
    SELECT person_id FROM membership WHERE community_id = :community
    UNION
    SELECT person.merged_into
    FROM seen JOIN person ON person.id = seen.id
    WHERE person.merged_into IS NOT NULL
)
SELECT person.id, person.name
FROM seen JOIN person ON person.id = seen.id
WHERE person.merged_into IS NULL AND NOT person.is_placeholder
ORDER BY person.folded_name, person.id;
