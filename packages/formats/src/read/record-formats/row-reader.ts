import { z } from "zod";
import type { FieldProblem, Problems, Row } from "../../files/rows.ts";
import type { Format } from "../../targets/format.ts";
import type { PromptDraft } from "../prompt-draft.ts";
import type { Recognisable } from "../recognise-format.ts";

/** How an import reads the rows of one record format: through the format's own decoder. */
export type RowReader = {
  /** The format, whose `record` also takes a row as it was published by others. */
  readonly format: Recognisable;
  /** Several drafts where a row holds several prompts, as a tree does. */
  readonly read: (row: Row) => { readonly drafts: readonly PromptDraft[] } | Problems;
};

/**
 * `published` gives the records that a row holds as others publish it. Without it, the row is read as a
 * record itself, and columns that the format doesn't know are ignored. `shape` is what a row is recognised
 * by, where that is not the format's record.
 */
export function rowReader<CanonicalRow>(
  format: Format<CanonicalRow>,
  toDraft: (row: CanonicalRow, source: Row) => PromptDraft,
  published?: (row: unknown) => readonly unknown[],
  shape?: z.ZodType,
): RowReader {
  return {
    format: {
      ...format,
      record: shape ?? (published ? z.preprocess((row) => published(row)[0], format.record) : format.record),
    },
    read: (row) => {
      const parsed = published
        ? published(row).map((record) => format.record.safeParse(record))
        : [parsedColumns(format.record, row)];
      if (parsed.length === 0)
        return { problems: [{ field: "", reason: `holds nothing that ${format.id} is made of` }] };
      const problems = parsed.flatMap(({ error }) => error?.issues.map(problemOf) ?? []);
      return problems.length > 0
        ? { problems }
        : {
            drafts: parsed.flatMap((each) => (each.success ? [toDraft(format.decode(each.data), row)] : [])),
          };
    },
  };
}

function parsedColumns<Rec>(record: z.ZodType<Rec>, row: Row) {
  const parsed = record.safeParse(row);
  const unknown = new Set(
    parsed.error?.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [],
    ),
  );
  return unknown.size === 0
    ? parsed
    : record.safeParse(Object.fromEntries(Object.entries(row).filter(([column]) => !unknown.has(column))));
}

export function problemOf({ path, message }: z.core.$ZodIssue): FieldProblem {
  return {
    field: path.map(String).join("."),
    reason: message.endsWith("received undefined") ? "is missing" : message,
  };
}
