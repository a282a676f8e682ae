UPDATE participation
SET activity_id = :activity, person_id = :person, presence = :presence, minutes = :minutes
WHERE id = :id;
