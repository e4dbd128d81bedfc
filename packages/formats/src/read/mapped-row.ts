import { type ColumnMapping, readColumns } from "@laurel/core/imports/column-mapping";
import { cellOf } from "@laurel/core/imports/verdict";
import { joinedSteps } from "@laurel/core/questions/kinds/steps-rules";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import { isRow, type Problems, type Row } from "../files/rows.ts";
import { BODIES, bodyOf } from "./mapped-cells.ts";
import { asMessages, withInput } from "./message-turns.ts";
import { partedConversations, sharedPromptLength } from "./parted-conversations.ts";
import { type DraftResponse, type PromptDraft, unread } from "./prompt-draft.ts";
import { decodeFirstError, decodeLabel, decodeRanks, decodeStepLabels } from "./recorded-answers.ts";
import { rowJudgments } from "./row-judgments.ts";

type Decoded = { readonly draft: PromptDraft } | Problems;

/** A row's responses, and what it records of them. */
type DecodedResponses =
  | {
      readonly responses: readonly DraftResponse[];
      readonly recorded?: readonly RecordedJudgment[] | undefined;
    }
  | Problems;

/**
 * A row with a prompt and its responses, in whichever way the mapping names; CSV rows are the same with text
 * in every cell. Columns that the mapping doesn't read are the prompt's metadata.
 */
export function decodeJsonlRow(row: Row, mapping: ColumnMapping): Decoded {
  const decoded = decodeTexts(row, mapping);
  if ("problems" in decoded) return decoded;
  const { recorded: given, ...texts } = decoded.draft;
  const judged = rowJudgments(row, mapping, texts.responses, given);
  if ("problems" in judged) return judged;
  // A row in which nobody decided keeps what its columns say of that.
  const { withLabels, textsOnly } = columnsReadBy(mapping);
  return { draft: { ...texts, ...judged, ...unread(row, judged.recorded ? withLabels : textsOnly) } };
}

type ColumnsRead = Record<"withLabels" | "textsOnly", ReadonlyMap<string, unknown>>;
const columnsRead = new WeakMap<ColumnMapping, ColumnsRead>();

/** The columns that a mapping reads, in rows with judgments and in others. One mapping reads millions of rows. */
function columnsReadBy(mapping: ColumnMapping): ColumnsRead {
  const known = columnsRead.get(mapping);
  if (known) return known;
  // The id of a row is kept as metadata too, so that it can be found in lists and raw files.
  const { id: _, ...others } = mapping;
  const read = { withLabels: readColumns(others), textsOnly: readColumns({ ...others, textsOnly: true }) };
  columnsRead.set(mapping, read);
  return read;
}

function decodeTexts(row: Row, mapping: ColumnMapping): Decoded {
  if (mapping.preference) return decodePreferenceRow(row, mapping, mapping.preference);
  const prompt = decodePrompt(row, mapping);
  if ("problems" in prompt) return prompt;
  const decoded = decodeResponses(row, mapping);
  if ("problems" in decoded) return decoded;
  const rest = { ...decodeReference(row, mapping), tags: decodeTags(row, mapping) };
  return withoutRepeatedTurns({ ...prompt, ...decoded, ...rest });
}

function decodeResponses(row: Row, mapping: ColumnMapping): DecodedResponses {
  if (mapping.responseList !== undefined)
    return decodeResponseList(row, mapping.responseList, mapping.textsOnly === true);
  if (mapping.response !== undefined) return decodeSingleResponse(row, mapping, mapping.response);
  if (mapping.steps !== undefined) return decodeStepsResponse(row, mapping, mapping.steps);
  return decodeResponseColumns(row, mapping.responses ?? []);
}

type Preference = NonNullable<ColumnMapping["preference"]>;
type Rest = Pick<PromptDraft, "tags" | "reference" | "referenceField" | "recorded">;

const PREFERRED: readonly RecordedJudgment[] = [{ answer: { kind: "ranking", tiers: [[0], [1]] } }];

/**
 * A row in TRL's preference shape, which records that `chosen` was preferred: with a prompt (texts or
 * messages; a completion that repeats the prompt loses the repetition), or without one when both are lists of
 * messages.
 */
function decodePreferenceRow(row: Row, mapping: ColumnMapping, columns: Preference): Decoded {
  const chosen = withMessages(cellOf(row, columns.chosen));
  const rejected = withMessages(cellOf(row, columns.rejected));
  const missing = [
    chosen === undefined ? [columns.chosen] : [],
    rejected === undefined ? [columns.rejected] : [],
  ].flat();
  if (missing.length > 0) return { problems: missing.map((field) => ({ field, reason: "is missing" })) };
  const hasPrompt = mapping.prompt !== undefined && cellOf(row, mapping.prompt) !== undefined;
  const rest: Rest = {
    tags: decodeTags(row, mapping),
    ...decodeReference(row, mapping),
    ...(mapping.textsOnly ? {} : { recorded: PREFERRED }),
  };
  if (!hasPrompt) return withoutPrompt(chosen, rejected, columns, rest);
  const prompt = decodePrompt(row, mapping);
  if ("problems" in prompt) return prompt;
  const responses = pairOf(asMessages(chosen, "assistant"), asMessages(rejected, "assistant"), columns);
  return withoutRepeatedTurns({ ...prompt, responses, ...rest });
}

