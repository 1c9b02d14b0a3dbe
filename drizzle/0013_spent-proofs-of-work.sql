CREATE TABLE "spent_proofs" (
	"nonce" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "spent_proofs_by_expiry" ON "spent_proofs" USING btree ("expires_at");--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('proof-of-work.attempts', '2000-01-01', 1000, 'Choix de Créneau : une seconde de calcul au plus sur un téléphone', 'Choice of Créneau: one second of work at most on a telephone');
