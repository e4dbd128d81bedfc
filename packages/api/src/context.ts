import type { Store } from "@laurel/db/store/store";
import type { SiteRole } from "@laurel/core/access/site-role";

/** Who asks. `scopes` limit a personal token; a cookie's session has none. */
export type Actor = { readonly userId: string; readonly role: SiteRole; readonly via: "cookie" | "token"; readonly scopes: readonly string[] | null };

/** Files by the sha256 of their bytes. */
export type FileStore = {
  write(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly bytes: number }>;
  read(sha256: string, range?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>;
  size(sha256: string): Promise<number>;
  path(sha256: string): string;
};

/** What every request carries; the clock, randomness and files come from outside, so tests bring their own. */
export type RequestContext = {
  readonly store: Store;
  readonly actor: Actor | null;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly files: FileStore;
  readonly hashPassword: (plain: string) => Promise<string>;
  readonly verifyPassword: (hash: string, plain: string) => Promise<boolean>;
  readonly publicUrl: string;
  /** Tells the job runner that a job waits. */
  readonly wakeJobs: () => void;
  readonly demoFolder: string;
};
