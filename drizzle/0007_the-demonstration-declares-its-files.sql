-- Invented people (NEPH 990... and 991..., which no real file has) declare what the regulation asks, so that a demonstration that was
-- loaded before the regulation decided can still be used. Real files stay as they are: what they do not say is not known, and is
-- asked for.
UPDATE candidates SET training_path = 'traditional', medical_declaration = false,
  registered_on = least(theory_passed_on, current_date) - 30,
  medical_opinion_on = CASE WHEN categories && '{C1,C1E,C,CE,D1,D1E,D,DE}'::licence_category[] THEN current_date - 60 END
WHERE neph ~ '^99[01][0-9]{9}$' AND training_path IS NULL AND email LIKE '%@exemple.fr';--> statement-breakpoint
UPDATE candidates SET training_path = 'traditional', medical_declaration = false
WHERE neph ~ '^991[0-9]{9}$' AND training_path IS NULL AND kind = 'school' AND email IS NULL;--> statement-breakpoint
INSERT INTO exam_results (candidate_id, phase, category, outcome, taken_on)
SELECT id, 'off_road', wanted, 'passed', greatest(theory_passed_on + 2, current_date - 30)
FROM candidates, unnest(categories) AS wanted
WHERE neph ~ '^990[0-9]{9}$' AND email LIKE '%@exemple.fr' AND wanted NOT IN ('B', 'B1') AND theory_passed_on IS NOT NULL;
