DELETE FROM community
WHERE import_id = :import AND NOT is_edited
  AND NOT EXISTS (SELECT 1 FROM activity AS a WHERE a.community_id = community.id)
  AND NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.community_id = community.id)
  AND NOT EXISTS (SELECT 1 FROM milestone AS m WHERE m.community_id = community.id)
  AND NOT EXISTS (SELECT 1 FROM stage_override AS s WHERE s.community_id = community.id);
