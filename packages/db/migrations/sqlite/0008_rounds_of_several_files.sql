ALTER TABLE `imports` ADD `more_files` text;--> statement-breakpoint
ALTER TABLE `uploads` ADD `seen` text;