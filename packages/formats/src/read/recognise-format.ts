import { fileOnDisk } from "../files/file-bytes.ts";
import type { FieldProblem, NumberedRow } from "../files/rows.ts";
import { ALL_FORMATS } from "../targets/all-formats.ts";
import type { Format } from "../targets/format.ts";
import { readFileRows } from "./file-rows.ts";
import { asImported, type LenientRecord, parseLeniently, problemOf, withoutNulls } from "./lenient-record.ts";

/** What of a format tells that rows are in it. */
export type Recognisable = Pick<Format<unknown, unknown>, "id" | "record" | "example" | "encode">;

/** How many rows tell what a file is. */
export const RECOGNISED_BY_ROWS = 50;

/** A format that most rows are in: how many, and the columns of theirs that it has no place for. */
export type FittingFormat = {
  readonly id: string;
  readonly fits: number;
  readonly unread: ReadonlySet<string>;
};

/**
 * The formats that most of a file's first rows (up to 50) are records of, whatever the other rows are, and
 * that leave the fewest columns unread. First comes the most specific one, which takes the examples of the
 * fewest others among them; then the one that the most rows fit as they stand. Formats that are equal in this
 * stand as in `formats`, because trainers share shapes: `{messages}` is several formats at once. Where all
 * rows fit a format as they stand, the others count only if they are more specific. Without rows there is no
 * format.
 */
export function recogniseFormat(rows: readonly unknown[], formats: readonly Recognisable[]): FittingFormat[] {
  const first = rows.slice(0, RECOGNISED_BY_ROWS);
  const candidates = formats.flatMap((format) => {
    const fit = fitOf(format, first);
    return fit ? [{ format, ...fit }] : [];
  });
  const examples = candidates.map(({ format }) => format.encode(format.example));
  const ranked = candidates.map((candidate) => ({
    ...candidate,
    taken: examples.filter((example) => "record" in parseLeniently(candidate.format.record, example)).length,
  }));
  const unread = Math.min(...ranked.map((each) => each.unread.size));
  const perfect = ranked.filter(({ exact }) => exact === first.length);
  return ranked
    .filter(
      (each) =>
        each.unread.size === unread &&
        (perfect.includes(each) || perfect.every(({ taken }) => taken > each.taken)),
    )
    .toSorted((one, other) => one.taken - other.taken || other.exact - one.exact)
    .map(({ format: { id }, ...each }) => ({ id, fits: each.fits, unread: each.unread }));
}

/** How most rows fit a format; undefined as soon as half of them don't. */
function fitOf({ record }: Recognisable, rows: readonly unknown[]) {
  const unread = new Set<string>();
  let fits = 0;
  let exact = 0;
  for (const [index, row] of rows.entries()) {
    const parsed = parseLeniently(record, row, asImported);
    if ("record" in parsed) {
      fits += 1;
      if (parsed.exact) exact += 1;
      for (const column of parsed.unread) unread.add(column);
    } else if (2 * (index + 1 - fits) >= rows.length) return undefined;
  }
  return fits === 0 ? undefined : { fits, exact, unread };
}

/** The format that rows differ least from, and how: each difference once, by the first row that has it. */
export type NearestFormat = {
  readonly id: string;
  readonly differences: readonly ({ readonly line: number } & FieldProblem)[];
};

const NEAREST_BY_ROWS = 10;
const DIFFERENCES = 5;

/**
 * The format in which the first rows have the fewest fields that are wrong, missing or unread, and of several
 * such the one that leaves the fewest unread; undefined where no row could be read.
 */
function nearestFormat(
  rows: readonly NumberedRow[],
  formats: readonly Recognisable[],
): NearestFormat | undefined {
  const first = rows.slice(0, NEAREST_BY_ROWS).flatMap((each) => ("row" in each ? [each] : []));
  if (first.length === 0) return undefined;
  const [nearest] = formats
    .map(({ id, record }) => {
      const parsed = first.map(({ line, row }) => ({
        line,
        row,
        ...parseLeniently(record, row, withoutNulls),
      }));
      const differences = parsed.flatMap(differencesOf);
      const unread = parsed.reduce((sum, each) => sum + each.unread.length, 0);
      return { id, differences, unread, distance: differences.length + unread };
    })
    .toSorted((one, other) => one.distance - other.distance || one.unread - other.unread);
  const differences = (nearest?.differences ?? []).filter(
    ({ field, reason }, index, all) =>
      all.findIndex((each) => each.field === field && each.reason === reason) === index,
  );
  return nearest && { id: nearest.id, differences: differences.slice(0, DIFFERENCES) };
}

function differencesOf(parsed: { readonly line: number; readonly row: unknown } & LenientRecord<unknown>) {
  if (!("issues" in parsed)) return [];
  return parsed.issues.map((issue) => ({ line: parsed.line, ...problemOf(issue, parsed.row) }));
}

/**
 * The formats that a file in JSON or Parquet may be, by its first 50 rows that can be read, the likeliest
 * first. Where there is none, the nearest; also where the likeliest leaves as many columns unread as others
 * have differences, because a format of prompts alone would fit a file of broken pairs.
 */
export async function formatOfFile(
  path: string,
): Promise<{ readonly found: readonly string[]; readonly nearest?: NearestFormat | undefined }> {
  const rows: NumberedRow[] = [];
  for await (const batch of readFileRows(await fileOnDisk(path), "jsonl")) {
    for (const numbered of batch) if ("row" in numbered) rows.push(numbered);
    if (rows.length >= RECOGNISED_BY_ROWS) break;
  }
  const found = recogniseFormat(
    rows.map((numbered) => ("row" in numbered ? numbered.row : undefined)),
    ALL_FORMATS,
  );
  const ids = found.map(({ id }) => id);
  if (found.some(({ unread }) => unread.size === 0)) return { found: ids };
  const nearest = nearestFormat(rows, ALL_FORMATS);
  return nearest && (nearest.differences.length > 0 || ids.length === 0)
    ? { found: [], nearest }
    : { found: ids };
}
