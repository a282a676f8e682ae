UPDATE stage_override
SET community_id = :community, stage = :stage, since_month = :since_month, said_on = :said_on,
    reason = :reason
WHERE id = :id;
