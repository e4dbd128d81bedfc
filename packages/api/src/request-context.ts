import type { Store } from "@laurel/db/store/store";
import type { NumberedRow } from "@laurel/formats/files/rows";
import type { Actor } from "./actor.ts";
import type { FileStore } from "./file-store.ts";

/**
 * What every request carries; the clock, randomness and files come from outside, so tests bring their own.
 */
export type RequestContext = {
  readonly store: Store;
  readonly actor: Actor | null;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly files: FileStore;
  /** The first rows of a stored Parquet file, decoded where nobody waits for it. */
  readonly firstParquetRows: (sha256: string, count: number) => Promise<readonly NumberedRow[]>;
  readonly hashPassword: (plain: string) => Promise<string>;
  readonly verifyPassword: (hash: string, plain: string) => Promise<boolean>;
  readonly publicUrl: string;
  /** Tells the job runner that a job waits. */
  readonly wakeJobs: () => void;
  readonly demoFolder: string;
};
