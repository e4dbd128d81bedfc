CREATE TABLE `withdrawals` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`campaign_id` text NOT NULL,
	`act` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_seq` ON `withdrawals` (`seq`);--> statement-breakpoint
CREATE INDEX `withdrawals_campaign` ON `withdrawals` (`campaign_id`,`target_kind`,`seq`);--> statement-breakpoint
ALTER TABLE `tasks` ADD `withdrawn_from` text;--> statement-breakpoint
CREATE INDEX `tasks_import` ON `tasks` (`import_id`,`id`);--> statement-breakpoint
CREATE INDEX `judgments_import` ON `judgments` (`import_id`) WHERE import_id is not null;