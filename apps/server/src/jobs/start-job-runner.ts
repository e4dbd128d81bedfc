import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { leaseJob } from "@laurel/db/queries/jobs";
import type { Store } from "@laurel/db/store/store";
import type { JobKind } from "@laurel/db/tables/define-operation-tables";
import type { Metrics } from "../metrics/create-metrics.ts";
import { holdLease } from "./hold-lease.ts";
import type { JobBodies, LeasedJob } from "./job-body.ts";
import { runLeasedJob } from "./run-leased-job.ts";

/**
 * Each lane runs one job at a time. Training has its own: it takes minutes and must not hold up an import.
 */
const LANES: readonly (readonly JobKind[])[] = [["train"], ["import", "raw", "settle", "cut", "prepare"]];

export type JobRunnerOptions = {
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => number;
  readonly metrics: Pick<Metrics, "jobs" | "runningJobs">;
  readonly bodies: JobBodies;
  readonly leaseMs?: number;
  readonly heartbeatMs?: number;
  readonly pollMs?: number;
};

export type JobRunner = { wake(): void; stop(): Promise<void> };

export function startJobRunner({
  store,
  logger,
  now,
  metrics,
  bodies,
  leaseMs = 30_000,
  heartbeatMs = 1_000,
  pollMs = 2_000,
}: JobRunnerOptions): JobRunner {
  const owner = randomUUID();
  let stopping = false;
  const running = new Set<ReturnType<typeof holdLease>>();

  async function runOne(job: LeasedJob): Promise<void> {
    const body = bodies[job.kind];
    if (!body) throw new Error(`no body for jobs of kind ${job.kind}`);
    const lease = holdLease(job.id, { store, logger, now, owner, leaseMs, heartbeatMs });
    running.add(lease);
    metrics.runningJobs.inc({ kind: job.kind });
    try {
      if (job.cancelRequested) lease.stop("cancelled");
      if (stopping) lease.stop("stopping");
      const outcome = await runLeasedJob(job, body, lease, { store, logger, now, owner });
      metrics.jobs.inc({ kind: job.kind, outcome });
      logger.info({ jobId: job.id, kind: job.kind, outcome, attempt: job.attempts }, "job");
    } finally {
      metrics.runningJobs.dec({ kind: job.kind });
      running.delete(lease);
      await lease.letGo();
    }
  }

  function startLane(lane: readonly JobKind[]) {
    const kinds = lane.filter((kind) => bodies[kind] !== undefined);
    const signal = wakeSignal();
    const turn = async (): Promise<boolean> => {
      try {
        const job = await store.transaction((tx) =>
          leaseJob(tx, { owner, now: now(), until: now() + leaseMs, kinds }),
        );
        if (job) await runOne(job);
        return job !== null;
      } catch (error) {
        logger.error({ err: error }, "jobs can't be read; trying again");
        return false;
      }
    };
    async function loop(): Promise<void> {
      while (!stopping) if (!(await turn()) && !stopping) await signal.sleep(pollMs);
    }
    return { wake: signal.wake, ended: kinds.length === 0 ? Promise.resolve() : loop() };
  }

  const lanes = LANES.map(startLane);
  const wake = () => {
    lanes.forEach((lane) => lane.wake());
    // Somebody may have cancelled a running job, which its lease finds out.
    running.forEach((lease) => void lease.beat());
  };
  return {
    wake,
    async stop() {
      stopping = true;
      running.forEach((lease) => lease.stop("stopping"));
      wake();
      await Promise.all(lanes.map((lane) => lane.ended));
    },
  };
}

/** Lets a loop sleep until it is woken or a time has passed. A call to wake it while it works is kept. */
function wakeSignal() {
  let woken = false;
  let wakeSleeper: (() => void) | undefined;
  return {
    wake() {
      woken = true;
      wakeSleeper?.();
    },
    async sleep(milliseconds: number): Promise<void> {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wakeSleeper = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      woken = false;
      wakeSleeper = undefined;
    },
  };
}
