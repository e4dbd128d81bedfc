import { z } from "zod";
import { readVerdict, type Verdict } from "@laurel/core/imports/verdict";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { FieldProblem, Problems, Row } from "../../files/rows.ts";
import type { DraftResponse, PromptDraft } from "../prompt-draft.ts";
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
  const names = draft.responses.map(({ field, source: { model } }) => ({
    field,
    model: typeof model === "string" ? model : undefined,
  }));
  const problems: FieldProblem[] = [];
  const recorded = verdicts.flatMap(({ read, question, ...about }): RecordedJudgment[] => {
    const said = readVerdict(read, cell, names);
    if ("reason" in said) problems.push(said);
    return "reason" in said
      ? []
      : said.answers.map((answer) => ({
          answer,
          ...(question !== undefined && { question }),
          ...judge(about),
        }));
  });
  return problems.length > 0
    ? { problems }
    : { drafts: [{ ...draft, ...(recorded.length > 0 && { recorded }) }] };
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

/** The year 5138 in seconds, and March 1973 in milliseconds: what is less than this is in seconds. */
const LAST_SECOND = 100_000_000_000;

/**
 * A point in time in milliseconds of UTC: from seconds or milliseconds since 1970, or from a date in words.
 * Undefined where it is none.
 */
export function timeOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number))
    return number < 0 ? undefined : Math.round(number < LAST_SECOND ? number * 1000 : number);
  const parsed = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(parsed) || parsed < 0 ? undefined : parsed;
}

/** A duration in milliseconds, from one in seconds; undefined where it is none. */
export function durationOf(seconds: unknown): number | undefined {
  const number = typeof seconds === "string" && seconds.trim() !== "" ? Number(seconds) : seconds;
  return typeof number === "number" && Number.isFinite(number) && number >= 0
    ? Math.round(number * 1000)
    : undefined;
}

/** An instruction and its input, joined with a line break, as LLaMA-Factory joins them. */
export function withInput(instruction: unknown, input: unknown): unknown {
  const more = textOf(input);
  return more === undefined || more === "" ? instruction : `${textOf(instruction) ?? ""}\n${more}`;
}
