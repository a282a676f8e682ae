INSERT INTO activity (community_id, kind_id, held_on, month, title, notes)
SELECT community_id, kind_id, held_on, month, title, notes FROM activity WHERE id = ?;
