UPDATE community
SET name = :name, folded_name = :folded_name, acronym = :acronym, group_type = :group_type,
    founded_on = :founded_on, planned_end = :planned_end, sponsor = :sponsor, colour = :colour,
    notes = :notes, is_fictitious = :is_fictitious,
    is_edited = 1
WHERE id = :id;
