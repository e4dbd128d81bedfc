import type { Person } from "./join.ts";
import { ask } from "./procedure.ts";

export type OwnJudgment = {
  readonly judgmentId: string;
  readonly assignmentId: string;
  readonly preview: string;
  readonly supersedes: string | null;
  readonly createdAt: number;
  readonly answers: Record<
    string,
    { readonly tiers: readonly (readonly string[])[]; readonly strength?: number; readonly cut?: number }
  >;
};

/** What the server holds of a person's judgments, oldest first. */
export async function judgmentsOf(person: Person, campaignId: string): Promise<readonly OwnJudgment[]> {
  const { rows } = await ask<{ rows: OwnJudgment[] }>(person.api, "judging.mine", { campaignId, limit: 200 });
  return rows.toReversed();
}
