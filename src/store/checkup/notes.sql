SELECT checkup_id, element, note, action, due_on, done_on, milestone_id
FROM checkup_note
JOIN checkup ON checkup.id = checkup_note.checkup_id
WHERE checkup.community_id = :community
ORDER BY checkup_note.id;
