import { isRow } from "../is-row.ts";
import { picked } from "../picked.ts";

/**
 * A line of PRM800K as it was published, as our records have it. In its second phase a labeler rates steps
 * that were there before, each as the first completion; in its first phase, where nothing was, the response
 * is the path of the completions that were chosen, and ends with the first one offered where none was.
 */
export function publishedPrm800k(row: unknown): unknown {
  if (!isRow(row) || !isRow(row["question"]) || !isRow(row["label"]) || !Array.isArray(row["label"]["steps"]))
    return row;
  const { question, label } = row;
  const before = question["pre_generated_steps"];
  const steps = row["label"]["steps"].filter(isRow);
  const path = Array.isArray(before) ? steps : untilUnchosen(steps);
  const rated = path.map((step) => ratedStep(step, Array.isArray(before) ? 0 : step["chosen_completion"]));
  return {
    is_quality_control_question: false,
    is_initial_screening_question: false,
    question: {
      problem: question["problem"],
      ground_truth_answer: question["ground_truth_answer"] ?? "",
      pre_generated_steps: Array.isArray(before) ? before : rated.map(({ completions: [{ text }] }) => text),
    },
    label: { steps: rated, ...picked(label, ["finish_reason"]) },
  };
}

function untilUnchosen(
  steps: readonly Readonly<Record<string, unknown>>[],
): readonly Readonly<Record<string, unknown>>[] {
  const end = steps.findIndex((step) => typeof step["chosen_completion"] !== "number");
  return end === -1 ? steps : steps.slice(0, end + 1);
}

function ratedStep(step: Readonly<Record<string, unknown>>, chosen: unknown) {
  const offered: readonly unknown[] = Array.isArray(step["completions"]) ? step["completions"] : [];
  const completion = offered[typeof chosen === "number" ? chosen : 0];
  const { text, rating } = isRow(completion) ? completion : {};
  return {
    completions: [{ text, rating, flagged: false }] as const,
    human_completion: written(step["human_completion"]),
    chosen_completion: rating === -1 ? null : 0,
  };
}

/** What the labeler wrote in the place of a wrong step. */
function written(value: unknown): unknown {
  const text = isRow(value) ? value["text"] : null;
  return typeof text === "string" && text !== ""
    ? { text, rating: null, source: "human", flagged: false, corrected_rating: null }
    : null;
}
