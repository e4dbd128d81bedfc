import type { z } from "zod";
import { type FieldProblem, isRow, type Row } from "../files/rows.ts";
import { asMessage } from "./message-turns.ts";
import { decodeLabel } from "./recorded-answers.ts";

/** A row as a record, or what is wrong with it; and its columns that the record has no place for. */
export type LenientRecord<Rec> = { readonly unread: readonly string[] } & (
  | { readonly record: Rec; readonly exact: boolean }
  | { readonly issues: readonly z.core.$ZodIssue[] }
);

/**
 * A row as a record of a schema, whatever columns stand beside what the record knows. Where it is none as it
 * stands, `mend` makes of it what it means. `exact` says that nothing was mended.
 */
export function parseLeniently<Rec>(
  schema: z.ZodType<Rec>,
  row: unknown,
  mend: (row: Row) => Row = (same) => same,
): LenientRecord<Rec> {
  const asIs = parseKnown(schema, row);
  if ("record" in asIs || !isRow(row)) return asIs;
  const mended = parseKnown(schema, mend(row));
  if ("record" in mended) return { ...mended, exact: false };
  const told = new Map(asIs.issues.map((issue) => [issue.path.join("."), issue]));
  return { ...mended, issues: mended.issues.map((issue) => told.get(issue.path.join(".")) ?? issue) };
}

function parseKnown<Rec>(schema: z.ZodType<Rec>, row: unknown): LenientRecord<Rec> {
  const whole = schema.safeParse(row);
  if (whole.success) return { record: whole.data, exact: true, unread: [] };
  const unread = whole.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [],
  );
  if (unread.length === 0 || !isRow(row)) return { issues: whole.error.issues, unread };
  const known = schema.safeParse(
    Object.fromEntries(Object.entries(row).filter(([column]) => !unread.includes(column))),
  );
  return known.success ? { record: known.data, exact: true, unread } : { issues: known.error.issues, unread };
}

/**
 * A row without the nulls that the library `datasets` adds where another row has a key: in the row, in its
 * turns and their calls. Null stays where it is the content of a turn that calls nothing, and within the
 * arguments of a call.
 */
export function withoutNulls(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): [string, unknown][] => {
      if (key === "arguments") return [[key, value]];
      if (value === null && key === "content") return [[key, callsTools(row) ? "" : null]];
      return value === null ? [] : [[key, mapRows(value, withoutNulls)]];
    }),
  );
}

function callsTools({ tool_calls: calls }: Row): boolean {
  return Array.isArray(calls) && calls.length > 0;
}

function mapRows(value: unknown, mend: (row: Row) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapRows(item, mend));
  return isRow(value) ? mend(value) : value;
}

/** The columns that say whether the only response is good. */
const LABELS = ["label", "kto_tag"];

/**
 * A row as an import reads it: without nulls, with its turns as `asMessage` has them, and with labels that are
 * words or numbers as true or false.
 */
export function asImported(row: Row): Row {
  const labels = LABELS.flatMap((key) => {
    const label = decodeLabel(row[key]);
    return typeof label === "boolean" ? [[key, label] as const] : [];
  });
  return { ...withoutNulls(withMessages(row)), ...Object.fromEntries(labels) };
}

function withMessages(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      key === "arguments" ? value : mapRows(value, (inner) => turnOf(withMessages(inner))),
    ]),
  );
}

function turnOf(row: Row): unknown {
  return "role" in row && ("content" in row || "tool_calls" in row) ? asMessage(row) : row;
}

/** What is wrong with a row, with the value that is none of those which it may be. */
export function problemOf(issue: z.core.$ZodIssue, row?: unknown): FieldProblem {
  const { path, message } = issue;
  const field = path.map(String).join(".");
  if (message.endsWith("received undefined")) return { field, reason: "is missing" };
  if (issue.code !== "invalid_union" || message !== "Invalid input") return { field, reason: message };
  const value = path.reduce<unknown>(
    (inner, key) => (isRow(inner) || Array.isArray(inner) ? Reflect.get(inner, key) : undefined),
    row,
  );
  const allowed = issue.errors.flatMap((errors) =>
    errors.flatMap((error) =>
      error.code === "invalid_value" && error.path.length === 0 ? error.values : [],
    ),
  );
  if (value === undefined) return { field, reason: "is missing" };
  const text = (JSON.stringify(value) ?? "").slice(0, 100);
  return {
    field,
    reason:
      allowed.length > 0 ? `is ${text}, not one of ${allowed.map(String).join(", ")}` : `can't be ${text}`,
  };
}
