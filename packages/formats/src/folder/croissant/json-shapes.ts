import { z } from "zod";
import type { FieldShape } from "./field-shape.ts";

const JsonSchema = z.looseObject({
  type: z.string().optional(),
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

const TYPES: Readonly<Record<string, FieldShape["type"]>> = {
  string: "sc:Text",
  boolean: "sc:Boolean",
  number: "sc:Float",
  integer: "sc:Integer",
};

/**
 * The keys of a format's records. Where a value may be of several shapes the first that is not null stands
 * for them, and what has no fixed keys is text.
 */
export function jsonShapes(record: z.ZodType): FieldShape[] {
  return partsOf(JsonSchema.parse(z.toJSONSchema(record, { unrepresentable: "any", reused: "inline" })));
}

function partsOf({ properties = {} }: JsonSchema): FieldShape[] {
  return Object.entries(properties).map(([name, schema]) => shapeOf(name, schema));
}

function shapeOf(name: string, schema: JsonSchema): FieldShape {
  const variant = schema.anyOf?.find(({ type }) => type !== "null");
  if (variant) return shapeOf(name, variant);
  if (schema.type === "array") return { ...shapeOf(name, elementOf(schema)), list: true };
  const parts = partsOf(schema);
  return {
    name,
    type: parts.length > 0 ? null : (TYPES[schema.type ?? ""] ?? "sc:Text"),
    list: false,
    parts,
  };
}

function elementOf({ items, prefixItems }: JsonSchema): JsonSchema {
  return (typeof items === "object" ? items : prefixItems?.[0]) ?? {};
}
