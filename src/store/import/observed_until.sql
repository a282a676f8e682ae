SELECT max(day) FROM (
    SELECT max(last_day) AS day FROM import_coverage WHERE community_id = :community
    UNION ALL
    SELECT max(held_on) FROM activity WHERE community_id = :community
    UNION ALL
    SELECT max(held_on) FROM activity
    WHERE import_id IS NULL
      AND EXISTS (SELECT 1 FROM activity AS a
                  WHERE a.community_id = :community AND a.import_id IS NULL)
);
