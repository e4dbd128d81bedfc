import { setTimeout as wait } from "node:timers/promises";
import { DomainError } from "@laurel/core/errors/domain-error";
import { findJob } from "@laurel/db/queries/jobs";
import type { Store } from "@laurel/db/store/store";

const EVERY_MS = 50;

/** Settles when a job is done; one that ends otherwise is thrown. */
export async function waitForJob({ read }: Store, jobId: string): Promise<void> {
  for (;;) {
    const job = await findJob(read, jobId);
    if (job?.state === "done") return;
    if (job?.state !== "queued" && job?.state !== "running")
      throw new DomainError("INTERNAL", job?.error ?? "The job did not end well.");
    await wait(EVERY_MS);
  }
}
