UPDATE membership
SET person_id = :person, community_id = :community, role = :role, from_day = :from_day,
    to_day = :to_day
WHERE id = :id;
