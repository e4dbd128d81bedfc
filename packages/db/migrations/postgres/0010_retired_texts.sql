CREATE TABLE "imported_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"import_id" text NOT NULL,
	"line" bigint NOT NULL,
	"external_id" text NOT NULL,
	"prompt_id" text NOT NULL,
	"response_ids" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "withdrawals" ADD COLUMN "request_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD COLUMN "import_id" text;--> statement-breakpoint
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_prompt_id_prompts_id_fk" FOREIGN KEY ("prompt_id") REFERENCES "public"."prompts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_rows_id" ON "imported_rows" USING btree ("campaign_id","external_id");--> statement-breakpoint
CREATE INDEX "imported_rows_prompt" ON "imported_rows" USING btree ("prompt_id");--> statement-breakpoint
CREATE INDEX "imported_rows_import" ON "imported_rows" USING btree ("import_id");--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "withdrawals_target" ON "withdrawals" USING btree ("target_id","seq");--> statement-breakpoint
CREATE INDEX "withdrawals_request" ON "withdrawals" USING btree ("request_id","target_id");--> statement-breakpoint
CREATE INDEX "withdrawals_import" ON "withdrawals" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
UPDATE "withdrawals" SET "request_id" = "id";
