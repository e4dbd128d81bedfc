import { SafeText } from "@laurel/core/text/text-limits";
import { jsonValue } from "./json-value.ts";

type Taken = { readonly text: string } | { readonly reason: string };

const FIELDS = ["text", "question", "prompt", "instruction"] as const;

/**
 * The text on a line: all of it, or in JSON Lines the string, or of an object the first of `text`,
 * `question`, `prompt` and `instruction` that is one.
 */
export function textOfLine(line: string, as: "text" | "json"): Taken {
  if (as === "text") return { text: line };
  const value = jsonValue(line);
  if (value === undefined) return { reason: "is not valid JSON, where the first line of the file is" };
  const text = typeof value === "string" ? value : fieldOf(value);
  if (text === undefined)
    return { reason: `must be a JSON string, or an object with a text as ${FIELDS.join(", ")}` };
  const [issue] = SafeText.safeParse(text).error?.issues ?? [];
  return issue ? { reason: issue.message } : { text };
}

function fieldOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  return FIELDS.map((field) => fields.get(field)).find((field) => typeof field === "string");
}
