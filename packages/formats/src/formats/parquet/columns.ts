import type { SchemaElement } from "hyparquet-writer";

/** Parquet's schema of records with these columns, each given as its elements. */
export function columns(...elements: readonly (readonly SchemaElement[])[]): SchemaElement[] {
  return [{ name: "root", num_children: elements.length }, ...elements.flat()];
}
