-- Who logs by hand is taken to log every community that they log by hand; but only its
-- own log ends a month for a community, so that what is logged of another on the last
-- day says nothing of it. One row by hand below what files cover is a copy or a mend and
-- says no more.
SELECT max(day) FROM (
    SELECT max(last_day) AS day FROM import_coverage WHERE community_id = :community
    UNION ALL
    SELECT max(held_on) FROM activity WHERE community_id = :community
    UNION ALL
    SELECT min(max(held_on), date(max(held_on), 'start of month', '+1 month', '-2 days'))
    FROM activity
    WHERE import_id IS NULL
      AND EXISTS (SELECT 1 FROM activity AS a
                  WHERE a.community_id = :community AND a.import_id IS NULL
                    AND a.held_on >= coalesce(
                        (SELECT max(last_day) FROM import_coverage
                         WHERE community_id = :community), ''))
);
