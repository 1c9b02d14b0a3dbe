CREATE TYPE "public"."entry_reason" AS ENUM('unknown', 'name_differs', 'already_passed', 'theory_missing', 'theory_expired', 'too_many_failures');--> statement-breakpoint
CREATE TYPE "public"."entry_state" AS ENUM('to_confirm', 'waiting', 'verified', 'invited', 'refused');--> statement-breakpoint
CREATE TYPE "public"."import_mode" AS ENUM('per_row', 'all_or_nothing');--> statement-breakpoint
CREATE TYPE "public"."import_state" AS ENUM('previewed', 'applying', 'applied');--> statement-breakpoint
CREATE TYPE "public"."non_success" AS ENUM('failed', 'absent', 'cancelled', 'not_receivable', 'not_examinable');--> statement-breakpoint
CREATE TYPE "public"."row_verdict" AS ENUM('verified', 'unknown', 'name_differs', 'already_passed', 'theory_missing', 'theory_expired', 'too_many_failures', 'invalid', 'not_requested', 'not_confirmed', 'other_department', 'already_invited');--> statement-breakpoint
CREATE TABLE "candidate_imports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" integer,
	"file_name" text NOT NULL,
	"hash" text NOT NULL,
	"rows" integer NOT NULL,
	"state" "import_state" DEFAULT 'previewed' NOT NULL,
	"mode" "import_mode",
	"sent_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "an_import_is_applied_in_a_mode" CHECK (("candidate_imports"."state" = 'previewed') = ("candidate_imports"."mode" is null)),
	CONSTRAINT "an_import_is_applied_at_its_time" CHECK (("candidate_imports"."state" = 'applied') = ("candidate_imports"."applied_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "department_openings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "department_openings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"department_code" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date,
	"officer_id" integer,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "an_opening_lasts" CHECK ("department_openings"."closes_on" >= "department_openings"."opens_on")
);
--> statement-breakpoint
CREATE TABLE "entry_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"key" uuid NOT NULL,
	"state" "entry_state" DEFAULT 'to_confirm' NOT NULL,
	"reason" "entry_reason",
	"version" integer DEFAULT 1 NOT NULL,
	"neph" text NOT NULL,
	"birth_name" text NOT NULL,
	"name_key" text NOT NULL,
	"usage_name" text,
	"first_name" text NOT NULL,
	"birth_date" date NOT NULL,
	"email" text NOT NULL,
	"mobile" text NOT NULL,
	"department_code" text NOT NULL,
	"locale" "locale" NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"invited_at" timestamp with time zone,
	"candidate_id" integer,
	"theory_passed_on" date,
	"failures" smallint,
	"last_non_success" "non_success",
	"last_non_success_on" date,
	CONSTRAINT "one_entry_request_per_key" UNIQUE("key"),
	CONSTRAINT "an_entry_is_refused_for_a_reason" CHECK (("entry_requests"."state" = 'refused') = ("entry_requests"."reason" is not null)),
	CONSTRAINT "an_entry_is_confirmed_first" CHECK (("entry_requests"."state" = 'to_confirm') = ("entry_requests"."confirmed_at" is null)),
	CONSTRAINT "an_entry_is_invited_with_its_time" CHECK (("entry_requests"."state" = 'invited') = ("entry_requests"."invited_at" is not null)),
	CONSTRAINT "an_entry_has_digits_for_a_neph" CHECK ("entry_requests"."neph" ~ '^[0-9]{10,19}$')
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"verdict" "row_verdict" NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"request_id" uuid,
	"changes" boolean NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "import_rows_import_id_number_pk" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
CREATE TABLE "invitation_waves" (
	"key" uuid NOT NULL,
	"department_code" text NOT NULL,
	"size" integer NOT NULL,
	"invited" integer NOT NULL,
	"officer_id" integer,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_invitation_wave_per_key" PRIMARY KEY("key")
);
--> statement-breakpoint
CREATE TABLE "organisation_emails" (
	"email" text PRIMARY KEY NOT NULL,
	CONSTRAINT "an_organisation_email_is_lower_case" CHECK ("organisation_emails"."email" = lower("organisation_emails"."email"))
);
--> statement-breakpoint
ALTER TABLE "audit_log" ALTER COLUMN "candidate_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "entry_request_id" uuid;--> statement-breakpoint
ALTER TABLE "candidate_imports" ADD CONSTRAINT "candidate_imports_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_openings" ADD CONSTRAINT "department_openings_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_openings" ADD CONSTRAINT "department_openings_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_requests" ADD CONSTRAINT "entry_requests_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_requests" ADD CONSTRAINT "entry_requests_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_candidate_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."candidate_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_request_id_entry_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."entry_requests"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_waves" ADD CONSTRAINT "invitation_waves_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_waves" ADD CONSTRAINT "invitation_waves_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_imports_by_hash" ON "candidate_imports" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "candidate_imports_by_time" ON "candidate_imports" USING btree ("sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_opening_without_an_end" ON "department_openings" USING btree ("department_code") WHERE "department_openings"."closes_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_entry_request_per_email" ON "entry_requests" USING btree (lower("email")) WHERE "entry_requests"."state" <> 'refused';--> statement-breakpoint
CREATE UNIQUE INDEX "one_entry_request_per_file" ON "entry_requests" USING btree ("neph","name_key") WHERE "entry_requests"."state" in ('waiting', 'verified', 'invited');--> statement-breakpoint
CREATE INDEX "entry_requests_by_neph" ON "entry_requests" USING btree ("neph");--> statement-breakpoint
CREATE INDEX "entry_requests_in_order" ON "entry_requests" USING btree ("department_code","confirmed_at") WHERE "entry_requests"."state" in ('waiting', 'verified');--> statement-breakpoint
CREATE INDEX "entry_requests_by_candidate" ON "entry_requests" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "import_rows_by_verdict" ON "import_rows" USING btree ("import_id","verdict","number");--> statement-breakpoint
CREATE INDEX "import_rows_by_request" ON "import_rows" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "import_rows_to_do" ON "import_rows" USING btree ("import_id") WHERE "import_rows"."done_at" is null;--> statement-breakpoint
CREATE INDEX "invitation_waves_by_department" ON "invitation_waves" USING btree ("department_code","sent_at");--> statement-breakpoint
CREATE INDEX "audit_log_by_entry_request" ON "audit_log" USING btree ("entry_request_id") WHERE "audit_log"."entry_request_id" is not null;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "a_decision_is_about_somebody" CHECK (num_nonnulls("audit_log"."candidate_id", "audit_log"."entry_request_id") > 0);