import { z } from "zod";

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);

/**
 * Training prompts that are in a held-out split too (validation or test), word for word or nearly, with up to
 * 40 of them by how their texts begin (normalised, 200 characters); `similarity` is an estimated Jaccard
 * similarity over shingles of 5 words.
 */
export const Overlap = z.strictObject({
  exact: Count,
  near: Count,
  /** Prompts for validation that are in the test split too. */
  validation: z.strictObject({ exact: Count, near: Count }).default({ exact: 0, near: 0 }),
  threshold: Share,
  examples: z.array(z.strictObject({ train: z.string(), test: z.string(), similarity: Share })),
});
export type Overlap = z.infer<typeof Overlap>;
