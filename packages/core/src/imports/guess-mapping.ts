import { DomainError } from "../errors/domain-error.ts";
import { asMapping, type ColumnMapping, type MappingDraft, readColumns } from "./column-mapping.ts";
import { guessVerdicts, mayBeLabel } from "./guess-verdict.ts";
import { guessPresented, orderOfColumn, type PresentedOrder } from "./presented-order.ts";
import {
  type Cells,
  cellOf,
  listOf,
  type NamedResponse,
  type Verdict,
  verdictColumns,
  verdictKey,
} from "./verdict.ts";

const PROMPT_NAMES = [
  "prompt",
  "messages",
  "conversation",
  "context",
  "instruction",
  "question",
  "query",
  "problem",
  "input",
];
/** What asks, and what it asks about: they stand in two columns where a set keeps them apart. */
const ASKING_NAMES = ["instruction", "question", "query", "problem"];
const INPUT_NAMES = ["input", "context"];
const SYSTEM_NAMES = ["system", "system_prompt"];
/** ms-swift calls the chosen conversation its messages, since training on it alone reads those too. */
const PAIR_NAMES = [
  ["chosen", "rejected"],
  ["messages", "rejected_messages"],
] as const;
const LIST_NAMES = ["responses", "completions", "answers", "outputs", "ranked"];
const SINGLE_NAMES = ["response", "completion", "answer", "output"];
const STEP_NAMES = ["steps"];
const FIRST_ERROR_NAMES = ["first_error", "firsterror", "first_error_index", "mistake_index"];
const STEP_LABEL_NAMES = ["step_labels", "steplabels", "labels"];
const LABEL_NAMES = ["label", "kto_tag", "is_good", "is_desirable", "desirable"];
const MODEL_NAMES = ["model"];
const REFERENCE_NAMES = ["reference", "reference_answer", "target", "ground_truth", "gold", "solution"];
const TAG_NAMES = ["tags", "tag", "category"];
const RESPONSE =
  /^(resp|response|reply|completion|generation|answer|output|candidate|summary)[ _-]?([a-z]|\d{1,2})$/i;

const ANNOTATOR_NAMES = [
  "annotator",
  "annotator_id",
  "worker",
  "worker_id",
  "workerid",
  "judge",
  "judge_id",
  "rater",
  "rater_id",
  "labeler",
  "labeller",
  "evaluator",
];

const RATIONALE_NAMES = [
  "rationale",
  "rationales",
  "explanation",
  "reason",
  "justification",
  "comment",
  "comments",
];

/**
 * The mapping that the columns' names suggest, or null when they suggest none. A verdict is part of it where
 * the names and values of the first rows leave one reading; `verdictsOf` gives all of them.
 */
export function guessMapping(columns: readonly string[], rows: readonly Cells[] = []): ColumnMapping | null {
  const mapping = guessTexts(columns, rows);
  return mapping && asMapping(withGuessedJudgments(mapping, columns, rows));
}

/** The mapping with what the columns that it doesn't read say of judgments, where that leaves one reading. */
export function withGuessedJudgments(
  mapping: MappingDraft,
  columns: readonly string[],
  rows: readonly Cells[],
): MappingDraft {
  const [verdict, ...others] = verdictsOf(mapping, columns, rows);
  const { keep = [] } = mapping;
  const isKept = (column: string) => keep === "all" || keep.includes(column);
  const isOne = verdict && others.length === 0 && !verdictColumns(verdict).some(isKept);
  const judged = isOne ? { ...mapping, verdicts: [{ read: verdict }] } : mapping;
  if (!recordsJudgments(judged)) return judged;
  const unread = columns.filter((column) => !readColumns(judged).has(column) && !isKept(column));
  const annotator = columnNamed(unread, ANNOTATOR_NAMES);
  const rationale = columnNamed(unread, RATIONALE_NAMES);
  const presented = guessPresented(unread, rows, responsesOf(judged), modelsOf(judged, rows));
  return {
    ...judged,
    ...(annotator && { annotator }),
    ...(rationale && { rationale }),
    ...(presented && { presented }),
  };
}

