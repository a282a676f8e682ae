SELECT id, activity_id, person_id, presence, minutes, import_id
FROM participation
WHERE activity_id = :activity
ORDER BY id;
