DELETE FROM activity
WHERE import_id = :import AND NOT is_edited
  AND NOT EXISTS (SELECT 1 FROM participation AS p WHERE p.activity_id = activity.id);
