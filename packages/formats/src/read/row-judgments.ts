import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { readPresented } from "@laurel/core/imports/presented-order";
import { cellOf, numberOf, readVerdict, type Verdict, verdictKey } from "@laurel/core/imports/verdict";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { FieldProblem, Problems, Row } from "../files/rows.ts";
import type { DraftResponse } from "./prompt-draft.ts";

type Judged = { readonly recorded?: readonly RecordedJudgment[] } | Problems;

/**
 * The judgments that a row records: those that came with its responses, and what its verdict columns say of
 * them. Each has who judged, when, how long it took, in which order the responses were shown, and why, where the
 * mapping names columns for that. A row whose verdicts decide nothing records nothing.
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
  const circumstances = circumstancesOf(row, mapping, responses, problems);
  if (problems.length > 0) return { problems };
  return { recorded: judgments.map((judgment) => ({ ...circumstances, ...judgment })) };
}

/** What several verdicts say of a row's responses, and what can't be read of them. */
export function judgmentsOf(
  verdicts: readonly (Omit<RecordedJudgment, "answer"> & { readonly read: Verdict })[],
  cell: (column: string) => unknown,
  responses: readonly DraftResponse[],
): { readonly judgments: readonly RecordedJudgment[]; readonly problems: readonly FieldProblem[] } {
  const named = namesOf(responses);
  const said = verdicts.map(({ read, ...about }) => ({ about, read: readVerdict(read, cell, named) }));
  return {
    judgments: said.flatMap(({ about, read }) =>
      "answers" in read ? read.answers.map((answer) => ({ answer, ...about })) : [],
    ),
    problems: said.flatMap(({ read }) => ("reason" in read ? [read] : [])),
  };
}

/** The responses as verdicts may name them. */
function namesOf(responses: readonly DraftResponse[]) {
  return responses.map(({ field, source: { model } }) => ({
    field,
    model: typeof model === "string" ? model : undefined,
  }));
}

/** How a row was judged, apart from the answers; what is wrong with it is added to `problems`. */
function circumstancesOf(
  row: Row,
  { annotator, judgedAt, duration, presented, rationale }: ColumnMapping,
  responses: readonly DraftResponse[],
  problems: FieldProblem[],
): Omit<RecordedJudgment, "answer" | "question"> {
  const refuse = (field: string, reason: string) => void problems.push({ field, reason });
  const by = annotator === undefined ? undefined : textOf(cellOf(row, annotator));
  if (annotator !== undefined && !by)
    refuse(
      annotator,
      "is empty in a row that has a judgment: say who judged, or keep the column as metadata (with the command: --keep)",
    );
  if (annotator !== undefined && by !== undefined && by.length > LIMITS.name)
    refuse(
      annotator,
      `is ${by.length} characters long, and the name of an annotator has at most ${LIMITS.name}`,
    );
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
  const order = presented && readPresented(presented, cellOf(row, presented.column), namesOf(responses));
  if (order && "reason" in order) problems.push(order);
  const reason = rationale === undefined ? undefined : cellOf(row, rationale);
  const why = textOf(reason);
  if (rationale !== undefined && reason !== undefined && typeof reason !== "string" && why === undefined)
    refuse(rationale, "must be text");
  if (rationale !== undefined && why !== undefined && why.length > LIMITS.rationale)
    refuse(
      rationale,
      `is ${why.length} characters long, and a reason has at most ${LIMITS.rationale}: keep the column as metadata`,
    );
  return {
    ...(by && { by }),
    ...(typeof at === "number" && { at }),
    ...(typeof activeMs === "number" && { activeMs }),
    ...(order && "presented" in order && order.presented && { presented: [...order.presented] }),
    ...(why !== undefined && { rationale: why }),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  return typeof value === "number" ? String(value) : undefined;
}

/** Numbers up to this are seconds since 1970, which lasts until the year 5138; larger ones are milliseconds. */
const MOST_SECONDS = 1e11;

/** The last millisecond that a date can hold (ECMAScript §21.4.1.1). */
const LAST_TIME = 8.64e15;

/**
 * A point in time in milliseconds of UTC, from seconds or milliseconds since 1970 or from a date in words;
 * undefined for an empty cell, null for what is no time.
 */
export function timeOf(value: unknown): number | null | undefined {
  if (verdictKey(value) === "") return undefined;
  const number = numberOf(value);
  if (number !== undefined) {
    const at = Math.round(number < MOST_SECONDS ? number * 1000 : number);
    return at < 0 || at > LAST_TIME ? null : at;
  }
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
  const length = number === undefined ? Number.NaN : Math.round(unit === "s" ? number * 1000 : number);
  return length >= 0 && length <= Number.MAX_SAFE_INTEGER ? length : null;
}
