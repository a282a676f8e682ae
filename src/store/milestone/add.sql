INSERT INTO milestone (community_id, kind, from_day, to_day, title)
VALUES (:community, :kind, :from_day, :to_day, :title);
