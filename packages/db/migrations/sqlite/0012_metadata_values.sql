CREATE TABLE `metadata_values` (
	`import_id` text NOT NULL,
	`column` text NOT NULL,
	`of_response` integer NOT NULL,
	`value` text NOT NULL,
	`rest` text,
	`number` real,
	`prompt_id` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `metadata_values_value` ON `metadata_values` (`import_id`,`column`,`of_response`,`value`,`prompt_id`);--> statement-breakpoint
ALTER TABLE `campaigns` ADD `shown_metadata` text;--> statement-breakpoint
INSERT INTO `metadata_values` (`import_id`, `column`, `of_response`, `value`, `rest`, `number`, `prompt_id`)
WITH texts AS (
	SELECT DISTINCT m.id, m.import_id, c.key AS col, m.response_id IS NOT NULL AS of_response, m.prompt_id,
		CASE part.type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN m."values" -> part.fullkey ELSE CAST(part.atom AS text) END AS text
	FROM `metadata` m, json_each(m."values") c, json_tree(m."values", c.fullkey) part
	WHERE part.atom IS NOT NULL
), counted AS (
	SELECT texts.*, count(*) OVER (PARTITION BY id, col) AS parts
	FROM texts WHERE trim(text, char(32, 9, 10, 13)) <> ''
), found AS (
	SELECT DISTINCT id, import_id, col, of_response, prompt_id, CASE WHEN parts > 20 THEN '' ELSE text END AS text
	FROM counted
)
SELECT import_id, col, of_response, substr(text, 1, 200), nullif(substr(text, 201), ''),
	CASE WHEN text GLOB '*[0-9]*' AND text NOT GLOB '*[^0-9.+-]*' AND substr(text, 2) NOT GLOB '*[+-]*' AND text NOT GLOB '*.*.*' THEN CAST(text AS real) END,
	prompt_id
FROM found;
