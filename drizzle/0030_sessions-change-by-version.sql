CREATE INDEX "bookings_by_slot" ON "bookings" USING btree ("slot_id");--> statement-breakpoint
CREATE INDEX "holds_by_slot" ON "holds" USING btree ("slot_id");--> statement-breakpoint
CREATE INDEX "returned_places_by_slot" ON "returned_places" USING btree ("slot_id");--> statement-breakpoint
-- A session that gets no longer is no newly planned one: places can be taken back although the examiner is away by now.
CREATE OR REPLACE FUNCTION exam_session_is_possible() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  qualified boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.examiner_id, NEW.centre_id, NEW.category_group, NEW.civil_date)
      = (OLD.examiner_id, OLD.centre_id, OLD.category_group, OLD.civil_date) AND NEW.period <@ OLD.period THEN
    RETURN NEW;
  END IF;
  SELECT NEW.category_group = ANY (qualifications) INTO qualified FROM examiners WHERE id = NEW.examiner_id FOR NO KEY UPDATE;
  IF NOT qualified THEN
    RAISE EXCEPTION 'examiner % may not examine group %', NEW.examiner_id, NEW.category_group
      USING ERRCODE = '23514', CONSTRAINT = 'an_examiner_is_qualified_for_the_session';
  END IF;
  IF EXISTS (SELECT FROM examiner_absences a
    WHERE a.examiner_id = NEW.examiner_id AND a.cancelled_at IS NULL AND a.period && NEW.period) THEN
    RAISE EXCEPTION 'examiner % is away', NEW.examiner_id
      USING ERRCODE = '23514', CONSTRAINT = 'no_session_while_the_examiner_is_away';
  END IF;
  IF EXISTS (SELECT FROM exam_centres c
    JOIN departments d ON d.code = c.department_code
    JOIN public_holidays h ON h.zone = d.holiday_zone AND h.date = NEW.civil_date
    WHERE c.id = NEW.centre_id) THEN
    RAISE EXCEPTION '% is a public holiday at centre %', NEW.civil_date, NEW.centre_id
      USING ERRCODE = '23514', CONSTRAINT = 'no_session_on_a_public_holiday';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- A session that gets no longer is no newly planned one: places can be taken back although the examiner is away by now.
CREATE OR REPLACE FUNCTION exam_session_is_possible() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  qualified boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.examiner_id, NEW.centre_id, NEW.category_group, NEW.civil_date)
      = (OLD.examiner_id, OLD.centre_id, OLD.category_group, OLD.civil_date) AND NEW.period <@ OLD.period THEN
    RETURN NEW;
  END IF;
  SELECT NEW.category_group = ANY (qualifications) INTO qualified FROM examiners WHERE id = NEW.examiner_id FOR NO KEY UPDATE;
  IF NOT qualified THEN
    RAISE EXCEPTION 'examiner % may not examine group %', NEW.examiner_id, NEW.category_group
      USING ERRCODE = '23514', CONSTRAINT = 'an_examiner_is_qualified_for_the_session';
  END IF;
  IF EXISTS (SELECT FROM examiner_absences a
    WHERE a.examiner_id = NEW.examiner_id AND a.cancelled_at IS NULL AND a.period && NEW.period) THEN
    RAISE EXCEPTION 'examiner % is away', NEW.examiner_id
      USING ERRCODE = '23514', CONSTRAINT = 'no_session_while_the_examiner_is_away';
  END IF;
  IF EXISTS (SELECT FROM exam_centres c
    JOIN departments d ON d.code = c.department_code
    JOIN public_holidays h ON h.zone = d.holiday_zone AND h.date = NEW.civil_date
    WHERE c.id = NEW.centre_id) THEN
    RAISE EXCEPTION '% is a public holiday at centre %', NEW.civil_date, NEW.centre_id
      USING ERRCODE = '23514', CONSTRAINT = 'no_session_on_a_public_holiday';
  END IF;
  RETURN NEW;
END $$;
