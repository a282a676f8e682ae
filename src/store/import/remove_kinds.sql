DELETE FROM activity_kind
WHERE import_id = :import
  AND NOT EXISTS (SELECT 1 FROM activity AS a WHERE a.kind_id = activity_kind.id);
