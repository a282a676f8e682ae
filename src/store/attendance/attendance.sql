-- Every gathering of a community with what was noted of who came: by heads,
-- and by names.
SELECT a.held_on, a.registered, a.present, a.no_show, a.left_early, a.satisfaction_percent,
       sum(p.presence = 'registered'), sum(p.presence = 'present'),
       sum(p.presence = 'absent'), sum(p.presence = 'left_early')
FROM activity AS a
JOIN activity_kind AS k ON k.id = a.kind_id
LEFT JOIN participation AS p ON p.activity_id = a.id
WHERE a.community_id = :community AND k.is_gathering
GROUP BY a.id
ORDER BY a.held_on, a.id;
