import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { asMessages } from "./as-messages.ts";
import { cell } from "./cell.ts";
import type { FieldProblem, Row } from "./prompt-draft.ts";

type DecodedPrompt =
  | { readonly prompt: unknown; readonly promptField: string }
  | { readonly problems: readonly FieldProblem[] };

/** The prompt column (a text or a list of messages), with the system column's text in front. */
export function decodePrompt(row: Row, mapping: ColumnMapping): DecodedPrompt {
  const field = mapping.prompt ?? "prompt";
  const value = cell(row, field);
  if (value === undefined) return { problems: [{ field, reason: "is missing" }] };
  const messages = asMessages(value, "user");
  const system = mapping.system ? cell(row, mapping.system) : undefined;
  if (system === undefined || system === "") return { prompt: messages, promptField: field };
  if (typeof system !== "string")
    return { problems: [{ field: mapping.system ?? "system", reason: "must be text" }] };
  return {
    prompt: Array.isArray(messages) ? [{ role: "system", content: system }, ...messages] : messages,
    promptField: field,
  };
}
