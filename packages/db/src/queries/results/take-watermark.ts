import type { Tx } from "../../store/store.ts";
import { lastFactSeq } from "./last-fact-seq.ts";

/**
 * A watermark at or below which no fact can appear any more. Writers of facts wait until the transaction
 * ends.
 */
export async function takeWatermark(tx: Tx): Promise<number> {
  await tx.lockFacts();
  return lastFactSeq(tx);
}
