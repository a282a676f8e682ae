-- What tells one make of file from another: the program it is from, and which
-- columns play which parts.
SELECT id,
       CASE WHEN json_valid(mapping_json)
            THEN coalesce(json_extract(mapping_json, '$.source'), '') || ' '
                 || coalesce(json_extract(mapping_json, '$.columns'), '')
            ELSE '' END
FROM import_batch
WHERE id > :last;
