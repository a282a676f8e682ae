INSERT INTO checkup_note (checkup_id, element, note, action, due_on, done_on, milestone_id)
VALUES (:checkup, :element, :note, :action, :due_on, :done_on, :milestone);
