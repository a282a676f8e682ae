-- What the register already holds of a community, oldest rows first: what each
-- source told, and not the wholes that are joined of it.
SELECT a.id, a.held_on, a.kind_id, a.title, a.registered, a.present, a.no_show, a.left_early,
       p.person_id, p.presence, k.is_gathering, a.import_id
FROM activity AS a
JOIN activity_kind AS k ON k.id = a.kind_id
LEFT JOIN participation AS p ON p.activity_id = a.id
WHERE a.community_id = :community
  AND NOT EXISTS (SELECT 1 FROM activity AS part WHERE part.joined_into = a.id)
ORDER BY a.id, p.id;
