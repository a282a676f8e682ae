SELECT id, community_id, stage, since_month, said_on, reason
FROM stage_override
WHERE community_id = :community
ORDER BY said_on, id;
