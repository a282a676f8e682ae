-- Every gathering of a community with what was noted of who came: by heads,
-- and by names, a row for each name.
SELECT a.id, a.held_on, a.registered, a.present, a.no_show, a.left_early, a.satisfaction_percent,
       p.person_id, p.presence
FROM activity AS a
JOIN activity_kind AS k ON k.id = a.kind_id
LEFT JOIN participation AS p ON p.activity_id = a.id
WHERE a.community_id = :community AND k.is_gathering AND a.joined_into IS NULL
ORDER BY a.held_on, a.id;
