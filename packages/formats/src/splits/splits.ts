import { Split as SplitName } from "@laurel/core/datasets/splits";

/** In the order in which files and tables have them. */
export const SPLITS = SplitName.options;
export type Split = (typeof SPLITS)[number];
