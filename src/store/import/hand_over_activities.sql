-- What another import needs too is from now on what that one brought.
UPDATE activity
SET import_id = (SELECT min(p.import_id) FROM participation AS p
                 WHERE p.activity_id = activity.id AND p.import_id <> :import)
WHERE import_id = :import AND NOT is_edited;