/**
 * A list's messages as the record writes them; a text as it is, since it may be either side of a missing
 * prompt.
 */
function withMessages(value: unknown): unknown {
  return Array.isArray(value) ? asMessages(value, "assistant") : value;
}

function withoutPrompt(chosen: unknown, rejected: unknown, columns: Preference, rest: Rest): Decoded {
  if (!Array.isArray(chosen) || !Array.isArray(rejected)) {
    return {
      problems: [
        {
          field: columns.chosen,
          reason:
            "is text without a prompt column, and where the prompt ends would be a guess: add the prompt, or use the format hh-rlhf",
        },
      ],
    };
  }
  const length = sharedPromptLength([chosen, rejected]);
  if (length === 0)
    return {
      problems: [
        { field: columns.rejected, reason: `does not begin with the same messages as ${columns.chosen}` },
      ],
    };
  return {
    draft: {
      prompt: chosen.slice(0, length),
      promptField: columns.chosen,
      responses: pairOf(chosen.slice(length), rejected.slice(length), columns),
      ...rest,
    },
  };
}

/** A draft whose responses don't repeat the prompt's turns; a problem where they contradict it. */
function withoutRepeatedTurns(draft: PromptDraft): Decoded {
  const parted = partedConversations(
    draft.prompt,
    draft.responses.map(({ messages }) => messages),
  );
  if (parted === "contradiction")
    return {
      problems: [
        {
          field: draft.promptField,
          reason:
            "says something else than the turns that every response begins with, which are a prompt too: leave one of them out",
        },
      ],
    };
  return {
    draft: {
      ...draft,
      prompt: parted.prompt,
      responses: draft.responses.map((response, index) => ({
        ...response,
        messages: parted.responses[index],
      })),
    },
  };
}

function pairOf(chosen: unknown, rejected: unknown, columns: Preference): DraftResponse[] {
  return [
    { messages: chosen, source: {}, field: columns.chosen },
    { messages: rejected, source: {}, field: columns.rejected },
  ];
}

/** Responses with a column each. */
function decodeResponseColumns(row: Row, columns: NonNullable<ColumnMapping["responses"]>): DecodedResponses {
  const missing = columns.filter((column) => cellOf(row, column.text) === undefined);
  if (missing.length > 0)
    return { problems: missing.map((column) => ({ field: column.text, reason: "is missing" })) };
  return {
    responses: columns.map((column) => ({
      messages: asMessages(cellOf(row, column.text), "assistant"),
      source: sourceOf(column.named ? column.text : column.model ? cellOf(row, column.model) : undefined),
      field: column.text,
    })),
  };
}

/** Responses in one list; where its items carry ranks, these are a recorded ranking. */
function decodeResponseList(row: Row, column: string, textsOnly: boolean): DecodedResponses {
  const list = cellOf(row, column);
  if (list === undefined) return { problems: [{ field: column, reason: "is missing" }] };
  if (!Array.isArray(list)) return { problems: [{ field: column, reason: "must be a list of responses" }] };
  const items = list.map(itemOf);
  const ranks = items.map((item) => (item && !textsOnly ? cellOf(item, "rank") : undefined));
  const ranked = decodeRanks(ranks, column);
  if ("problems" in ranked) return ranked;
  const read = ranked.recorded ? ["model", "rank"] : ["model"];
  const said = items.map((item, index) =>
    item ? fromItem(item, read) : { messages: asMessages(list[index], "assistant"), source: {} },
  );
  const problems = said.flatMap((response, index) =>
    response
      ? []
      : [{ field: `${column}[${index}]`, reason: `has no text: none of its keys is ${BODIES.join(", ")}` }],
  );
  if (problems.length > 0) return { problems };
  const responses = said.flatMap((response, index) =>
    response ? [{ ...response, field: `${column}[${index}]` }] : [],
  );
  return { responses, ...(ranked.recorded && { recorded: [{ answer: ranked.recorded }] }) };
}

function itemOf(item: unknown): Row | undefined {
  return isRow(item) ? item : undefined;
}

/** A response of a list, unless it has no text. `read` are the keys that are read beside the one that holds it. */
function fromItem(item: Row, read: readonly string[]): Omit<DraftResponse, "field"> | undefined {
  const body = bodyOf(item);
  if (body === undefined) return undefined;
  return {
    messages: asMessages(cellOf(item, body), "assistant"),
    source: sourceOf(cellOf(item, "model")),
    ...unread(item, new Set([body, ...read])),
  };
}

