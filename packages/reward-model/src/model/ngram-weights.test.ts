import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeNgramWeights, encodeNgramWeights } from "./ngram-weights.ts";

test("weights come back bit for bit, in whichever encoding is shorter", () => {
  const weight = fc.oneof(
    fc.constant(0),
    fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  );
  fc.assert(
    fc.property(fc.array(weight, { minLength: 256, maxLength: 256 }), (values) => {
      const weights = Float32Array.from(values);
      const encoded = encodeNgramWeights(weights);
      expect(encoded.encoding).toBe(values.filter((value) => value !== 0).length < 128 ? "sparse" : "dense");
      expect(decodeNgramWeights(encoded, 8)).toEqual(weights);
    }),
  );
});
