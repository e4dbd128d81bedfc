import { join } from "node:path";
import { openStore } from "@laurel/db/store/open-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { taskCounts } from "@laurel/db/testing/task-counts";
import type { FreshDatabase } from "../server/fresh-database.ts";

const migrations = join(import.meta.dirname, "..", "..", "packages", "db", "migrations");

export type Check = {
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly twice: number;
  readonly overfilled: number;
};

/**
 * Checks in a stopped server's database that each acknowledged judgment is there once and overlap was kept.
 */
export async function checkJudgments(
  database: FreshDatabase,
  campaignId: string,
  overlap: number,
  acknowledged: readonly string[],
): Promise<Check> {
  const store = await openStore({ url: database.url, migrations });
  try {
    const judgments = await judgmentsOfCampaign(store.read, campaignId);
    const ids = new Set(judgments.map((judgment) => judgment.id));
    const perTask = new Map<string, number>();
    for (const { taskId, surplus } of judgments)
      if (!surplus) perTask.set(taskId, (perTask.get(taskId) ?? 0) + 1);
    const miscounted = (await taskCounts(store.read, campaignId)).filter(
      (task) => task.judged !== (perTask.get(task.id) ?? 0) || task.openSlots < 0,
    );
    const once = new Set(judgments.map((judgment) => judgment.assignmentId));
    return {
      acknowledged: acknowledged.length,
      stored: judgments.length,
      lost: acknowledged.filter((id) => !ids.has(id)).length,
      twice: judgments.length - once.size,
      overfilled: [...perTask.values()].filter((count) => count > overlap).length + miscounted.length,
    };
  } finally {
    await store.close();
  }
}
