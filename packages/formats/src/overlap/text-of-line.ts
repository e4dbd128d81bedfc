import { SafeText } from "@laurel/core/text/safe-text";

type As = "text" | "json";
export type ListForm = { readonly as: As } | { readonly reason: string };
type Taken = { readonly text: string } | { readonly reason: string };

const FIELDS = ["text", "question", "prompt", "instruction"] as const;

/** How a list is written, by its first line that is not blank: as JSON Lines where that is a JSON text or object, and else a text a line. */
export function writtenAs(line: string): ListForm {
  const value = parsed(line);
  if (Array.isArray(value) || line === "[") return { reason: "is a JSON list: save the file as JSON Lines, a text or an object a line" };
  if (typeof value === "string" || (typeof value === "object" && value !== null)) return { as: "json" };
  return line.startsWith("{") ? { reason: "begins as JSON does and is not valid JSON: mend it, or write each text as a JSON string" } : { as: "text" };
}

/** The text on a line: all of it, or in JSON Lines the string, or of an object the first of `text`, `question`, `prompt` and `instruction` that is one. */
export function textOfLine(line: string, as: As): Taken {
  if (as === "text") return { text: line };
  const value = parsed(line);
  if (value === undefined) return { reason: "is not valid JSON, where the first line of the file is" };
  const text = typeof value === "string" ? value : fieldOf(value);
  if (text === undefined) return { reason: `must be a JSON string, or an object with a text as ${FIELDS.join(", ")}` };
  const [issue] = SafeText.safeParse(text).error?.issues ?? [];
  return issue ? { reason: issue.message } : { text };
}

function fieldOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  return FIELDS.map((field) => fields.get(field)).find((field) => typeof field === "string");
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
