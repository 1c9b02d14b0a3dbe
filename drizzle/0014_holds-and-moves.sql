CREATE TYPE "public"."hold_state" AS ENUM('live', 'confirmed', 'released', 'expired');--> statement-breakpoint
CREATE TABLE "exam_arrangements" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" integer NOT NULL,
	"companion_name" text NOT NULL,
	"companion_licence_since" date NOT NULL,
	"vehicle_registration" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slot_id" bigint NOT NULL,
	"candidate_id" integer,
	"state" "hold_state" DEFAULT 'live' NOT NULL,
	"held_from" timestamp with time zone NOT NULL,
	"held_until" timestamp with time zone NOT NULL,
	"extended" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "an_ended_hold_has_its_time" CHECK (("holds"."state" = 'live') = ("holds"."ended_at" is null)),
	CONSTRAINT "a_hold_lasts" CHECK ("holds"."held_until" > "holds"."held_from")
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "exam_arrangements" ADD CONSTRAINT "exam_arrangements_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_arrangements" ADD CONSTRAINT "exam_arrangements_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_slot_id_exam_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."exam_slots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_hold_per_slot" ON "holds" USING btree ("slot_id") WHERE "holds"."state" = 'live';--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_hold_per_candidate" ON "holds" USING btree ("candidate_id") WHERE "holds"."state" = 'live';--> statement-breakpoint
CREATE INDEX "holds_to_end" ON "holds" USING btree ("held_until") WHERE "holds"."state" = 'live';--> statement-breakpoint
CREATE INDEX "holds_by_candidate" ON "holds" USING btree ("candidate_id");--> statement-breakpoint
INSERT INTO "rule_values" ("key", "valid_from", "number", "evidence", "in_force", "source_fr", "source_en") VALUES
('CLB-8.licence', '2013-01-19', 60, 'external', true, 'Articles de presse sur les candidats libres (2023)', 'Press articles on free candidates (2023)');
