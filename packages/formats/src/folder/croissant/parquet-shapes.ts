import type { SchemaElement } from "hyparquet-writer";
import type { FieldShape } from "./field-shape.ts";

const TYPES: Readonly<Record<string, FieldShape["type"]>> = {
  BYTE_ARRAY: "sc:Text",
  BOOLEAN: "sc:Boolean",
  DOUBLE: "sc:Float",
  INT32: "sc:Integer",
};

/** The columns of a Parquet schema, of those that `columns` makes. */
export function parquetShapes(schema: readonly SchemaElement[]): FieldShape[] {
  return childrenOf(schema, 0).shapes;
}

function childrenOf(
  schema: readonly SchemaElement[],
  at: number,
): { readonly shapes: FieldShape[]; readonly next: number } {
  const shapes: FieldShape[] = [];
  let next = at + 1;
  for (let left = schema[at]?.num_children ?? 0; left > 0; left -= 1) {
    const read = shapeAt(schema, next);
    shapes.push(read.shape);
    next = read.next;
  }
  return { shapes, next };
}

function shapeAt(
  schema: readonly SchemaElement[],
  at: number,
): { readonly shape: FieldShape; readonly next: number } {
  const { name = "", type, converted_type: converted } = schema[at] ?? {};
  if (converted === "LIST") {
    // Below it are the repeated group and, in that, the element.
    const element = shapeAt(schema, at + 2);
    return { shape: { ...element.shape, name, list: true }, next: element.next };
  }
  const { shapes: parts, next } = childrenOf(schema, at);
  return {
    shape: { name, type: type === undefined ? null : (TYPES[type] ?? "sc:Text"), list: false, parts },
    next,
  };
}
