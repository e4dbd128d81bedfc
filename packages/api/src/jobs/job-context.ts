import type { Store } from "@laurel/db/store/store";
import type { JobProgress } from "@laurel/db/tables/define-operation-tables";
import type { LabelPairs } from "@laurel/formats/cut/open-pairs";
import type { FileStore } from "../file-store.ts";
import type { StageProgress, StageTally, StageWork } from "../imports/stage-files.ts";
import type { RawBatch } from "../raw/raw-row.ts";

/**
 * What a job's body gets from the process that runs it. How workers run and what time it is are the server's
 * business.
 */
export type JobContext = {
  readonly jobId: string;
  readonly subjectId: string;
  readonly createdBy: string;
  readonly store: Store;
  readonly files: FileStore;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Aborted when somebody cancels the job or the server stops. */
  readonly signal: AbortSignal;
  /** Shows progress to people. The server stores it now and then. */
  readonly report: (progress: JobProgress) => void;
  readonly stageImport: ImportStager;
  readonly readRaw: RawReader;
  readonly trainModel: ModelTrainer;
  readonly labelPairs: PairLabeler;
};

/**
 * Reads and stages the uploaded files of a round away from the event loop, one after the other. What it has
 * staged when it ends early is left to its caller.
 */
export type ImportStager = (
  work: StageWork,
  signal: AbortSignal,
  onProgress: (progress: StageProgress) => void,
) => Promise<StageTally>;

/** Reads a raw file away from the event loop. */
export type RawReader = (path: string, signal: AbortSignal) => AsyncIterable<RawBatch>;

/**
 * Trains away from the event loop. It gets a file of records and a seed, and gives back the model file's text
 * and its report.
 */
export type ModelTrainer = (
  input: { readonly path: string; readonly seed: number },
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
) => Promise<{ readonly file: string; readonly report: Record<string, unknown> }>;

/**
 * Labels open pairs away from the event loop, by models that never saw their prompts. It gets files of pairs
 * and a seed, and never sees the database.
 */
export type PairLabeler = (
  input: { readonly decided: string; readonly open: string; readonly seed: number },
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
) => ReturnType<LabelPairs>;
