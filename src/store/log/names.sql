-- What everyone is called, and the first of their e-mail addresses.
SELECT person.id, person.name,
       (SELECT text FROM alias
        WHERE alias.person_id = person.id AND instr(text, '@')
        ORDER BY alias.id LIMIT 1) AS email,
       person.is_placeholder
FROM person
ORDER BY person.id;
