-- Whom a bare name may be in a community: those who belong to it, by their name
-- and their other spellings.
WITH own (id) AS (
    SELECT p.person_id
    FROM activity AS a JOIN participation AS p ON p.activity_id = a.id
    WHERE a.community_id = :community
    UNION
    SELECT person_id FROM membership WHERE community_id = :community
)
SELECT person.folded_name, person.id
FROM own JOIN person ON person.id = own.id
WHERE NOT person.is_placeholder
UNION
SELECT alias.folded_text, alias.person_id
FROM own JOIN alias ON alias.person_id = own.id
WHERE NOT instr(alias.folded_text, '@');
