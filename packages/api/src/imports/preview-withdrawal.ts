import { roundContents, type WithdrawnContents } from "@laurel/db/queries/withdrawals/withdrawn-contents";
import type { ReadDb } from "@laurel/db/store/store";
import type { Actor } from "../request-context.ts";
import type { GetImport } from "./get-import.ts";
import { requireRound } from "./withdraw-round.ts";

/** How much withdrawing a round would take out at this moment. */
export async function previewWithdrawal(
  db: ReadDb,
  actor: Actor,
  input: GetImport,
): Promise<WithdrawnContents & { readonly importId: string; readonly round: number }> {
  const { id, round, campaignId } = await requireRound(db, actor, input.importId);
  return { importId: id, round, ...(await roundContents(db, { id, campaignId })) };
}
