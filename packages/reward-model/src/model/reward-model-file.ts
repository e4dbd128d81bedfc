import { z } from "zod";
import { sha256Hex } from "@laurel/formats/files/hash";
import { Report } from "../evaluate/report.ts";
import { NgramWeights } from "./ngram-weights.ts";

export const MODEL_FORMAT = "laurel-reward-model";
export const MODEL_FORMAT_VERSION = 1;

/**
 * The most frequent n-gram of one bucket in the training responses, and how much of the bucket is other ones.
 */
export const NamedBucket = z.strictObject({
  bucket: z.int().min(0),
  ngram: z.string(),
  /** Occurrences of this n-gram, and of all n-grams in the bucket; `distinct` above 1 is a hash collision. */
  occurrences: z.int().min(1),
  bucketOccurrences: z.int().min(1),
  distinct: z.int().min(1),
});
export type NamedBucket = z.infer<typeof NamedBucket>;

/** A trained reward model as JSON. r(prompt, completion) = (w_ngram · x + w_style · z) / temperature. */
export const RewardModelFile = z.strictObject({
  format: z.literal(MODEL_FORMAT),
  formatVersion: z.literal(MODEL_FORMAT_VERSION),
  features: z.strictObject({
    ngram: z.strictObject({
      orders: z.tuple([z.literal(1), z.literal(2)]),
      bits: z.int().min(8).max(24),
      hash: z.literal("fnv1a-murmur3"),
    }),
    style: z.strictObject({
      names: z.array(z.string()),
      clip: z.number(),
      mean: z.array(z.number()),
      deviation: z.array(z.number().positive()),
    }),
  }),
  weights: z.strictObject({ ngram: NgramWeights, style: z.array(z.number()) }),
  temperature: z.number().positive(),
  namedBuckets: z.array(NamedBucket),
  report: Report,
  /** SHA-256 of the JSON of everything above. */
  checksum: z.string().length(64),
});
export type RewardModelFile = z.infer<typeof RewardModelFile>;

/**
 * SHA-256 of the JSON of a model file without its checksum, so that a file stays valid when it is indented
 * differently.
 */
export function fileChecksum(file: object): string {
  const { checksum: _, ...rest } = file as { readonly checksum?: unknown };
  return sha256Hex(JSON.stringify(rest));
}
