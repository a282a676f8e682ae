SELECT merged.id, merged.name, whole.id, whole.name
FROM person AS merged JOIN person AS whole ON whole.id = merged.merged_into
WHERE merged.merged_into IS NOT NULL
ORDER BY merged.folded_name, merged.id;
