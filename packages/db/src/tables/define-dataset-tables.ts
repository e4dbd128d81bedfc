import type { VersionDifference } from "@laurel/core/datasets/version-difference";
import type { CampaignTables } from "./define-campaign-tables.ts";
import type { Vocabulary } from "./sqlite-vocabulary.ts";

export type VersionStatus = "cutting" | "ready" | "failed" | "cancelled";
export type FormatStatus = "preparing" | "ready" | "failed" | "cancelled";
export type ModelStatus = "training" | "ready" | "failed" | "cancelled";

export function defineDatasetTables(v: Vocabulary, { campaigns }: CampaignTables) {
  const datasets = v.table(
    "datasets",
    {
      id: v.text("id").primaryKey(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      name: v.text("name").notNull(),
      createdBy: v.text("created_by").notNull(),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.index("datasets_campaign").on(t.campaignId)],
  );

  const datasetVersions = v.table(
    "dataset_versions",
    {
      id: v.text("id").primaryKey(),
      datasetId: v
        .text("dataset_id")
        .notNull()
        .references(() => datasets.id),
      number: v.int("number").notNull(),
      /** A DatasetSpec of the version that it was cut with: readSpec brings it up to date. */
      spec: v.json<Record<string, unknown>>("spec").notNull(),
      /** The highest fact `seq` that the version reads. */
      watermark: v.int("watermark").notNull(),
      exporterVersion: v.text("exporter_version").notNull(),
      status: v.text("status").$type<VersionStatus>().notNull(),
      /** Written once, when the version is ready; a Manifest, which readManifest brings up to date. */
      manifest: v.json<Record<string, unknown>>("manifest"),
      error: v.text("error"),
      jobId: v.text("job_id").notNull(),
      createdBy: v.text("created_by").notNull(),
      createdAt: v.int("created_at").notNull(),
      /** Written once, when the version is ready, where there was one before it; a VersionDifference. */
      difference: v.json<VersionDifference>("difference"),
      /** What people call it beside its number, for example "paper, table 2". */
      label: v.text("label"),
      /**
       * Withdrawn versions keep their bytes: a citation still leads to what the version was, and to why it
       * should not be used.
       */
      withdrawnAt: v.int("withdrawn_at"),
      withdrawnReason: v.text("withdrawn_reason"),
    },
    (t) => [v.uniqueIndex("dataset_versions_number").on(t.datasetId, t.number)],
  );

  const datasetFiles = v.table(
    "dataset_files",
    {
      versionId: v
        .text("version_id")
        .notNull()
        .references(() => datasetVersions.id),
      path: v.text("path").notNull(),
      sha256: v.text("sha256").notNull(),
      bytes: v.int("bytes").notNull(),
      rows: v.int("rows"),
    },
    (t) => [v.primaryKey({ columns: [t.versionId, t.path] })],
  );

  /** A version's rows written in one format; its files lie in `dataset_files` under the format's name. */
  const versionFormats = v.table(
    "version_formats",
    {
      id: v.text("id").primaryKey(),
      versionId: v
        .text("version_id")
        .notNull()
        .references(() => datasetVersions.id),
      format: v.text("format").notNull(),
      status: v.text("status").$type<FormatStatus>().notNull(),
      /** Written once, when the files are ready; a FormatManifest. */
      manifest: v.json<Record<string, unknown>>("manifest"),
      error: v.text("error"),
      jobId: v.text("job_id").notNull(),
      createdBy: v.text("created_by").notNull(),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.uniqueIndex("version_formats_format").on(t.versionId, t.format)],
  );

  /**
   * Texts that rows can be checked against, such as a benchmark's questions: an uploaded file, stored by its
   * hash.
   */
  const contaminationLists = v.table(
    "contamination_lists",
    {
      id: v.text("id").primaryKey(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      name: v.text("name").notNull(),
      sha256: v.text("sha256").notNull(),
      texts: v.int("texts").notNull(),
      words: v.int("words").notNull(),
      createdBy: v.text("created_by").notNull(),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.uniqueIndex("contamination_lists_file").on(t.campaignId, t.sha256, t.name)],
  );

  const models = v.table(
    "models",
    {
      id: v.text("id").primaryKey(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      versionId: v
        .text("version_id")
        .notNull()
        .references(() => datasetVersions.id),
      seed: v.int("seed").notNull(),
      status: v.text("status").$type<ModelStatus>().notNull(),
      /** A Report of @laurel/reward-model. */
      report: v.json<Record<string, unknown>>("report"),
      fileSha256: v.text("file_sha256"),
      error: v.text("error"),
      jobId: v.text("job_id").notNull(),
      createdBy: v.text("created_by").notNull(),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.index("models_campaign").on(t.campaignId, t.createdAt)],
  );

  return { datasets, datasetVersions, datasetFiles, versionFormats, contaminationLists, models };
}
