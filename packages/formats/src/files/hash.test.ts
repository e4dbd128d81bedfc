import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./hash.ts";

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, reversedKeys(entry)]),
  );
}

const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "10", "9"));
const leaf = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(key, tie("json"), { maxKeys: 4 }),
  ),
}));

test("canonical JSON parses back to the value", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("canonical JSON does not depend on the order of keys", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reversedKeys(value))).toBe(canonicalJson(value));
    }),
  );
});

test("canonical JSON sorts keys, has no spaces and leaves out undefined", () => {
  expect(canonicalJson({ b: 1, a: [true, null, "é\u2028"], c: undefined })).toBe(
    '{"a":[true,null,"é\u2028"],"b":1}',
  );
});

test("canonical JSON refuses what JSON can't hold", () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow("NaN");
  expect(() => canonicalJson(undefined)).toThrow("undefined");
});
