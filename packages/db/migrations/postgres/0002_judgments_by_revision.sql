DROP INDEX "judgments_supersedes";--> statement-breakpoint
CREATE INDEX "judgments_first" ON "judgments" USING btree ("campaign_id") WHERE origin = 'live' and supersedes is null;--> statement-breakpoint
CREATE INDEX "prompts_campaign" ON "prompts" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "judgments_supersedes" ON "judgments" USING btree ("supersedes") WHERE supersedes is not null;