import type { SchemaElement } from "hyparquet-writer";

/** A column of lists. What they hold is a `scalar` or a `group` of the name "element". */
export function listOf(name: string, element: readonly SchemaElement[]): SchemaElement[] {
  return [
    { name, repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST" },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    ...element,
  ];
}
