import fc from "fast-check";
import { expect, it } from "vitest";
import { parseJsonRow } from "./json-lines.ts";
import { keyTwice } from "./key-twice.ts";

it.each([
  ['{"a":1,"a":2}', "a"],
  ['{"a":1,"b":{"c":"x","c":"x"}}', "b.c"],
  ['{"turns":[{"role":"u"},{"role" : "a","text":"b","role":"c"}]}', "turns[1].role"],
  ['{"a":"said: \\"a\\":","\\u0061":[]}', "a"],
  ['{"__proto__":1,"__proto__":2}', "__proto__"],
  ['{"a":[[1,{"b":{},"":0,"":1}]]}', "a[0][1]."],
])("names the key that stands twice in %s, where a row would lose a value", (json, path) => {
  expect(keyTwice(json)).toBe(path);
  expect(parseJsonRow(json)).toEqual({
    problems: [{ field: path, reason: expect.stringMatching(/^stands twice/) }],
  });
});

it("finds none in any object that was written with each key once, whatever the texts are", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", '"', ":", "\\", "{", "}", "[", ",", " ") });
  const key = texts.map((text) => text.replaceAll("\\", "/"));
  const value = fc.object({ key, values: [texts, fc.integer()], maxDepth: 3 });
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 1), (row, indent) => {
      const json = JSON.stringify(row, null, indent);
      expect(keyTwice(json)).toBeUndefined();
      expect(parseJsonRow(json)).toEqual({ row: JSON.parse(json) });
    }),
  );
});
