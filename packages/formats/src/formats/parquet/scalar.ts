import type { SchemaElement } from "hyparquet-writer";

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
