CREATE TYPE "public"."return_cause" AS ENUM('cancelled', 'moved', 'hold');--> statement-breakpoint
CREATE TYPE "public"."returned_place_state" AS ENUM('matching', 'offered', 'waiting', 'taken', 'republished', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."weekday" AS ENUM('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday');--> statement-breakpoint
CREATE TABLE "returned_places" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slot_id" bigint NOT NULL,
	"cause" "return_cause" NOT NULL,
	"returned_by" integer,
	"returned_at" timestamp with time zone NOT NULL,
	"state" "returned_place_state" DEFAULT 'matching' NOT NULL,
	"keys" text[] NOT NULL,
	"civil_date" date NOT NULL,
	"start_minute" smallint NOT NULL,
	"opens_at" timestamp with time zone,
	"claimed_until" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "an_ended_returned_place" CHECK (("returned_places"."state" in ('taken', 'republished', 'withdrawn')) = ("returned_places"."ended_at" is not null)),
	CONSTRAINT "a_waiting_place_has_its_moment" CHECK ("returned_places"."state" <> 'waiting' or "returned_places"."opens_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"candidate_id" integer NOT NULL,
	"number" smallint NOT NULL,
	"category" "licence_category" NOT NULL,
	"phase" "exam_phase" NOT NULL,
	"department_code" text,
	"centre_ids" integer[] NOT NULL,
	"near_commune" text,
	"within_km" smallint,
	"weekdays" "weekday"[] NOT NULL,
	"starts_from" smallint NOT NULL,
	"starts_before" smallint NOT NULL,
	"from_date" date,
	"to_date" date,
	"keys" text[] NOT NULL,
	"better_than_booking" uuid,
	"better_than_version" integer,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_wish_per_candidate_and_number" UNIQUE("candidate_id","number"),
	CONSTRAINT "a_candidate_has_five_wishes" CHECK ("wishes"."number" between 1 and 5),
	CONSTRAINT "a_wish_is_somewhere" CHECK (("wishes"."department_code" is not null) <> (cardinality("wishes"."centre_ids") > 0)),
	CONSTRAINT "a_wish_has_a_weekday" CHECK (cardinality("wishes"."weekdays") > 0),
	CONSTRAINT "a_wish_has_hours" CHECK (0 <= "wishes"."starts_from" and "wishes"."starts_from" < "wishes"."starts_before" and "wishes"."starts_before" <= 1440),
	CONSTRAINT "a_wish_has_dates" CHECK ("wishes"."from_date" <= "wishes"."to_date"),
	CONSTRAINT "near_is_so_far" CHECK (("wishes"."near_commune" is null) = ("wishes"."within_km" is null))
);
--> statement-breakpoint
DROP INDEX "one_live_hold_per_candidate";--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "returned_place_id" uuid;--> statement-breakpoint
ALTER TABLE "returned_places" ADD CONSTRAINT "returned_places_slot_id_exam_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."exam_slots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returned_places" ADD CONSTRAINT "returned_places_returned_by_candidates_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."candidates"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_returned_place_per_slot" ON "returned_places" USING btree ("slot_id") WHERE "returned_places"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "returned_places_to_match" ON "returned_places" USING btree ("state","returned_at") WHERE "returned_places"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "returned_places_by_time" ON "returned_places" USING btree ("returned_at");--> statement-breakpoint
CREATE INDEX "returned_places_by_key" ON "returned_places" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "wishes_by_key" ON "wishes" USING gin ("keys") WITH (fastupdate=false);--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_returned_place_id_returned_places_id_fk" FOREIGN KEY ("returned_place_id") REFERENCES "public"."returned_places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_offer_per_candidate" ON "holds" USING btree ("candidate_id") WHERE "holds"."state" = 'live' and "holds"."returned_place_id" is not null;--> statement-breakpoint
CREATE INDEX "holds_by_returned_place" ON "holds" USING btree ("returned_place_id") WHERE "holds"."returned_place_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_hold_per_candidate" ON "holds" USING btree ("candidate_id") WHERE "holds"."state" = 'live' and "holds"."returned_place_id" is null;
--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('offer.shortest', '2000-01-01', 30, 'Choix de Créneau : une demi-heure au moins pour répondre', 'Choice of Créneau: half an hour at least to answer'),
('offer.longest', '2000-01-01', 360, 'Choix de Créneau : six heures pour répondre quand l’examen est loin', 'Choice of Créneau: six hours to answer when the exam is far'),
('offer.near', '2000-01-01', 14, 'Choix de Créneau : à deux semaines de l’examen, une place qui attend risque d’être perdue', 'Choice of Créneau: two weeks before the exam, a place that waits may be lost'),
('waking.from', '2000-01-01', 8, 'Choix de Créneau : personne n’est réveillé pour une place', 'Choice of Créneau: nobody is woken up for a place'),
('waking.until', '2000-01-01', 21, 'Choix de Créneau : personne n’est réveillé pour une place', 'Choice of Créneau: nobody is woken up for a place'),
('republication.window', '2000-01-01', 360, 'Choix de Créneau : une place rendue rouvre à un moment que personne ne connaît', 'Choice of Créneau: a returned place opens at a moment that nobody knows'),
('estimate.window', '2000-01-01', 56, 'Choix de Créneau : huit semaines', 'Choice of Créneau: eight weeks');
