import { z } from "zod";
import { DomainError } from "../errors/domain-error.ts";
import { QuestionId } from "../questions/question-base.ts";
import { LIMITS } from "../text/text-limits.ts";
import { type ImportFormat, needsMapping } from "./import-formats.ts";
import { PresentedOrder } from "./presented-order.ts";
import { TaskChoice } from "./task-choice.ts";
import { Verdict, verdictColumns } from "./verdict.ts";

const Column = z.string().min(1).max(LIMITS.name);

/**
 * Which columns (JSONL keys, CSV headers) hold what. Columns that are not named here become metadata, and with
 * `textsOnly` so do those that record a judgment. Responses come in one of five ways:
 * - `responses`: a column for each response, whose model a column or, with `named`, its own header names;
 * - `responseList`: one JSONL column with a list of texts, or of objects with `text`, `content` or
 *   `messages`, and `model` and `rank`;
 * - `response`: a single response, which may have a `label`;
 * - `steps`: a single response as a list of its steps, which may have the index of the first wrong step
 *   (`firstError`) or a label for each step (`stepLabels`);
 * - `preference`: a chosen and a rejected response. Only here the prompt column may be missing, and then both
 *   columns hold whole conversations.
 *
 * A mapping that names no column goes with a record format, which itself says where everything is.
 */
export const ColumnMapping = z
  .strictObject({
    prompt: Column.optional(),
    system: Column.optional(),
    /** A text that belongs to the prompt and follows it after a line break, as an instruction's input does. */
    input: Column.optional(),
    responses: z
      .array(z.strictObject({ text: Column, model: Column.optional(), named: z.literal(true).optional() }))
      .min(2)
      .max(LIMITS.responsesPerPrompt)
      .optional(),
    responseList: Column.optional(),
    response: Column.optional(),
    steps: Column.optional(),
    preference: z.strictObject({ chosen: Column, rejected: Column }).optional(),
    /** The model that wrote the single response. */
    model: Column.optional(),
    label: Column.optional(),
    firstError: Column.optional(),
    stepLabels: Column.optional(),
    reference: Column.optional(),
    tags: Column.optional(),
    /**
     * Which of several responses won. Several verdicts are several judgments: of people, each with a name in
     * `by`, or of questions of the campaign.
     */
    verdicts: z
      .array(
        z.strictObject({
          read: Verdict,
          question: QuestionId.optional(),
          by: z.string().min(1).max(LIMITS.name).optional(),
        }),
      )
      .min(1)
      .max(32)
      .optional(),
    /** Who judged, when, and how long it took. */
    annotator: Column.optional(),
    judgedAt: Column.optional(),
    duration: z.strictObject({ column: Column, unit: z.enum(["ms", "s"]) }).optional(),
    /** In which order the responses were shown to who judged. */
    presented: PresentedOrder.optional(),
    /** Why it was judged so, in words: the answer to the campaign's first question of the kind `text`. */
    rationale: Column.optional(),
    /** Columns that look like labels and are kept as metadata all the same; or all that are not read. */
    keep: z.union([z.literal("all"), z.array(Column).min(1)]).optional(),
    textsOnly: z.literal(true).optional(),
    /** Which tasks the responses of a prompt make; as in the file, unless one chooses otherwise. */
    tasks: TaskChoice.optional(),
    /**
     * The file's own name for each row. A row that comes again with the same id and other texts takes the place
     * of the earlier one. It is the only column that can be named for a record format.
     */
    id: Column.optional(),
  })
  .refine(
    (mapping) =>
      namesNothing(mapping) ||
      [mapping.responses, mapping.responseList, mapping.response, mapping.steps, mapping.preference].filter(
        (way) => way !== undefined,
      ).length === 1,
    "must name the responses in one way: a column each, one list column, one column, a column of steps, or chosen and rejected",
  )
  .refine(
    (mapping) => namesNothing(mapping) || mapping.prompt !== undefined || mapping.preference !== undefined,
    "must name the column that holds the prompt",
  )
  .refine(
    (mapping) => (mapping.system ?? mapping.input) === undefined || mapping.prompt !== undefined,
    "can't have a system or input column without a prompt column",
  )
  .refine(
    (mapping) => mapping.model === undefined || mapping.response !== undefined || mapping.steps !== undefined,
    "can have a model column only beside a single response; a list's items name their own",
  )
  .refine(
    (mapping) => mapping.label === undefined || mapping.response !== undefined,
    "can have a label column only beside a single response",
  )
  .refine(
    (mapping) => (mapping.firstError ?? mapping.stepLabels) === undefined || mapping.steps !== undefined,
    "can label steps only where a column holds the steps",
  )
  .refine(
    (mapping) => mapping.verdicts === undefined || (mapping.responses ?? mapping.responseList) !== undefined,
    "can have a verdict only where a row has several responses",
  )
  .refine(
    (mapping) =>
      mapping.presented === undefined ||
      (mapping.responses ?? mapping.responseList ?? mapping.preference) !== undefined,
    "can say in which order responses were shown only where a row has several",
  )
  .refine(
    (mapping) => mapping.firstError === undefined || mapping.stepLabels === undefined,
    "must name the first wrong step or a label a step, not both",
  );
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** A mapping while a person makes it, which may still lack parts. */
export type MappingDraft = Omit<ColumnMapping, "preference"> & {
  readonly preference?: { readonly chosen?: string; readonly rejected?: string };
};

