UPDATE activity_kind
SET import_id = (SELECT min(a.import_id) FROM activity AS a
                 WHERE a.kind_id = activity_kind.id AND a.import_id <> :import)
WHERE import_id = :import;
