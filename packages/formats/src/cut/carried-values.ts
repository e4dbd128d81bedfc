import type { FamilyId } from "@laurel/core/datasets/families";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { CarriedType } from "@laurel/core/datasets/manifest";
import { type MetadataPlace, placeKey } from "@laurel/core/records/metadata-place";
import { ownValue } from "@laurel/core/records/metadata-texts";
import type { Json, Metadata } from "@laurel/core/records/prompt-record";
import { carriedColumns, type ResponsePlace } from "../canonical/carried-columns.ts";
import { canonicalJson } from "../files/hash.ts";

/** A response in a row by the place that it has there; null where a row has any number of responses. */
export type RowResponse = { readonly place: ResponsePlace | null; readonly id: string };

type Told = Pick<JudgedTask, "metadata" | "responses">;

/** What files said of the prompt and the responses of a row in the columns that a spec carries. */
export function carriedBy(
  family: FamilyId,
  places: readonly MetadataPlace[],
  task: Told,
  of: readonly RowResponse[],
): Metadata {
  return Object.fromEntries(
    carriedColumns(family, places).flatMap(({ name, place, column }): [string, Json][] => {
      const id = of.find((response) => response.place === place)?.id;
      const rows =
        place === null ? task.metadata : task.responses.find((response) => response.id === id)?.metadata;
      const value = valueOf(rows, column);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The value of a column; where rows of files say several things in it, all of them as a list. */
function valueOf(rows: readonly Metadata[] = [], column: string): Json {
  const values = rows.map((row) => ownValue(row, column));
  const distinct = new Map(
    values.flatMap((value) => (value === null ? [] : [[canonicalJson(value), value]])),
  );
  return distinct.size > 1 ? [...distinct.values()] : ([...distinct.values()][0] ?? null);
}

/** The metadata of a pair of which chosen and rejected change places. */
export function swapped(places: readonly MetadataPlace[], metadata: Metadata): Metadata {
  const columns = carriedColumns("pairs", places);
  const other = { chosen: "rejected", rejected: "chosen", completion: "completion" } as const;
  return Object.fromEntries(
    columns.flatMap(({ name, place, column }): [string, Json][] => {
      const from = columns.find(
        (each) => each.column === column && place !== null && each.place === other[place],
      );
      const value = ownValue(metadata, from?.name ?? name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

export type TypeTally = {
  readonly add: (task: Told) => void;
  /** One type for each column, in the order of the spec. */
  readonly types: () => (MetadataPlace & { type: CarriedType })[];
};

/** Finds the types of carried columns from the values that tasks have, in any order. */
export function typeTally(places: readonly MetadataPlace[]): TypeTally {
  const seen = new Map(places.map((place) => [placeKey(place), new Set<CarriedType>()]));
  return {
    add: ({ metadata, responses }) => {
      for (const place of places) {
        const rows = place.of === "prompt" ? [metadata] : responses.map((response) => response.metadata);
        for (const row of rows) {
          const value = valueOf(row, place.column);
          if (value !== null) seen.get(placeKey(place))?.add(typeOf(value));
        }
      }
    },
    types: () =>
      places.map((place) => ({ ...place, type: commonType(seen.get(placeKey(place)) ?? new Set()) })),
  };
}

const INT32 = 2 ** 31;

/** A text that writes a number as JSON would has the type of that number: CSV has nothing but texts. */
function typeOf(value: Json): CarriedType {
  if (typeof value === "boolean") return "boolean";
  const number = typeof value === "string" && String(Number(value)) === value ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return "text";
  return Number.isInteger(number) && number >= -INT32 && number < INT32 ? "int" : "double";
}

function commonType(types: ReadonlySet<CarriedType>): CarriedType {
  const [only] = types;
  if (only !== undefined && types.size === 1) return only;
  return types.size === 2 && types.has("int") && types.has("double") ? "double" : "text";
}
