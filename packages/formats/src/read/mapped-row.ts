import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import { sharedPrefix } from "../canonical/conversations.ts";
import type { Row } from "../files/rows.ts";
import { asMessages, cell, decodePrompt, decodeReference, decodeTags } from "./mapped-columns.ts";
import type { Decoded, DecodedResponses, DraftResponse, PromptDraft } from "./prompt-draft.ts";
import {
  decodeResponseColumns,
  decodeResponseList,
  decodeSingleResponse,
  decodeStepsResponse,
} from "./response-columns.ts";

/**
 * A row with a prompt and its responses, in whichever way the mapping names; CSV rows are the same with text
 * in every cell.
 */
export function decodeJsonlRow(row: Row, mapping: ColumnMapping): Decoded {
  if (mapping.preference) return decodePreferenceRow(row, mapping, mapping.preference);
  const prompt = decodePrompt(row, mapping);
  if ("problems" in prompt) return prompt;
  const decoded = decodeResponses(row, mapping);
  if ("problems" in decoded) return decoded;
  return {
    draft: { ...prompt, ...decoded, ...decodeReference(row, mapping), tags: decodeTags(row, mapping) },
  };
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

const PREFERRED: RecordedAnswer = { kind: "ranking", tiers: [[0], [1]] };

/**
 * A row in TRL's preference shape, which records that `chosen` was preferred: with a prompt (texts or
 * messages; a completion that repeats the prompt loses the repetition), or without one when both are lists of
 * messages.
 */
function decodePreferenceRow(row: Row, mapping: ColumnMapping, columns: Preference): Decoded {
  const chosen = withMessages(cell(row, columns.chosen));
  const rejected = withMessages(cell(row, columns.rejected));
  const missing = [
    chosen === undefined ? [columns.chosen] : [],
    rejected === undefined ? [columns.rejected] : [],
  ].flat();
  if (missing.length > 0) return { problems: missing.map((field) => ({ field, reason: "is missing" })) };
  const hasPrompt = mapping.prompt !== undefined && cell(row, mapping.prompt) !== undefined;
  const rest: Rest = {
    tags: decodeTags(row, mapping),
    ...decodeReference(row, mapping),
    ...(mapping.textsOnly ? {} : { recorded: PREFERRED }),
  };
  if (!hasPrompt) return withoutPrompt(chosen, rejected, columns, rest);
  const prompt = decodePrompt(row, mapping);
  if ("problems" in prompt) return prompt;
  const [first, second] = withoutRepeatedPrompt(
    prompt.prompt,
    asMessages(chosen, "assistant"),
    asMessages(rejected, "assistant"),
  );
  return { draft: { ...prompt, responses: pairOf(first, second, columns), ...rest } };
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
  const shared = sharedPrefix(chosen, rejected);
  const length = chosen.slice(0, shared).findLastIndex((message) => isPromptEnd(message)) + 1;
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

function isPromptEnd(message: unknown): boolean {
  if (typeof message !== "object" || message === null || !("role" in message)) return false;
  return message.role === "user" || message.role === "tool";
}

function withoutRepeatedPrompt(prompt: unknown, chosen: unknown, rejected: unknown): [unknown, unknown] {
  if (!Array.isArray(prompt) || !Array.isArray(chosen) || !Array.isArray(rejected) || prompt.length === 0)
    return [chosen, rejected];
  const repeated = [chosen, rejected].every((messages) => sharedPrefix(prompt, messages) === prompt.length);
  return repeated ? [chosen.slice(prompt.length), rejected.slice(prompt.length)] : [chosen, rejected];
}

function pairOf(chosen: unknown, rejected: unknown, columns: Preference): DraftResponse[] {
  return [
    { messages: chosen, source: {}, field: columns.chosen },
    { messages: rejected, source: {}, field: columns.rejected },
  ];
}
