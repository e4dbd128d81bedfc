import type { MappingDraft } from "./column-mapping.ts";
import { readColumns } from "./column-mapping.ts";
import { type Cells, cellOf, verdictKey } from "./verdict.ts";

/** Names of a row, the likeliest first. */
const NAMES = [
  /^_?(?:id|uuid|guid|uid|key)$/iu,
  /^(?:row|record|item|sample|example|prompt|question|pair|task|comparison)[\s_.-]?(?:id|uuid|key|index)$/iu,
  /(?:[\s_.-](?:id|uuid|guid|uid|key)|[a-z](?:Id|ID|Uuid|Key))$/u,
];
/** What such a column names instead where it begins with one of these: a person, a model, or a stretch of work. */
const OTHERS =
  /^(?:annotator|worker|rater|judge|evaluator|label(?:l)?er|user|person|participant|author|reviewer|model|response|answer|completion|output|better|worse|chosen|rejected|safer|session|batch|hit|api)/iu;

/**
 * The column that seems to hold the file's own name for each row, by its name and by its values in the first
 * rows, which are all there and all different. It is a hint for a person: no row is replaced because of a guess.
 */
export function suggestedIdColumn(
  mapping: MappingDraft,
  columns: readonly string[],
  rows: readonly Cells[],
): string | null {
  if (mapping.id !== undefined || rows.length === 0) return null;
  const read = readColumns(mapping);
  const free = columns.filter((column) => !read.has(column) && !OTHERS.test(column));
  for (const name of NAMES) {
    const found = free.find((column) => name.test(column) && tellsRowsApart(column, rows));
    if (found !== undefined) return found;
  }
  return null;
}

function tellsRowsApart(column: string, rows: readonly Cells[]): boolean {
  const values = rows.map((row) => verdictKey(cellOf(row, column)));
  return !values.includes("") && new Set(values).size === values.length;
}
