import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createCaller } from "@laurel/api/app-router";
import { DEFAULT_QUESTIONS } from "@laurel/api/campaigns/load-demo";
import { createUpload } from "@laurel/api/imports/create-upload";
import type { JobContext } from "@laurel/api/jobs/job-context";
import { seedUser } from "@laurel/api/testing/seed-user";
import { mintId, testContext } from "@laurel/api/testing/test-context";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createFileStore } from "../files/create-file-store.ts";
import { jobBodies } from "../jobs/job-bodies.ts";
import type { JobBodies } from "../jobs/job-body.ts";
import { startJobRunner } from "../jobs/start-job-runner.ts";
import { createMetrics } from "../metrics/create-metrics.ts";

const ROWS = 2_000;
/** Far more than an import here takes: it ends what hangs, and never what a busy machine makes slow. */
const PATIENCE = { timeout: 100_000, interval: 50 };

const pair = (i: number) =>
  JSON.stringify({ prompt: `Question ${i}?`, chosen: `yes ${i}`, rejected: `no ${i}` });
const FILE = Array.from({ length: ROWS }, (_, i) => pair(i));

describe("an import whose rows a worker thread writes", { timeout: 200_000 }, () => {
  forEachStore((open) => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "laurel-import-worker-"));
    });
    afterAll(() => rm(folder, { recursive: true }));

    async function start(lines: readonly string[]) {
      const files = createFileStore(folder);
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin, files };
      const caller = createCaller(ctx);
      const [campaignId, importId] = [mintId(), mintId()];
      await caller.campaigns.create({
        campaignId,
        name: "Pairs",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      const { uploadId } = await createUpload(ctx, {
        campaignId,
        fileName: "pairs.jsonl",
        bytes: Readable.from([Buffer.from(lines.join("\n"))]),
      });
      const { jobId } = await caller.imports.start({
        campaignId,
        importId,
        uploadId,
        format: "jsonl",
        mapping: { prompt: "prompt", preference: { chosen: "chosen", rejected: "rejected" } },
        namePolicy: "keep",
      });
      const bodies = jobBodies({ files, now: Date.now });
      const run = (with_: Partial<{ store: Store; bodies: JobBodies }> = {}) =>
        startJobRunner({
          store: open(),
          logger: pino({ level: "silent" }),
          now: Date.now,
          metrics: createMetrics(),
          bodies,
          heartbeatMs: 50,
          pollMs: 50,
          ...with_,
        });
      const ended = () =>
        vi.waitFor(async () => {
          const job = await caller.jobs.get({ jobId });
          expect(["done", "failed", "cancelled"]).toContain(job.state);
          return { ...(await caller.imports.get({ importId })), job };
        }, PATIENCE);
      const counts = async () => {
        const { counts: found } = await caller.campaigns.get({ campaignId });
        return found && [found.prompts, found.responses, found.tasks, found.open, found.imported];
      };
      /** How many rows of each table the import has, seen or not. */
      const stored = async () => {
        const { q, t } = open().read;
        const tables = [t.prompts, t.responses, t.tasks, t.judgments];
        return Promise.all(
          tables.map(async (table) => {
            const rows = await q.select({ id: table.id, importId: table.importId }).from(table);
            return rows.filter((row) => row.importId === importId).length;
          }),
        );
      };
      return { caller, importId, bodies, run, ended, counts, stored };
    }

    it("brings everything in, beside others who write all the time", async () => {
      const { run, ended, counts } = await start(FILE);
      const runner = run();
      let over = false;
      const end = ended().finally(() => {
        over = true;
      });
      const written: string[] = [];
      while (!over) {
        const key = mintId();
        await open().transaction(
          async ({ q, t }) => void (await q.insert(t.settings).values({ key, value: "" })),
        );
        written.push(key);
      }
      expect((await end).result).toMatchObject({
        rows: ROWS,
        newPrompts: ROWS,
        newTasks: ROWS,
        judgments: ROWS,
      });
      expect(await counts()).toEqual([ROWS, 2 * ROWS, ROWS, ROWS, ROWS]);
      const { q, t } = open().read;
      const keys = new Set((await q.select({ key: t.settings.key }).from(t.settings)).map(({ key }) => key));
      expect(written.filter((key) => !keys.has(key))).toEqual([]);
      await runner.stop();
    });

    it("leaves nothing of a file whose last line is bad, and names the line", async () => {
      const { run, ended, counts, stored } = await start([...FILE, '{"prompt": "broken"']);
      const runner = run();
      const { status, problems } = await ended();
      expect([status, problems.map(({ line }) => line)]).toEqual(["failed", [ROWS + 1]]);
      expect(await stored()).toEqual([0, 0, 0, 0]);
      expect(await counts()).toEqual([0, 0, 0, 0, 0]);
      await runner.stop();
    });

    /** Runs the import, and does `act` whenever it says how many rows it has staged. */
    function whenStaged(
      { bodies, run }: Pick<Awaited<ReturnType<typeof start>>, "bodies" | "run">,
      act: () => void,
    ) {
      const watched: JobBodies = {
        import: {
          abandon: async (...ended) => bodies.import?.abandon(...ended),
          run: async (job, hold) => {
            const report: JobContext["report"] = (progress) => {
              hold.report(progress);
              act();
            };
            await bodies.import?.run(job, { ...hold, report });
          },
        },
      };
      return run({ bodies: watched });
    }

    it("is taken back whole when it is cancelled in the middle", async () => {
      const started = await start(Array.from({ length: 10 * ROWS }, (_, i) => pair(i)));
      const runner = whenStaged(
        started,
        () => void started.caller.imports.cancel({ importId: started.importId }),
      );
      expect((await started.ended()).status).toBe("cancelled");
      expect(await started.stored()).toEqual([0, 0, 0, 0]);
      expect(await started.counts()).toEqual([0, 0, 0, 0, 0]);
      await runner.stop();
    });

    it("begins anew after the process died in the middle, and has every row once", async () => {
      const started = await start(FILE);
      const dead = new Error("the process died");
      let died = false;
      // A process that dies clears nothing: its store does nothing any more, and its threads are gone.
      const store: Store = {
        ...open(),
        transaction: (work) => (died ? Promise.reject(dead) : open().transaction(work)),
      };
      const runner = whenStaged({ ...started, run: (with_) => started.run({ ...with_, store }) }, () => {
        died = true;
        throw dead;
      });
      await vi.waitFor(() => expect(died).toBe(true), PATIENCE);
      await runner.stop();
      expect((await started.stored())[0]).toBeGreaterThan(0);
      await open().transaction(async ({ q, t }) => void (await q.update(t.jobs).set({ leaseUntil: 0 })));
      const next = started.run();
      expect((await started.ended()).result).toMatchObject({
        newPrompts: ROWS,
        knownPrompts: 0,
        judgments: ROWS,
      });
      expect(await started.counts()).toEqual([ROWS, 2 * ROWS, ROWS, ROWS, ROWS]);
      await next.stop();
    });
  });
});
