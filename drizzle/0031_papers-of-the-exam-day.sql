CREATE TABLE "exam_papers" (
	"hash" text PRIMARY KEY NOT NULL,
	"paper" text NOT NULL,
	"list_id" bigint NOT NULL,
	"entry_id" uuid,
	"outcome_key" uuid,
	"candidate_id" integer,
	"content" jsonb,
	"made_at" timestamp with time zone NOT NULL,
	"officer_id" integer,
	CONSTRAINT "a_hash_is_sha_256" CHECK ("exam_papers"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "exam_papers" ADD CONSTRAINT "exam_papers_list_id_exam_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."exam_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_papers" ADD CONSTRAINT "exam_papers_entry_id_exam_list_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."exam_list_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_papers" ADD CONSTRAINT "exam_papers_outcome_key_exam_outcomes_key_fk" FOREIGN KEY ("outcome_key") REFERENCES "public"."exam_outcomes"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_papers" ADD CONSTRAINT "exam_papers_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exam_papers_by_list" ON "exam_papers" USING btree ("list_id","paper");--> statement-breakpoint
CREATE INDEX "exam_papers_by_line" ON "exam_papers" USING btree ("entry_id","paper");--> statement-breakpoint
CREATE INDEX "exam_papers_by_candidate" ON "exam_papers" USING btree ("candidate_id");--> statement-breakpoint
CREATE TRIGGER nothing_is_overwritten BEFORE UPDATE ON exam_papers
  FOR EACH ROW EXECUTE FUNCTION nothing_is_overwritten();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER only_with_the_person AFTER DELETE ON exam_papers DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION only_with_the_person();
