import type { JobProgress } from "@laurel/db/tables/define-operation-tables";

/**
 * Trains away from the event loop: gets a file of records and a seed, gives back the model file's text and
 * its report.
 */
export type ModelTrainer = (
  input: { readonly path: string; readonly seed: number },
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
) => Promise<{ readonly file: string; readonly report: Record<string, unknown> }>;
