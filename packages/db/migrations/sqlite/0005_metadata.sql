CREATE TABLE `metadata` (
	`id` text PRIMARY KEY NOT NULL,
	`prompt_id` text NOT NULL,
	`response_id` text,
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`values` text NOT NULL,
	`content_hash` text NOT NULL,
	FOREIGN KEY (`prompt_id`) REFERENCES `prompts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `metadata_prompt` ON `metadata` (`prompt_id`,`content_hash`);--> statement-breakpoint
CREATE INDEX `metadata_response` ON `metadata` (`response_id`) WHERE response_id is not null;--> statement-breakpoint
CREATE INDEX `metadata_import` ON `metadata` (`import_id`);