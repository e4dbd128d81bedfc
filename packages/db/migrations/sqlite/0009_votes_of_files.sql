ALTER TABLE `judgments` ADD `presented` text;--> statement-breakpoint
ALTER TABLE `judgments` ADD `line` integer;