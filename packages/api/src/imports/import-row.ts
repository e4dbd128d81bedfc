import type { FoundImport } from "@laurel/db/queries/imports";

/** An import as the page and REST show it. */
export function importRow({ import: row, upload, progress, createdByName }: FoundImport) {
  return {
    id: row.id,
    campaignId: row.campaignId,
    jobId: row.jobId,
    round: row.round,
    status: row.status,
    fileName: upload.fileName,
    format: row.format,
    bytes: upload.bytes,
    progress,
    result: row.result,
    problems: row.problems,
    problemCount: row.problemCount,
    error: row.error,
    createdAt: row.createdAt,
    createdBy: createdByName ?? "",
    finishedAt: row.finishedAt,
  };
}
