CREATE TYPE "public"."training_path" AS ENUM('traditional', 'aac', 'supervised', 'vocational');--> statement-breakpoint
CREATE TYPE "public"."evidence" AS ENUM('document', 'external', 'interpretation', 'unverified');--> statement-breakpoint
CREATE TYPE "public"."test_outcome" AS ENUM('passed', 'failed', 'absent_excused', 'absent_not_excused', 'not_examined');--> statement-breakpoint
ALTER TYPE "public"."exam_phase" ADD VALUE 'theory' BEFORE 'off_road';--> statement-breakpoint
CREATE TABLE "exam_results" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exam_results_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"candidate_id" integer NOT NULL,
	"phase" "exam_phase" NOT NULL,
	"category" "licence_category",
	"outcome" "test_outcome" NOT NULL,
	"taken_on" date NOT NULL,
	"points" double precision,
	"automatic" boolean DEFAULT false NOT NULL,
	CONSTRAINT "one_result_per_test_and_day" UNIQUE NULLS NOT DISTINCT("candidate_id","phase","category","taken_on"),
	CONSTRAINT "a_theory_test_has_no_category" CHECK (("exam_results"."phase"::text = 'theory') = ("exam_results"."category" is null))
);
--> statement-breakpoint
CREATE TABLE "held_licences" (
	"candidate_id" integer NOT NULL,
	"category" text NOT NULL,
	"obtained_on" date NOT NULL,
	"issued_by" text DEFAULT 'FR' NOT NULL,
	"exchanged_from" text,
	"by_seven_hour_training" boolean DEFAULT false NOT NULL,
	"automatic_only" boolean DEFAULT false NOT NULL,
	CONSTRAINT "held_licences_candidate_id_category_pk" PRIMARY KEY("candidate_id","category"),
	CONSTRAINT "a_category_that_exists" CHECK ("held_licences"."category" in ('A1', 'A2', 'A', 'B1', 'B', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE', 'AM'))
);
--> statement-breakpoint
CREATE TABLE "rule_values" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rule_values_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"number" double precision,
	"date" date,
	"member" text,
	"evidence" "evidence" NOT NULL,
	"in_force" boolean NOT NULL,
	"source_fr" text NOT NULL,
	"source_en" text NOT NULL,
	CONSTRAINT "a_value_is_one_thing_at_most" CHECK (num_nonnulls("rule_values"."number", "rule_values"."date", "rule_values"."member") <= 1),
	CONSTRAINT "a_value_lasts" CHECK ("rule_values"."valid_to" > "rule_values"."valid_from"),
	CONSTRAINT "hearsay_is_not_in_force" CHECK (not ("rule_values"."in_force" and "rule_values"."evidence" = 'unverified'))
);
--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "training_path" "training_path";--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "emancipated" boolean;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "parental_authorisation" boolean;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "fimo" boolean;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "medical_declaration" boolean;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "automatic_vehicle" boolean;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "medical_opinion_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "fit_until" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "preliminary_appointment_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "initial_training_ended_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "registered_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "vocational_theory_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "vocational_theory_validated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "exam_results" ADD CONSTRAINT "exam_results_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_licences" ADD CONSTRAINT "held_licences_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exam_results_by_candidate" ON "exam_results" USING btree ("candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_value_from_a_date" ON "rule_values" USING btree ("key","valid_from",coalesce("member", '')) WHERE "rule_values"."in_force";--> statement-breakpoint
ALTER TABLE "exam_slots" ADD CONSTRAINT "a_slot_is_of_a_practical_test" CHECK ("exam_slots"."phase"::text <> 'theory');