CREATE TABLE `contamination_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`texts` integer NOT NULL,
	`words` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contamination_lists_file` ON `contamination_lists` (`campaign_id`,`sha256`,`name`);--> statement-breakpoint
CREATE TABLE `version_formats` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`format` text NOT NULL,
	`status` text NOT NULL,
	`manifest` text,
	`error` text,
	`job_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `dataset_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_formats_format` ON `version_formats` (`version_id`,`format`);--> statement-breakpoint
ALTER TABLE `dataset_versions` ADD `difference` text;--> statement-breakpoint
ALTER TABLE `dataset_versions` ADD `label` text;--> statement-breakpoint
ALTER TABLE `dataset_versions` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `dataset_versions` ADD `withdrawn_reason` text;