-- What each source tells of a meeting: the parts that it is joined of, or itself.
SELECT a.import_id, a.kind_id, a.title FROM activity AS a
WHERE a.joined_into = :id
   OR (a.id = :id AND NOT EXISTS (SELECT 1 FROM activity AS part WHERE part.joined_into = a.id));
