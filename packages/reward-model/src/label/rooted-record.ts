import type { TrainingRecord } from "../train/training-record.ts";

/** A pair and the hash of the root of its prompt. */
export type RootedRecord = { readonly root: string; readonly record: TrainingRecord };
