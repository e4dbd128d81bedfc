import { z } from "zod";
import type { Verdict } from "@laurel/core/imports/verdict";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { Problems, Row } from "../../files/rows.ts";
import type { DraftResponse, PromptDraft } from "../prompt-draft.ts";
import { judgmentsOf, millisecondsOf, timeOf as timeIn } from "../row-judgments.ts";
import { problemOf, type RowReader } from "./row-reader.ts";

type Drafts = { readonly drafts: readonly PromptDraft[] } | Problems;

/**
 * A reader of rows in the shape of a published set. `shape` is what a row is recognised by, so it asks for the
 * keys that make the set unmistakable and for nothing of the values that `read` refuses in words.
 */
export function publishedReader<Shape extends Row>(
  id: string,
  shape: z.ZodType<Shape>,
  example: Shape,
  read: (row: Shape) => Drafts,
): RowReader {
  return {
    format: { id, record: shape, example, encode: () => example },
    read: (row) => {
      const parsed = shape.safeParse(row);
      return parsed.success ? read(parsed.data) : { problems: parsed.error.issues.map(problemOf) };
    },
  };
}

/** A value that is in the row, whatever it is: null and empty ones too. */
export const Present = z.unknown().refine((value) => value !== undefined, "is missing");

/** A verdict of a row, and what the row says of who gave it. */
export type JudgedVerdict = {
  readonly read: Verdict;
  readonly question?: string;
  readonly by?: unknown;
  readonly at?: number | undefined;
  readonly activeMs?: number | undefined;
};

/** A response in a key of its own, and the model that wrote it. */
export type ResponseKey = { readonly key: string; readonly model?: unknown };

/**
 * A row with a text as its prompt, responses in keys of their own, and the verdicts on them. Nothing is
 * recorded where nobody decided.
 */
export function judgedTexts(
  row: Row,
  prompt: { readonly key: string; readonly text: unknown },
  responses: readonly ResponseKey[],
  verdicts: readonly JudgedVerdict[],
): Drafts {
  const texts = [prompt.text, ...responses.map(({ key }) => row[key])].map(textOf);
  const missing = [prompt.key, ...responses.map(({ key }) => key)].filter(
    (_, index) => texts[index] === undefined,
  );
  if (missing.length > 0) return { problems: missing.map((field) => ({ field, reason: "is missing" })) };
  return judgedDraft(
    {
      prompt: [{ role: "user", content: texts[0] }],
      promptField: prompt.key,
      responses: responses.map(({ key, model }, index) => ({
        messages: [{ role: "assistant", content: texts[index + 1] }],
        source: sourceOf(model),
        field: key,
      })),
      tags: [],
    },
    verdicts,
    (column) => row[column],
  );
}

/** A draft with what verdicts say of its responses. `cell` gives the values that they read. */
export function judgedDraft(
  draft: PromptDraft,
  verdicts: readonly JudgedVerdict[],
  cell: (column: string) => unknown,
): Drafts {
  const { judgments, problems } = judgmentsOf(
    verdicts.map(({ read, question, ...about }) => ({
      read,
      ...(question !== undefined && { question }),
      ...judge(about),
    })),
    cell,
    draft.responses,
  );
  return problems.length > 0
    ? { problems }
    : { drafts: [{ ...draft, ...(judgments.length > 0 && { recorded: judgments }) }] };
}

/** Who judged, when and how long, as far as a row says so. */
export function judge({
  by,
  at,
  activeMs,
}: Omit<JudgedVerdict, "read" | "question">): Omit<RecordedJudgment, "answer"> {
  const name = nameOf(by);
  return {
    ...(name !== undefined && { by: name }),
    ...(at !== undefined && { at }),
    ...(activeMs !== undefined && { activeMs }),
  };
}

/** The name or number of a person; undefined where there is none. */
export function nameOf(by: unknown): string | undefined {
  const name = textOf(by)?.trim().slice(0, LIMITS.name);
  return name === "" ? undefined : name;
}

/** A text, or a number or boolean as it is written; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? value : undefined;
}

export function sourceOf(model: unknown): DraftResponse["source"] {
  return model === undefined || model === null || model === "" ? {} : { model: textOf(model) ?? model };
}

/** A point in time; undefined where a row says none, since a set's own times are no reason to refuse it. */
export function timeOf(value: unknown): number | undefined {
  return timeIn(value) ?? undefined;
}

/** A duration in milliseconds, from one in seconds; undefined where it is none. */
export function durationOf(seconds: unknown): number | undefined {
  return millisecondsOf(seconds, "s") ?? undefined;
}
