SELECT id, name
FROM person
WHERE merged_into IS NULL
ORDER BY folded_name, id;