/** The responses of a row as a verdict may name them: by their columns or their places in a list, or by models. */
export function responsesIn({ responses, responseList }: MappingDraft, row: Cells): NamedResponse[] {
  const nameOf = (model: unknown) => (typeof model === "string" ? model : undefined);
  if (responses)
    return responses.map(({ text, model }) => ({
      field: text,
      model: model === undefined ? undefined : nameOf(cellOf(row, model)),
    }));
  if (responseList === undefined) return [];
  return (listOf(cellOf(row, responseList)) ?? []).map((item, index) => ({
    field: `${responseList}[${index}]`,
    model: nameOf(Object.getOwnPropertyDescriptor(Object(item), "model")?.value),
  }));
}

/** The responses of a row that have a column each. */
function responsesOf({ responses, preference }: MappingDraft): { readonly field: string }[] {
  if (preference)
    return [preference.chosen, preference.rejected].flatMap((field) => (field ? [{ field }] : []));
  return (responses ?? []).map(({ text }) => ({ field: text }));
}

/** The names of the models in these rows, as `verdictKey` writes them. */
export function modelsOf(mapping: MappingDraft, rows: readonly Cells[]): Set<string> {
  const models = rows.flatMap((row) => responsesIn(mapping, row).flatMap(({ model }) => model ?? []));
  return new Set(models.map(verdictKey));
}

function recordsJudgments({ verdicts, preference, label, firstError, stepLabels }: MappingDraft): boolean {
  return [verdicts, preference, label, firstError, stepLabels].some((part) => part !== undefined);
}

/**
 * The verdicts that the columns which a mapping does not read may hold, the likeliest first. Only several
 * responses of a row can have one. A list has as many as the longest of these rows.
 */
export function verdictsOf(
  mapping: MappingDraft,
  columns: readonly string[],
  rows: readonly Cells[],
): Verdict[] {
  const { verdicts: _read, ...others } = mapping;
  if (hasRanks(mapping, rows)) return [];
  const read = readColumns(others);
  return guessVerdicts(
    columns.filter((column) => !read.has(column) && !ANNOTATOR_NAMES.includes(column.toLowerCase())),
    rows,
    mostResponses(mapping, rows),
    modelsOf(mapping, rows),
  );
}

/** Whether the responses of a list bring their ranks themselves, beside which a verdict would judge them twice. */
function hasRanks({ responseList }: MappingDraft, rows: readonly Cells[]): boolean {
  if (responseList === undefined) return false;
  return rows.some((row) =>
    (listOf(cellOf(row, responseList)) ?? []).some((item) => Object.hasOwn(Object(item), "rank")),
  );
}

/** The responses of the row that has most of them, by their columns or places. */
export function mostResponses(mapping: MappingDraft, rows: readonly Cells[]): { readonly field: string }[] {
  const all = mapping.responses ? [responsesIn(mapping, {})] : rows.map((row) => responsesIn(mapping, row));
  const [most = []] = all.toSorted((one, other) => other.length - one.length);
  return most.map(({ field }) => ({ field }));
}

/** The order that a column gives by its values in the first rows, whatever it is called. */
export function presentedIn(
  column: string,
  mapping: MappingDraft,
  rows: readonly Cells[],
): PresentedOrder | undefined {
  return orderOfColumn(column, rows, responsesOf(mapping), modelsOf(mapping, rows));
}

/**
 * The columns that may hold what people judged and are neither read nor kept as metadata by the mapping: an
 * import has to know what they are.
 */
export function unreadLabels(
  mapping: MappingDraft,
  columns: readonly string[],
  rows: readonly Cells[],
): string[] {
  if (mapping.keep === "all" || mapping.textsOnly) return [];
  const read = readColumns(mapping);
  return columns.filter(
    (column) => !read.has(column) && !mapping.keep?.includes(column) && mayBeLabel(column, rows),
  );
}

/** Refuses a mapping that leaves columns unread which may hold labels. `rows` are the first of the file. */
export function checkUnreadLabels(mapping: ColumnMapping, rows: readonly Cells[]): void {
  const columns = unreadLabels(mapping, [...new Set(rows.flatMap((row) => Object.keys(row)))], rows);
  if (columns.length === 0) return;
  throw new DomainError("INVALID", unreadLabelsText(columns), { columns });
}

/** Why a file with such columns can't be imported, and what to do. */
export function unreadLabelsText(columns: readonly string[]): string {
  const [one, is, it] = columns.length === 1 ? ["column", "is", "it"] : ["columns", "are", "them"];
  return `The ${one} ${columns.join(", ")} may hold what people judged, and ${is} not read. Say which column is the verdict (with the command: --verdict <column>, or --label <column> where each row has one response), or keep ${it} as metadata (--keep <column>, or --keep-all).`;
}

