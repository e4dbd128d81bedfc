import type { Answer } from "@laurel/core/questions/answers";
import type { StepsAnswer } from "@laurel/core/questions/kinds/steps-schemas";

export type Trace = StepsAnswer["traces"][string];

const UNTOUCHED: Trace = { labels: [], verdict: "labeled" };

/** What was labeled of one response so far. */
export function traceOf(answer: Answer | undefined, responseId: string): Trace {
  return (answer?.kind === "steps" && answer.traces[responseId]) || UNTOUCHED;
}
