import { describe, expect, it } from "vitest";
import type { MetadataPlace } from "@laurel/core/records/metadata-place";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import { importText } from "../testing/import-text.ts";
import { firstIsBetter } from "../testing/judge-until-empty.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const HOSTILE = "<img src=x onerror=alert(1)> \u202e";
const ROW = {
  prompt: "Which is right?",
  topic: ["maths", HOSTILE],
  secret: "for the lead only",
  responses: [
    { text: "one", model: "heron-7b", latency: 0.5, writer: "heron-7b" },
    { text: "two", model: "stork-2", latency: 2, writer: "stork-2" },
  ],
};

describe("columns of metadata that annotators see", () => {
  forEachStore((open) => {
    async function start() {
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin };
      const caller = createCaller(ctx);
      const campaignId = mintId();
      await caller.campaigns.create({
        campaignId,
        name: "Metadata",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      await importText(ctx, campaignId, JSON.stringify(ROW));
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      const annotator = await seedUser(open(), "member", { campaignId, role: "annotator" });
      const desk = createCaller(testContext(open(), annotator));
      const show = (...columns: readonly MetadataPlace[]) =>
        caller.metadata.show({ campaignId, columns: [...columns] });
      const task = async () => {
        const [claimed] = (await desk.judging.open({ campaignId, ahead: 1 })).tasks;
        if (!claimed) throw new Error("a task is open");
        return claimed;
      };
      return { ctx, caller, campaignId, desk, show, task };
    }

    it("are none before the lead ticks one: the wire holds no name and no value of any", async () => {
      const { task } = await start();
      const claimed = await task();
      expect([claimed.metadata, claimed.responses.map(({ metadata }) => metadata)]).toEqual([[], [[], []]]);
      expect(JSON.stringify(claimed)).not.toMatch(/topic|maths|secret|lead only|latency|writer|heron|stork/);
    });

    it("are the ticked ones and no others, of prompts and of responses apart", async () => {
      const { show, task } = await start();
      await show({ of: "prompt", column: "topic" });
      const topic = [{ column: "topic", values: [JSON.stringify(["maths", HOSTILE])] }];
      const first = await task();
      expect([first.metadata, first.responses.map(({ metadata }) => metadata)]).toEqual([topic, [[], []]]);
      expect(JSON.stringify(first)).not.toMatch(/secret|lead only|latency|writer|heron|stork/);

      await show({ of: "prompt", column: "topic" }, { of: "response", column: "latency" });
      const second = await task();
      const latency = new Map(
        second.responses.map(({ messages, metadata }) => [messages[0]?.content, metadata]),
      );
      expect(latency.get("one")).toEqual([{ column: "latency", values: ["0.5"] }]);
      expect(latency.get("two")).toEqual([{ column: "latency", values: ["2"] }]);
      expect(JSON.stringify(second)).not.toMatch(/secret|lead only|writer|heron|stork/);

      await show();
      expect((await task()).metadata).toEqual([]);
    });

    it("are shown on practice and on a task that is opened again too, and not from a withdrawn round", async () => {
      const { ctx, caller, campaignId, desk, show, task } = await start();
      await show({ of: "prompt", column: "topic" });
      const claimed = await task();
      await desk.judging.submit({
        judgmentId: mintId(),
        assignmentId: claimed.assignmentId,
        answers: firstIsBetter(claimed),
        activeMs: 1,
        elapsedMs: 1,
        ahead: 0,
      });
      const again = await desk.judging.reopen({ assignmentId: claimed.assignmentId });
      expect(again.metadata).toEqual(claimed.metadata);
      await caller.guidance.setPractice({
        id: mintId(),
        campaignId,
        taskId: claimed.taskId,
        answers: firstIsBetter(claimed),
        explanation: "It is.",
      });
      const [practised] = (await desk.judging.practice({ campaignId })).tasks;
      expect(practised?.metadata).toEqual(claimed.metadata);

      const later = await importText(ctx, campaignId, JSON.stringify({ ...ROW, topic: "wrong" }));
      expect((await desk.judging.practice({ campaignId })).tasks[0]?.metadata[0]?.values).toHaveLength(2);
      const { rows } = await caller.imports.list({ campaignId });
      const round = rows.find(({ round: number }) => number === 2);
      await caller.imports.withdraw({
        withdrawalId: mintId(),
        importId: round?.id ?? "",
        judged: 0,
        reason: "Wrong topics.",
      });
      expect(later.status).toBe("visible");
      const [mended] = (await desk.judging.practice({ campaignId })).tasks;
      expect(mended?.metadata).toEqual(claimed.metadata);
    });

    it("are logged, and refused where the campaign has no such column", async () => {
      const { caller, campaignId, show } = await start();
      await expect(show({ of: "response", column: "topic" })).rejects.toThrow(
        /no metadata "topic" of responses\. It has "latency" of responses/,
      );
      await show({ of: "response", column: "writer" });
      const { rows } = await caller.audit.list({});
      const logged = rows.filter(({ targetId }) => targetId === campaignId);
      expect(logged.find(({ verb }) => verb === "campaign.showMetadata")).toMatchObject({
        change: { before: [], columns: [{ of: "response", column: "writer" }] },
      });
    });
  });
});
