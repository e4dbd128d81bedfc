import { encodeFloat32 } from "./encode-float32.ts";
import { encodeUint32 } from "./encode-uint32.ts";
import type { NgramWeights } from "./ngram-weights.ts";

export function encodeNgramWeights(weights: Float32Array): NgramWeights {
  const buckets = [...weights.keys()].filter((bucket) => weights[bucket] !== 0);
  if (buckets.length * 2 >= weights.length) return { encoding: "dense", values: encodeFloat32([...weights]) };
  return {
    encoding: "sparse",
    buckets: encodeUint32(buckets),
    values: encodeFloat32(buckets.map((bucket) => weights[bucket] ?? 0)),
  };
}
