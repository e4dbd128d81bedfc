import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { callRest } from "./call-rest.ts";
import type { Connection } from "./connection.ts";
import { follow } from "./follow.ts";
import { progressLine } from "./progress-line.ts";

const Job = z.object({
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  progress: z.object({ phase: z.string(), done: z.number(), total: z.number().nullable() }),
  error: z.string().nullable(),
});

/** Waits for a job with its progress on standard error; one that doesn't end well is thrown. */
export async function followJob(connection: Connection, jobId: string): Promise<void> {
  const line = progressLine();
  const show = ({ state, progress: { phase, done, total } }: z.infer<typeof Job>) =>
    line.show(
      [phase || state, total ? `${Math.floor((100 * done) / total)} %` : ""].filter(Boolean).join(" · "),
    );
  const job = await follow(
    () => callRest(connection, `/jobs/${jobId}`, Job),
    ({ state }) => state !== "queued" && state !== "running",
    show,
  );
  line.end();
  if (job.state !== "done") throw new DomainError("CONFLICT", job.error ?? `The job was ${job.state}.`);
}
