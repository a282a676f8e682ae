-- The communities of everyone, under the name each participation was stored.
SELECT DISTINCT p.person_id, a.community_id
FROM participation AS p JOIN activity AS a ON a.id = p.activity_id
UNION
SELECT person_id, community_id FROM membership;
