import { z } from "zod";
import { isRow, type Problems, type Row } from "../../files/rows.ts";
import type { Format } from "../../targets/format.ts";
import { asImported, parseLeniently, problemOf } from "../lenient-record.ts";
import { type PromptDraft, unread } from "../prompt-draft.ts";
import type { Recognisable } from "../recognise-format.ts";
import { leftOfRow, picked } from "./left-of-row.ts";

/** How an import reads the rows of one record format: through the format's own decoder. */
export type RowReader = {
  /** The format, whose `record` also takes a row as it was published by others. */
  readonly format: Recognisable;
  /** Several drafts where a row holds several prompts, as a tree does. */
  readonly read: (row: Row) => { readonly drafts: readonly PromptDraft[] } | Problems;
};

type Reading<CanonicalRow> = {
  /** Gives the records that a row holds as others publish it. Without it, the row is read as a record itself. */
  readonly published?: (row: unknown) => readonly unknown[];
  /** What a row is recognised by, where that is not the format's record. */
  readonly shape?: z.ZodType;
  /** Columns that `published` reads under other names. */
  readonly renamed?: (row: Row) => readonly string[];
  /** Keys, at any depth, that the format's record has a place for and its decoder leaves out. */
  readonly undecoded?: (source: Row, row: CanonicalRow) => readonly string[];
};

/**
 * A reader of a format that Laurel writes. What the records don't hold is metadata of the prompt: columns that
 * the format doesn't know, and of a row that holds one record also what lies deeper.
 */
export function rowReader<CanonicalRow>(
  format: Format<CanonicalRow>,
  toDraft: (row: CanonicalRow, source: Row) => PromptDraft,
  { published, shape, renamed = () => [], undecoded = () => [] }: Reading<CanonicalRow> = {},
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
      const problems = read.flatMap(({ source, parsed }) =>
        "issues" in parsed ? parsed.issues.map((issue) => problemOf(issue, source)) : [],
      );
      if (problems.length > 0) return { problems };
      const decoded = read.flatMap(({ source, parsed }) =>
        "record" in parsed
          ? [{ canonical: format.decode(parsed.record), known: withoutColumns(source, parsed.unread) }]
          : [],
      );
      const known = decoded.map(({ canonical, known: record }) =>
        isRow(record) ? withoutKeys(record, undecoded(record, canonical)) : record,
      );
      const rest = unreadOf(row, known, new Set(renamed(row)));
      return { drafts: decoded.map(({ canonical }) => withMetadata(toDraft(canonical, row), rest)) };
    },
  };
}

/** A copy of a value without the given keys, however deep they lie. */
function withoutKeys(value: unknown, keys: readonly string[]): unknown {
  if (keys.length === 0) return value;
  if (Array.isArray(value)) return value.map((part) => withoutKeys(part, keys));
  if (!isRow(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      keys.includes(key) ? [] : [[key, withoutKeys(part, keys)]],
    ),
  );
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
  return leftOfRow(row, { ...only, ...picked(row, [...renamed]) });
}
