import { describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { Answers } from "@laurel/core/questions/answers";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { PairRow } from "@laurel/formats/canonical/canonical-rows";
import { ALL_FORMATS } from "@laurel/formats/targets/all-formats";
import { createCaller } from "../app-router.ts";
import type { LeasedTask } from "../judging/presented-task.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const TASKS = 12;
const textOf = ({ messages }: LeasedTask["responses"][number]) => messages[0]?.content ?? "";

/** Prefers the response that says "….1", wherever on the screen it is. */
const byText = ({ responses }: LeasedTask): Answers => {
  const [better, worse] = responses.toSorted((one, other) => (textOf(one) < textOf(other) ? 1 : -1));
  return { preference: { kind: "ranking", tiers: [[better?.id ?? ""], [worse?.id ?? ""]], strength: 3 } };
};

describe("pairs judged on screens with swapped sides", () => {
  forEachStore((open) => {
    it("have what both annotators chose in chosen, in every format", async () => {
      const admin = await seedUser(open(), "admin");
      const ctx: RequestContext & { actor: Actor } = { ...testContext(open(), admin), actor: admin };
      const caller = createCaller(ctx);
      const { campaignId } = await seedCampaign(open(), admin, { tasks: TASKS, overlap: 2 });
      const screens: LeasedTask[] = [];
      for (const _ of ["first", "second"]) {
        const annotator = await seedUser(open(), "member", { campaignId, role: "annotator" });
        screens.push(...(await judgeUntilEmpty(testContext(open(), annotator), campaignId, 1, byText)));
      }
      const betterFirst = screens.filter(
        ({ responses: [first] }) => first && textOf(first).endsWith(".1"),
      ).length;
      expect([screens.length, betterFirst], "each task was shown both ways round").toEqual([
        2 * TASKS,
        TASKS,
      ]);

      const [datasetId, versionId] = [mintId(), mintId()];
      await caller.datasets.create({ campaignId, datasetId, name: "Pairs" });
      const usual = usualSpec("preference", ["pairs"]);
      const { jobId } = await caller.datasets.cut({
        datasetId,
        versionId,
        spec: {
          ...usual,
          testShare: 0,
          minVotes: 2,
          pairs: { ...usual.pairs, ties: "soft-label", margin: { scale: 1, offset: 0 } },
        },
      });
      await runJobNow(ctx, jobId);
      for (const { id, record, decode } of ALL_FORMATS.filter(({ family }) => family.id === "pairs")) {
        await runJobNow(ctx, (await caller.datasets.prepare({ versionId, id: mintId(), format: id })).jobId);
        const { files } = await caller.datasets.version({ versionId });
        const file = files.find(({ path }) => path === `${id}/train.jsonl`);
        const lines = Buffer.concat(await Array.fromAsync(ctx.files.read(file?.sha256 ?? "")))
          .toString("utf8")
          .trimEnd()
          .split("\n");
        const pairs = lines
          .map((line) => PairRow.parse(decode(record.parse(JSON.parse(line)))))
          .map(({ prompt, chosen, rejected }) =>
            [prompt, chosen, rejected].map((messages) => messages.at(-1)?.content),
          );
        const wanted = Array.from({ length: TASKS }, (__, index) => [
          `Prompt ${index}`,
          `Response ${index}.1`,
          `Response ${index}.0`,
        ]);
        expect(pairs.toSorted(), id).toEqual(wanted.toSorted());
      }
    });
  });
});
