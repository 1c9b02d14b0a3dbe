ALTER TABLE "exam_results" ADD COLUMN "awaited_until" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "exam_results_awaited" ON "exam_results" USING btree ("candidate_id") WHERE "exam_results"."awaited_until" is not null;--> statement-breakpoint
-- Results that wait for their publication at this moment. What a department added to them already stays.
UPDATE exam_results r SET awaited_until = o.published_at
  FROM exam_outcomes o JOIN exam_list_entries e ON e.id = o.entry_id JOIN exam_slots s ON s.id = e.slot_id
  WHERE o.published_at > now() AND r.candidate_id = o.candidate_id
    AND r.phase = s.phase AND r.category = s.category AND r.taken_on = s.civil_date;
