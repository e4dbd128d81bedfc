import { Buffer } from "node:buffer";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";

const Base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, "is not base64");

/** One weight for each bucket: all of them, or only those that are not zero where that is shorter. */
export const NgramWeights = z.discriminatedUnion("encoding", [
  z.strictObject({ encoding: z.literal("dense"), values: Base64 }),
  z.strictObject({ encoding: z.literal("sparse"), buckets: Base64, values: Base64 }),
]);
export type NgramWeights = z.infer<typeof NgramWeights>;

export function encodeNgramWeights(weights: Float32Array): NgramWeights {
  const buckets = [...weights.keys()].filter((bucket) => weights[bucket] !== 0);
  if (buckets.length * 2 >= weights.length) return { encoding: "dense", values: encodeFloat32([...weights]) };
  return {
    encoding: "sparse",
    buckets: encodeUint32(buckets),
    values: encodeFloat32(buckets.map((bucket) => weights[bucket] ?? 0)),
  };
}

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

/** Numbers as little-endian Float32 in base64, whatever the machine's byte order. */
function encodeFloat32(values: readonly number[]): string {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeFloatLE(value, index * 4));
  return bytes.toString("base64");
}

/** The numbers of a base64 text, or null where its bytes are not a whole number of finite Float32. */
function decodeFloat32(text: string): Float32Array | null {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length % 4 !== 0) return null;
  const values = Float32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
  return values.every(Number.isFinite) ? values : null;
}

/** Numbers as little-endian Uint32 in base64. */
function encodeUint32(values: readonly number[]): string {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes.toString("base64");
}

/** The numbers of a base64 text, or null where its bytes are not a whole number of Uint32. */
function decodeUint32(text: string): Uint32Array | null {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length % 4 !== 0) return null;
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4));
}
