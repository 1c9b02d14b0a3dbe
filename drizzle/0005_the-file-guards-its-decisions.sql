-- A decision is taken on the whole file of a candidate and stored only while `candidates.version` stands: whatever the regulation
-- looks at raises it, whoever changes it.
CREATE FUNCTION candidate_file_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := greatest(NEW.version, OLD.version + 1);
  RETURN NEW;
END $$;--> statement-breakpoint
-- Named columns: taking and giving back a place raise the version themselves, and pay for no trigger.
CREATE TRIGGER candidate_file_changed BEFORE UPDATE OF
  birth_date, theory_passed_on, categories, training_path, emancipated, parental_authorisation, fimo, medical_declaration,
  automatic_vehicle, medical_opinion_on, fit_until, preliminary_appointment_on, initial_training_ended_on, registered_on,
  vocational_theory_on, vocational_theory_validated
  ON candidates FOR EACH ROW EXECUTE FUNCTION candidate_file_changed();--> statement-breakpoint
CREATE FUNCTION candidate_history_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE candidates SET version = version + 1 WHERE id IN (OLD.candidate_id, NEW.candidate_id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER candidate_history_changed AFTER INSERT OR UPDATE OR DELETE ON exam_results
  FOR EACH ROW EXECUTE FUNCTION candidate_history_changed();--> statement-breakpoint
CREATE TRIGGER candidate_history_changed AFTER INSERT OR UPDATE OR DELETE ON held_licences
  FOR EACH ROW EXECUTE FUNCTION candidate_history_changed();--> statement-breakpoint
-- Every process reads the rules again as soon as one of them changes.
ALTER PUBLICATION "availability" ADD TABLE "rule_values";
