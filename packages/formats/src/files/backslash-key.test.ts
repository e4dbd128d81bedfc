import fc from "fast-check";
import { expect, it } from "vitest";
import { backslashKey } from "./backslash-key.ts";
import { parseJsonRow } from "./json-lines.ts";

it("finds a key with a backslash wherever it stands, and takes no value for a key", () => {
  expect(backslashKey('{"a\\\\b":1}')).toBe("a\\\\b");
  expect(backslashKey('{"a":[{"\\u005c" : 1}]}')).toBe("\\u005c");
  expect(backslashKey('{"a":"\\\\frac{1}{2}: \\" \\\\","b":["\\\\"]}')).toBeUndefined();
  expect(backslashKey('{"a":"\\\\","\\"b\\\\":1}')).toBe('\\"b\\\\');
});

it("says so of exactly the objects that have one", () => {
  const text = fc.string({ unit: fc.constantFrom("\\", '"', ":", "a", "\n", " "), maxLength: 5 });
  // Objects are written by hand: an object with such keys would disturb what this process reads later.
  const pairs = fc.array(fc.tuple(text, text), { maxLength: 5 });
  fc.assert(
    fc.property(pairs, fc.constantFrom("", " "), (entries, blank) => {
      const json = `{${entries.map(([key, value]) => `${JSON.stringify(key)}${blank}:${JSON.stringify(value)}`).join(",")}}`;
      expect(backslashKey(json) !== undefined).toBe(entries.some(([key]) => key.includes("\\")));
    }),
    { numRuns: 3_000 },
  );
});

it("takes time in proportion to a text of many backslashes", () => {
  const begun = performance.now();
  expect(backslashKey(`{"a":"${"\\\\x\\n".repeat(1_000_000)}","b":1}`)).toBeUndefined();
  expect(performance.now() - begun).toBeLessThan(2_000);
});

it("a row with one is refused in words, and the rows after it are read as they are written", () => {
  expect(parseJsonRow('{"a":0,"\\\\":1}')).toEqual({
    problems: [{ field: "\\\\", reason: expect.stringContaining("backslash") }],
  });
  expect(parseJsonRow('{"a":0,"\\n":1}')).toEqual({ row: { a: 0, "\n": 1 } });
});
