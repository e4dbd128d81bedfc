import type { RowConfig } from "@laurel/core/datasets/manifest";
import type { Split } from "./splits.ts";

/** How the names of files begin that hold a split of these rows. */
export function fileStem(config: RowConfig, split: Split): string {
  return config === "ties" ? `ties-${split}` : split;
}
