SELECT id, name, acronym, group_type, founded_on, planned_end, sponsor, colour, notes,
       is_fictitious
FROM community
ORDER BY folded_name;
