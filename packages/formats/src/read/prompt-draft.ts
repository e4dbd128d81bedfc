import { isPlainRecord } from "@laurel/core/records/plain-record";
import { PromptRecord, type RecordedJudgment } from "@laurel/core/records/prompt-record";
import { storableText } from "@laurel/core/text/text-limits";
import { firstRepetition } from "../canonical/conversations.ts";
import type { Problems, Row } from "../files/rows.ts";

/** A record before it is checked: its parts as the row holds them, and what the file calls each of them. */
export type PromptDraft = {
  readonly prompt: unknown;
  readonly responses: readonly DraftResponse[];
  readonly tags: unknown;
  readonly reference?: unknown;
  readonly recorded?: readonly RecordedJudgment[] | undefined;
  readonly metadata?: Row;
  readonly externalId?: string | undefined;
  readonly promptField: string;
  readonly referenceField?: string;
};

export type DraftResponse = {
  readonly messages: unknown;
  readonly source: { readonly model?: unknown };
  readonly steps?: unknown;
  readonly metadata?: Row;
  readonly field: string;
};

/** What a row, or an item of a list, says beside the columns that are read. Empty cells (null) say nothing. */
export function unread(row: Row, read: Pick<ReadonlySet<string>, "has">): { readonly metadata?: Row } {
  const rest = Object.entries(row).filter(
    ([column, value]) => !read.has(column) && value !== null && value !== undefined,
  );
  return rest.length === 0 ? {} : { metadata: Object.fromEntries(rest) };
}

/**
 * The valid record that a draft makes, or every reason why it makes none. `leftOut` is how many responses the
 * name policy has already taken from it.
 */
export function checkDraft(
  draft: PromptDraft,
  minResponses: number,
  leftOut: number,
): { readonly record: PromptRecord } | Problems {
  if (draft.responses.length < minResponses) {
    const excluded = draft.responses.length + leftOut >= minResponses;
    const [needed, advice] =
      minResponses === 1
        ? ["one response", ""]
        : [
            "two responses",
            ", since the tasks of this campaign compare them: a campaign that asks about one response at a time (thumbs, ratings, steps or verdicts) takes rows of one",
          ];
    return {
      problems: [
        {
          field: "responses",
          reason: excluded
            ? `has fewer than ${needed} left without those that name a model: mask or keep the names to import it`
            : `needs at least ${needed}${advice}`,
        },
      ],
    };
  }
  const unchecked = {
    prompt: draft.prompt,
    responses: draft.responses.map(({ messages, source, steps, metadata }) => ({
      messages,
      source,
      ...(steps !== undefined && { steps }),
      ...(metadata && { metadata }),
    })),
    tags: draft.tags,
    ...(draft.reference !== undefined && { reference: draft.reference }),
    ...(draft.recorded !== undefined && draft.recorded.length > 0 && { recorded: draft.recorded }),
    ...(draft.metadata && { metadata: draft.metadata }),
    ...(draft.externalId !== undefined && { externalId: draft.externalId }),
  };
  const parsed = isPlainRecord(unchecked)
    ? { success: true as const, data: unchecked }
    : PromptRecord.safeParse(unchecked);
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map((issue) => ({
        field: fieldOf(draft, issue.path),
        reason: issue.message,
      })),
    };
  const identical = firstRepetition(parsed.data.responses.map(({ messages }) => messages));
  if (!identical) return { record: parsed.data };
  const [first, second] = identical.map((index) => draft.responses[index]?.field ?? "");
  return { problems: [{ field: second ?? "", reason: `is identical to ${first}` }] };
}

/** What the file itself calls the field that a path of the schema points at. */
function fieldOf(draft: PromptDraft, path: readonly PropertyKey[]): string {
  const [part, index, ...rest] = path;
  if (part === "prompt") return draft.promptField + suffix(index === undefined ? [] : [index, ...rest]);
  if (part === "reference") return draft.referenceField ?? "reference";
  if (part === "metadata" && index !== undefined) return columnName(index);
  if (part !== "responses" || typeof index !== "number") return path.map(String).join(".");
  const field = draft.responses[index]?.field ?? `responses[${index}]`;
  if (rest[0] === "source") return `${field} (model)`;
  if (rest[0] === "metadata") return [field, ...rest.slice(1).map(columnName)].join(".");
  return field + suffix(rest.slice(1));
}

/** The name of a column as problems can store it, whose name itself may be what is wrong. */
function columnName(key: PropertyKey): string {
  return storableText(String(key));
}

/** The place in a list of messages. It is "" for the only message of a text, which is no list in the file. */
function suffix(path: readonly PropertyKey[]): string {
  const [index, key] = path;
  if (index === undefined || (index === 0 && key === "content")) return "";
  return `[${String(index)}]${key === undefined ? "" : `.${String(key)}`}`;
}