/** The only response of a row, and whether it was found good. */
function decodeSingleResponse(row: Row, mapping: ColumnMapping, column: string): DecodedResponses {
  const response = cellOf(row, column);
  if (response === undefined) return { problems: [{ field: column, reason: "is missing" }] };
  const responses = [
    {
      messages: asMessages(response, "assistant"),
      source: sourceOf(mapping.model ? cellOf(row, mapping.model) : undefined),
      field: column,
    },
  ];
  if (mapping.label === undefined || mapping.textsOnly) return { responses };
  const decoded = decodeLabel(cellOf(row, mapping.label));
  if (decoded === undefined) return { responses };
  if (typeof decoded !== "boolean") return { problems: [{ field: mapping.label, ...decoded }] };
  return { responses, recorded: [{ answer: { kind: "binary", labels: [{ response: 0, label: decoded }] } }] };
}

/**
 * The only response of a row as its steps, kept as they came: an empty one counts too. Its text is the steps
 * with blank lines between.
 */
function decodeStepsResponse(row: Row, mapping: ColumnMapping, column: string): DecodedResponses {
  const steps = cellOf(row, column);
  if (steps === undefined) return { problems: [{ field: column, reason: "is missing" }] };
  if (!Array.isArray(steps))
    return { problems: [{ field: column, reason: "must be a list of texts, one for each step" }] };
  if (steps.length === 0) return { problems: [{ field: column, reason: "has no steps" }] };
  const texts = steps.filter((step: unknown) => typeof step === "string");
  if (texts.length < steps.length) {
    return {
      problems: steps.flatMap((step: unknown, index) =>
        typeof step === "string" ? [] : [{ field: `${column}[${index}]`, reason: "must be text" }],
      ),
    };
  }
  const responses = [
    {
      messages: [{ role: "assistant", content: joinedSteps(texts) }],
      source: sourceOf(mapping.model ? cellOf(row, mapping.model) : undefined),
      steps: texts,
      field: column,
    },
  ];
  const judged = mapping.textsOnly ? undefined : labelsOf(row, mapping, texts.length);
  if (judged === undefined) return { responses };
  if ("field" in judged) return { problems: [judged] };
  return { responses, recorded: [{ answer: { kind: "steps", response: 0, labels: judged.labels } }] };
}

function labelsOf(row: Row, { firstError, stepLabels }: ColumnMapping, steps: number) {
  const column = firstError ?? stepLabels;
  if (column === undefined) return undefined;
  const value = Object.hasOwn(row, column) ? row[column] : undefined;
  const decoded = firstError === undefined ? decodeStepLabels(value, steps) : decodeFirstError(value, steps);
  return decoded && "reason" in decoded ? { field: column, reason: decoded.reason } : decoded;
}

type DecodedPrompt = { readonly prompt: unknown; readonly promptField: string } | Problems;

/** The prompt column (a text or a list of messages), with the system column's text in front. */
function decodePrompt(row: Row, mapping: ColumnMapping): DecodedPrompt {
  const field = mapping.prompt ?? "prompt";
  const value = cellOf(row, field);
  if (value === undefined) return { problems: [{ field, reason: "is missing" }] };
  const input = mapping.input === undefined ? undefined : cellOf(row, mapping.input);
  const whole = withInput(value, input);
  if (whole === null)
    return {
      problems: [
        { field: mapping.input ?? "input", reason: `must be text that follows the text of ${field}` },
      ],
    };
  const messages = asMessages(whole, "user");
  const system = mapping.system ? cellOf(row, mapping.system) : undefined;
  if (system === undefined || system === "") return { prompt: messages, promptField: field };
  if (typeof system !== "string")
    return { problems: [{ field: mapping.system ?? "system", reason: "must be text" }] };
  return {
    prompt: Array.isArray(messages) ? [{ role: "system", content: system }, ...messages] : messages,
    promptField: field,
  };
}

/**
 * The reference answer; an empty cell means that there is none. A number becomes its digits.
 */
function decodeReference(
  row: Row,
  { reference }: ColumnMapping,
): Pick<PromptDraft, "reference" | "referenceField"> {
  const value = reference === undefined ? undefined : cellOf(row, reference);
  if (reference === undefined || value === undefined || value === "") return {};
  return { reference: typeof value === "number" ? String(value) : value, referenceField: reference };
}

/** The tags column: a list, or one text with tags between commas or semicolons. */
function decodeTags(row: Row, mapping: ColumnMapping): unknown {
  const value = mapping.tags ? cellOf(row, mapping.tags) : undefined;
  if (value === undefined) return [];
  if (typeof value !== "string") return value;
  return value
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

/** The source of a response; an empty cell names no model. */
function sourceOf(model: unknown): { readonly model?: unknown } {
  return model === undefined || model === "" ? {} : { model };
}
