CREATE TABLE "calendar_addresses" (
	"candidate_id" integer PRIMARY KEY NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"renewed_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "presence_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "calendar_addresses" ADD CONSTRAINT "calendar_addresses_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('reminder.preparation', '2000-01-01', 14, 'Choix de Créneau : conseils de préparation deux semaines avant l’examen', 'Choice of Créneau: preparation advice two weeks before the exam'),
('reminder.presence', '2000-01-01', 7, 'Choix de Créneau : présence à confirmer sept jours avant l’examen', 'Choice of Créneau: presence to be confirmed seven days before the exam'),
('reminder.practical', '2000-01-01', 2, 'Choix de Créneau : informations pratiques deux jours avant l’examen', 'Choice of Créneau: practical details two days before the exam');
