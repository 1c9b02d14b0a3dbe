ALTER TABLE "officers" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "issuer" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "one_officer_per_email" ON "officers" USING btree ("email") WHERE "officers"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_officer_per_subject" ON "officers" USING btree ("issuer","subject") WHERE "officers"."removed_at" is null;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "an_officer_has_an_email_in_lower_case" CHECK ("officers"."email" = lower("officers"."email"));--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "a_subject_has_its_issuer" CHECK (("officers"."issuer" is null) = ("officers"."subject" is null));--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "a_removed_officer_has_no_sign_in" CHECK ("officers"."removed_at" is null or "officers"."user_id" is null);