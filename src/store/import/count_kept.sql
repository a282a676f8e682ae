SELECT (SELECT count(*) FROM participation WHERE import_id = :import),
       (SELECT count(*) FROM activity WHERE import_id = :import),
       (SELECT count(*) FROM activity AS a
        WHERE a.import_id = :import
          AND (a.is_edited OR EXISTS (SELECT 1 FROM participation AS p
                                      WHERE p.activity_id = a.id AND p.is_edited))),
       (SELECT count(*) FROM person WHERE import_id = :import AND NOT is_placeholder),
       (SELECT count(*) FROM community WHERE import_id = :import);
