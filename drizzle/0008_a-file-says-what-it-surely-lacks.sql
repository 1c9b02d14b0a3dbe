CREATE TYPE "public"."absent_fact" AS ENUM('medical_opinion', 'vocational_theory', 'preliminary_appointment', 'initial_training_end');--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "declared_none" "absent_fact"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "history_complete" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "licences_complete" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- These say what the regulation may conclude from an empty field, so they guard decisions as the rest of the file does.
DROP TRIGGER candidate_file_changed ON candidates;--> statement-breakpoint
CREATE TRIGGER candidate_file_changed BEFORE UPDATE OF
  birth_date, theory_passed_on, categories, training_path, emancipated, parental_authorisation, fimo, medical_declaration,
  automatic_vehicle, medical_opinion_on, fit_until, preliminary_appointment_on, initial_training_ended_on, registered_on,
  vocational_theory_on, vocational_theory_validated, declared_none, history_complete, licences_complete
  ON candidates FOR EACH ROW EXECUTE FUNCTION candidate_file_changed();--> statement-breakpoint
-- Invented people are whole. A real file stays as it is: nobody has said that what it does not hold does not exist.
UPDATE candidates SET history_complete = true, licences_complete = true,
  declared_none = '{medical_opinion,vocational_theory,preliminary_appointment,initial_training_end}'
WHERE neph ~ '^99[01][0-9]{9}$' AND (email LIKE '%@exemple.fr' OR (kind = 'school' AND email IS NULL));
