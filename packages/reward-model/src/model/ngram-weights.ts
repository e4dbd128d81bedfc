import { z } from "zod";

const Base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, "is not base64");

/** One weight a bucket: all of them, or only those that are not zero when that is shorter. */
export const NgramWeights = z.discriminatedUnion("encoding", [
  z.strictObject({ encoding: z.literal("dense"), values: Base64 }),
  z.strictObject({ encoding: z.literal("sparse"), buckets: Base64, values: Base64 }),
]);
export type NgramWeights = z.infer<typeof NgramWeights>;
