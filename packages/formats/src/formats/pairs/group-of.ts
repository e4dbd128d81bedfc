import { promptRootHash } from "../../hash/prompt-root-hash.ts";
import type { PairRow } from "../rows/pair-row.ts";

/**
 * What records of one prompt have in common, for whoever splits, weighs or bootstraps them: 64 bits of the
 * hash of its root. It follows from the prompt, so that nobody needs to read it back.
 */
export function groupOf({ prompt }: Pick<PairRow, "prompt">): string {
  return promptRootHash(prompt).slice(0, 16);
}
