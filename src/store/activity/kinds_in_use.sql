-- What was joined is counted as the whole that it became.
SELECT k.id, k.code, k.name, k.is_gathering,
       count(a.id) FILTER (WHERE a.joined_into IS NULL) AS n_activities,
       count(DISTINCT a.community_id) AS n_communities,
       count(a.id) > 0 AS is_used
FROM activity_kind AS k
LEFT JOIN activity AS a ON a.kind_id = k.id
GROUP BY k.id
ORDER BY k.code IS NULL, k.folded_name, k.id;
