CREATE TYPE "public"."email_change_state" AS ENUM('open', 'done', 'refused', 'replaced');--> statement-breakpoint
CREATE TABLE "email_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"candidate_id" integer NOT NULL,
	"state" "email_change_state" DEFAULT 'open' NOT NULL,
	"old_email" text,
	"new_email" text NOT NULL,
	"new_key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"old_key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"new_confirmed_at" timestamp with time zone,
	"old_confirmed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "one_email_change_per_new_key" UNIQUE("new_key"),
	CONSTRAINT "one_email_change_per_old_key" UNIQUE("old_key")
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"aaguid" text,
	CONSTRAINT "one_passkey_per_credential" UNIQUE("credential_id")
);
--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "active_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_email_change_per_candidate" ON "email_changes" USING btree ("candidate_id") WHERE "email_changes"."state" = 'open';--> statement-breakpoint
CREATE INDEX "email_changes_by_candidate" ON "email_changes" USING btree ("candidate_id","requested_at");--> statement-breakpoint
CREATE INDEX "email_changes_confirmed" ON "email_changes" USING btree ("requested_at") WHERE "email_changes"."state" = 'open' and "email_changes"."new_confirmed_at" is not null;--> statement-breakpoint
CREATE INDEX "passkeys_by_user" ON "passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "candidates_by_activity" ON "candidates" USING btree ("active_at") WHERE "candidates"."erased_at" is null;
--> statement-breakpoint
-- Nothing tells when the files of before were last used: their time begins now.
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('email-change.link', '2000-01-01', 7, 'Choix de Créneau : une semaine pour ouvrir un courriel', 'Choice of Créneau: a week to open a mail'),
('email-change.silence', '2000-01-01', 3, 'Choix de Créneau : trois jours pour refuser', 'Choice of Créneau: three days to refuse'),
('email-change.per-day', '2000-01-01', 5, 'Choix de Créneau : assez pour une faute de frappe', 'Choice of Créneau: enough for a slip of the pen'),
('retention.sign-ins', '2000-01-01', 1, 'Choix de Créneau : une connexion terminée ne sert plus à rien', 'Choice of Créneau: a sign-in that is over serves for nothing'),
('retention.links', '2000-01-01', 1, 'Choix de Créneau : un lien périmé ne sert plus à rien', 'Choice of Créneau: a link that is too old serves for nothing'),
('retention.idempotency', '2000-01-01', 30, 'Choix de Créneau : aucun programme ne répète une demande aussi longtemps', 'Choice of Créneau: no program repeats a request for so long'),
('retention.messages', '2000-01-01', 365, 'Choix de Créneau : un an pour prouver qu’un courriel est parti', 'Choice of Créneau: a year to show that a mail has left'),
('retention.email-changes', '2000-01-01', 90, 'Choix de Créneau : trois mois pour comprendre un changement contesté', 'Choice of Créneau: three months to understand a change that is contested'),
('retention.entry-requests', '2000-01-01', 180, 'Choix de Créneau : six mois pour comprendre un refus', 'Choice of Créneau: six months to understand a refusal'),
('retention.imports', '2000-01-01', 180, 'Choix de Créneau : six mois pour vérifier un import', 'Choice of Créneau: six months to check an import'),
('retention.inactive-files', '2000-01-01', 36, 'Choix de Créneau : trois ans sans aucune activité', 'Choice of Créneau: three years without any activity'),
('retention.warning', '2000-01-01', 30, 'Choix de Créneau : un mois pour se reconnecter', 'Choice of Créneau: a month to sign in again');
