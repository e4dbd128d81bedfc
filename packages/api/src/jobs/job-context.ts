import type { Store } from "@laurel/db/store/store";
import type { JobProgress } from "@laurel/db/tables/define-operation-tables";
import type { FileStore } from "../file-store.ts";
import type { RawReader } from "../raw/raw-reader.ts";
import type { ImportReader } from "./import-reader.ts";
import type { ModelTrainer } from "./model-trainer.ts";
import type { PairLabeler } from "./pair-labeler.ts";

/** What a job's body gets from the process that runs it. Workers and clocks are the server's business. */
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
  /** Shows progress to people; the server writes it down now and then. */
  readonly report: (progress: JobProgress) => void;
  readonly readImport: ImportReader;
  readonly readRaw: RawReader;
  readonly trainModel: ModelTrainer;
  readonly labelPairs: PairLabeler;
};