function guessTexts(columns: readonly string[], rows: readonly Cells[]): ColumnMapping | null {
  const asking = columnNamed(columns, ASKING_NAMES);
  const input = asking && columnNamed(columns, INPUT_NAMES);
  const responses = guessResponses(columns) ?? responsesNamedByVerdict(columns, rows);
  const found = columnNamed(
    columns.filter((column) => column !== responses?.preference?.chosen),
    // A text beside responses with a column each is what they answer; elsewhere it may be the whole of a pair.
    responses?.responses ? [...PROMPT_NAMES, "text"] : PROMPT_NAMES,
  );
  // Beside a column that asks, what would be the prompt by its name alone is what the question is about.
  const prompt = found === input ? asking : found;
  if (!responses || (!prompt && !responses.preference)) return null;
  const system = columnNamed(columns, SYSTEM_NAMES);
  const reference = columnNamed(columns, REFERENCE_NAMES);
  const tags = columnNamed(columns, TAG_NAMES);
  return {
    ...(prompt && { prompt }),
    ...(prompt && system && { system }),
    ...(prompt && prompt === asking && input && { input }),
    ...responses,
    ...(reference && { reference }),
    ...(tags && { tags }),
  };
}

type Responses = Pick<
  ColumnMapping,
  | "responses"
  | "responseList"
  | "response"
  | "steps"
  | "preference"
  | "model"
  | "label"
  | "firstError"
  | "stepLabels"
>;

function guessResponses(columns: readonly string[]): Responses | null {
  for (const [better, worse] of PAIR_NAMES) {
    const chosen = columnNamed(columns, [better]);
    const rejected = columnNamed(columns, [worse]);
    if (chosen && rejected) return { preference: { chosen, rejected } };
  }
  const stepLabels = columnNamed(columns, STEP_LABEL_NAMES);
  // Steps are tried before a single response, since an `answer` beside them is only what they end in.
  // `completions` with `labels` is TRL's stepwise supervision.
  const steps = columnNamed(columns, STEP_NAMES) ?? (stepLabels && columnNamed(columns, ["completions"]));
  if (steps) return { steps, ...withModel(columns), ...stepsJudged(columns, stepLabels) };
  const responseList = columnNamed(columns, LIST_NAMES);
  if (responseList) return { responseList };
  const texts = columns.filter((column) => RESPONSE.test(column));
  if (texts.length >= 2) return { responses: texts.map((text) => besideItsModel(text, columns)) };
  const response = columnNamed(columns, SINGLE_NAMES);
  const label = columnNamed(columns, LABEL_NAMES);
  return response ? { response, ...withModel(columns), ...(label && { label }) } : null;
}

/** Columns whose headers are models: a column that looks like a verdict names them. */
function responsesNamedByVerdict(columns: readonly string[], rows: readonly Cells[]): Responses | null {
  for (const verdict of columns.filter((column) => mayBeLabel(column, rows))) {
    const values = new Set(rows.map((row) => verdictKey(cellOf(row, verdict))));
    const named = columns.filter((column) => column !== verdict && values.has(verdictKey(column)));
    if (named.length >= 2) return { responses: named.map((text) => ({ text, named: true })) };
  }
  return null;
}

function stepsJudged(
  columns: readonly string[],
  stepLabels: string | undefined,
): Pick<Responses, "firstError" | "stepLabels"> {
  if (stepLabels) return { stepLabels };
  const firstError = columnNamed(columns, FIRST_ERROR_NAMES);
  return firstError ? { firstError } : {};
}

function withModel(columns: readonly string[]): Pick<Responses, "model"> {
  const model = columnNamed(columns, MODEL_NAMES);
  return model ? { model } : {};
}

function besideItsModel(text: string, columns: readonly string[]): { text: string; model?: string } {
  const suffix = RESPONSE.exec(text)?.[2] ?? "";
  const model = columnNamed(columns, [
    `model_${suffix}`,
    `model-${suffix}`,
    `model ${suffix}`,
    `model${suffix}`,
    `${text}_model`,
  ]);
  return model ? { text, model } : { text };
}

function columnNamed(columns: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = columns.find((column) => column.toLowerCase() === name.toLowerCase());
    if (found) return found;
  }
  return undefined;
}
