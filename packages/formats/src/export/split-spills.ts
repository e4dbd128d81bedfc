import type { Split } from "../splits/splits.ts";
import { rowSpill, type RowSpill } from "./row-spill.ts";

/** Where what is sorted waits, split by split. */
export async function splitSpills(temporaryDirectory?: string): Promise<Record<Split, RowSpill>> {
  return {
    train: await rowSpill(temporaryDirectory),
    validation: await rowSpill(temporaryDirectory),
    test: await rowSpill(temporaryDirectory),
  };
}
