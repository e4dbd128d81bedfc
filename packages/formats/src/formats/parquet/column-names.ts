import type { SchemaElement } from "hyparquet-writer";

/** The names of a schema's columns, without what is nested in them. */
export function columnNames(schema: readonly SchemaElement[]): string[] {
  const names: string[] = [];
  for (let at = 1; at < schema.length; at = after(schema, at)) names.push(schema[at]?.name ?? "");
  return names;
}

/** Where the element that follows this one and all below it is. */
function after(schema: readonly SchemaElement[], at: number): number {
  let next = at + 1;
  for (let children = schema[at]?.num_children ?? 0; children > 0; children -= 1) next = after(schema, next);
  return next;
}
