CREATE TYPE "public"."assistance" AS ENUM('interpreter', 'sign_interpreter', 'helper');--> statement-breakpoint
CREATE TYPE "public"."needs_basis" AS ENUM('medical_opinion', 'certificate', 'statement');--> statement-breakpoint
CREATE TABLE "extra_time_places" (
	"slot_id" bigint PRIMARY KEY NOT NULL,
	"beside_slot_id" bigint NOT NULL,
	"booking_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "special_needs" (
	"candidate_id" integer PRIMARY KEY NOT NULL,
	"extra_minutes" smallint NOT NULL,
	"adapted_vehicle" boolean NOT NULL,
	"assistance" "assistance",
	"basis" "needs_basis" NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	CONSTRAINT "extra_time_is_not_negative" CHECK ("special_needs"."extra_minutes" >= 0)
);
--> statement-breakpoint
ALTER TABLE "extra_time_places" ADD CONSTRAINT "extra_time_places_slot_id_exam_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."exam_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extra_time_places" ADD CONSTRAINT "extra_time_places_beside_slot_id_exam_slots_id_fk" FOREIGN KEY ("beside_slot_id") REFERENCES "public"."exam_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extra_time_places" ADD CONSTRAINT "extra_time_places_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "special_needs" ADD CONSTRAINT "special_needs_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "special_needs" ADD CONSTRAINT "special_needs_decided_by_officers_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "extra_time_places_by_place" ON "extra_time_places" USING btree ("beside_slot_id");--> statement-breakpoint
CREATE INDEX "extra_time_places_by_booking" ON "extra_time_places" USING btree ("booking_id");--> statement-breakpoint
-- Places that an exam with so many minutes more takes beyond its own (CAP-9): whole ones of the day, by the shortest of the session. A
-- place that was planned longer holds some of them itself.
CREATE FUNCTION extra_places(place bigint, minutes int) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT ceil(greatest(0, minutes - (s.duration_minutes - unit.length))::numeric / unit.length)::int
  FROM exam_slots s, LATERAL (SELECT min(o.duration_minutes) AS length FROM exam_slots o WHERE o.session_id = s.session_id) unit
  WHERE s.id = place
$$;--> statement-breakpoint
-- The open places that follow one without a gap, `most` of them at the most.
CREATE FUNCTION open_places_after(place bigint, most int) RETURNS bigint[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE following AS (
    SELECT s.id, s.session_id, s.starts_at + make_interval(mins => s.duration_minutes) AS ends, 0 AS nth FROM exam_slots s WHERE s.id = place
    UNION ALL
    SELECT s.id, s.session_id, s.starts_at + make_interval(mins => s.duration_minutes), f.nth + 1
    FROM following f JOIN exam_slots s ON s.session_id = f.session_id AND s.starts_at = f.ends AND s.state = 'open'
    WHERE f.nth < most
  )
  SELECT coalesce(array_agg(id ORDER BY nth), '{}') FROM following WHERE nth > 0
$$;--> statement-breakpoint
-- Takes them for a booking; false, and nothing taken, when there are too few. One that a rival has locked is not waited for: the order of
-- locks stays, and who decides again sees what became of it.
CREATE FUNCTION take_extra_time(place bigint, booking uuid, minutes int) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  needed int := extra_places(place, minutes) - (SELECT count(*) FROM extra_time_places e WHERE e.beside_slot_id = place);
  wanted bigint[];
BEGIN
  IF needed <= 0 THEN RETURN true; END IF;
  -- What is taken already is not open: more beside it is not looked for.
  wanted := ARRAY(SELECT s.id FROM exam_slots s WHERE s.id = ANY(open_places_after(place, needed)) AND s.state = 'open'
    ORDER BY s.id FOR UPDATE SKIP LOCKED);
  IF cardinality(wanted) < needed THEN RETURN false; END IF;
  UPDATE exam_slots s SET state = 'booked', version = s.version + 1 WHERE s.id = ANY(wanted);
  INSERT INTO extra_time_places (slot_id, beside_slot_id, booking_id) SELECT taken, place, booking FROM unnest(wanted) AS taken;
  RETURN true;
END $$;--> statement-breakpoint
CREATE FUNCTION booking_has_its_extra_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE minutes int := (SELECT n.extra_minutes FROM special_needs n WHERE n.candidate_id = NEW.candidate_id);
BEGIN
  -- As a change that has lost to a rival: decided again, on the places as they are now.
  IF coalesce(minutes, 0) > 0 AND NOT take_extra_time(NEW.slot_id, NEW.id, minutes) THEN
    RAISE EXCEPTION 'there is no room for the extra time' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER booking_has_its_extra_time AFTER INSERT OR UPDATE OF slot_id ON bookings
  FOR EACH ROW WHEN (NEW.state = 'live') EXECUTE FUNCTION booking_has_its_extra_time();
