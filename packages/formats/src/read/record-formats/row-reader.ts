import { z } from "zod";
import { type FieldProblem, isRow, type Problems, type Row } from "../../files/rows.ts";
import type { Format } from "../../targets/format.ts";
import { asImported, parseLeniently } from "../lenient-record.ts";
import { type PromptDraft, unread } from "../prompt-draft.ts";
import type { Recognisable } from "../recognise-format.ts";

/** How an import reads the rows of one record format: through the format's own decoder. */
export type RowReader = {
  /** The format, whose `record` also takes a row as it was published by others. */
  readonly format: Recognisable;
  /** Several drafts where a row holds several prompts, as a tree does. */
  readonly read: (row: Row) => { readonly drafts: readonly PromptDraft[] } | Problems;
};

/**
 * `published` gives the records that a row holds as others publish it. Without it, the row is read as a record
 * itself. What the records don't hold is metadata of the prompt: columns that the format doesn't know, and of
 * a row that holds one record also what lies deeper. `shape` is what a row is recognised by, where that is not
 * the format's record; `renamed` are columns that `published` reads under other names.
 */
export function rowReader<CanonicalRow>(
  format: Format<CanonicalRow>,
  toDraft: (row: CanonicalRow, source: Row) => PromptDraft,
  published?: (row: unknown) => readonly unknown[],
  shape?: z.ZodType,
  renamed: readonly string[] = [],
): RowReader {
  return {
    format: {
      ...format,
      record: shape ?? (published ? z.preprocess((row) => published(row)[0], format.record) : format.record),
    },
    read: (row) => {
      const sources = published ? published(row) : [row];
      if (sources.length === 0)
        return { problems: [{ field: "", reason: `holds nothing that ${format.id} is made of` }] };
      const read = sources.map((source) => ({
        source,
        parsed: parseLeniently(format.record, source, asImported),
      }));
      const problems = read.flatMap(({ parsed }) => ("issues" in parsed ? parsed.issues.map(problemOf) : []));
      if (problems.length > 0) return { problems };
      const known = read.map(({ source, parsed }) => withoutColumns(source, parsed.unread));
      const rest = unreadOf(row, known, new Set(renamed));
      return {
        drafts: read.flatMap(({ parsed }) =>
          "record" in parsed ? [withMetadata(toDraft(format.decode(parsed.record), row), rest)] : [],
        ),
      };
    },
  };
}

function withMetadata(draft: PromptDraft, { metadata }: Pick<PromptDraft, "metadata">): PromptDraft {
  return metadata ? { ...draft, metadata: { ...draft.metadata, ...metadata } } : draft;
}

function withoutColumns(source: unknown, columns: readonly string[]): unknown {
  return isRow(source) && columns.length > 0
    ? Object.fromEntries(Object.entries(source).filter(([column]) => !columns.includes(column)))
    : source;
}

/** What a row says beside the records that were made of it. */
function unreadOf(row: Row, records: readonly unknown[], renamed: ReadonlySet<string>) {
  const [only] = records;
  if (records.length > 1 || !isRow(only))
    return unread(row, new Set([...renamed, ...records.filter(isRow).flatMap(Object.keys)]));
  const left = Object.entries(row).map(([column, value]) => [
    column,
    Object.hasOwn(only, column) ? leftOf(value, only[column]) : value,
  ]);
  return unread(Object.fromEntries(left), renamed);
}

/**
 * What a value holds that the record's value at the same place does not; undefined where that is nothing. In
 * a list, null stands for elements that are in the record as a whole.
 */
function leftOf(value: unknown, kept: unknown): unknown {
  if (value === kept || value === null || value === undefined) return undefined;
  if (Array.isArray(value) && Array.isArray(kept)) {
    const left = value.map((part: unknown, index) => leftOf(part, kept[index]));
    return left.every((part) => part === undefined) ? undefined : left.map((part) => part ?? null);
  }
  if (!isRow(value) || !isRow(kept)) return value;
  const left = Object.entries(value).flatMap(([key, part]) => {
    const more = leftOf(part, Object.hasOwn(kept, key) ? kept[key] : undefined);
    return more === undefined ? [] : [[key, more]];
  });
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

export function problemOf({ path, message }: z.core.$ZodIssue): FieldProblem {
  return {
    field: path.map(String).join("."),
    reason: message.endsWith("received undefined") ? "is missing" : message,
  };
}
