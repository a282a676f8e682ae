-- Those who belong to no community, by their name and their other spellings.
WITH unbound (id) AS (
    SELECT person.id FROM person
    WHERE NOT EXISTS (SELECT 1 FROM participation AS p WHERE p.person_id = person.id)
      AND NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.person_id = person.id)
)
SELECT person.folded_name, person.id
FROM unbound JOIN person ON person.id = unbound.id
WHERE NOT person.is_placeholder
UNION
SELECT alias.folded_text, alias.person_id
FROM unbound JOIN alias ON alias.person_id = unbound.id
WHERE NOT instr(alias.folded_text, '@');
