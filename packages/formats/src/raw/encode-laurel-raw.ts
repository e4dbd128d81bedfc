import type { Message } from "@laurel/core/records/messages";
import { canonicalJson } from "../files/hash.ts";
import { jsonlLine } from "../files/json-lines.ts";
import type { LaurelRawLine } from "./laurel-raw-line.ts";

/**
 * Writes a line of `laurel-raw`. Equal facts give equal bytes, in whatever order a database returned the keys
 * of its JSON.
 */
export function encodeLaurelRaw(line: LaurelRawLine): string {
  switch (line.kind) {
    case "questions":
      return jsonlLine({ ...line, questions: canonical(line.questions) });
    case "round":
      return jsonlLine({ ...line, mapping: canonical(line.mapping), result: canonical(line.result) });
    case "prompt":
    case "response":
      return jsonlLine({
        ...line,
        messages: line.messages.map(inOrder),
        ...(line.metadata && {
          metadata: line.metadata.map(({ values, ...row }) => ({ ...row, values: canonical(values) })),
        }),
      });
    case "judgment":
      return jsonlLine({
        ...line,
        prompt: { ...line.prompt, messages: line.prompt.messages.map(inOrder) },
        responses: line.responses.map((response) => ({
          ...response,
          messages: response.messages.map(inOrder),
        })),
        answers: canonical(line.answers),
      });
    default:
      return jsonlLine(line);
  }
}

function inOrder({ role, content, tool_calls: calls, ...rest }: Message) {
  return {
    role,
    content,
    ...(calls && { tool_calls: canonical(calls) }),
    ...(rest.tool_call_id !== undefined && { tool_call_id: rest.tool_call_id }),
    ...(rest.name !== undefined && { name: rest.name }),
  };
}

function canonical(value: unknown): unknown {
  return JSON.parse(canonicalJson(value));
}
