INSERT INTO community (name, folded_name, acronym, group_type, founded_on, planned_end, sponsor,
                       colour, notes, is_fictitious, import_id)
VALUES (:name, :folded_name, :acronym, :group_type, :founded_on, :planned_end, :sponsor,
        :colour, :notes, :is_fictitious, :import_id);
