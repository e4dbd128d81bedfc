import { describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { Answers } from "@laurel/core/questions/answers";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { taskCounts } from "@laurel/db/testing/task-counts";
import { createCaller } from "../app-router.ts";
import type { LeasedTask } from "../judging/presented-task.ts";
import { verifyCredentials } from "../sign-in/verify-credentials.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { TEST_QUESTIONS, seedCampaign } from "../testing/seed-campaign.ts";
import { seedPassword } from "../testing/seed-password.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const PASSWORD = "a long enough password";
const QUESTIONS = [
  ...TEST_QUESTIONS,
  { id: "why", kind: "text", title: "Why?", help: "", required: false, maxLength: 1_000 },
  { id: "better", kind: "rewrite", title: "Better?", help: "", required: false },
  {
    id: "errors",
    kind: "steps",
    title: "Wrong steps?",
    help: "",
    required: false,
    split: "lines",
    stopAtFirstError: true,
    continuation: true,
  },
] as const;
const chosen = ({ responses }: LeasedTask, continuation: { readonly continuation?: string }): Answers => ({
  preference: { kind: "ranking", tiers: responses.map(({ id }) => [id]), strength: 2 },
  errors: {
    kind: "steps",
    traces: Object.fromEntries(
      responses.map(({ id }) => [id, { labels: [-1], verdict: "labeled", ...continuation }]),
    ),
  },
});
const written = ({ responses: [first] }: LeasedTask): Answers => ({
  why: { kind: "text", text: "Anna from Accra said so" },
  better: { kind: "rewrite", of: first?.id ?? "", text: "Anna would say this" },
});

describe("erasing a person", () => {
  forEachStore((open) => {
    it("leaves what they chose, and nothing of who they are or what they wrote", async () => {
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin };
      const caller = createCaller(ctx);
      const { campaignId } = await seedCampaign(open(), admin, { tasks: 3, overlap: 2 });
      const { campaignId: elsewhere } = await seedCampaign(open(), admin, { tasks: 1, overlap: 1 });
      await caller.campaigns.setStatus({ campaignId, status: "paused" });
      await caller.campaigns.update({ campaignId, questions: [...QUESTIONS] });
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      const person = await seedUser(open(), "member", { campaignId, role: "annotator" });
      const { email } = await seedPassword(open(), person, PASSWORD);
      let judged = 0;
      await judgeUntilEmpty(testContext(open(), person), campaignId, 1, (task) => {
        judged += 1;
        return judged === 1
          ? chosen(task, {})
          : { ...chosen(task, { continuation: "Anna goes on" }), ...written(task) };
      });
      const cut = async (of: string) => {
        const [datasetId, versionId] = [mintId(), mintId()];
        await caller.datasets.create({ campaignId: of, datasetId, name: "Cut" });
        const { jobId } = await caller.datasets.cut({
          datasetId,
          versionId,
          spec: usualSpec("preference", ["pairs"]),
        });
        await runJobNow(ctx, jobId);
        return versionId;
      };
      const [versionId, untouched] = [await cut(campaignId), await cut(elsewhere)];
      const before = await caller.datasets.version({ versionId });

      expect(await caller.people.erase({ userId: person.userId })).toEqual({ judgments: 2, versions: 1 });
      expect(await caller.people.erase({ userId: person.userId })).toEqual({ judgments: 0, versions: 0 });

      const judgments = await judgmentsOfCampaign(open().read, campaignId);
      expect(judgments.map(({ answers }) => Object.keys(answers).toSorted())).toEqual(
        Array(3).fill(["errors", "preference"]),
      );
      expect(JSON.stringify(judgments)).not.toContain("Anna");
      const [row] = (await caller.people.list({ search: "Erased person" })).rows.filter(
        ({ id }) => id === person.userId,
      );
      expect(row).toMatchObject({
        name: "Erased person",
        email: null,
        kind: "erased",
        campaigns: 0,
        hasPassword: false,
      });
      await expect(
        verifyCredentials(testContext(open(), null), { email, password: PASSWORD, address: "192.0.2.1" }),
      ).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
      const after = await caller.datasets.version({ versionId });
      expect(after.files).toEqual(before.files);
      expect(after.manifest).toEqual({ ...before.manifest, erased: { people: 1, lastAt: ctx.now() } });
      expect((await caller.datasets.version({ versionId: untouched })).manifest?.erased).toBeUndefined();
    });

    it("gives back what they held, and takes neither oneself nor the last admin", async () => {
      const admin = await seedUser(open(), "admin");
      const caller = createCaller(testContext(open(), admin));
      const { campaignId } = await seedCampaign(open(), admin, { tasks: 2, overlap: 1 });
      const person = await seedUser(open(), "member", { campaignId, role: "annotator" });
      await createCaller(testContext(open(), person)).judging.open({ campaignId, ahead: 2 });
      await caller.people.erase({ userId: person.userId });
      expect((await taskCounts(open().read, campaignId)).map(({ openSlots }) => openSlots)).toEqual([1, 1]);
      await expect(caller.people.erase({ userId: admin.userId })).rejects.toThrow(/can't erase yourself/);
      await expect(caller.people.erase({ userId: mintId() })).rejects.toThrow(/no such person/);
      await expect(caller.people.setDisabled({ userId: person.userId, disabled: false })).rejects.toThrow(
        /not a person who signs in/,
      );
    });
  });
});
