-- What rows of the log are about: the most telling of their nouns, how many rows of
-- it, and the first of these. A kind or a person that comes with an activity is told
-- after it; one that was itself changed, before.
SELECT noun, count(DISTINCT c0) AS n_rows, min(c0) AS row
FROM temp.undo_log
WHERE seq BETWEEN :first AND :last
GROUP BY noun
ORDER BY min(CASE
    WHEN noun = 'import_batch' THEN 0
    WHEN noun = 'community' THEN 1
    WHEN noun = 'milestone' THEN 2
    WHEN noun = 'stage_override' THEN 3
    WHEN noun = 'checkup' THEN 4
    WHEN noun = 'checkup_note' THEN 4
    WHEN noun = 'activity_kind' AND op <> 'I' THEN 4
    WHEN noun = 'person' AND op <> 'I' THEN 5
    WHEN noun = 'alias' THEN 6
    WHEN noun = 'kept_apart' THEN 7
    WHEN noun = 'activity' THEN 8
    WHEN noun = 'person' THEN 9
    WHEN noun = 'membership' THEN 10
    ELSE 11
END)
LIMIT 1;
