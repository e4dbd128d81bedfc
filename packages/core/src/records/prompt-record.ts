import { z } from "zod";
import { StepLabel } from "../questions/kinds/steps-schemas.ts";
import { QuestionId } from "../questions/question-base.ts";
import { LIMITS, SafeText } from "../text/text-limits.ts";
import { isBlank, PromptMessages, ResponseMessages } from "./messages.ts";

/**
 * The reasoning steps of a response, as they were imported. An empty step stays, since labels count it.
 */
export const Steps = z
  .array(SafeText.max(LIMITS.messageContent))
  .min(1, "has no steps")
  .max(LIMITS.steps, `has more than ${LIMITS.steps} steps`);
export type Steps = z.infer<typeof Steps>;

const Index = z.int().min(0);

/**
 * A judgment that came with a file. It names the responses of its record by index, and those that it leaves
 * out were not judged. A ranking of two may say how much better the first is: `degree`, from 1 to `of`.
 * Ratings go from 1 to `points` (absent where the file doesn't say), or are null where the aspect does not
 * apply. `verdict` and `continuation` are as in the answer to a question about steps.
 */
export const RecordedAnswer = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ranking"),
    tiers: z.array(z.array(Index).min(1)).min(1),
    /** How many tiers are acceptable: 0 where all are bad. */
    cut: z.int().min(0).optional(),
    strength: z.strictObject({ degree: z.int().min(1), of: z.int().max(4) }).optional(),
  }),
  z.strictObject({
    kind: z.literal("binary"),
    labels: z.array(z.strictObject({ response: Index, label: z.boolean() })).min(1),
  }),
  z.strictObject({
    kind: z.literal("rating"),
    points: z.int().min(2).max(10).optional(),
    ratings: z
      .array(
        z.strictObject({ response: Index, aspects: z.record(QuestionId, z.int().min(1).max(10).nullable()) }),
      )
      .min(1),
  }),
  z.strictObject({
    kind: z.literal("steps"),
    response: Index,
    labels: z.array(StepLabel).max(LIMITS.steps),
    verdict: z.enum(["give-up", "bad-problem"]).optional(),
    continuation: SafeText.max(LIMITS.rationale).optional(),
  }),
]);
export type RecordedAnswer = z.infer<typeof RecordedAnswer>;

/**
 * A judgment that came with a file, and what the file says of it: the question that it answers, where that is
 * not the first one that fits; who judged, by the file's own name for the person; when, in milliseconds of
 * UTC; how long it took; the responses in the order in which they were shown; and why, in words.
 */
export const RecordedJudgment = z.strictObject({
  answer: RecordedAnswer,
  question: QuestionId.optional(),
  by: SafeText.min(1).max(LIMITS.name).optional(),
  at: z.int().min(0).optional(),
  activeMs: z.int().min(0).optional(),
  presented: z.array(Index).min(2).optional(),
  rationale: SafeText.min(1).max(LIMITS.rationale).optional(),
});
export type RecordedJudgment = z.infer<typeof RecordedJudgment>;

/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Columns of a file that mean nothing to Laurel, by their names. They are kept and never shown to annotators. */
export type Metadata = { readonly [column: string]: Json };
// Checked by hand, since `z.record` drops a column called `__proto__`, and `z.json` follows any depth.
export const Metadata = z
  .custom<Metadata>(isObject, "must be an object of columns")
  .superRefine((metadata, ctx) => {
    for (const [column, value] of Object.entries(metadata)) {
      const reason =
        column.length > LIMITS.name
          ? `is the name of a column, and longer than ${LIMITS.name} characters`
          : (keyFault(column) ?? jsonFault(value, LIMITS.metadataDepth));
      if (reason !== undefined) ctx.addIssue({ code: "custom", path: [column], message: reason });
    }
    if (ctx.issues.length === 0 && JSON.stringify(metadata).length > LIMITS.metadata)
      ctx.addIssue({ code: "custom", message: `is longer than ${LIMITS.metadata} characters as JSON` });
  });

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What keeps a value from being stored as JSON on both back ends, or undefined. */
function jsonFault(value: unknown, depth: number): string | undefined {
  if (value === null || typeof value === "boolean") return undefined;
  if (typeof value === "string") return textFault(value);
  if (typeof value === "number") return Number.isFinite(value) ? undefined : "is a number that is too large";
  if (typeof value !== "object") return "is no JSON";
  if (depth === 0) return `is nested deeper than ${LIMITS.metadataDepth} levels`;
  for (const [key, part] of Object.entries(value)) {
    const fault = keyFault(key) ?? jsonFault(part, depth - 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Metadata is stored as JSON, of which Node 24 misreads keys once it has read one with a backslash. */
function keyFault(key: string): string | undefined {
  return key.includes("\\")
    ? "has a backslash in its name, which JSON readers of Node 24 confuse with other names: give it another one"
    : textFault(key);
}

function textFault(text: string): string | undefined {
  return SafeText.safeParse(text).error?.issues[0]?.message;
}

/** Where a response came from. Never shown to annotators. */
export const Source = z.strictObject({ model: SafeText.max(LIMITS.name).optional() });
export type Source = z.infer<typeof Source>;

/** The responses that an answer judges, by their indices. */
function judgedBy(answer: RecordedAnswer): readonly number[] {
  switch (answer.kind) {
    case "ranking":
      return answer.tiers.flat();
    case "binary":
      return answer.labels.map(({ response }) => response);
    case "rating":
      return answer.ratings.map(({ response }) => response);
    case "steps":
      return [answer.response];
  }
}

/**
 * What every importer yields for one line: a prompt, its responses, and the judgments that came with them, if
 * any. A response may be blank only if one of them judges it.
 */
export const PromptRecord = z
  .strictObject({
    prompt: PromptMessages,
    responses: z
      .array(
        z.strictObject({
          messages: ResponseMessages,
          source: Source,
          steps: Steps.optional(),
          metadata: Metadata.optional(),
        }),
      )
      .min(1, "needs at least one response")
      .max(LIMITS.responsesPerPrompt, `has more than ${LIMITS.responsesPerPrompt} responses`),
    tags: z.array(SafeText.max(LIMITS.name)).max(32),
    /** The right answer, against which verdicts are given. */
    reference: SafeText.max(LIMITS.messageContent).optional(),
    recorded: z.array(RecordedJudgment).min(1).max(LIMITS.judgmentsPerRow).optional(),
    metadata: Metadata.optional(),
    /** The file's own name for the row, where a column of ids was named. */
    externalId: SafeText.min(1).max(LIMITS.name).optional(),
  })
  .superRefine(({ responses, recorded = [] }, ctx) => {
    for (const [index, { messages }] of responses.entries())
      if (isBlank(messages) && !recorded.some(({ answer }) => judgedBy(answer).includes(index)))
        ctx.addIssue({ code: "custom", path: ["responses", index, "messages"], message: "is empty" });
  });
export type PromptRecord = z.infer<typeof PromptRecord>;