/** The mapping that a draft makes, without a preference of which one half is missing. */
export function asMapping({ preference, ...draft }: MappingDraft): ColumnMapping {
  const { chosen, rejected } = preference ?? {};
  return chosen === undefined || rejected === undefined
    ? draft
    : { ...draft, preference: { chosen, rejected } };
}

function namesNothing(mapping: object): boolean {
  return Object.entries(mapping).every(
    ([part, column]) => ["textsOnly", "keep", "tasks", "id"].includes(part) || column === undefined,
  );
}

/** Refuses a mapping that names no column where the format does not say what is where. */
export function checkMapping(format: ImportFormat, mapping: ColumnMapping): void {
  if (!needsMapping(format) || !namesNothing(mapping)) return;
  throw new DomainError(
    "INVALID",
    `The columns of a ${format} file must be named: which one holds the prompt, and which the responses.`,
    { field: "mapping" },
  );
}

/** What a column of a file is taken for: a part of the mapping, or metadata. */
export type ColumnUse =
  | "prompt"
  | "system"
  | "input"
  | "response"
  | "responseList"
  | "steps"
  | "chosen"
  | "rejected"
  | "model"
  | "label"
  | "firstError"
  | "stepLabels"
  | "reference"
  | "tags"
  | "verdict"
  | "annotator"
  | "judgedAt"
  | "duration"
  | "id"
  | "presented"
  | "rationale"
  | "metadata";

/** What the mapping reads from which columns. With `textsOnly`, judgments are not read. */
export function readColumns(mapping: MappingDraft): Map<string, ColumnUse> {
  const judged = mapping.textsOnly !== true;
  const { preference, verdicts = [], responses = [] } = mapping;
  const uses: readonly (readonly [string | undefined, ColumnUse])[] = [
    [mapping.prompt, "prompt"],
    [mapping.system, "system"],
    [mapping.input, "input"],
    [mapping.response, "response"],
    ...responses.map(({ text }) => [text, "response"] as const),
    [mapping.responseList, "responseList"],
    [mapping.steps, "steps"],
    [preference?.chosen, "chosen"],
    [preference?.rejected, "rejected"],
    [mapping.model, "model"],
    ...responses.map(({ model }) => [model, "model"] as const),
    [mapping.reference, "reference"],
    [mapping.tags, "tags"],
    [mapping.id, "id"],
    ...(judged
      ? ([
          [mapping.label, "label"],
          [mapping.firstError, "firstError"],
          [mapping.stepLabels, "stepLabels"],
          ...verdicts.flatMap(({ read }) =>
            verdictColumns(read).map((column) => [column, "verdict"] as const),
          ),
          [mapping.annotator, "annotator"],
          [mapping.judgedAt, "judgedAt"],
          [mapping.duration?.column, "duration"],
          [mapping.presented?.column, "presented"],
          [mapping.rationale, "rationale"],
        ] as const)
      : []),
  ];
  return new Map(uses.flatMap(([column, use]) => (column === undefined ? [] : [[column, use] as const])));
}
