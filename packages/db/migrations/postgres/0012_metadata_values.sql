CREATE TABLE "metadata_values" (
	"import_id" text NOT NULL,
	"column" text NOT NULL,
	"of_response" boolean NOT NULL,
	"value" text NOT NULL,
	"rest" text,
	"number" double precision,
	"prompt_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "shown_metadata" jsonb;--> statement-breakpoint
ALTER TABLE "metadata_values" ADD CONSTRAINT "metadata_values_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "metadata_values_value" ON "metadata_values" USING btree ("import_id","column","of_response","value","prompt_id");--> statement-breakpoint
INSERT INTO "metadata_values" ("import_id", "column", "of_response", "value", "rest", "number", "prompt_id")
WITH texts AS (
	SELECT DISTINCT m.id, m.import_id, c.key AS "column", m.response_id IS NOT NULL AS of_response, m.prompt_id, part #>> '{}' AS text
	FROM "metadata" m, jsonb_each(m."values") c, jsonb_path_query(c.value, 'strict $.**') part
	WHERE jsonb_typeof(part) NOT IN ('object', 'array', 'null')
), counted AS (
	SELECT texts.*, count(*) OVER (PARTITION BY id, "column") AS parts
	FROM texts WHERE btrim(text, E' \t\n\r') <> ''
)
SELECT DISTINCT ON (id, "column", CASE WHEN parts > 20 THEN '' ELSE text END)
	import_id, "column", of_response,
	CASE WHEN parts > 20 THEN '' ELSE left(text, 200) END,
	CASE WHEN parts > 20 THEN NULL ELSE nullif(substr(text, 201), '') END,
	CASE WHEN parts <= 20 AND text ~ '^\s*[+-]?([0-9]{1,200}\.?[0-9]{0,200}|\.[0-9]{1,200})([eE][+-]?[0-9]{1,2})?\s*$' THEN btrim(text, E' \t\n\r')::double precision END,
	prompt_id
FROM counted;
