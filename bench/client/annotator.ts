import autocannon from "autocannon";
import { type Client, mintId } from "./open-client.ts";

type Task = {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly responses: readonly { readonly id: string }[];
};
export type Submission = {
  readonly judgmentId: string;
  readonly assignmentId: string;
  readonly answers: unknown;
  readonly activeMs: number;
  readonly elapsedMs: number;
  readonly hold: readonly string[];
  readonly ahead: number;
};

const AHEAD = 3;

/** An annotator's browser, which holds tasks and remembers the judgments that the server acknowledged. */
export type Annotator = {
  readonly client: Client;
  readonly acknowledged: string[];
  next(): Submission;
  accept(reply: { readonly judgmentId: string; readonly tasks: readonly Task[] }): void;
};

/** Opens the judging page of a campaign. */
export async function openAnnotator(client: Client, campaignId: string): Promise<Annotator> {
  const opened = await client.mutate<{ tasks: Task[] }>("judging.open", { campaignId, ahead: AHEAD });
  const held = [...opened.tasks];
  const acknowledged: string[] = [];
  return {
    client,
    acknowledged,
    next() {
      const task = held.shift();
      if (!task) throw new Error("an annotator ran out of tasks: give the campaign more");
      const [first, second] = task.responses.map((response) => response.id);
      const answers = { preference: { kind: "ranking", tiers: [[first], [second]], strength: 2 } };
      return {
        judgmentId: mintId(),
        assignmentId: task.assignmentId,
        answers,
        activeMs: 900,
        elapsedMs: 1_000,
        hold: held.map((each) => each.assignmentId),
        ahead: AHEAD,
      };
    },
    accept(reply) {
      acknowledged.push(reply.judgmentId);
      held.push(...reply.tasks);
    },
  };
}

export type Load = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly refused: number;
};

/**
 * Lets annotators submit one judgment after another for some seconds, each on a connection of their own.
 * Latencies are in milliseconds.
 */
export async function submitLoad(
  origin: string,
  annotators: readonly Annotator[],
  seconds: number,
): Promise<Load> {
  const waiting = [...annotators];
  let refused = 0;
  let firstRefusal = "";
  const result = await autocannon({
    url: origin,
    connections: annotators.length,
    duration: seconds,
    setupClient(client) {
      const annotator = waiting.pop();
      if (!annotator) throw new Error("there are more connections than annotators");
      client.setRequests([
        {
          method: "POST",
          path: "/trpc/judging.submit",
          headers: { "content-type": "application/json", cookie: annotator.client.cookie(), origin },
          setupRequest: (request) => ({ ...request, body: JSON.stringify(annotator.next()) }),
          onResponse(status, body) {
            if (status === 200) return annotator.accept(JSON.parse(body).result.data);
            refused += 1;
            firstRefusal ||= body;
          },
        },
      ]);
    },
  });
  if (refused > 0) process.stdout.write(`the first of ${refused} refusals: ${firstRefusal}\n`);
  const { latency } = result;
  return {
    perSecond: result["2xx"] / result.duration,
    p50: latency.p50,
    p99: latency.p99,
    max: latency.max,
    refused: refused + result.errors,
  };
}
