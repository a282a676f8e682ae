INSERT INTO participation (activity_id, person_id, presence, minutes, import_id)
VALUES (:activity, :person, :presence, :minutes, :import_id);
