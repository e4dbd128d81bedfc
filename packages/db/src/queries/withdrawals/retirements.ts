import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { isAmong } from "../../sql/fragments.ts";
import type { ReadDb } from "../../store/store.ts";
import { countingFacts, type Withdrawn } from "./standing-work.ts";

export type Retirement = {
  readonly reason: string;
  readonly at: number;
  readonly by: string;
  /** The round whose rows replaced the text, where a person did not retire it. */
  readonly replacedBy: number | null;
};

/** Why those of these prompts and responses that are retired are so, by their ids. */
export async function retirementsOf(
  db: ReadDb,
  withdrawn: Withdrawn,
  ids: readonly string[],
): Promise<Map<string, Retirement>> {
  if (!withdrawn.prompts && !withdrawn.responses) return new Map();
  const { withdrawals, users, imports } = db.t;
  const facts = await db.q
    .select({
      targetId: withdrawals.targetId,
      act: withdrawals.act,
      reason: withdrawals.reason,
      at: withdrawals.createdAt,
      by: users.name,
      replacedBy: imports.round,
    })
    .from(withdrawals)
    .leftJoin(users, eq(users.id, withdrawals.createdBy))
    .leftJoin(imports, and(isNotNull(withdrawals.importId), eq(imports.id, withdrawals.importId)))
    .where(
      and(
        isAmong(db.dialect, withdrawals.targetId, ids),
        inArray(withdrawals.targetKind, ["prompt", "response"]),
        countingFacts(db, withdrawn),
      ),
    )
    .orderBy(asc(withdrawals.seq));
  const last = new Map(facts.map((fact) => [fact.targetId, fact]));
  return new Map(
    [...last].flatMap(([id, { act, reason, at, by, replacedBy }]) =>
      act === "withdraw" ? [[id, { reason, at, by: by ?? "", replacedBy }] as const] : [],
    ),
  );
}
