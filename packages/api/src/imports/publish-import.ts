import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { nextFactSeqs } from "@laurel/db/queries/facts";
import { type FoundImport, nextRound, updateImport } from "@laurel/db/queries/imports";
import type { Tx } from "@laurel/db/store/store";
import type { ImportResult } from "@laurel/db/tables/define-import-tables";

type Skipped = { readonly problems: readonly ImportProblem[]; readonly problemCount: number };

/** The one flip that makes a round visible. */
export async function publishImport(
  tx: Tx,
  { import: row }: FoundImport,
  result: ImportResult,
  skipped: Skipped,
  now: number,
): Promise<void> {
  const [seq] = await nextFactSeqs(tx, 1);
  await updateImport(tx, row.id, {
    ...skipped,
    status: "visible",
    round: await nextRound(tx, row.campaignId),
    seq,
    result,
    finishedAt: now,
  });
}
