import type { SchemaElement } from "hyparquet-writer";
import { z } from "zod";

/** A column, or a part of one, whatever kind of file holds it. A group has parts and no type of its own. */
export type FieldShape = {
  readonly name: string;
  readonly type: "sc:Text" | "sc:Boolean" | "sc:Float" | "sc:Integer" | null;
  readonly list: boolean;
  readonly parts: readonly FieldShape[];
};

const JsonSchema = z.looseObject({
  type: z.string().optional(),
  readOnly: z.boolean().optional(),
  get properties() {
    return z.record(z.string(), JsonSchema).optional();
  },
  get items() {
    return z.union([JsonSchema, z.boolean()]).optional();
  },
  get prefixItems() {
    return z.array(JsonSchema).optional();
  },
  get anyOf() {
    return z.array(JsonSchema).optional();
  },
});
type JsonSchema = z.infer<typeof JsonSchema>;

const JSON_TYPES: Readonly<Record<string, FieldShape["type"]>> = {
  string: "sc:Text",
  boolean: "sc:Boolean",
  number: "sc:Float",
  integer: "sc:Integer",
};

/**
 * The keys of a format's records, without those that are read and never written (`readOnly`). A value of
 * several possible shapes has the first that is not null; an object without fixed keys is text.
 */
export function jsonShapes(record: z.ZodType): FieldShape[] {
  return partsOf(JsonSchema.parse(z.toJSONSchema(record, { unrepresentable: "any", reused: "inline" })));
}

function partsOf({ properties = {} }: JsonSchema): FieldShape[] {
  return Object.entries(properties).flatMap(([name, schema]) =>
    schema.readOnly ? [] : [shapeOf(name, schema)],
  );
}

function shapeOf(name: string, schema: JsonSchema): FieldShape {
  const variant = schema.anyOf?.find(({ type }) => type !== "null");
  if (variant) return shapeOf(name, variant);
  if (schema.type === "array") return { ...shapeOf(name, elementOf(schema)), list: true };
  const parts = partsOf(schema);
  return {
    name,
    type: parts.length > 0 ? null : (JSON_TYPES[schema.type ?? ""] ?? "sc:Text"),
    list: false,
    parts,
  };
}

function elementOf({ items, prefixItems }: JsonSchema): JsonSchema {
  return (typeof items === "object" ? items : prefixItems?.[0]) ?? {};
}

const PARQUET_TYPES: Readonly<Record<string, FieldShape["type"]>> = {
  BYTE_ARRAY: "sc:Text",
  BOOLEAN: "sc:Boolean",
  DOUBLE: "sc:Float",
  INT32: "sc:Integer",
};

/** The columns of a Parquet schema that `columns` made. */
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
    shape: { name, type: type === undefined ? null : (PARQUET_TYPES[type] ?? "sc:Text"), list: false, parts },
    next,
  };
}
