CREATE TYPE "public"."approval_kind" AS ENUM('lift_penalty');--> statement-breakpoint
CREATE TYPE "public"."approval_state" AS ENUM('asked', 'approved', 'refused', 'expired');--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" "approval_kind" NOT NULL,
	"department_code" text NOT NULL,
	"object" text NOT NULL,
	"candidate_id" integer,
	"request" jsonb NOT NULL,
	"state" "approval_state" DEFAULT 'asked' NOT NULL,
	"asked_by" integer NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "another_person_decides" CHECK ("approvals"."decided_by" <> "approvals"."asked_by"),
	CONSTRAINT "a_decided_approval_has_its_time" CHECK (("approvals"."state" in ('approved', 'refused')) = ("approvals"."decided_at" is not null)),
	CONSTRAINT "an_approval_is_refused_for_a_reason" CHECK (("approvals"."state" = 'refused') = ("approvals"."answer" is not null))
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_asked_by_officers_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."officers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decided_by_officers_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_approval_of_an_act" ON "approvals" USING btree ("kind","object") WHERE "approvals"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "approvals_by_candidate" ON "approvals" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "approvals_by_department" ON "approvals" USING btree ("department_code","id");--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('second-person.lift_penalty', '2000-01-01', 1, 'Choix de Créneau : lever une pénalité se décide à deux', 'Choice of Créneau: lifting a penalty takes two'),
('second-person.time', '2000-01-01', 72, 'Choix de Créneau : trois jours pour trouver un second agent', 'Choice of Créneau: three days to find a second officer'),
('retention.approvals', '2000-01-01', 180, 'Choix de Créneau : six mois, le temps de revenir sur une décision', 'Choice of Créneau: six months, the time to come back to a decision');
