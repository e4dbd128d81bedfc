import type { SchemaElement } from "hyparquet-writer";

/** A column of objects with these fields, each given as its elements. */
export function group(name: string, ...fields: readonly (readonly SchemaElement[])[]): SchemaElement[] {
  return [{ name, repetition_type: "OPTIONAL", num_children: fields.length }, ...fields.flat()];
}
