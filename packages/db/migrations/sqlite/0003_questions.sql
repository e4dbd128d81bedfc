CREATE TABLE `practice_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`task_id` text NOT NULL,
	`answers` text NOT NULL,
	`explanation` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_tasks_campaign` ON `practice_tasks` (`campaign_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `task_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`task_id` text NOT NULL,
	`user_id` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`seen_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `task_questions_campaign` ON `task_questions` (`campaign_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `task_questions_user` ON `task_questions` (`user_id`,`campaign_id`);--> statement-breakpoint
ALTER TABLE `campaigns` ADD `responses_per_task` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `show_reasoning` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `blur_tags` text;--> statement-breakpoint
ALTER TABLE `members` ADD `guidelines_seen` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `practised_at` integer;--> statement-breakpoint
ALTER TABLE `prompts` ADD `reference` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `steps` text;--> statement-breakpoint
ALTER TABLE `users` ADD `preferences` text;