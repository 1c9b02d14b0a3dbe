-- An examiner is in one place at a time. Half-open ranges: a session ending at 12:00 and one starting at 12:00 do not overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD CONSTRAINT "one_examiner_in_one_place_at_a_time" UNIQUE ("examiner_id", "period" WITHOUT OVERLAPS);--> statement-breakpoint
-- Taking a place rewrites its row in the same page (HOT): leave room for it.
ALTER TABLE "exam_slots" SET (fillfactor = 90);--> statement-breakpoint
ALTER TABLE "candidates" SET (fillfactor = 90);--> statement-breakpoint
-- What the availability board follows. The default replica identity (primary key) suffices: an update carries the whole new row.
CREATE PUBLICATION "availability" FOR TABLE "exam_slots";
