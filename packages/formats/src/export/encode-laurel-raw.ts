import type { Message } from "@laurel/core/records/message";
import { canonicalJson } from "../hash/canonical-json.ts";
import { jsonlLine } from "./jsonl-line.ts";
import type { LaurelRawRecord } from "./laurel-raw-record.ts";

/** A judgment as its line of `laurel-raw`: equal facts give equal bytes, whatever order a database returned the keys of its JSON in. */
export function encodeLaurelRaw(record: LaurelRawRecord): string {
  return jsonlLine({
    ...record,
    prompt: { ...record.prompt, messages: record.prompt.messages.map(inOrder) },
    responses: record.responses.map((response) => ({ ...response, messages: response.messages.map(inOrder) })),
    answers: canonical(record.answers),
  });
}

function inOrder({ role, content, tool_calls: calls, ...rest }: Message) {
  return { role, content, ...(calls && { tool_calls: canonical(calls) }), ...(rest.tool_call_id !== undefined && { tool_call_id: rest.tool_call_id }), ...(rest.name !== undefined && { name: rest.name }) };
}

function canonical(value: unknown): unknown {
  return JSON.parse(canonicalJson(value));
}
