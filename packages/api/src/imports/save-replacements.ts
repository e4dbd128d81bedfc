import type { RowDecision } from "@laurel/core/imports/row-ids";
import type { StagedRow } from "@laurel/core/imports/staged-row";
import type { StagingPlan } from "@laurel/core/imports/staging-plan";
import { insertWithdrawals } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import { insertMany } from "@laurel/db/sql/insert-rows";
import type { Tx } from "@laurel/db/store/store";
import type { WithdrawalAct } from "@laurel/db/tables/define-work-tables";

/** What earlier rows of an import brought back and took out. */
export type ReplacementMemory = {
  /** Responses of withdrawn rounds, and texts that rows had replaced, which rows named again. */
  readonly revived: Set<string>;
  /** Prompts and responses that rows replaced, by id; false for those that a later row named again. */
  readonly replaced: Map<string, boolean>;
};

type Context = {
  readonly campaignId: string;
  readonly importId: string;
  readonly createdBy: string;
  readonly now: number;
  readonly newId: () => string;
  readonly memory: ReplacementMemory;
};
type Fact = { act: WithdrawalAct; targetKind: "prompt" | "response"; targetId: string };

type Replacements = {
  readonly decisions: ReadonlyMap<StagedRow, RowDecision>;
  /** Prompts and responses that rows of earlier rounds replaced. */
  readonly replacedBefore: ReadonlySet<string>;
  /** What the transaction finds out. */
  readonly memory: ReplacementMemory;
};

/**
 * Stores what stands under the ids of rows, and retires what rows replaced. These facts count from the moment
 * when the import is visible. A text that a row names again after another row replaced it comes back.
 */
export async function saveReplacements(
  tx: Tx,
  ctx: Context,
  placed: StagingPlan["placed"],
  replacements: Replacements,
): Promise<void> {
  const { campaignId, importId, createdBy, now: createdAt, newId } = ctx;
  const by = { requestId: importId, importId, campaignId, reason: "", createdBy, createdAt };
  await insertWithdrawals(
    tx,
    factsOf(ctx, placed, replacements).map((fact) => ({ id: newId(), ...fact, ...by })),
  );
  await insertMany(
    tx,
    tx.t.importedRows,
    placed.flatMap(({ row, promptId, responseIds }) => {
      const { externalId, line } = row;
      const is = replacements.decisions.get(row)?.is;
      return externalId === undefined || (is !== "new" && is !== "other")
        ? []
        : [{ id: newId(), campaignId, importId, line, externalId, promptId, responseIds }];
    }),
  );
}

/** What goes out because a row took its place, and what comes back because a row names it again. */
function factsOf(
  ctx: Context,
  placed: StagingPlan["placed"],
  { decisions, replacedBefore, memory }: Replacements,
): Fact[] {
  const facts: Fact[] = [];
  const isReplaced = (id: string) => memory.replaced.get(id) ?? ctx.memory.replaced.get(id) ?? false;
  const isRevived = (id: string) => memory.revived.has(id) || ctx.memory.revived.has(id);
  for (const { row, promptId, responseIds } of placed) {
    const decision = decisions.get(row);
    const { kind: targetKind, ids } =
      decision?.is === "other" ? decision.replaces : { kind: "response" as const, ids: [] };
    for (const targetId of ids) {
      if (isReplaced(targetId)) continue;
      memory.replaced.set(targetId, true);
      facts.push({ act: "withdraw", targetKind, targetId });
    }
    const named: Omit<Fact, "act">[] = [
      { targetKind: "prompt", targetId: promptId },
      ...responseIds.map((targetId) => ({ targetKind: "response" as const, targetId })),
    ];
    for (const { targetKind, targetId } of named) {
      const wasReplaced = isReplaced(targetId);
      if (!wasReplaced && (!replacedBefore.has(targetId) || isRevived(targetId))) continue;
      if (wasReplaced) memory.replaced.set(targetId, false);
      memory.revived.add(targetId);
      facts.push({ act: "reinstate", targetKind, targetId });
    }
  }
  return facts;
}
