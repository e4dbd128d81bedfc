import type { ImportRow } from "./import-row.ts";

export function isUnderWay(row: Pick<ImportRow, "status">): boolean {
  return row.status === "queued" || row.status === "reading";
}
