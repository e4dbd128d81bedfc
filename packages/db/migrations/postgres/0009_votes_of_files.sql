ALTER TABLE "judgments" ADD COLUMN "presented" jsonb;--> statement-breakpoint
ALTER TABLE "judgments" ADD COLUMN "line" bigint;