INSERT INTO participation (activity_id, person_id, presence, minutes, import_id)
VALUES (?1, ?2, ?3, ?4, ?5);
