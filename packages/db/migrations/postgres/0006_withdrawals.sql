CREATE TABLE "withdrawals" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"campaign_id" text NOT NULL,
	"act" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"reason" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "withdrawn_from" text;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "withdrawals_seq" ON "withdrawals" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "withdrawals_campaign" ON "withdrawals" USING btree ("campaign_id","target_kind","seq");--> statement-breakpoint
CREATE INDEX "judgments_import" ON "judgments" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "tasks_import" ON "tasks" USING btree ("import_id","id");