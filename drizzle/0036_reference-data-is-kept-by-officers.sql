ALTER TABLE "exam_centres" ADD COLUMN "category_groups" "category_group"[] DEFAULT '{"A","B","BE","C","D"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "exam_centres" ADD COLUMN "instructions_fr" text;--> statement-breakpoint
ALTER TABLE "exam_centres" ADD COLUMN "instructions_en" text;--> statement-breakpoint
ALTER TABLE "exam_centres" ADD COLUMN "accessibility_fr" text;--> statement-breakpoint
ALTER TABLE "exam_centres" ADD COLUMN "accessibility_en" text;--> statement-breakpoint
ALTER TABLE "exam_centres" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "examiners" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "examiners" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;