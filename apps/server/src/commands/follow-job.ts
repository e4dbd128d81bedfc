import { setTimeout as wait } from "node:timers/promises";
import type { WriteStream } from "node:tty";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { callRest } from "./ask-server.ts";
import type { Connection } from "./server-connection.ts";

const Job = z.object({
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  progress: z.object({ phase: z.string(), done: z.number(), total: z.number().nullable() }),
  error: z.string().nullable(),
});

/** Waits until a job ends and shows its progress on standard error. Throws unless it ends as done. */
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

const EVERY_MS = 250;

/** Asks again and again, shows each answer, and resolves to the one that is over. */
export async function follow<T>(
  ask: () => Promise<T>,
  isOver: (answer: T) => boolean,
  show: (answer: T) => void,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    show(answer);
    if (isOver(answer)) return answer;
    await wait(EVERY_MS);
  }
}

const QUIET_MS = 2_000;

/**
 * Shows progress on standard error: on a terminal one line that changes, elsewhere a new line now and then.
 */
export function progressLine(stream: NodeJS.WriteStream | WriteStream = process.stderr) {
  let last = "";
  let shownAt = -Infinity;
  return {
    show(text: string) {
      if (text === last || (!stream.isTTY && performance.now() - shownAt < QUIET_MS)) return;
      last = text;
      shownAt = performance.now();
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    },
    end() {
      if (stream.isTTY && last !== "") stream.write("\r\u001b[K");
    },
  };
}
