ALTER TYPE "public"."hold_state" ADD VALUE 'withdrawn';--> statement-breakpoint
ALTER TYPE "public"."return_cause" ADD VALUE 'reserve';--> statement-breakpoint
ALTER TYPE "public"."return_cause" ADD VALUE 'rehousing';--> statement-breakpoint
CREATE TABLE "rehousings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"booking_id" uuid NOT NULL,
	"slot_id" bigint NOT NULL,
	"withdrawal_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"tried_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "one_rehousing_per_booking_and_place" UNIQUE("booking_id","slot_id")
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" bigint NOT NULL,
	"slot_id" bigint,
	"officer_id" integer NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rehousings" ADD CONSTRAINT "rehousings_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehousings" ADD CONSTRAINT "rehousings_slot_id_exam_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."exam_slots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehousings" ADD CONSTRAINT "rehousings_withdrawal_id_withdrawals_id_fk" FOREIGN KEY ("withdrawal_id") REFERENCES "public"."withdrawals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_session_id_exam_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_slot_id_exam_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."exam_slots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rehousings_to_settle" ON "rehousings" USING btree ("opened_at") WHERE "rehousings"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "rehousings_by_slot" ON "rehousings" USING btree ("slot_id");--> statement-breakpoint
CREATE INDEX "withdrawals_by_session" ON "withdrawals" USING btree ("session_id");
--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('rehousing.distance', '2000-01-01', 60, 'Choix de Créneau : à une heure de route au plus du centre prévu', 'Choice of Créneau: at most an hour’s drive from the centre that was planned'),
('rehousing.reserve', '2000-01-01', 7, 'Choix de Créneau : une réserve qui n’a pas servi une semaine avant l’examen profite à tout le monde', 'Choice of Créneau: a reserve that was of no use a week before the exam is for everybody');
