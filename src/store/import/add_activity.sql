INSERT INTO activity (community_id, kind_id, held_on, month, title, import_id, notes, registered,
                      present, no_show, left_early, duration_minutes, facilitator_minutes,
                      satisfaction_percent, mode)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15);
