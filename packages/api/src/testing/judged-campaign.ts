import type { Answers } from "@laurel/core/questions/answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Store } from "@laurel/db/store/store";
import { createCaller } from "../app-router.ts";
import type { LeasedTask } from "../judging/presented-task.ts";
import { importText } from "./import-text.ts";
import { judgeUntilEmpty } from "./judge-until-empty.ts";
import { seedUser } from "./seed-user.ts";
import { mintId, testContext } from "./test-context.ts";

type Options = {
  readonly questions: QuestionSet;
  readonly responsesPerTask: number;
  /** One object for each line of the imported file. */
  readonly rows: readonly object[];
  /** How each person judges. */
  readonly people: readonly ((task: LeasedTask) => Answers)[];
};

/**
 * Makes a campaign, has every person judge every task of it, and returns it with a caller that acts as its
 * lead.
 */
export async function judgedCampaign(store: Store, { questions, responsesPerTask, rows, people }: Options) {
  const admin = await seedUser(store, "admin");
  const ctx = { ...testContext(store, admin), actor: admin };
  const caller = createCaller(ctx);
  const campaignId = mintId();
  await caller.campaigns.create({
    campaignId,
    name: "Judged",
    guidelines: "",
    questions,
    overlap: people.length,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
    responsesPerTask,
  });
  await importText(ctx, campaignId, rows.map((row) => JSON.stringify(row)).join("\n"));
  await caller.campaigns.setStatus({ campaignId, status: "live" });
  for (const answer of people) {
    const person = await seedUser(store, "member", { campaignId, role: "annotator" });
    await judgeUntilEmpty(testContext(store, person), campaignId, 1, answer);
  }
  return { campaignId, caller };
}
