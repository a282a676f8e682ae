UPDATE community
SET import_id = (SELECT min(c.import_id) FROM import_coverage AS c
                 WHERE c.community_id = community.id AND c.import_id <> :import)
WHERE import_id = :import AND NOT is_edited;
