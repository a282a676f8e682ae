UPDATE activity
SET community_id = :community, kind_id = :kind, held_on = :held_on, month = :month,
    title = :title, registered = :registered, present = :present, no_show = :no_show,
    left_early = :left_early, duration_minutes = :duration_minutes,
    facilitator_minutes = :facilitator_minutes, satisfaction_percent = :satisfaction_percent,
    initiated_by = :initiated_by, notes = :notes, mode = :mode, is_edited = 1
WHERE id = :id;
