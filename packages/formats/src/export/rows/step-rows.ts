import { deriveTraces } from "@laurel/core/datasets/derive/traces";
import { type JudgedResponse, votesOfKind } from "@laurel/core/datasets/judged-task";
import { stepsOf } from "@laurel/core/questions/kinds/steps-rules";
import { lastText } from "@laurel/core/records/message-text";
import type { StepsRow } from "../../formats/rows/steps-row.ts";
import type { FamilyRows } from "./family-rows.ts";

/** The labeled reasoning steps of each response. */
export const stepRows: FamilyRows<StepsRow> = (task, rules) => {
  const votes = votesOfKind(task.votes, "steps");
  const { decided, dropped } = deriveTraces({ responses: task.responses, votes }, rules);
  // How texts are split is no measure of its own: a question keeps its rule.
  const split = votes.map(({ question }) => question).find((question) => question.kind === "steps");
  const stepsBy = new Map(
    task.responses.map((response) => [response.id, split ? [...stepsOf(asText(response), split)] : []]),
  );
  const rows = decided.map(({ responseId, labels, verdict, continuation, agreement, posterior }) => ({
    row: {
      prompt: task.prompt,
      steps: stepsBy.get(responseId) ?? [],
      labels: [...labels],
      verdict,
      continuation,
      reference: task.reference,
    },
    agreement,
    posterior,
  }));
  return { rows, dropped };
};

function asText({ messages, steps }: JudgedResponse) {
  return { text: lastText(messages), steps };
}
