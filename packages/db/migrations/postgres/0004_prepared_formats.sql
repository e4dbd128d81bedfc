CREATE TABLE "contamination_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"texts" bigint NOT NULL,
	"words" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "version_formats" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"format" text NOT NULL,
	"status" text NOT NULL,
	"manifest" jsonb,
	"error" text,
	"job_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dataset_versions" ADD COLUMN "difference" jsonb;--> statement-breakpoint
ALTER TABLE "dataset_versions" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "dataset_versions" ADD COLUMN "withdrawn_at" bigint;--> statement-breakpoint
ALTER TABLE "dataset_versions" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "contamination_lists" ADD CONSTRAINT "contamination_lists_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_formats" ADD CONSTRAINT "version_formats_version_id_dataset_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."dataset_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contamination_lists_file" ON "contamination_lists" USING btree ("campaign_id","sha256","name");--> statement-breakpoint
CREATE UNIQUE INDEX "version_formats_format" ON "version_formats" USING btree ("version_id","format");