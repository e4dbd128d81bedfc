import autocannon from "autocannon";
import type { Annotator } from "./annotator.ts";

export type Load = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly refused: number;
};

/**
 * Each annotator submits on a connection of their own, one judgment after another, for some seconds;
 * latencies in milliseconds.
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
