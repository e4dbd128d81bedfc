import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { Message } from "@laurel/core/records/message";
import { cell } from "./cell.ts";
import { decodeTags } from "./decode-tags.ts";
import type { Decoded, FieldProblem, Row } from "./prompt-draft.ts";
import { sharedPrefix } from "./shared-prefix.ts";
import { splitTranscript } from "./split-transcript.ts";

export const HH_RLHF_MAPPING: ColumnMapping = { preference: { chosen: "chosen", rejected: "rejected" } };

/**
 * A pair of HH-RLHF transcripts. They must be equal up to their last Assistant turn, which is the response:
 * a row that differs before is refused, since where its responses begin would be a guess.
 */
export function decodeHhRlhf(row: Row, mapping: ColumnMapping): Decoded {
  const { chosen, rejected } = mapping.preference ?? { chosen: "chosen", rejected: "rejected" };
  const a = readTranscript(row, chosen);
  const b = readTranscript(row, rejected);
  if ("reason" in a || "reason" in b) return { problems: [a, b].filter((side) => "reason" in side) };
  const shared = sharedPrefix(a.context, b.context);
  if (shared < a.context.length || shared < b.context.length) {
    return { problems: [{ field: rejected, reason: `differs from ${chosen} before the last Assistant turn (at turn ${shared + 1})` }] };
  }
  const responses = [
    { messages: [a.reply], source: {}, field: chosen },
    { messages: [b.reply], source: {}, field: rejected },
  ];
  return { draft: { prompt: a.context, promptField: chosen, responses, tags: decodeTags(row, mapping), ...(mapping.textsOnly ? {} : { recorded: { kind: "ranking", tiers: [[0], [1]] } }) } };
}

function readTranscript(row: Row, field: string): { context: Message[]; reply: Message } | FieldProblem {
  const text = cell(row, field);
  if (text === undefined) return { field, reason: "is missing" };
  if (typeof text !== "string") return { field, reason: "must be text" };
  const turns = splitTranscript(text);
  const reply = turns?.at(-1);
  if (!turns || !reply) return { field, reason: 'must begin with an empty line and "Human:"' };
  if (reply.role !== "assistant") return { field, reason: "must end with an Assistant turn" };
  if (reply.content.trim() === "") return { field, reason: "has an empty last Assistant turn" };
  return { context: turns.slice(0, -1), reply };
}
