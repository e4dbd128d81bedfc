import { randomBytes } from "node:crypto";
import pino from "pino";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { Store } from "@laurel/db/store/store";
import type { JobKind } from "@laurel/db/tables/define-operation-tables";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createMetrics } from "../metrics/create-metrics.ts";
import type { JobBody } from "./job-body.ts";
import { type JobRunnerOptions, startJobRunner } from "./start-job-runner.ts";

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
  );

/** Far more than any job here takes: it ends what hangs, and never what a busy machine makes slow. */
const PATIENCE_MS = 100_000;
const LEASE_MS = 60_000;

describe("the job runner", () => {
  forEachStore((open) => {
    beforeEach(() => open().transaction((tx) => tx.q.delete(tx.t.jobs)));

    async function addJob(kind: JobKind, lease?: { attempts: number; leaseUntil: number }): Promise<string> {
      const id = uuidV7(Date.now(), randomBytes(10));
      const row = {
        id,
        kind,
        subjectId: id,
        progress: { phase: "", done: 0, total: null },
        createdBy: id,
        createdAt: Date.now(),
      };
      await open().transaction((tx) =>
        tx.q
          .insert(tx.t.jobs)
          .values(
            lease ? { ...row, ...lease, state: "running", leaseOwner: "dead" } : { ...row, state: "queued" },
          ),
      );
      return id;
    }
    const jobsOf = (store: Store) => store.read.q.select().from(store.read.t.jobs);
    const jobState = async (id: string) => (await jobsOf(open())).find((job) => job.id === id);
    const requestCancel = () =>
      open().transaction((tx) => tx.q.update(tx.t.jobs).set({ cancelRequested: true }));

    function start(
      body: Partial<JobBody>,
      { now = Date.now, heartbeatMs = 50, store = open() }: Partial<JobRunnerOptions> = {},
    ) {
      const whole: JobBody = { run: async () => {}, abandon: async () => {}, ...body };
      const bodies = { import: whole, train: whole };
      return startJobRunner({
        store,
        logger: pino({ level: "silent" }),
        now,
        metrics: createMetrics(),
        bodies,
        leaseMs: LEASE_MS,
        heartbeatMs,
        pollMs: 50,
      });
    }

    it("does each job once, though several runners ask for it", async () => {
      const done: string[] = [];
      const run: JobBody["run"] = async (job) => void done.push(job.id);
      const ids = await Promise.all(Array.from({ length: 6 }, () => addJob("import")));
      const runners = [start({ run }), start({ run }), start({ run })];
      await vi.waitFor(
        async () => expect((await jobsOf(open())).every((job) => job.state === "done")).toBe(true),
        PATIENCE_MS,
      );
      await Promise.all(runners.map((runner) => runner.stop()));
      expect(done.toSorted()).toEqual(ids.toSorted());
    });

    it("runs one training and one other job beside each other, never two of a lane", async () => {
      await Promise.all([addJob("train"), addJob("train"), addJob("import"), addJob("import")]);
      const now = new Map<string, number>();
      let most = 0;
      let together = 0;
      const runner = start({
        async run(job) {
          now.set(job.kind, (now.get(job.kind) ?? 0) + 1);
          most = Math.max(most, now.get(job.kind) ?? 0);
          together = Math.max(
            together,
            [...now.values()].reduce((a, b) => a + b),
          );
          await jobsOf(open());
          await vi.waitFor(() => expect(together).toBe(2), PATIENCE_MS);
          now.set(job.kind, (now.get(job.kind) ?? 0) - 1);
        },
      });
      await vi.waitFor(
        async () => expect((await jobsOf(open())).every((job) => job.state === "done")).toBe(true),
        PATIENCE_MS,
      );
      await runner.stop();
      expect([most, together]).toEqual([1, 2]);
    });

    it("stops a cancelled job and says so, and tells its subject", async () => {
      const abandoned: string[] = [];
      const id = await addJob("import");
      const runner = start({
        run: (_, { signal }) => untilAborted(signal),
        abandon: async (_job, _store, outcome) => void abandoned.push(outcome),
      });
      await vi.waitFor(async () => expect((await jobState(id))?.state).toBe("running"), PATIENCE_MS);
      await requestCancel();
      await vi.waitFor(async () => expect((await jobState(id))?.state).toBe("cancelled"), PATIENCE_MS);
      await runner.stop();
      expect(abandoned).toEqual(["cancelled"]);
    });

    it("fails at once what a person must mend, with the reason", async () => {
      const id = await addJob("import");
      const runner = start({
        run: async () => {
          throw new DomainError("INVALID", "line 3: prompt: is empty");
        },
      });
      await vi.waitFor(
        async () =>
          expect(await jobState(id)).toMatchObject({
            state: "failed",
            attempts: 1,
            error: "line 3: prompt: is empty",
          }),
        PATIENCE_MS,
      );
      await runner.stop();
    });

    it("fails what broke without showing the inside", async () => {
      const id = await addJob("train");
      const runner = start({
        run: async () => {
          throw new Error("ECONNRESET postgres://secret");
        },
      });
      await vi.waitFor(
        async () => expect(await jobState(id)).toMatchObject({ state: "failed", attempts: 1 }),
        PATIENCE_MS,
      );
      await runner.stop();
      expect((await jobState(id))?.error).not.toMatch(/secret/);
    });

    it("takes over from a process that died, and gives up on a job that kills every process", async () => {
      const taken = await addJob("import", { attempts: 1, leaseUntil: Date.now() - 1 });
      const deadly = await addJob("import", { attempts: 3, leaseUntil: Date.now() - 1 });
      const held = await addJob("import", { attempts: 1, leaseUntil: Date.now() + 60_000 });
      const run = vi.fn<JobBody["run"]>(async () => {});
      const runner = start({ run });
      await vi.waitFor(
        async () =>
          expect([(await jobState(taken))?.state, (await jobState(deadly))?.state]).toEqual([
            "done",
            "failed",
          ]),
        PATIENCE_MS,
      );
      await runner.stop();
      expect(run.mock.calls.map(([job]) => job.id)).toEqual([taken]);
      expect((await jobState(held))?.leaseOwner).toBe("dead");
    });

    it("gives a running job back uncounted when the process stops", async () => {
      const id = await addJob("train");
      const runner = start({ run: (_, { signal }) => untilAborted(signal) });
      await vi.waitFor(async () => expect((await jobState(id))?.state).toBe("running"), PATIENCE_MS);
      await runner.stop();
      expect(await jobState(id)).toMatchObject({ state: "queued", attempts: 0, leaseOwner: null });
    });

    describe("with a database that is unavailable for a while", () => {
      const locked = () => new DomainError("UNAVAILABLE", "The database file is locked.");

      it("hands a job back, counted and without ending its subject, and runs it again", async () => {
        const id = await addJob("import");
        const abandon = vi.fn<JobBody["abandon"]>(async () => {});
        const refused: unknown[] = [];
        const runner = start({
          async run({ attempts }, { store }) {
            if (attempts > 1) return;
            const failed = store.transaction(() => Promise.reject(locked()));
            await failed.catch(async (error: unknown) => {
              // A body ends its subject where something fails; this must not be written.
              const written = store.transaction((tx) => tx.q.delete(tx.t.jobs));
              refused.push(await written.catch((reason: unknown) => reason));
              throw error;
            });
          },
          abandon,
        });
        await vi.waitFor(async () => expect((await jobState(id))?.state).toBe("done"), PATIENCE_MS);
        await runner.stop();
        expect(await jobState(id)).toMatchObject({ attempts: 2, error: null });
        expect(refused).toMatchObject([{ code: "UNAVAILABLE" }]);
        expect(abandon).not.toHaveBeenCalled();
      });

      it("runs a job again whose end could not be written", async () => {
        const id = await addJob("import");
        const run = vi.fn<JobBody["run"]>(async () => {});
        let refused = false;
        const store: Store = {
          ...open(),
          transaction: (work) =>
            open().transaction(async (tx) => {
              const result = await work(tx);
              const [job] = await tx.q.select().from(tx.t.jobs);
              if (job?.state !== "done" || refused) return result;
              refused = true;
              throw locked();
            }),
        };
        const runner = start({ run }, { store });
        await vi.waitFor(async () => expect((await jobState(id))?.state).toBe("done"), PATIENCE_MS);
        await runner.stop();
        expect(run.mock.calls.map(([job]) => job.attempts)).toEqual([1, 2]);
      });

      it("fails a job with the database's reason after three attempts", async () => {
        const id = await addJob("import");
        const abandon = vi.fn<JobBody["abandon"]>(async () => {});
        const runner = start({
          run: (_, { store }) => store.transaction(() => Promise.reject(locked())),
          abandon,
        });
        await vi.waitFor(async () => expect((await jobState(id))?.state).toBe("failed"), PATIENCE_MS);
        await runner.stop();
        expect(await jobState(id)).toMatchObject({ attempts: 3, error: "The database file is locked." });
        expect(abandon).toHaveBeenCalledTimes(1);
      });
    });

    it("lets a job that is handed over write nothing more", async () => {
      const id = await addJob("train");
      const { promise: refused, resolve } = Promise.withResolvers<unknown>();
      const runner = start({
        async run(_, { signal, store }) {
          await untilAborted(signal).catch(() => undefined);
          resolve(await store.transaction((tx) => tx.q.delete(tx.t.jobs)).catch((error: unknown) => error));
          throw signal.reason;
        },
      });
      await vi.waitFor(async () => expect((await jobState(id))?.state).toBe("running"), PATIENCE_MS);
      await runner.stop();
      expect(await refused).toMatchObject({ code: "UNAVAILABLE" });
      expect((await jobState(id))?.state).toBe("queued");
    });

    it("lets a process that slept through its lease write nothing over the one that has the job now", async () => {
      const id = await addJob("import");
      const { promise: refused, resolve } = Promise.withResolvers<unknown>();
      const abandon = vi.fn<JobBody["abandon"]>(async () => {});
      // No heartbeat comes in this test, so that only the write itself can find out.
      const runner = start(
        {
          async run(_, { store }) {
            await open().transaction((tx) =>
              tx.q.update(tx.t.jobs).set({ leaseOwner: "successor", attempts: 2 }),
            );
            const written = await store
              .transaction((tx) => tx.q.delete(tx.t.jobs))
              .catch((error: unknown) => error);
            resolve(written);
            throw written;
          },
          abandon,
        },
        { heartbeatMs: LEASE_MS },
      );
      expect(await refused).toMatchObject({ code: "UNAVAILABLE" });
      await runner.stop();
      expect(abandon).not.toHaveBeenCalled();
      expect(await jobState(id)).toMatchObject({ state: "running", leaseOwner: "successor" });
    });

    it("keeps the lease of a job that takes longer than the lease", async () => {
      const id = await addJob("import");
      const { promise, resolve } = Promise.withResolvers<void>();
      const run = vi.fn<JobBody["run"]>(() => promise);
      // The clock moves only once the last beat is seen, so no pause of the machine can end the lease.
      let clock = Date.now();
      const runners = [start({ run }, { now: () => clock }), start({ run }, { now: () => clock })];
      const renewed = async () => expect((await jobState(id))?.leaseUntil).toBe(clock + LEASE_MS);
      await vi.waitFor(renewed, PATIENCE_MS);
      for (let beats = 0; beats < 3; beats += 1) {
        clock += 0.75 * LEASE_MS;
        await vi.waitFor(renewed, PATIENCE_MS);
      }
      resolve();
      await vi.waitFor(async () => expect((await jobState(id))?.state).toBe("done"), PATIENCE_MS);
      await Promise.all(runners.map((runner) => runner.stop()));
      expect(run).toHaveBeenCalledTimes(1);
    });
  });
});
