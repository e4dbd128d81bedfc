import { expect, it } from "vitest";
import { drawRandom } from "./random-bytes.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

it("gives as many bytes as were asked for, also more than its pool holds", () => {
  expect([0, 1, 10, 4_095, 4_096, 4_097, 20_000].map((bytes) => drawRandom(bytes).length)).toEqual([
    0, 1, 10, 4_095, 4_096, 4_097, 20_000,
  ]);
});

it("never gives the same bytes twice, over many refills of its pool", () => {
  const drawn = Array.from({ length: 5_000 }, () => hex(drawRandom(10)));
  expect(new Set(drawn).size).toBe(drawn.length);
});

it("does not change what it gave before", () => {
  const first = drawRandom(32);
  const before = hex(first);
  for (let i = 0; i < 500; i += 1) drawRandom(32);
  expect(hex(first)).toBe(before);
});
