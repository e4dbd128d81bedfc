import type { SchemaElement } from "hyparquet-writer";
import type { CarriedType, Manifest } from "@laurel/core/datasets/manifest";
import { metadataText, ownValue } from "@laurel/core/records/metadata-texts";
import type { Json, Metadata } from "@laurel/core/records/prompt-record";
import { carriedColumns } from "../canonical/carried-columns.ts";
import { canonicalJson } from "../files/hash.ts";
import { scalar } from "../parquet/columns.ts";
import type { Format } from "./format.ts";

/**
 * Whether records of a format may have columns of metadata: where they have columns at all, as those that are
 * written as Parquet too. Their trainers take the columns that they know by name. The others are lines of a
 * fixed shape, some of which are refused for a key too many.
 */
export function carriesMetadata({ parquet }: Pick<Format, "parquet">): boolean {
  return parquet !== null;
}

type Row = { readonly metadata?: Metadata };

const LOSS = {
  what: "metadata",
  concerns: ({ metadata }: Row) => metadata !== undefined && Object.keys(metadata).length > 0,
};

/**
 * The format for a version whose rows carry metadata: its records have the columns too, or lose them. Its
 * `record`, `express` and `decode` stay those of a record without them.
 */
export function withMetadata(format: Format, { metadata }: Pick<Manifest, "metadata">): Format {
  if (metadata === undefined) return format;
  if (format.parquet === null) return { ...format, losses: [...format.losses, LOSS] };
  const typed = metadata.flatMap((place) =>
    carriedColumns(format.family.id, [place]).map(({ name }) => ({ name, type: place.type })),
  );
  return {
    ...format,
    parquet: moreColumns(
      format.parquet,
      typed.flatMap(({ name, type }) => scalar(name, type)),
    ),
    encode: (row) => ({
      ...format.encode(row),
      ...Object.fromEntries(
        typed.map(({ name, type }) => [name, cell(ownValue((row as Row).metadata ?? {}, name), type)]),
      ),
    }),
  };
}

function moreColumns(
  [root, ...elements]: readonly SchemaElement[],
  added: readonly SchemaElement[],
): SchemaElement[] {
  return root
    ? [{ ...root, num_children: (root.num_children ?? 0) + added.length }, ...elements, ...added]
    : [];
}

/** A value as its column holds it. A text is written as it is, and whatever is none as JSON. */
function cell(value: Json, type: CarriedType): boolean | number | string | null {
  if (value === null) return null;
  if (type === "boolean") return value === true;
  if (type === "int" || type === "double") return Number(value);
  return typeof value === "object" ? canonicalJson(value) : metadataText(value);
}
