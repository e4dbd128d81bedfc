CREATE INDEX `practice_tasks_task` ON `practice_tasks` (`task_id`);--> statement-breakpoint
CREATE INDEX `task_questions_task` ON `task_questions` (`task_id`);