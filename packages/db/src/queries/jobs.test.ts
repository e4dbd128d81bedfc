import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { forEachStore } from "../testing/for-each-store.ts";
import { leaseJob, releaseJob, renewJobLease } from "./jobs.ts";

const KINDS = ["import", "cut"] as const;
const HOUR = 3_600_000;

describe("a job's lease", () => {
  forEachStore((open) => {
    beforeEach(() => open().transaction((tx) => tx.q.delete(tx.t.jobs)));

    const addJob = async (createdAt: number, kind: "import" | "train" = "import") => {
      const id = uuidV7(createdAt, randomBytes(10));
      await open().transaction((tx) =>
        tx.q.insert(tx.t.jobs).values({
          id,
          kind,
          subjectId: id,
          state: "queued",
          progress: { phase: "", done: 0, total: null },
          createdBy: id,
          createdAt,
        }),
      );
      return id;
    };
    const lease = (owner: string, now: number) =>
      open().transaction((tx) => leaseJob(tx, { owner, now, until: now + HOUR, kinds: KINDS }));

    it("goes to one of many that ask at once, oldest job first", async () => {
      const ids = [await addJob(1), await addJob(2), await addJob(3)];
      await addJob(0, "train");
      const leased = await Promise.all(Array.from({ length: 16 }, (_, i) => lease(`p${i}`, 10)));
      const got = leased.flatMap((job) => (job ? [job.id] : []));
      expect(got.toSorted()).toEqual(ids.toSorted());
    });

    it("passes on when it ended, and the first owner learns that it lost it", async () => {
      const id = await addJob(1);
      expect(await lease("first", 10)).toMatchObject({ id, attempts: 1 });
      expect(await lease("second", 10 + HOUR)).toBeNull();
      expect(await lease("second", 11 + HOUR)).toMatchObject({ id, attempts: 2 });
      const renew = (owner: string) =>
        open().transaction((tx) => renewJobLease(tx, { jobId: id, owner, until: 9 * HOUR }));
      expect(await renew("first")).toBeNull();
      expect(await renew("second")).toEqual({ cancelRequested: false });
    });

    it("is given back uncounted when the process stops", async () => {
      const id = await addJob(1);
      await lease("first", 10);
      await open().transaction((tx) => releaseJob(tx, { jobId: id, owner: "first", counted: false }));
      expect(await lease("second", 11)).toMatchObject({ id, attempts: 1, leaseOwner: "second" });
    });

    it("carries a request to cancel", async () => {
      const id = await addJob(1);
      await lease("first", 10);
      await open().transaction((tx) =>
        tx.q.update(tx.t.jobs).set({ cancelRequested: true }).where(eq(tx.t.jobs.id, id)),
      );
      expect(
        await open().transaction((tx) => renewJobLease(tx, { jobId: id, owner: "first", until: HOUR })),
      ).toEqual({ cancelRequested: true });
    });
  });
});
