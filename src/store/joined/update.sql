UPDATE activity
SET kind_id = :kind, held_on = :held_on, month = :month, title = :title,
    registered = :registered, present = :present, no_show = :no_show, left_early = :left_early,
    begins_at = :begins_at, ends_at = :ends_at, duration_minutes = :duration,
    facilitator_minutes = :facilitator, satisfaction_percent = :satisfaction,
    initiated_by = :initiated_by, notes = :notes, mode = :mode, import_id = :import_id
WHERE id = :id;
