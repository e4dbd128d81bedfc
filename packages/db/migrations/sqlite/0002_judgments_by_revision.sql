DROP INDEX `judgments_supersedes`;--> statement-breakpoint
CREATE INDEX `judgments_first` ON `judgments` (`campaign_id`) WHERE origin = 'live' and supersedes is null;--> statement-breakpoint
CREATE UNIQUE INDEX `judgments_supersedes` ON `judgments` (`supersedes`) WHERE supersedes is not null;--> statement-breakpoint
CREATE INDEX `prompts_campaign` ON `prompts` (`campaign_id`,`id`);