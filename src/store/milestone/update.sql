UPDATE milestone
SET community_id = :community, kind = :kind, from_day = :from_day, to_day = :to_day,
    title = :title
WHERE id = :id;
