import type { Store } from "@laurel/db/store/store";
import { createCaller } from "../app-router.ts";
import { importText } from "./import-text.ts";
import { TEST_QUESTIONS } from "./seed-campaign.ts";
import { seedUser } from "./seed-user.ts";
import { mintId, testContext } from "./test-context.ts";

/** A row of two responses to a prompt. */
export const pair = (prompt: string, names = ["heron", "larch"]) => ({
  prompt,
  responses: names.map((model) => ({ text: `${model} on ${prompt}`, model })),
});
/** A pair that the file ranks: its first response is the better one. */
export const ranked = (prompt: string) => ({
  prompt,
  responses: pair(prompt).responses.map((response, i) => ({ ...response, rank: i + 1 })),
});
const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");

/** A live campaign with one round of these rows, and what tests do with its rounds. */
export async function roundCampaign(store: Store, rows: readonly object[], overlap = 2) {
  const clock = { now: 1_790_000_000_000 };
  const admin = await seedUser(store, "admin");
  const ctx = { ...testContext(store, admin, clock), actor: admin };
  const caller = createCaller(ctx);
  const campaignId = mintId();
  await caller.campaigns.create({
    campaignId,
    name: `Withdrawn ${campaignId.slice(-4)}`,
    guidelines: "",
    questions: TEST_QUESTIONS,
    overlap,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  const addRound = async (more: readonly object[]) => {
    const { importId, failure } = await importText(ctx, campaignId, lines(more));
    if (failure) throw new Error("the import failed", { cause: failure });
    return importId;
  };
  const importId = await addRound(rows);
  await caller.campaigns.setStatus({ campaignId, status: "live" });
  const join = async () =>
    testContext(store, await seedUser(store, "member", { campaignId, role: "annotator" }), clock);
  const judged = async (id = importId) => (await caller.imports.previewWithdrawal({ importId: id })).judged;
  const withdraw = async (id = importId) =>
    caller.imports.withdraw({
      withdrawalId: mintId(),
      importId: id,
      judged: await judged(id),
      reason: "The wrong file.",
    });
  const reinstate = (id = importId) => caller.imports.reinstate({ withdrawalId: mintId(), importId: id });
  const counts = async () => (await caller.results.progress({ campaignId })).counts;
  const leases = async (who: Awaited<ReturnType<typeof join>>, ahead = 50) =>
    (await createCaller(who).judging.open({ campaignId, ahead })).tasks;
  return {
    ctx,
    clock,
    caller,
    campaignId,
    importId,
    addRound,
    join,
    judged,
    withdraw,
    reinstate,
    counts,
    leases,
  };
}
