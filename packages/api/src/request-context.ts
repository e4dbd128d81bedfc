import type { SiteRole } from "@laurel/core/access/permissions";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { Store, Tx } from "@laurel/db/store/store";
import type { NumberedRow } from "@laurel/formats/files/rows";
import type { FileStore } from "./file-store.ts";

/** The person who asks. `scopes` limit a personal token; a session with a cookie has no scopes. */
export type Actor = {
  readonly userId: string;
  readonly role: SiteRole;
  readonly via: "cookie" | "token";
  readonly scopes: readonly string[] | null;
};

/**
 * What every request carries. The clock, randomness and files come from outside, so that tests can bring
 * their own.
 */
export type RequestContext = {
  readonly store: Store;
  readonly actor: Actor | null;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly files: FileStore;
  /** The first rows of a stored Parquet file. They are decoded where nobody waits for it. */
  readonly firstParquetRows: (sha256: string, count: number) => Promise<readonly NumberedRow[]>;
  readonly hashPassword: (plain: string) => Promise<string>;
  readonly verifyPassword: (hash: string, plain: string) => Promise<boolean>;
  readonly publicUrl: string;
  /** Tells the job runner that a job is waiting. */
  readonly wakeJobs: () => void;
  readonly demoFolder: string;
};

/**
 * What a verb that writes gets: an open transaction, one moment, one actor. The verb itself never opens a
 * transaction or reads the clock.
 */
export type VerbContext = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: number;
  readonly random: (bytes: number) => Uint8Array;
  readonly newId: () => string;
};

export function verbContext(ctx: RequestContext & { readonly actor: Actor }, tx: Tx): VerbContext {
  const now = ctx.now();
  return { tx, actor: ctx.actor, now, random: ctx.random, newId: () => uuidV7(now, ctx.random(10)) };
}
