-- The communities that rows of the log belong to, as they were and as they
-- are. `c1` and so on are the columns of a noun's table in their order, which
-- migrations only add to.
WITH RECURSIVE
changed AS (
    SELECT * FROM temp.undo_log WHERE seq BETWEEN :first AND :last
),
met(person) AS (
    SELECT c0 FROM changed WHERE noun = 'person'
    UNION
    SELECT c3 FROM changed WHERE noun = 'person'
    UNION
    SELECT c1 FROM changed WHERE noun = 'alias'
    UNION
    SELECT alias.person_id FROM changed JOIN main.alias ON alias.id = c0 WHERE noun = 'alias'
    UNION
    -- Whoever is read as one of these, and as whom these are read.
    SELECT person.merged_into FROM met JOIN main.person ON person.id = met.person
    UNION
    SELECT person.id FROM met JOIN main.person ON person.merged_into = met.person
)
SELECT c0 AS community FROM changed WHERE noun = 'community'
UNION
SELECT c1 FROM changed WHERE noun = 'activity'
UNION
SELECT activity.community_id FROM changed JOIN main.activity ON activity.id = c0
WHERE noun = 'activity'
UNION
SELECT activity.community_id
FROM changed JOIN main.activity ON activity.id = c1
WHERE noun = 'participation'
UNION
SELECT activity.community_id
FROM changed
JOIN main.participation ON participation.id = c0
JOIN main.activity ON activity.id = participation.activity_id
WHERE noun = 'participation'
UNION
SELECT activity.community_id
FROM changed JOIN main.activity ON activity.kind_id = c0
WHERE noun = 'activity_kind' AND op = 'U'
UNION
SELECT c1 FROM changed WHERE noun = 'milestone'
UNION
SELECT milestone.community_id FROM changed JOIN main.milestone ON milestone.id = c0
WHERE noun = 'milestone'
UNION
SELECT c1 FROM changed WHERE noun = 'stage_override'
UNION
SELECT stage_override.community_id
FROM changed JOIN main.stage_override ON stage_override.id = c0
WHERE noun = 'stage_override'
UNION
SELECT c1 FROM changed WHERE noun = 'prompt'
UNION
SELECT prompt.community_id FROM changed JOIN main.prompt ON prompt.id = c0
WHERE noun = 'prompt'
UNION
SELECT c1 FROM changed WHERE noun = 'checkup'
UNION
SELECT checkup.community_id FROM changed JOIN main.checkup ON checkup.id = c0
WHERE noun = 'checkup'
UNION
SELECT checkup.community_id FROM changed JOIN main.checkup ON checkup.id = c1
WHERE noun IN ('checkup_respondent', 'checkup_note')
UNION
SELECT checkup.community_id
FROM changed
JOIN main.checkup_respondent AS respondent ON respondent.id = c0
JOIN main.checkup ON checkup.id = respondent.checkup_id
WHERE noun = 'checkup_respondent'
UNION
SELECT checkup.community_id
FROM changed
JOIN main.checkup_note AS note ON note.id = c0
JOIN main.checkup ON checkup.id = note.checkup_id
WHERE noun = 'checkup_note'
UNION
SELECT c1 FROM changed WHERE noun = 'report_text'
UNION
SELECT report_text.community_id FROM changed JOIN main.report_text ON report_text.id = c0
WHERE noun = 'report_text'
UNION
SELECT c2 FROM changed WHERE noun = 'membership'
UNION
SELECT membership.community_id FROM changed JOIN main.membership ON membership.id = c0
WHERE noun = 'membership'
UNION
SELECT c2 FROM changed WHERE noun = 'import_coverage'
UNION
SELECT import_coverage.community_id
FROM changed JOIN main.import_coverage ON import_coverage.id = c0
WHERE noun = 'import_coverage'
UNION
SELECT membership.community_id FROM met JOIN main.membership ON membership.person_id = met.person
UNION
SELECT activity.community_id
FROM met
JOIN main.participation ON participation.person_id = met.person
JOIN main.activity ON activity.id = participation.activity_id
