import type { JobProgress } from "@laurel/db/tables/define-operation-tables";
import type { LabelPairs } from "@laurel/formats/cut/open-pairs";

/**
 * Labels open pairs away from the event loop, by models that never saw their prompts: gets files of pairs and
 * a seed, and never sees the database.
 */
export type PairLabeler = (
  input: { readonly decided: string; readonly open: string; readonly seed: number },
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
) => ReturnType<LabelPairs>;
