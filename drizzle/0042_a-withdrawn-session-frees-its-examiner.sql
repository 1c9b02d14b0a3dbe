ALTER TABLE "exam_sessions" ADD COLUMN "standing" boolean DEFAULT true NOT NULL;--> statement-breakpoint
UPDATE "exam_sessions" e SET "standing" = false
WHERE EXISTS (SELECT FROM exam_slots s WHERE s.session_id = e.id)
  AND NOT EXISTS (SELECT FROM exam_slots s WHERE s.session_id = e.id AND s.state <> 'withdrawn');--> statement-breakpoint
ALTER TABLE "exam_sessions" DROP CONSTRAINT "one_examiner_in_one_place_at_a_time";--> statement-breakpoint
-- Sessions that stand are all 0 and exclude each other; one that does not is a number of its own. The index has every session of an
-- examiner, by which the planning is read.
ALTER TABLE "exam_sessions" ADD CONSTRAINT "one_examiner_in_one_place_at_a_time" EXCLUDE USING gist
  ("examiner_id" WITH =, "period" WITH &&, (CASE WHEN "standing" THEN 0::bigint ELSE "id" END) WITH =);--> statement-breakpoint
-- A session that comes back is a newly planned one.
CREATE OR REPLACE FUNCTION exam_session_is_possible() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  qualified boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.standing AND (NEW.examiner_id, NEW.centre_id, NEW.category_group, NEW.civil_date)
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
END $$;--> statement-breakpoint
DROP TRIGGER exam_session_is_possible ON exam_sessions;--> statement-breakpoint
CREATE TRIGGER exam_session_is_possible
  BEFORE INSERT OR UPDATE OF examiner_id, centre_id, category_group, civil_date, period, standing ON exam_sessions
  FOR EACH ROW WHEN (NEW.standing) EXECUTE FUNCTION exam_session_is_possible();--> statement-breakpoint
-- The session is locked before its places are counted: of two officers who withdraw its last two places, the second sees that none is left.
CREATE FUNCTION exam_session_falls() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM exam_sessions WHERE id = NEW.session_id FOR NO KEY UPDATE;
  UPDATE exam_sessions SET standing = false, version = version + 1
  WHERE id = NEW.session_id AND standing
    AND NOT EXISTS (SELECT FROM exam_slots WHERE session_id = NEW.session_id AND state <> 'withdrawn');
  RETURN NULL;
END $$;--> statement-breakpoint
-- Taking and giving back a place pay for one comparison.
CREATE TRIGGER exam_session_falls AFTER UPDATE OF state ON exam_slots FOR EACH ROW
  WHEN (NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn') EXECUTE FUNCTION exam_session_falls();
