INSERT INTO past_change (made_at, label, community, n_communities, n_rows, day, words, person_id)
VALUES (:made_at, :label, :community, :n_communities, :n_rows, :day, :words,
        (SELECT id FROM person WHERE id = :person));
