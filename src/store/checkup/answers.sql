SELECT respondent.id, checkup_id, key, wish, obstacle, element, level
FROM checkup_respondent AS respondent
JOIN checkup ON checkup.id = respondent.checkup_id
LEFT JOIN checkup_answer AS answer ON answer.respondent_id = respondent.id
WHERE checkup.community_id = :community
ORDER BY respondent.id, answer.id;
