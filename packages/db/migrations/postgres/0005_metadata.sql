CREATE TABLE "metadata" (
	"id" text PRIMARY KEY NOT NULL,
	"prompt_id" text NOT NULL,
	"response_id" text,
	"import_id" text NOT NULL,
	"line" bigint NOT NULL,
	"values" jsonb NOT NULL,
	"content_hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "metadata" ADD CONSTRAINT "metadata_prompt_id_prompts_id_fk" FOREIGN KEY ("prompt_id") REFERENCES "public"."prompts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metadata" ADD CONSTRAINT "metadata_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metadata" ADD CONSTRAINT "metadata_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "metadata_prompt" ON "metadata" USING btree ("prompt_id","content_hash");--> statement-breakpoint
CREATE INDEX "metadata_response" ON "metadata" USING btree ("response_id") WHERE response_id is not null;--> statement-breakpoint
CREATE INDEX "metadata_import" ON "metadata" USING btree ("import_id");