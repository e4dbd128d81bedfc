import type { ImportProblem } from "@laurel/core/imports/import-preview";
import type { FileBytes } from "@laurel/formats/files/file-bytes";
import { cellTexts, type NumberedRow } from "@laurel/formats/files/rows";
import { readFileRows } from "@laurel/formats/read/file-rows";
import {
  type ImportItem,
  type ImportOptions,
  type NamedFile,
  readPromptRecords,
} from "@laurel/formats/read/read-prompt-records";

/** How many rows tell what columns hold. */
const LOOKED_AT = 50;
/** How many rows are counted: files of more are counted by their beginnings, so that nobody waits for it. */
const COUNTED_ROWS = 2_000;
const COUNTED_BATCHES = 4;
const CELL_SHOWN = 500;

/** A record or a line's problems, and the file's name where a round has several. */
export type ItemOfFile = ImportItem & { readonly file?: string };

/** A row as a table shows it: column → the beginning of its text. A row that can't be read has none. */
export type ShownRow = {
  readonly line: number;
  readonly file?: string;
  readonly cells: Readonly<Record<string, string>>;
};

/**
 * The first rows of the files of a round: as they stand, for the table and for what columns hold, and as
 * records. `wholeFile` says whether these are all rows.
 */
export type Beginning = {
  readonly looked: readonly (NumberedRow & { readonly file?: string })[];
  readonly shown: readonly ShownRow[];
  readonly read: readonly ItemOfFile[];
  readonly wholeFile: boolean;
};

/** Several files share the rows that are counted and shown, so that each is seen. */
export async function beginningOf(files: readonly NamedFile[], options: ImportOptions): Promise<Beginning> {
  const each = Math.ceil(LOOKED_AT / files.length);
  const seen: Beginning[] = [];
  for (const { name, file: bytes } of files) {
    const file = files.length > 1 ? { file: name } : {};
    const { looked, read, wholeFile } = await beginningOfFile(bytes, options, COUNTED_ROWS / files.length);
    const shown = looked.slice(0, each).map((row) => ({
      line: row.line,
      ...file,
      cells: "row" in row ? cellTexts(row.row, CELL_SHOWN) : {},
    }));
    seen.push({
      looked: looked.map((row) => ({ ...row, ...file })),
      shown,
      read: read.map((item) => ({ ...item, ...file })),
      wholeFile,
    });
  }
  return {
    looked: seen.flatMap(({ looked }) => looked),
    shown: seen.flatMap(({ shown }) => shown),
    read: seen.flatMap(({ read }) => read),
    wholeFile: seen.every(({ wholeFile }) => wholeFile),
  };
}

/** The problems of items, with the file of each where there are several. */
export function problemsIn(items: readonly ItemOfFile[]): ImportProblem[] {
  return items.flatMap((item) =>
    "problems" in item
      ? item.problems.map((problem) => ({ ...problem, ...(item.file !== undefined && { file: item.file }) }))
      : [],
  );
}

type Read = { looked: NumberedRow[]; read: ImportItem[]; wholeFile: boolean };

async function beginningOfFile(file: FileBytes, options: ImportOptions, most: number): Promise<Read> {
  const seen: Read = { looked: [], read: [], wholeFile: true };
  const beginning = async function* () {
    let rows = 0;
    for await (const batch of readFileRows(file, options.format)) {
      const taken = [...batch].slice(0, most + 1 - rows);
      seen.looked.push(...taken.slice(0, LOOKED_AT - seen.looked.length));
      yield taken.slice(0, most - rows);
      rows += taken.length;
      seen.wholeFile = rows <= most;
      if (!seen.wholeFile) return;
    }
  };
  let batches = 0;
  for await (const batch of readPromptRecords(beginning(), options)) {
    // Long rows fill batches sooner.
    if (batches === COUNTED_BATCHES) return { ...seen, wholeFile: false };
    seen.read.push(...batch);
    batches += 1;
  }
  return seen;
}
