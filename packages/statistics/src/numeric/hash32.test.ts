import { expect, it } from "vitest";
import { mixed32 } from "./hash32.ts";

it("gives the published hashes of the empty text, which are the mixed seed alone", () => {
  // MurmurHash3_x86_32("", seed), from the verification vectors of SMHasher.
  expect([0, 1, 0xffffffff].map((seed) => mixed32(seed) >>> 0)).toEqual([0, 0x514e28b7, 0x81f16f39]);
});
