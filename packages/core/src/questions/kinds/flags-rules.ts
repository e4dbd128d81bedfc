import type { PresentedTask, QuestionRules, Refuse } from "../question-rules.ts";
import type { FlagsAnswer, FlagsQuestion } from "./flags-schemas.ts";

export const FLAGS_RULES: QuestionRules<FlagsQuestion, FlagsAnswer> = {
  outcomes: ({ flags }) => [flags.length === 0 ? "none" : "any", ...new Set(flags.map(({ flag }) => flag))],
  possibleOutcomes: ({ options }) => ["none", "any", ...options.map(({ id }) => id)],
  check: checkFlags,
  readsTexts: ({ spans }) => spans,
};

/** Refuses a flag that is not the question's, is set where it may not be, or is set twice. */
function checkFlags(
  question: FlagsQuestion,
  { flags }: FlagsAnswer,
  { presented, texts }: PresentedTask,
  refuse: Refuse,
): void {
  const seen = new Set<string>();
  for (const [index, { flag, response, span }] of flags.entries()) {
    const part = `flags.${index}`;
    if (!question.options.some(({ id }) => id === flag))
      refuse(`${part}.flag`, "is not a flag of this question");
    if (question.scope === "task" && response !== undefined)
      refuse(`${part}.response`, "is not asked: flags are about the task as a whole");
    if (question.scope === "response" && response === undefined)
      refuse(`${part}.response`, "is missing: flags are about one response each");
    if (response !== undefined && !presented.includes(response))
      refuse(`${part}.response`, "names a response that this task did not show");
    if (span) checkSpan(part, question, span, texts.get(response ?? "")?.text.length ?? 0, refuse);
    const key = JSON.stringify([flag, response, span?.start, span?.end]);
    if (seen.has(key)) refuse(part, "is there twice");
    seen.add(key);
  }
}

function checkSpan(
  part: string,
  question: FlagsQuestion,
  { start, end }: { readonly start: number; readonly end: number },
  length: number,
  refuse: Refuse,
): void {
  if (!question.spans) refuse(`${part}.span`, "is not asked");
  if (start >= end || end > length)
    refuse(`${part}.span`, `must begin before it ends, within the response's ${length} characters`);
}
