CREATE TYPE "public"."proof_state" AS ENUM('received', 'accepted', 'refused');--> statement-breakpoint
CREATE TABLE "penalty_proofs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"penalty_id" uuid NOT NULL,
	"candidate_id" integer NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"hash" text NOT NULL,
	"content" "bytea" NOT NULL,
	"state" "proof_state" DEFAULT 'received' NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" integer,
	"answer" text,
	CONSTRAINT "one_proof_per_penalty_and_file" UNIQUE("penalty_id","hash"),
	CONSTRAINT "a_decided_proof_has_its_time" CHECK (("penalty_proofs"."state" = 'received') = ("penalty_proofs"."decided_at" is null)),
	CONSTRAINT "a_proof_is_refused_for_a_reason" CHECK (("penalty_proofs"."state" = 'refused') = ("penalty_proofs"."answer" is not null))
);
--> statement-breakpoint
ALTER TABLE "penalty_proofs" ADD CONSTRAINT "penalty_proofs_penalty_id_penalties_id_fk" FOREIGN KEY ("penalty_id") REFERENCES "public"."penalties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalty_proofs" ADD CONSTRAINT "penalty_proofs_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalty_proofs" ADD CONSTRAINT "penalty_proofs_decided_by_officers_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "penalty_proofs_by_candidate" ON "penalty_proofs" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "penalty_proofs_to_judge" ON "penalty_proofs" USING btree ("received_at","id") WHERE "penalty_proofs"."state" = 'received';--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('retention.proofs', '2000-01-01', 180, 'Choix de Créneau : six mois, le temps de revenir sur une décision', 'Choice of Créneau: six months, the time to come back to a decision');
