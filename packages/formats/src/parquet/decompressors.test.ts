import { Buffer } from "node:buffer";
import fc from "fast-check";
import { snappyUncompress } from "hyparquet";
import { snappyCompress } from "hyparquet-writer/src/snappy.js";
import { expect, it } from "vitest";
import { snappyDecompress } from "./decompressors.ts";

const repeating = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 300 })), { maxLength: 8 })
  .map((parts) =>
    Buffer.concat(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => bytes))),
  );

it("gives back what was compressed", () => {
  fc.assert(
    fc.property(repeating, (bytes) => {
      expect(Buffer.from(snappyDecompress(snappyCompress(bytes), bytes.length))).toEqual(bytes);
    }),
  );
});

it("reads what a decoder that is not ours reads, and ends on anything else", () => {
  fc.assert(
    fc.property(
      fc
        .uint8Array({ minLength: 1, maxLength: 60 })
        .map((bytes) => bytes.map((byte, index) => (index === 0 ? byte & 0x3f : byte))),
      (bytes) => {
        const size = bytes[0] ?? 0;
        let ours: Uint8Array | null = null;
        try {
          ours = snappyDecompress(bytes, size);
        } catch (error) {
          expect(String(error)).toContain("Snappy");
        }
        if (ours === null) return;
        const theirs = new Uint8Array(size);
        snappyUncompress(bytes, theirs);
        expect(ours).toEqual(theirs);
      },
    ),
    { numRuns: 1_000 },
  );
});

it("refuses a literal whose length has the highest bit set, where the reader's own decoder never ends", () => {
  expect(() => snappyDecompress(Uint8Array.of(4, 63 << 2, 0xf9, 0xff, 0xff, 0xff, 1, 2, 3, 4), 4)).toThrow(
    "Snappy",
  );
});
