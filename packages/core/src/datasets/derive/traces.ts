import type { StepLabel, StepsAnswer } from "../../questions/kinds/steps-schemas.ts";
import type { DropReason } from "../drop-reasons.ts";
import type { TaskVote } from "../judged-task.ts";
import { decide, type Decided, leastPosterior, majorityOf, type Say, type VoteRules } from "./decisions.ts";

type Trace = StepsAnswer["traces"][string];
export type LabeledTrace = {
  readonly responseId: string;
  readonly labels: readonly StepLabel[];
  readonly verdict: Trace["verdict"];
  readonly continuation: string | null;
};
type StepTask = {
  readonly responses: readonly { readonly id: string }[];
  readonly votes: readonly TaskVote<StepsAnswer>[];
};

/**
 * The labels of each response's steps. More than half of the votes decide the verdict. The label of a step is
 * decided by the votes that gave this verdict and reached the step. Labels end at the first wrong step where
 * most votes were asked to stop there. `agreement` is the least of the verdict's and the steps', `posterior`
 * the least of the steps'. A continuation is taken from the votes whose first wrong step is the decided one.
 */
export function deriveTraces(
  { responses, votes }: StepTask,
  { minVotes, aggregation }: VoteRules,
): Decided<LabeledTrace> {
  const outcomes = responses.map(({ id }) =>
    judgeTrace(
      id,
      votes.flatMap(({ answer, question, accuracy }) => {
        const trace = answer.traces[id];
        return trace
          ? [{ trace, accuracy, stops: question.kind === "steps" && question.stopAtFirstError }]
          : [];
      }),
      { minVotes: Math.max(1, minVotes), aggregation },
    ),
  );
  return {
    decided: outcomes.filter((outcome) => typeof outcome !== "string"),
    dropped: outcomes.filter((outcome) => typeof outcome === "string"),
  };
}

const STEP_LABELS: readonly StepLabel[] = [-1, 0, 1];

type TraceVote = { readonly trace: Trace; readonly accuracy: number | undefined; readonly stops: boolean };

function judgeTrace(
  responseId: string,
  votes: readonly TraceVote[],
  { minVotes, aggregation }: VoteRules,
): Decided<LabeledTrace>["decided"][number] | DropReason {
  if (votes.length < minVotes) return "too-few-votes";
  const verdict = majorityOf(votes.map(({ trace }) => trace.verdict));
  if (!verdict) return "no-majority";
  const traces = votes.filter(({ trace }) => trace.verdict === verdict.option);
  const stops = 2 * traces.filter((vote) => vote.stops).length > traces.length;
  const labels: StepLabel[] = [];
  const posteriors: (number | null)[] = [];
  let { agreement } = verdict;
  for (let step = 0; step < Math.max(...traces.map(({ trace }) => trace.labels.length)); step += 1) {
    const label = decide(saysOfStep(traces, step), STEP_LABELS, aggregation);
    if (!label) return "no-majority";
    labels.push(label.option);
    posteriors.push(label.posterior);
    agreement = Math.min(agreement, label.agreement);
    if (label.option === -1 && stops) break;
  }
  const wrong = labels.indexOf(-1);
  const [continuation] = traces
    .flatMap(({ trace }) =>
      wrong !== -1 && trace.labels.indexOf(-1) === wrong ? (trace.continuation ?? []) : [],
    )
    .filter((text) => text.trim() !== "")
    .toSorted();
  return {
    responseId,
    labels,
    verdict: verdict.option,
    continuation: continuation ?? null,
    agreement,
    posterior: leastPosterior(posteriors),
  };
}

function saysOfStep(votes: readonly TraceVote[], step: number): Say<StepLabel>[] {
  return votes.flatMap(({ trace, accuracy }) => {
    const option = trace.labels[step];
    return option === undefined ? [] : [{ option, accuracy }];
  });
}
