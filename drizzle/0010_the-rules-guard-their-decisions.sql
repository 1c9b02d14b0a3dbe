CREATE TABLE "rulebook_version" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "there_is_one_rulebook" CHECK ("rulebook_version"."id")
);--> statement-breakpoint
INSERT INTO rulebook_version DEFAULT VALUES;--> statement-breakpoint
-- Whatever changes a value of the regulation raises it in the same transaction: who sees the new version sees the new rows.
CREATE FUNCTION rulebook_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE rulebook_version SET version = version + 1;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER rulebook_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON rule_values
  FOR EACH STATEMENT EXECUTE FUNCTION rulebook_changed();
