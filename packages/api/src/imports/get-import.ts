import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { findImport, type FoundImport } from "@laurel/db/queries/imports";
import { type RoundWithdrawal, withdrawnRounds } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

export const GetImport = z.strictObject({ importId: Id });
export type GetImport = z.infer<typeof GetImport>;

export async function getImport(db: ReadDb, actor: Actor, input: GetImport) {
  const found = await findImport(db, input.importId);
  if (!found) throw new DomainError("NOT_FOUND", "There is no such import.", { importId: input.importId });
  await requireCampaign(db, actor, found.import.campaignId, "campaign.import");
  return importRow(found, await withdrawnRounds(db, found.import.campaignId));
}

/** An import as the page and REST show it; `withdrawn` says who withdrew its round, when and why. */
export function importRow(
  { import: row, upload, progress, createdByName }: FoundImport,
  withdrawn: ReadonlyMap<string, RoundWithdrawal>,
) {
  const fact = withdrawn.get(row.id);
  const files = [upload, ...(row.moreFiles ?? [])];
  return {
    id: row.id,
    campaignId: row.campaignId,
    jobId: row.jobId,
    round: row.round,
    status: row.status,
    fileName: files.map(({ fileName }) => fileName).join(", "),
    format: row.format,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    progress,
    result: row.result,
    problems: row.problems,
    problemCount: row.problemCount,
    error: row.error,
    createdAt: row.createdAt,
    createdBy: createdByName ?? "",
    finishedAt: row.finishedAt,
    withdrawn: fact ? { at: fact.createdAt, by: fact.createdByName ?? "", reason: fact.reason } : null,
  };
}
