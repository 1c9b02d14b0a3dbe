CREATE TYPE "public"."lift_motive" AS ENUM('illness', 'accident', 'bereavement', 'public_obligation', 'disaster', 'service_error');--> statement-breakpoint
CREATE TYPE "public"."penalty_kind" AS ENUM('late_cancellation', 'failure', 'absence');--> statement-breakpoint
CREATE TABLE "penalties" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"candidate_id" integer NOT NULL,
	"department_code" text NOT NULL,
	"kind" "penalty_kind" NOT NULL,
	"category" "licence_category" NOT NULL,
	"booking_id" uuid,
	"result_id" bigint,
	"exam_date" date NOT NULL,
	"until" date NOT NULL,
	"rule" text NOT NULL,
	"late_by_regulation" boolean DEFAULT false NOT NULL,
	"imposed_at" timestamp with time zone NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" integer,
	"lift_motive" "lift_motive",
	"lift_note" text,
	CONSTRAINT "one_penalty_per_result" UNIQUE("result_id"),
	CONSTRAINT "a_penalty_lasts" CHECK ("penalties"."until" > "penalties"."exam_date"),
	CONSTRAINT "a_lifted_penalty_says_why" CHECK (num_nulls("penalties"."lifted_at", "penalties"."lift_motive", "penalties"."lift_note") in (0, 3))
);
--> statement-breakpoint
-- Results of before are judged: a policy says nothing of what was before it.
ALTER TABLE "exam_results" ADD COLUMN "penalty_judged" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "exam_results" ALTER COLUMN "penalty_judged" SET DEFAULT false;--> statement-breakpoint
ALTER TABLE "penalties" ADD CONSTRAINT "penalties_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalties" ADD CONSTRAINT "penalties_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalties" ADD CONSTRAINT "penalties_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalties" ADD CONSTRAINT "penalties_result_id_exam_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."exam_results"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalties" ADD CONSTRAINT "penalties_lifted_by_officers_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "penalties_by_candidate" ON "penalties" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "penalties_by_booking" ON "penalties" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "exam_results_to_judge" ON "exam_results" USING btree ("id") WHERE not "exam_results"."penalty_judged";
--> statement-breakpoint
-- How long a place is given back freely is a policy of the department from now on.
DELETE FROM "rule_values" WHERE "key" = 'BOK-6.notice';--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('cancellation.free_days', '2000-01-01', 7, 'CandiLib, questions fréquentes : sans pénalité jusqu’à 7 jours avant l’examen', 'CandiLib, frequent questions: without a penalty until 7 days before the exam'),
('penalty.late_cancellation', '2000-01-01', 0, 'Choix de Créneau : aucun délai tant qu’un département n’en fixe pas (CandiLib : 45 jours)', 'Choice of Créneau: no wait until a department sets one (CandiLib: 45 days)'),
('penalty.failure', '2000-01-01', 0, 'Choix de Créneau : aucun délai tant qu’un département n’en fixe pas (CandiLib : 45 jours)', 'Choice of Créneau: no wait until a department sets one (CandiLib: 45 days)'),
('penalty.absence', '2000-01-01', 0, 'Choix de Créneau : aucun délai tant qu’un département n’en fixe pas (CandiLib : 60 jours)', 'Choice of Créneau: no wait until a department sets one (CandiLib: 60 days)');
