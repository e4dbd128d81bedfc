import { DomainError } from "@laurel/core/errors/domain-error";
import { decodeFloat32 } from "./decode-float32.ts";
import { decodeUint32 } from "./decode-uint32.ts";
import type { NgramWeights } from "./ngram-weights.ts";

export function decodeNgramWeights(encoded: NgramWeights, bits: number): Float32Array {
  const size = 2 ** bits;
  const values = decodeFloat32(encoded.values);
  if (encoded.encoding === "dense") {
    if (values?.length !== size) throw damagedWeights();
    return values;
  }
  const buckets = decodeUint32(encoded.buckets);
  if (values === null || buckets?.length !== values.length || buckets.some((bucket) => bucket >= size))
    throw damagedWeights();
  const weights = new Float32Array(size);
  buckets.forEach((bucket, index) => (weights[bucket] = values[index] ?? 0));
  return weights;
}

function damagedWeights(): DomainError {
  return new DomainError(
    "INVALID",
    "the model file is damaged: its n-gram weights don't fit its number of buckets; train or download the model again",
    { field: "weights.ngram" },
  );
}
