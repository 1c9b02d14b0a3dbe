CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
-- nameKey of domain/entry, for an index: without case, accents, ligatures, hyphens, apostrophes and blanks. A spec holds the two together.
-- The collation is named: what a letter is must not depend on the locale that the database was made with.
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(
    replace(replace(replace(translate(
      upper(regexp_replace(normalize(replace(replace(name, 'ß', 'SS'), 'ẞ', 'SS'), NFKD), U&'[\0300-\036F]', '', 'g') COLLATE pg_c_utf8),
      'ØŁĐÐ', 'OLDD'), 'Æ', 'AE'), 'Œ', 'OE'), 'Þ', 'TH')
    COLLATE pg_c_utf8, '[^[:alnum:]]+', '', 'g')
$$;--> statement-breakpoint
ALTER TABLE "exam_results" ADD COLUMN "entered_by" integer;--> statement-breakpoint
ALTER TABLE "exam_results" ADD CONSTRAINT "exam_results_entered_by_officers_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."officers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidates_by_name" ON "candidates" USING gin ((name_key("birth_name") || ' ' || name_key("first_name")) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "candidates_by_neph" ON "candidates" USING btree ("neph" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "candidates_by_email" ON "candidates" USING btree (lower("email") text_pattern_ops);--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('search.per-minute', '2000-01-01', 60, 'Choix de Créneau : une recherche par seconde', 'Choice of Créneau: one search a second');
