ALTER TYPE "public"."planning_verdict" ADD VALUE 'b1_not_possible' BEFORE 'withdrawn';--> statement-breakpoint
UPDATE "planning_import_rows" SET "content" = "content" || '{"radioguidage": ""}' WHERE NOT "content" ? 'radioguidage';
