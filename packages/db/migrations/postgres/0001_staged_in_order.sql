DROP INDEX "tasks_staged";--> statement-breakpoint
CREATE INDEX "tasks_staged" ON "tasks" USING btree ("import_id","queue_key") WHERE state = 'staged';