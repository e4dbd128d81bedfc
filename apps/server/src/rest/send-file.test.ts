import fc from "fast-check";
import { expect, it } from "vitest";
import { parseRange } from "./send-file.ts";

it.each([
  ["bytes=0-3", 10, { start: 0, end: 3 }],
  ["bytes=4-", 10, { start: 4, end: 9 }],
  ["bytes=-3", 10, { start: 7, end: 9 }],
  ["bytes=-30", 10, { start: 0, end: 9 }],
  ["bytes=5-99", 10, { start: 5, end: 9 }],
  ["bytes=10-", 10, null],
  ["bytes=-0", 10, null],
  ["bytes=0-", 0, null],
  ["bytes=5-4", 10, undefined],
  ["bytes=0-1,4-5", 10, undefined],
  ["lines=0-3", 10, undefined],
  ["bytes=-", 10, undefined],
  [undefined, 10, undefined],
])("reads %j of %i bytes as %j", (header, size, range) => {
  expect(parseRange(header, size)).toEqual(range);
});

it("never leaves the file, whatever is asked", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat({ max: 1_000 }), (first, last, size) => {
      for (const header of [`bytes=${first}-${last}`, `bytes=${first}-`, `bytes=-${last}`]) {
        const range = parseRange(header, size);
        if (range) expect(range.start >= 0 && range.start <= range.end && range.end < size).toBe(true);
      }
    }),
  );
});
