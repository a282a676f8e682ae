INSERT INTO alias (person_id, text, folded_text)
SELECT id, name, folded_name FROM person
WHERE id = :id AND folded_name <> :folded_name AND NOT is_placeholder
ON CONFLICT (folded_text) DO NOTHING;
