CREATE TYPE "public"."mailing_audience" AS ENUM('waiting', 'booked');--> statement-breakpoint
CREATE TABLE "mailings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"department_code" text NOT NULL,
	"audience" "mailing_audience" NOT NULL,
	"exam_date" date,
	"subject_fr" text NOT NULL,
	"subject_en" text NOT NULL,
	"recipients" integer NOT NULL,
	"officer_id" integer,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_mailing_reaches_somebody" CHECK ("mailings"."recipients" > 0)
);
--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mailings_by_department" ON "mailings" USING btree ("department_code","sent_at");--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('mailing.per-day', '2000-01-01', 10, 'Choix de Créneau : dix envois par agent en un jour', 'Choice of Créneau: ten letters of an officer in a day');
