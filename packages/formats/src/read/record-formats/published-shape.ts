import { z } from "zod";
import { type Verdict, verdictColumns } from "@laurel/core/imports/verdict";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { Problems, Row } from "../../files/rows.ts";
import { problemOf } from "../lenient-record.ts";
import type { DraftResponse, PromptDraft } from "../prompt-draft.ts";
import { judgmentsOf, millisecondsOf, timeOf as timeIn } from "../row-judgments.ts";
import { leftOfRow, picked } from "./left-of-row.ts";
import type { RowReader } from "./row-reader.ts";

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
      return parsed.success
        ? read(parsed.data)
        : { problems: parsed.error.issues.map((issue) => problemOf(issue, row)) };
    },
  };
}

/** A value that is in the row, whatever it is: null and empty ones too. */
export const Present = z.unknown().refine((value) => value !== undefined, "is missing");

/** A verdict of a row, and what the row says of who gave it. */
export type JudgedVerdict = {
  readonly read: Verdict;
  readonly question?: string;
  readonly judge?: Judge;
};

/** A response in a column of its own, and the column that names its model, or what the model is called. */
export type ResponseColumn = {
  readonly key: string;
  readonly modelColumn?: string;
  readonly model?: string | undefined;
};

/**
 * A row with a text as its prompt, responses in columns of their own, and the verdicts on them. Nothing is
 * recorded where nobody decided. `columns` are all that the prompt is made of, and `read` what of them.
 */
export function judgedTexts(
  row: Row,
  prompt: {
    readonly columns: readonly [string, ...string[]];
    readonly text: unknown;
    readonly read?: Row;
  },
  responses: readonly ResponseColumn[],
  verdicts: readonly JudgedVerdict[],
  cell: (column: string) => unknown = (column) => row[column],
): Drafts {
  const [promptField] = prompt.columns;
  const texts = [prompt.text, ...responses.map(({ key }) => row[key])].map(textOf);
  const missing = [promptField, ...responses.map(({ key }) => key)].filter(
    (_, index) => texts[index] === undefined,
  );
  if (missing.length > 0) return { problems: missing.map((field) => ({ field, reason: "is missing" })) };
  const draft = {
    prompt: [{ role: "user", content: texts[0] }],
    promptField,
    responses: responses.map(({ key, model, modelColumn }, index) => ({
      messages: [{ role: "assistant", content: texts[index + 1] }],
      source: sourceOf(modelColumn === undefined ? model : row[modelColumn]),
      field: key,
    })),
    tags: [],
  };
  const read = [...prompt.columns, ...responses.flatMap(({ key, modelColumn = key }) => [key, modelColumn])];
  const judged = verdicts.flatMap(({ read: verdict }) =>
    saysAll(verdict, cell) ? verdictColumns(verdict) : [],
  );
  return judgedDraft(draft, verdicts, cell, {
    row,
    texts: { ...picked(row, read), ...prompt.read },
    verdicts: picked(row, judged),
  });
}

/**
 * Whether an answer says all that a verdict's cells do. Scores and what lies within a scale say more than on
 * which side they are.
 */
function saysAll(verdict: Verdict, cell: (column: string) => unknown): boolean {
  if (verdict.kind !== "degree") return verdict.kind !== "scores";
  return [0, verdict.span].includes(Math.abs(Number(cell(verdict.column)) - verdict.middle));
}

/** A row, and the parts of it that its texts and its verdicts are read from. */
type Reading = { readonly row: Row; readonly texts: Row; readonly verdicts: Row };

/**
 * A draft with what verdicts say of its responses. `cell` gives the values that they read. What the row says
 * beside this is metadata; also the verdicts, where nobody decided.
 */
export function judgedDraft(
  draft: PromptDraft,
  verdicts: readonly JudgedVerdict[],
  cell: (column: string) => unknown,
  reading: Reading,
): Drafts {
  const { judgments, problems } = judgmentsOf(
    verdicts.map(({ read, question, judge }) => ({
      read,
      ...(question !== undefined && { question }),
      ...judge?.about,
    })),
    cell,
    draft.responses,
  );
  if (problems.length > 0) return { problems };
  const judges = verdicts.map(({ judge }) => judge?.read ?? {});
  return {
    drafts: [
      withJudgments(draft, judgments, {
        ...reading,
        verdicts: Object.assign({}, reading.verdicts, ...judges),
      }),
    ],
  };
}

/** A draft with its judgments, and with what the row says beside them. */
export function withJudgments(
  draft: PromptDraft,
  recorded: readonly RecordedJudgment[],
  { row, texts, verdicts }: Reading,
): PromptDraft {
  return recorded.length > 0
    ? { ...draft, recorded, ...leftOfRow(row, { ...texts, ...verdicts }) }
    : { ...draft, ...leftOfRow(row, texts) };
}

/** Who judged, when and how long, and the columns that say so. */
export type Judge = { readonly about: Omit<RecordedJudgment, "answer">; readonly read: Row };

/** Who judged a row: each is said by the first of the given columns that holds such a thing. */
export function judgeOf(
  row: Row,
  columns: Readonly<Partial<Record<"by" | "at" | "seconds", readonly string[]>>>,
): Judge {
  const [by] = saidIn(row, columns.by, nameOf);
  const [at] = saidIn(row, columns.at, timeOf);
  const [took] = saidIn(row, columns.seconds, durationOf);
  return {
    about: {
      ...(by && { by: by.value }),
      ...(at && { at: at.value }),
      ...(took && { activeMs: took.value }),
    },
    read: picked(
      row,
      [by, at, took].flatMap((said) => said?.column ?? []),
    ),
  };
}

function saidIn<Value>(
  row: Row,
  columns: readonly string[] = [],
  read: (cell: unknown) => Value | undefined,
) {
  return columns.flatMap((column) => {
    const value = read(row[column]);
    return value === undefined ? [] : [{ column, value }];
  });
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
