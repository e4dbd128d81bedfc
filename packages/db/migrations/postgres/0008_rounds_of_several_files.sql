ALTER TABLE "imports" ADD COLUMN "more_files" jsonb;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "seen" jsonb;