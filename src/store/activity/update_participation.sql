UPDATE participation
SET activity_id = :activity, person_id = :person, presence = :presence, minutes = :minutes, is_edited = 1
WHERE id = :id;
