ALTER TABLE "candidate_imports" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "planning_imports" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "candidate_imports_to_settle" ON "candidate_imports" USING btree ("officer_id") WHERE "candidate_imports"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "import_rows_by_outcome" ON "import_rows" USING btree ("verdict","request_id");--> statement-breakpoint
CREATE INDEX "exam_lists_to_close" ON "exam_lists" USING btree ("session_id") WHERE "exam_lists"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "candidates_by_department" ON "candidates" USING btree ("department_code") WHERE "candidates"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "planning_imports_to_settle" ON "planning_imports" USING btree ("officer_id") WHERE "planning_imports"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "wishes_by_department" ON "wishes" USING btree ("department_code") WHERE "wishes"."department_code" is not null;--> statement-breakpoint
CREATE INDEX "wishes_by_centre" ON "wishes" USING gin ("centre_ids") WITH (fastupdate=false);