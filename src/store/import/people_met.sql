SELECT DISTINCT coalesce(person.merged_into, person.id)
FROM participation AS p JOIN person ON person.id = p.person_id
WHERE p.activity_id = ? AND NOT person.is_placeholder;
