INSERT INTO membership (person_id, community_id, role, from_day, to_day)
VALUES (:person, :community, :role, :from_day, :to_day);
