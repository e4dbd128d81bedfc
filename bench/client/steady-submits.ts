import { setTimeout } from "node:timers/promises";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { percentile } from "../report/table.ts";
import type { Annotator } from "./annotator.ts";

export type SteadyLoad = {
  readonly sent: number;
  /** Milliseconds from when a submit should have been sent until its answer was there. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
};

/**
 * Submits judgments at random moments, on average so many a second, until the signal is given. A submit counts
 * from the moment at which it should have been sent: whoever waits for a slow answer makes others wait too, and
 * that wait belongs to the measurement.
 */
export async function submitSteadily(
  annotators: readonly Annotator[],
  perSecond: number,
  signal: AbortSignal,
): Promise<SteadyLoad> {
  const random = seededRandom(11);
  const gap = () => (-Math.log(1 - random()) * 1000) / perSecond;
  const latencies: number[] = [];
  let due = performance.now();
  const submitInTurn = async (annotator: Annotator) => {
    while (!signal.aborted) {
      due += gap();
      const mine = due;
      await setTimeout(Math.max(0, mine - performance.now()));
      if (signal.aborted) return;
      annotator.accept(await annotator.client.mutate("judging.submit", annotator.next()));
      latencies.push(performance.now() - mine);
    }
  };
  await Promise.all(annotators.map(submitInTurn));
  return {
    sent: latencies.length,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    max: latencies.reduce((most, latency) => Math.max(most, latency), 0),
  };
}
