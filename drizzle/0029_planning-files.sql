CREATE TYPE "public"."planning_verdict" AS ENUM('planned', 'already_planned', 'double', 'unreadable', 'formula', 'no_such_date', 'no_such_hour', 'date_past', 'date_far', 'not_allowed', 'unknown_category', 'wrong_department', 'unknown_centre', 'unknown_examiner', 'name_differs', 'not_qualified', 'sunday', 'public_holiday', 'hour_skipped', 'hour_doubled', 'outside_grid', 'withdrawn', 'examiner_busy', 'examiner_absent');--> statement-breakpoint
CREATE TABLE "planning_import_rows" (
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"batch" integer NOT NULL,
	"content" jsonb NOT NULL,
	"formulas" text[] DEFAULT '{}' NOT NULL,
	"verdict" "planning_verdict" NOT NULL,
	"hints" text[] DEFAULT '{}' NOT NULL,
	"changes" boolean NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "planning_import_rows_import_id_number_pk" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
CREATE TABLE "planning_imports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" integer,
	"file_name" text NOT NULL,
	"hash" text NOT NULL,
	"rows" integer NOT NULL,
	"state" "import_state" DEFAULT 'previewed' NOT NULL,
	"mode" "import_mode",
	"sent_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "an_import_is_applied_in_a_mode" CHECK (("planning_imports"."state" = 'previewed') = ("planning_imports"."mode" is null)),
	CONSTRAINT "an_import_is_applied_at_its_time" CHECK (("planning_imports"."state" = 'applied') = ("planning_imports"."applied_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "examiners" ADD COLUMN "last_name" text;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "planning_import_rows" ADD CONSTRAINT "planning_import_rows_import_id_planning_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."planning_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning_imports" ADD CONSTRAINT "planning_imports_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "planning_import_rows_by_verdict" ON "planning_import_rows" USING btree ("import_id","verdict","number");--> statement-breakpoint
CREATE INDEX "planning_import_rows_to_do" ON "planning_import_rows" USING btree ("import_id","batch") WHERE "planning_import_rows"."done_at" is null;--> statement-breakpoint
CREATE INDEX "planning_imports_by_hash" ON "planning_imports" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "planning_imports_by_time" ON "planning_imports" USING btree ("sent_at");