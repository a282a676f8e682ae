-- Whom a bare name may be in a community: those who belong to it, and those
-- who belong to none yet, by their name and their other spellings.
WITH own (id) AS (
    SELECT p.person_id
    FROM activity AS a JOIN participation AS p ON p.activity_id = a.id
    WHERE a.community_id = :community
    UNION
    SELECT person_id FROM membership WHERE community_id = :community
    UNION
    SELECT person.id FROM person
    WHERE NOT EXISTS (SELECT 1 FROM participation AS p WHERE p.person_id = person.id)
      AND NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.person_id = person.id)
)
SELECT person.folded_name, person.id
FROM own JOIN person ON person.id = own.id
WHERE NOT person.is_placeholder
UNION
SELECT alias.folded_text, alias.person_id
FROM own JOIN alias ON alias.person_id = own.id
WHERE NOT instr(alias.folded_text, '@')
ORDER BY 2;
