import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createCaller } from "@laurel/api/app-router";
import { DEFAULT_QUESTIONS } from "@laurel/api/campaigns/load-demo";
import { createUpload } from "@laurel/api/imports/create-upload";
import type { Actor, RequestContext } from "@laurel/api/request-context";
import { importText } from "@laurel/api/testing/import-text";
import { runJobNow } from "@laurel/api/testing/run-job-now";
import { seedUser } from "@laurel/api/testing/seed-user";
import { mintId, testContext } from "@laurel/api/testing/test-context";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { abandonImport } from "./job-bodies.ts";

const FILE = Array.from({ length: 120 }, (_, i) =>
  JSON.stringify({ prompt: `Question ${i}?`, responses: ["one", "two"] }),
).join("\n");

/** A store whose process dies when `when` says so: from then on nothing of it reaches the database. */
const dying = (store: Store, when: (transactions: number) => Promise<boolean>): Store => {
  let transactions = 0;
  return {
    ...store,
    async transaction(work) {
      transactions += 1;
      if (await when(transactions)) throw new Error("the process died");
      return store.transaction(work);
    },
  };
};

describe("an import whose server died each time", () => {
  forEachStore((open) => {
    async function died(when: (status: string, transactions: number) => boolean) {
      const admin = await seedUser(open(), "admin");
      const ctx: RequestContext & { actor: Actor } = { ...testContext(open(), admin), actor: admin };
      const caller = createCaller(ctx);
      const [campaignId, importId] = [mintId(), mintId()];
      await caller.campaigns.create({
        campaignId,
        name: "Abandoned",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      const { uploadId, detected } = await createUpload(ctx, {
        campaignId,
        fileName: "a.jsonl",
        bytes: Readable.from([Buffer.from(FILE)]),
      });
      const { jobId } = await caller.imports.start({
        campaignId,
        importId,
        uploadId,
        format: "jsonl",
        mapping: detected.mapping ?? { prompt: "" },
        namePolicy: "keep",
      });
      const store = dying(open(), async (transactions) =>
        when((await caller.imports.get({ importId })).status, transactions),
      );
      await expect(runJobNow({ ...ctx, store }, jobId)).rejects.toThrow("the process died");
      await abandonImport(open(), importId, {
        outcome: "failed",
        error: "The server stopped.",
        now: ctx.now(),
      });
      return {
        ctx,
        campaignId,
        status: (await caller.imports.get({ importId })).status,
        tasks: async () => (await caller.campaigns.get({ campaignId })).counts?.open,
      };
    }

    it("leaves nothing behind that the next import would take for known", async () => {
      const { ctx, campaignId, status, tasks } = await died((_, transactions) => transactions > 4);
      expect([status, await tasks()]).toEqual(["failed", 0]);
      expect((await importText(ctx, campaignId, FILE)).result).toMatchObject({
        newPrompts: 120,
        knownPrompts: 0,
        newTasks: 120,
      });
      expect(await tasks()).toBe(120);
    });

    it("still opens its tasks when it was visible already", async () => {
      const { status, tasks } = await died((status) => status === "visible");
      expect([status, await tasks()]).toEqual(["visible", 120]);
    });
  });
});
