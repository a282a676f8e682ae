SELECT id, name
FROM person
WHERE merged_into IS NULL AND NOT is_placeholder
ORDER BY folded_name, id;
