SELECT is_edited OR EXISTS (SELECT 1 FROM participation AS p
                            WHERE p.activity_id = activity.id AND p.is_edited)
FROM activity WHERE id = ?;
