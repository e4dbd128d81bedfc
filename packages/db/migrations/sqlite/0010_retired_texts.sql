CREATE TABLE `imported_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`external_id` text NOT NULL,
	`prompt_id` text NOT NULL,
	`response_ids` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`prompt_id`) REFERENCES `prompts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imported_rows_id` ON `imported_rows` (`campaign_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `imported_rows_prompt` ON `imported_rows` (`prompt_id`);--> statement-breakpoint
CREATE INDEX `imported_rows_import` ON `imported_rows` (`import_id`);--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `request_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `import_id` text REFERENCES imports(id);--> statement-breakpoint
CREATE INDEX `withdrawals_target` ON `withdrawals` (`target_id`,`seq`);--> statement-breakpoint
CREATE INDEX `withdrawals_request` ON `withdrawals` (`request_id`,`target_id`);--> statement-breakpoint
CREATE INDEX `withdrawals_import` ON `withdrawals` (`import_id`) WHERE import_id is not null;--> statement-breakpoint
UPDATE `withdrawals` SET `request_id` = `id`;
