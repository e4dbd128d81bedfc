import { DomainError } from "@laurel/core/errors/domain-error";
import { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import { fileOnDisk } from "./file-on-disk.ts";
import { readFileRows } from "./read-file-rows.ts";

/**
 * The records of a `trl-preference` file in JSON, gzip-compressed or not, or in Parquet. The first line that
 * is not one stops it, by its number.
 */
export async function* readTrlPreferenceFile(path: string): AsyncGenerator<TrlPreferenceRecord> {
  for await (const rows of readFileRows(await fileOnDisk(path), "jsonl")) {
    for (const numbered of rows) {
      if ("problems" in numbered)
        throw invalid(path, numbered.line, numbered.problems[0]?.reason ?? "can't be read");
      const parsed = TrlPreferenceRecord.safeParse(numbered.row);
      if (!parsed.success) throw invalid(path, numbered.line, reasonOf(parsed.error.issues[0]));
      yield parsed.data;
    }
  }
}

function reasonOf(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string {
  return issue
    ? `${issue.path.map(String).join(".")} ${issue.message}`.trim()
    : "is not a trl-preference record";
}

function invalid(path: string, line: number, reason: string): DomainError {
  return new DomainError(
    "INVALID",
    `${path}, line ${line}: ${reason}; each line must be {"prompt": […], "chosen": […], "rejected": […]} with lists of messages`,
    { line },
  );
}
