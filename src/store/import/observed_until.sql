-- Who logs by hand is taken to log every community that they log by hand. One
-- row by hand below what files cover is a copy or a mend and says no more.
SELECT max(day) FROM (
    SELECT max(last_day) AS day FROM import_coverage WHERE community_id = :community
    UNION ALL
    SELECT max(held_on) FROM activity WHERE community_id = :community
    UNION ALL
    SELECT max(held_on) FROM activity
    WHERE import_id IS NULL
      AND EXISTS (SELECT 1 FROM activity AS a
                  WHERE a.community_id = :community AND a.import_id IS NULL
                    AND a.held_on >= coalesce(
                        (SELECT max(last_day) FROM import_coverage
                         WHERE community_id = :community), ''))
);
