-- Every participation of a person and of those merged into them. Someone who
-- is only registered counts where nobody's presence is known.
WITH RECURSIVE same (id) AS (
    SELECT :person
    UNION
    SELECT person.id FROM same JOIN person ON person.merged_into = same.id
)
SELECT a.id, a.community_id, a.held_on, k.code, k.name, a.title, p.presence,
    CASE p.presence
        WHEN 'absent' THEN 0
        WHEN 'registered' THEN a.present IS NULL AND NOT EXISTS (
            SELECT 1 FROM participation AS other
            WHERE other.activity_id = a.id AND other.presence <> 'registered')
        ELSE 1
    END AS counts
FROM same
JOIN participation AS p ON p.person_id = same.id
JOIN activity AS a ON a.id = p.activity_id
JOIN activity_kind AS k ON k.id = a.kind_id
WHERE a.joined_into IS NULL
ORDER BY a.held_on DESC, a.id DESC, p.id;
