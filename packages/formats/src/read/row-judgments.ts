import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { cellOf, numberOf, readVerdict, type Verdict, verdictKey } from "@laurel/core/imports/verdict";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import type { FieldProblem, Problems, Row } from "../files/rows.ts";
import type { DraftResponse } from "./prompt-draft.ts";

type Judged = { readonly recorded?: readonly RecordedJudgment[] } | Problems;

/**
 * The judgments that a row records: those that came with its responses, and what its verdict columns say of
 * them. Each has who judged, when and how long it took, where the mapping names columns for that. A row whose
 * verdicts decide nothing records nothing.
 */
export function rowJudgments(
  row: Row,
  mapping: ColumnMapping,
  responses: readonly DraftResponse[],
  given: readonly RecordedJudgment[] = [],
): Judged {
  if (mapping.textsOnly) return {};
  const verdicts = judgmentsOf(mapping.verdicts ?? [], (column) => cellOf(row, column), responses);
  const problems = [...verdicts.problems];
  const judgments = [...given, ...verdicts.judgments];
  if (judgments.length === 0) return problems.length > 0 ? { problems } : {};
  const circumstances = circumstancesOf(row, mapping, problems);
  if (problems.length > 0) return { problems };
  return { recorded: judgments.map((judgment) => ({ ...circumstances, ...judgment })) };
}

/** What several verdicts say of a row's responses, and what can't be read of them. */
export function judgmentsOf(
  verdicts: readonly (Omit<RecordedJudgment, "answer"> & { readonly read: Verdict })[],
  cell: (column: string) => unknown,
  responses: readonly DraftResponse[],
): { readonly judgments: readonly RecordedJudgment[]; readonly problems: readonly FieldProblem[] } {
  const named = responses.map(({ field, source: { model } }) => ({
    field,
    model: typeof model === "string" ? model : undefined,
  }));
  const said = verdicts.map(({ read, ...about }) => ({ about, read: readVerdict(read, cell, named) }));
  return {
    judgments: said.flatMap(({ about, read }) =>
      "answers" in read ? read.answers.map((answer) => ({ answer, ...about })) : [],
    ),
    problems: said.flatMap(({ read }) => ("reason" in read ? [read] : [])),
  };
}

/** Who judged, when and for how long; what is wrong with these is added to `problems`. */
function circumstancesOf(
  row: Row,
  { annotator, judgedAt, duration }: ColumnMapping,
  problems: FieldProblem[],
): Pick<RecordedJudgment, "by" | "at" | "activeMs"> {
  const refuse = (field: string, reason: string) => void problems.push({ field, reason });
  const by = annotator === undefined ? undefined : textOf(cellOf(row, annotator));
  if (annotator !== undefined && !by)
    refuse(annotator, "is empty in a row that has a judgment: say who judged, or don't map the column");
  const time = judgedAt === undefined ? undefined : cellOf(row, judgedAt);
  const at = timeOf(time);
  if (judgedAt !== undefined && at === null)
    refuse(
      judgedAt,
      `is ${JSON.stringify(time)}, not a date as in 2026-01-31T12:00:00Z, or seconds since 1970`,
    );
  const took = duration === undefined ? undefined : cellOf(row, duration.column);
  const activeMs = millisecondsOf(took, duration?.unit);
  if (duration !== undefined && activeMs === null)
    refuse(duration.column, `is ${JSON.stringify(took)}, not a length of time`);
  return {
    ...(by && { by }),
    ...(typeof at === "number" && { at }),
    ...(typeof activeMs === "number" && { activeMs }),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  return typeof value === "number" ? String(value) : undefined;
}

/** Numbers up to this are seconds since 1970, which lasts until the year 5138; larger ones are milliseconds. */
const MOST_SECONDS = 1e11;

/**
 * A point in time in milliseconds of UTC, from seconds or milliseconds since 1970 or from a date in words;
 * undefined for an empty cell, null for what is no time.
 */
export function timeOf(value: unknown): number | null | undefined {
  if (verdictKey(value) === "") return undefined;
  const number = numberOf(value);
  if (number !== undefined)
    return number < 0 ? null : Math.round(number < MOST_SECONDS ? number * 1000 : number);
  const parsed = typeof value === "string" ? Date.parse(zoned(value.trim())) : Number.NaN;
  return Number.isNaN(parsed) || parsed < 0 ? null : parsed;
}

/** A date and time without a zone is in UTC: read as local time, it would differ from machine to machine. */
function zoned(text: string): string {
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(text)
    ? `${text.replace(" ", "T")}Z`
    : text;
}

/** Whole milliseconds; undefined for an empty cell, null for what is no length of time. */
export function millisecondsOf(value: unknown, unit: "ms" | "s" = "ms"): number | null | undefined {
  if (verdictKey(value) === "") return undefined;
  const number = numberOf(value);
  if (number === undefined || number < 0) return null;
  return Math.round(unit === "s" ? number * 1000 : number);
}
