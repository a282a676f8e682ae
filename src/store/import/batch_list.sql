SELECT id, file_name, imported_at, mapping_json, n_added, n_already_there, n_rejected, n_ignored
FROM import_batch
ORDER BY imported_at DESC, id DESC;
