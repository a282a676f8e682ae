SELECT *
FROM activity
WHERE community_id = :community AND month BETWEEN :first AND :last AND joined_into IS NULL
ORDER BY month DESC, held_on DESC, id DESC;
