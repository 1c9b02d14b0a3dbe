ALTER TYPE "public"."approval_kind" ADD VALUE 'assign_places';--> statement-breakpoint
ALTER TYPE "public"."approval_kind" ADD VALUE 'withdraw_places';--> statement-breakpoint
-- Who is on a closed list is examined on their place: the last judge of whoever withdraws it at the moment of the closing.
CREATE FUNCTION a_closed_list_keeps_its_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM exam_lists l JOIN exam_list_entries e ON e.list_id = l.id
    WHERE l.session_id = NEW.session_id AND e.slot_id = NEW.id AND e.removed_at IS NULL AND l.state::text IN ('closed', 'completed'))
  THEN
    RAISE EXCEPTION 'place % is on a closed list', NEW.id
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'a_closed_list_keeps_its_places';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER a_closed_list_keeps_its_places BEFORE UPDATE ON exam_slots FOR EACH ROW
  WHEN (NEW.state::text = 'withdrawn' AND OLD.state::text <> 'withdrawn')
  EXECUTE FUNCTION a_closed_list_keeps_its_places();--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('second-person.assign_places', '2000-01-01', 1, 'Choix de Créneau : donner une place malgré une règle se décide à deux', 'Choice of Créneau: giving a place against a rule takes two'),
('second-person.withdraw_places', '2000-01-01', 1, 'Choix de Créneau : retirer une place réservée se décide à deux', 'Choice of Créneau: withdrawing a place that is booked takes two');
