import {
  checkPresented,
  type PresentedTask,
  type QuestionRules,
  type Refuse,
  type ResponseText,
} from "../question-rules.ts";
import type { SplitRule, StepsAnswer, StepsQuestion } from "./steps-schemas.ts";

const BOUNDARIES: Readonly<Record<SplitRule, RegExp>> = {
  "blank-lines": /\n[ \t]*\n/,
  // "1. …", "2) …" or "Step 3: …", perhaps after Markdown's marks for lists and emphasis. The text before the
  // first number is a step too.
  numbered: /\n(?=[ \t]*(?:[-*#>]+[ \t]*)?(?:\*\*)?(?:step[ \t]+)?\d{1,3}(?:[.):]|\*\*))/i,
  lines: /\n/,
};

export const STEPS_RULES: QuestionRules<StepsQuestion, StepsAnswer> = {
  outcomes: ({ traces }) => {
    const all = Object.values(traces);
    const ends = all.map(({ verdict }) => verdict).filter((verdict) => verdict !== "labeled");
    return [all.some(({ labels }) => labels.includes(-1)) ? "error" : "no-error", ...new Set(ends)];
  },
  possibleOutcomes: () => ["error", "no-error", "give-up", "bad-problem"],
  check: checkSteps,
  readsTexts: () => true,
};

/** Refuses labels of steps that don't exist, and more or fewer than the question asks for. */
function checkSteps(
  question: StepsQuestion,
  { traces }: StepsAnswer,
  { presented, texts }: PresentedTask,
  refuse: Refuse,
): void {
  checkPresented("traces", Object.keys(traces), presented, refuse);
  for (const [responseId, { labels, verdict, continuation }] of Object.entries(traces)) {
    const part = `traces.${responseId}`;
    const response = texts.get(responseId);
    const steps = response ? stepsOf(response, question).length : 0;
    const firstError = labels.indexOf(-1);
    const asked = question.stopAtFirstError && firstError !== -1 ? firstError + 1 : steps;
    if (labels.length > steps)
      refuse(`${part}.labels`, `label step ${labels.length}, but there are only ${steps}`);
    if (labels.length > asked)
      refuse(`${part}.labels`, "go on behind the first wrong step, where this question stops");
    if (verdict === "labeled" && labels.length < asked)
      refuse(
        `${part}.labels`,
        `must be ${asked}: one for each step that is asked; there are ${labels.length}`,
      );
    if (continuation === undefined) continue;
    if (!question.continuation) refuse(`${part}.continuation`, "is not asked");
    if (firstError === -1)
      refuse(`${part}.continuation`, "goes in the place of a wrong step, and none is marked");
    if (continuation.trim() === "") refuse(`${part}.continuation`, "is empty; leave it out instead");
  }
}

/**
 * The reasoning steps of a response: those that were imported with it, or else its text split by the
 * question's rule.
 */
export function stepsOf(response: ResponseText, { split }: Pick<StepsQuestion, "split">): readonly string[] {
  return response.steps ?? splitSteps(response.text, split);
}

/**
 * The reasoning steps of a text, trimmed and without empty ones, so that nothing but white space is lost. A
 * blank text has no steps.
 */
export function splitSteps(text: string, rule: SplitRule): string[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(BOUNDARIES[rule])
    .map((step) => step.trim())
    .filter((step) => step !== "");
}

/** A response's text from its steps. */
export function joinedSteps(steps: readonly string[]): string {
  return steps.join("\n\n");
}
