import { z } from "zod";
import { LIMITS } from "../text/text-limits.ts";
import { valuesOf } from "./guess-verdict.ts";
import { baseOf, isName, meaningOf, orderByEnds } from "./outcome-words.ts";
import { type Cells, cellOf, listOf, namedResponse, type NamedResponse, verdictKey } from "./verdict.ts";

/**
 * The column that says in which order the responses were shown, from the first or the left one on:
 * - `order`: a list of all responses, or a text that names them one after the other, as "B,A" or "BA" does;
 * - `first`: which of two was shown first. A column that says whether two were swapped is one of these.
 *
 * `values` are the places, from 0, that single values mean, as `verdictKey` writes these. With `names`, a value
 * may also be the name of a response's column or of its model.
 */
export const PresentedOrder = z.strictObject({
  kind: z.enum(["order", "first"]),
  column: z.string().min(1).max(LIMITS.name),
  values: z.record(
    z.string().max(LIMITS.name),
    z
      .int()
      .min(0)
      .max(LIMITS.responsesPerPrompt - 1),
  ),
  names: z.literal(true).optional(),
});
export type PresentedOrder = z.infer<typeof PresentedOrder>;

/** The places of a row's responses in the order in which they were shown; none where the cell is empty. */
export type ReadOrder =
  | { readonly presented?: readonly number[] }
  | { readonly field: string; readonly reason: string };

export function readPresented(
  order: PresentedOrder,
  value: unknown,
  responses: readonly NamedResponse[],
): ReadOrder {
  if (verdictKey(value) === "") return {};
  const count = responses.length;
  const placeOf = (part: unknown) => placeOfPart(order, part, responses);
  if (order.kind === "first") {
    const first = placeOf(value);
    if (first !== undefined && first < count && count === 2) return { presented: [first, 1 - first] };
    return {
      field: order.column,
      reason: `is ${JSON.stringify(value)}, which does not say which of two responses was shown first`,
    };
  }
  const places = partsOf(value, count, (part) => placeOf(part) !== undefined)?.map(placeOf);
  const presented = places?.filter((place) => place !== undefined && place < count) ?? [];
  if (presented.length === count && new Set(presented).size === count)
    return { presented: presented.filter((place) => place !== undefined) };
  return {
    field: order.column,
    reason: `is ${JSON.stringify(value)}, which does not name each of the ${count} responses once, in the order in which they were shown`,
  };
}

function placeOfPart(
  { values, names }: Pick<PresentedOrder, "values" | "names">,
  part: unknown,
  responses: readonly NamedResponse[],
): number | undefined {
  const key = verdictKey(part);
  if (Object.hasOwn(values, key)) return values[key];
  return names ? namedResponse(key, responses) : undefined;
}

const SEPARATORS = [",", ";", "|", ">", "/", /\s+/, "-", "_", ""] as const;

/** The parts of a list, or of a text that holds as many known parts as there are responses. */
function partsOf(
  value: unknown,
  count: number,
  isKnown: (part: unknown) => boolean,
): readonly unknown[] | undefined {
  const list = listOf(value);
  if (list !== undefined) return list;
  return SEPARATORS.map((separator) => verdictKey(value).split(separator)).find(
    (parts) => parts.length === count && parts.every(isKnown),
  );
}

/** Names of columns that list responses in the order in which they were shown. */
const ORDER = /(?:^|[_\s.-])(?:present(?:ed|ation)|shown|display(?:ed)?|order)(?:$|[_\s.-])/iu;
/** Names of columns that say which of two responses was shown first. */
const FIRST = /^(?:model_?)?(?:left|first)(?:_?(?:model|response|shown|side))?$|(?:_|^)shown_?first$/iu;
/** Names of columns that say whether two responses were shown the other way round. */
const SWAPPED = /swap|flip|revers|switch/iu;

const YES_OR_NO: Readonly<Record<string, number>> = {
  false: 0,
  "0": 0,
  no: 0,
  n: 0,
  true: 1,
  "1": 1,
  yes: 1,
  y: 1,
};

/** The order that a column may give, by its values in the first rows and by its name. */
export function orderOfColumn(
  column: string,
  rows: readonly Cells[],
  responses: readonly NamedResponse[],
  models: ReadonlySet<string> = new Set(),
): PresentedOrder | undefined {
  const values = valuesOf(column, rows);
  const count = responses.length;
  if (values.length === 0 || count < 2) return undefined;
  if (count === 2 && SWAPPED.test(column) && values.every((value) => Object.hasOwn(YES_OR_NO, value)))
    return { kind: "first", column, values: swappedFrom(orderByEnds(responses)) };
  const firsts = count === 2 ? placesAmong(values, responses, models) : undefined;
  if (firsts) return { kind: "first", column, ...firsts };
  const parts = rows.flatMap((row) => {
    const cell = cellOf(row, column);
    if (verdictKey(cell) === "") return [];
    return [listOf(cell)?.map(verdictKey) ?? textParts(verdictKey(cell), count)];
  });
  if (parts.some((each) => each.length !== count)) return undefined;
  const orders = placesAmong([...new Set(parts.flat())], responses, models);
  return orders && { kind: "order", column, ...orders };
}

/** Which response comes first where a column says whether two were swapped. */
function swappedFrom(order: readonly number[]): Record<string, number> {
  return Object.fromEntries(Object.entries(YES_OR_NO).map(([word, place]) => [word, order[place] ?? place]));
}

/** A text in as many parts as there are responses, by the first separator that gives so many. */
function textParts(text: string, count: number): string[] {
  return (
    SEPARATORS.map((separator) => text.split(separator).map((part) => part.trim())).find(
      (parts) => parts.length === count,
    ) ?? []
  );
}

/** The places that values mean; undefined where one of them means none. */
function placesAmong(
  values: readonly string[],
  responses: readonly NamedResponse[],
  models: ReadonlySet<string>,
): Pick<PresentedOrder, "values" | "names"> | undefined {
  const { base } = baseOf(values, responses);
  const order = orderByEnds(responses);
  const places = new Map<string, number>();
  for (const value of values) {
    const meaning = meaningOf(value, base, responses.length);
    if (typeof meaning === "number") places.set(value, order[meaning] ?? meaning);
  }
  const others = values.filter((value) => !places.has(value));
  if (!others.every((value) => models.has(value) || isName(value, responses))) return undefined;
  return { values: Object.fromEntries(places), ...(others.length > 0 && { names: true as const }) };
}

/**
 * The only column whose name and values say in which order the responses were shown. A number in a column
 * called "order" may count anything, so that there only lists of all responses are taken.
 */
export function guessPresented(
  columns: readonly string[],
  rows: readonly Cells[],
  responses: readonly NamedResponse[],
  models: ReadonlySet<string> = new Set(),
): PresentedOrder | undefined {
  const found = columns.flatMap((column) => {
    const order = orderOfColumn(column, rows, responses, models);
    const fits = order?.kind === "order" ? ORDER : FIRST;
    return order && (fits.test(column) || SWAPPED.test(column)) ? [order] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
