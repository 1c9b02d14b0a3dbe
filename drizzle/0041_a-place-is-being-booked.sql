ALTER TABLE "exam_slots" ADD COLUMN "being_booked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Places that are kept at this moment are shown as being booked, and not only those that come.
UPDATE "exam_slots" s SET "being_booked" = true FROM "holds" h WHERE h.slot_id = s.id AND h.state = 'live' AND s.state = 'held';
