import { Split } from "@laurel/core/datasets/split";

export type { Split } from "@laurel/core/datasets/split";

/** In the order in which files and tables have them. */
export const SPLITS: readonly Split[] = Split.options;
