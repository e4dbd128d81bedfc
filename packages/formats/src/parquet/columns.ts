import type { SchemaElement } from "hyparquet-writer";

/** Parquet's schema of records with these columns, each given as its elements. */
export function columns(...elements: readonly (readonly SchemaElement[])[]): SchemaElement[] {
  return [{ name: "root", num_children: elements.length }, ...elements.flat()];
}

const TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  boolean: { type: "BOOLEAN" },
  double: { type: "DOUBLE" },
  int: { type: "INT32" },
} as const;

/** A column of one value a row. */
export function scalar(name: string, type: keyof typeof TYPES): SchemaElement[] {
  return [{ name, ...TYPES[type], repetition_type: "OPTIONAL" }];
}

/** A column of objects with these fields, each given as its elements. */
export function group(name: string, ...fields: readonly (readonly SchemaElement[])[]): SchemaElement[] {
  return [{ name, repetition_type: "OPTIONAL", num_children: fields.length }, ...fields.flat()];
}

/** A column of lists. What they hold is a `scalar` or a `group` of the name "element". */
export function listOf(name: string, element: readonly SchemaElement[]): SchemaElement[] {
  return [
    { name, repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST" },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    ...element,
  ];
}

/**
 * A column of lists of {role, content}. The schema is written out, since the writer would otherwise store
 * nested columns as JSON text, which most readers don't decode.
 */
export function messageList(name: string): SchemaElement[] {
  return listOf(name, group("element", ...MESSAGE_FIELDS));
}

/** A turn as role and content. */
export const MESSAGE_FIELDS = [scalar("role", "text"), scalar("content", "text")] as const;

/** How many bits a level takes if the column's place in the schema allows levels up to `highest`. */
export function levelBits(highest: number): number {
  return 32 - Math.clz32(highest);
}
