CREATE TABLE "officer_acts" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"officer_id" integer NOT NULL,
	"act" text NOT NULL,
	"department_code" text,
	"object" text NOT NULL,
	"reason" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "officer_acts_head" (
	"one" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"number" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "one_head" CHECK ("officer_acts_head"."one" = 1)
);
--> statement-breakpoint
CREATE TABLE "officer_records" (
	"officer_id" integer NOT NULL,
	"key" uuid NOT NULL,
	"request" text NOT NULL,
	"outcome" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_outcome_per_officer_and_key" PRIMARY KEY("officer_id","key")
);
--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "examiner_id" integer;--> statement-breakpoint
ALTER TABLE "officer_records" ADD CONSTRAINT "officer_records_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "officer_acts_by_officer" ON "officer_acts" USING btree ("officer_id","number");--> statement-breakpoint
CREATE INDEX "officer_acts_by_department" ON "officer_acts" USING btree ("department_code","number");--> statement-breakpoint
CREATE INDEX "officer_acts_by_object" ON "officer_acts" USING btree ("object","number");--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_examiner_id_examiners_id_fk" FOREIGN KEY ("examiner_id") REFERENCES "public"."examiners"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "one_officer_per_examiner" UNIQUE("examiner_id");--> statement-breakpoint
INSERT INTO "officer_acts_head" ("number", "hash") VALUES (0, repeat('0', 64));--> statement-breakpoint
-- Who acts waits here for who acted before, so the lock comes last in a statement. The row is read again once it is locked.
CREATE FUNCTION officer_act_chained() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head officer_acts_head;
BEGIN
  SELECT * INTO STRICT head FROM officer_acts_head FOR UPDATE;
  NEW.number := head.number + 1;
  NEW.previous_hash := head.hash;
  NEW.hash := encode(sha256(convert_to(jsonb_build_array(NEW.number, (extract(epoch FROM NEW.at) * 1000000)::bigint, NEW.officer_id,
    NEW.act, NEW.department_code, NEW.object, NEW.reason, NEW.details, NEW.previous_hash)::text, 'UTF8')), 'hex');
  UPDATE officer_acts_head SET number = NEW.number, hash = NEW.hash;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER officer_act_chained BEFORE INSERT ON officer_acts FOR EACH ROW EXECUTE FUNCTION officer_act_chained();--> statement-breakpoint
CREATE FUNCTION officer_acts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'officer_acts is append-only';
END $$;--> statement-breakpoint
CREATE TRIGGER officer_acts_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON officer_acts FOR EACH STATEMENT EXECUTE FUNCTION officer_acts_stay();
