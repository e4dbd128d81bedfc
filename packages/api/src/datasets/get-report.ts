import type { z } from "zod";
import { DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { FoundVersion } from "@laurel/db/queries/datasets";
import { type FileStore, readText } from "../file-store.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { GetVersion } from "./get-version.ts";
import { requireVersion } from "./require-dataset.ts";

export const GetReport = GetVersion;
export type GetReport = z.infer<typeof GetReport>;

/**
 * What people should know of a version before they train on it. Null for a version that is not finished, or
 * that was cut before there were reports.
 */
export async function getReport(
  { store, files, actor }: RequestContext & { readonly actor: Actor },
  { versionId }: GetReport,
): Promise<DatasetReport | null> {
  return storedReport(files, await requireVersion(store.read, actor, versionId));
}

/** The report that was stored with a version; null where none was. */
export async function storedReport(
  files: FileStore,
  version: Pick<FoundVersion, "files">,
): Promise<DatasetReport | null> {
  const file = version.files.find(({ path }) => path === "report.json");
  if (!file) return null;
  return DatasetReport.parse(JSON.parse(await readText(files, file.sha256)));
}
