SELECT past_change.id, made_at, undone_at IS NOT NULL AS is_undone, label, community,
       n_communities, n_rows, day, coalesce(person.name, words) AS words
FROM past_change
LEFT JOIN person ON person.id = past_change.person_id
ORDER BY past_change.id DESC;
