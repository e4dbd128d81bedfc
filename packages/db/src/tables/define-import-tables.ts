import { sql } from "drizzle-orm";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { ImportFormat } from "@laurel/core/imports/import-formats";
import type { ImportProblem, RoundFile, SeenFile } from "@laurel/core/imports/import-preview";
import type { NamePolicy } from "@laurel/core/imports/name-policy";
import type { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import type { Metadata, Source } from "@laurel/core/records/prompt-record";
import type { CampaignTables } from "./define-campaign-tables.ts";
import type { Vocabulary } from "./sqlite-vocabulary.ts";

export type ImportStatus = "queued" | "reading" | "visible" | "failed" | "cancelled";

export type ImportResult = Readonly<
  Record<
    | "rows"
    | "newPrompts"
    | "knownPrompts"
    | "newResponses"
    | "knownResponses"
    | "newTasks"
    | "judgments"
    | "skippedRows",
    number
  >
> & {
  /** How many of the new responses are blank, where any are. */
  readonly blankResponses?: number;
  readonly unchanged: boolean;
  /** Judgments that an earlier row or round had brought in already, where there were any. */
  readonly knownJudgments?: number;
  /** Rows that took the place of earlier ones with the same id, where there were any. */
  readonly replacedRows?: number;
  /** The columns that were kept as metadata, where there were any. */
  readonly metadata?: readonly string[];
};

export function defineImportTables(v: Vocabulary, { campaigns }: CampaignTables) {
  const uploads = v.table("uploads", {
    id: v.text("id").primaryKey(),
    campaignId: v
      .text("campaign_id")
      .notNull()
      .references(() => campaigns.id),
    fileName: v.text("file_name").notNull(),
    sha256: v.text("sha256").notNull(),
    bytes: v.int("bytes").notNull(),
    /** What the file seemed to be when it came; null for files that came before this was kept. */
    seen: v.json<SeenFile>("seen"),
    createdBy: v.text("created_by").notNull(),
    createdAt: v.int("created_at").notNull(),
  });

  /** A round. Its prompts, responses and judgments count only while its status is `visible`. */
  const imports = v.table(
    "imports",
    {
      id: v.text("id").primaryKey(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      round: v.int("round"),
      /**
       * Taken from the fact sequence when the round becomes visible: a dataset version reads rounds up to its
       * watermark.
       */
      seq: v.int("seq"),
      uploadId: v
        .text("upload_id")
        .notNull()
        .references(() => uploads.id),
      /** The files that are read after the first one, where a round has several. */
      moreFiles: v.json<readonly RoundFile[]>("more_files"),
      jobId: v.text("job_id").notNull(),
      status: v.text("status").$type<ImportStatus>().notNull(),
      format: v.text("format").$type<ImportFormat>().notNull(),
      mapping: v.json<ColumnMapping>("mapping").notNull(),
      namePolicy: v.text("name_policy").$type<NamePolicy>().notNull(),
      skipInvalid: v.bool("skip_invalid").notNull(),
      result: v.json<ImportResult>("result"),
      problems: v.json<readonly ImportProblem[]>("problems").notNull(),
      problemCount: v.int("problem_count").notNull().default(0),
      error: v.text("error"),
      createdBy: v.text("created_by").notNull(),
      createdAt: v.int("created_at").notNull(),
      finishedAt: v.int("finished_at"),
    },
    (t) => [
      v.uniqueIndex("imports_round").on(t.campaignId, t.round),
      v.index("imports_campaign").on(t.campaignId, t.createdAt),
      // Only one import of a campaign runs at a time, so that what is known does not change under it.
      v
        .uniqueIndex("imports_running")
        .on(t.campaignId)
        .where(sql`status in ('queued', 'reading')`),
    ],
  );

  const prompts = v.table(
    "prompts",
    {
      id: v.text("id").primaryKey(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      importId: v
        .text("import_id")
        .notNull()
        .references(() => imports.id),
      contentHash: v.text("content_hash").notNull(),
      rootHash: v.text("root_hash").notNull(),
      messages: v.json<PromptMessages>("messages").notNull(),
      /** The last user turn, lower-case and cut, for search and lists. */
      preview: v.text("preview").notNull(),
      tags: v.json<readonly string[]>("tags").notNull(),
      /** The answer that verdicts are given against, where the import brought one. */
      reference: v.text("reference"),
    },
    (t) => [
      v.uniqueIndex("prompts_content").on(t.campaignId, t.contentHash),
      v.index("prompts_import").on(t.importId),
      v.index("prompts_campaign").on(t.campaignId, t.id),
    ],
  );

  const responses = v.table(
    "responses",
    {
      id: v.text("id").primaryKey(),
      promptId: v
        .text("prompt_id")
        .notNull()
        .references(() => prompts.id),
      importId: v
        .text("import_id")
        .notNull()
        .references(() => imports.id),
      /** 0, 1, … in the order in which a prompt's responses came. */
      position: v.int("position").notNull(),
      contentHash: v.text("content_hash").notNull(),
      messages: v.json<CompletionMessages>("messages").notNull(),
      source: v.json<Source>("source").notNull(),
      /** Reasoning steps that came with the import; null where a question's rule splits the text. */
      steps: v.json<readonly string[]>("steps"),
      /** Whether a turn of it says nothing: it came in with judgments on it, and nobody is asked about it. */
      blank: v.bool("blank").notNull().default(false),
    },
    (t) => [
      v.uniqueIndex("responses_content").on(t.promptId, t.contentHash),
      v.index("responses_import").on(t.importId),
    ],
  );

  /** What a row of a file said of a prompt, or of one of its responses, in columns that Laurel doesn't know. */
  const metadata = v.table(
    "metadata",
    {
      id: v.text("id").primaryKey(),
      promptId: v
        .text("prompt_id")
        .notNull()
        .references(() => prompts.id),
      /** The response that it lay inside of; null where it is the prompt's. */
      responseId: v.text("response_id").references(() => responses.id),
      importId: v
        .text("import_id")
        .notNull()
        .references(() => imports.id),
      /** The line of the file, counted from 1. */
      line: v.int("line").notNull(),
      values: v.json<Metadata>("values").notNull(),
      /** Of the values: a prompt or response has equal values once, however often they come. */
      contentHash: v.text("content_hash").notNull(),
    },
    (t) => [
      v.index("metadata_prompt").on(t.promptId, t.contentHash),
      // Deleting a response looks for metadata that refers to it.
      v
        .index("metadata_response")
        .on(t.responseId)
        .where(sql`response_id is not null`),
      v.index("metadata_import").on(t.importId),
    ],
  );

  /**
   * What a row of a file brought under the id that the file gives it. Rows are only added: of those with one
   * id, the last one of a standing round says what the campaign has under it.
   */
  const importedRows = v.table(
    "imported_rows",
    {
      id: v.text("id").primaryKey(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      importId: v
        .text("import_id")
        .notNull()
        .references(() => imports.id),
      /** The line of the file, counted from 1. */
      line: v.int("line").notNull(),
      externalId: v.text("external_id").notNull(),
      promptId: v
        .text("prompt_id")
        .notNull()
        .references(() => prompts.id),
      responseIds: v.json<readonly string[]>("response_ids").notNull(),
    },
    (t) => [
      v.index("imported_rows_id").on(t.campaignId, t.externalId),
      v.index("imported_rows_prompt").on(t.promptId),
      v.index("imported_rows_import").on(t.importId),
    ],
  );

  /**
   * The texts that metadata is found by, one row for each (see `metadataTexts` in core). They are stored with
   * `metadata` and follow from it, so that an index finds prompts by column and value. No row refers to one of
   * these, and none is found by its prompt.
   */
  const metadataValues = v.table(
    "metadata_values",
    {
      importId: v
        .text("import_id")
        .notNull()
        .references(() => imports.id),
      column: v.text("column").notNull(),
      /** Whether a response has it, and not the prompt itself. */
      ofResponse: v.bool("of_response").notNull(),
      /** The beginning of the text: as much as an index may hold. */
      value: v.text("value").notNull(),
      /** What follows the beginning, where the text is longer. */
      rest: v.text("rest"),
      /** The number that the text writes, if any. */
      number: v.real("number"),
      promptId: v.text("prompt_id").notNull(),
    },
    (t) => [v.index("metadata_values_value").on(t.importId, t.column, t.ofResponse, t.value, t.promptId)],
  );

  return { uploads, imports, prompts, responses, metadata, metadataValues, importedRows };
}

export type ImportTables = ReturnType<typeof defineImportTables>;
