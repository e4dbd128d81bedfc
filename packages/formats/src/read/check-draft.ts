import type { NamePolicy } from "@laurel/core/imports/name-policy";
import type { Message } from "@laurel/core/records/messages";
import { PromptRecord } from "@laurel/core/records/prompt-record";
import { canonicalJson } from "../files/hash.ts";
import type { FieldProblem } from "../files/rows.ts";
import { applyNamePolicy } from "./model-names.ts";
import type { PromptDraft } from "./prompt-draft.ts";

type Checked =
  | { readonly record: PromptRecord; readonly namesFound: number }
  | { readonly problems: readonly FieldProblem[] };

/** What was found in a row as a valid record under the name policy, or every reason why it can't be one. */
export function checkDraft(decoded: PromptDraft, policy: NamePolicy, minResponses: number): Checked {
  const { draft, namesFound } = applyNamePolicy(decoded, policy);
  if (draft.responses.length < minResponses) {
    const excluded = decoded.responses.length >= minResponses;
    const needed = `${minResponses === 1 ? "one response" : "two responses"}`;
    return {
      problems: [
        {
          field: "responses",
          reason: excluded
            ? `has fewer than ${needed} left without those that name a model: mask or keep the names to import it`
            : `needs at least ${needed}`,
        },
      ],
    };
  }
  const parsed = PromptRecord.safeParse({
    prompt: draft.prompt,
    responses: draft.responses.map(({ messages, source, steps }) => ({
      messages,
      source,
      ...(steps !== undefined && { steps }),
    })),
    tags: draft.tags,
    ...(draft.reference !== undefined && { reference: draft.reference }),
    ...(draft.recorded !== undefined && {
      recorded: draft.recorded,
      ...(draft.recordedBy !== undefined && { recordedBy: draft.recordedBy }),
    }),
  });
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map((issue) => ({
        field: fieldOf(draft, issue.path),
        reason: issue.message,
      })),
    };
  const identical = identicalResponses(parsed.data);
  if (!identical) return { record: parsed.data, namesFound };
  const [first, second] = identical.map((index) => draft.responses[index]?.field ?? "");
  return { problems: [{ field: second ?? "", reason: `is identical to ${first}` }] };
}

/** The file's own name for what a schema path points at. */
function fieldOf(draft: PromptDraft, path: readonly PropertyKey[]): string {
  const [part, index, ...rest] = path;
  if (part === "prompt") return draft.promptField + suffix(index === undefined ? [] : [index, ...rest]);
  if (part === "reference") return draft.referenceField ?? "reference";
  if (part !== "responses" || typeof index !== "number") return path.map(String).join(".");
  const field = draft.responses[index]?.field ?? `responses[${index}]`;
  if (rest[0] === "source") return `${field} (model)`;
  return field + suffix(rest.slice(1));
}

/**
 * Where in a list of messages; nothing for the only message of a text, which the reader never saw as a list.
 */
function suffix(path: readonly PropertyKey[]): string {
  const [index, key] = path;
  if (index === undefined || (index === 0 && key === "content")) return "";
  return `[${String(index)}]${key === undefined ? "" : `.${String(key)}`}`;
}

/** The indices of the first two responses that say the same, after NFC and trimming; null when all differ. */
function identicalResponses(record: PromptRecord): readonly [number, number] | null {
  const seen = new Map<string, number>();
  for (const [index, response] of record.responses.entries()) {
    const said = sayingOf(response.messages);
    const earlier = seen.get(said);
    if (earlier !== undefined) return [earlier, index];
    seen.set(said, index);
  }
  return null;
}

function sayingOf(messages: readonly Message[]): string {
  const [only] = messages;
  if (messages.length === 1 && only && !only.tool_calls) return composed(only.content);
  return messages
    .map(
      (message) =>
        `${message.role}\u0000${composed(message.content)}\u0000${canonicalJson(message.tool_calls ?? [])}`,
    )
    .join("\u0000");
}

/** NFC changes nothing below U+0300, and most texts have nothing above. */
function composed(text: string): string {
  const trimmed = text.trim();
  return /[^\u0000-\u02ff]/.test(trimmed) ? trimmed.normalize("NFC") : trimmed;
}
