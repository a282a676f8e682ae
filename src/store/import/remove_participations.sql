-- What was edited by hand stays, an activity with all who stand in it.
DELETE FROM participation
WHERE import_id = :import AND NOT is_edited
  AND activity_id NOT IN (SELECT id FROM activity WHERE import_id = :import AND is_edited);
