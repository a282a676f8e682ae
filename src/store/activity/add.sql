INSERT INTO activity (community_id, kind_id, held_on, month, title, registered, present, no_show,
                      left_early, duration_minutes, facilitator_minutes, satisfaction_percent,
                      initiated_by, notes, mode, import_id)
VALUES (:community, :kind, :held_on, :month, :title, :registered, :present, :no_show,
        :left_early, :duration_minutes, :facilitator_minutes, :satisfaction_percent,
        :initiated_by, :notes, :mode, :import_id);
