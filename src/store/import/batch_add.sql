INSERT INTO import_batch (file_name, imported_at, mapping_json, n_added, n_already_there,
                          n_rejected, n_ignored)
VALUES (:file_name, :imported_at, :mapping_json, 0, 0, :n_rejected, :n_ignored);
