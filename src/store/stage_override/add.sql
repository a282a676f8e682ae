INSERT INTO stage_override (community_id, stage, since_month, said_on, reason)
VALUES (:community, :stage, :since_month, :said_on, :reason);
