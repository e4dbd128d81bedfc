import type { SiteRole } from "@laurel/core/access/permissions";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { RoundFile } from "@laurel/core/imports/import-preview";
import { MINUTE } from "@laurel/core/time/durations";
import { findToken, markTokenUsed } from "@laurel/db/queries/api-tokens";
import { findSessionUser } from "@laurel/db/queries/sign-in";
import type { ReadDb, Store, Tx } from "@laurel/db/store/store";
import { sha256Hex } from "@laurel/formats/files/hash";
import type { NumberedRow } from "@laurel/formats/files/rows";
import type { FileStore } from "./file-store.ts";
import type { PreviewedFiles, PreviewWork } from "./imports/file-preview.ts";

/** The person who asks. `scopes` limit a personal token; a session with a cookie has no scopes. */
export type Actor = {
  readonly userId: string;
  readonly role: SiteRole;
  readonly via: "cookie" | "token";
  readonly scopes: readonly string[] | null;
};

/**
 * The person of a session's cookie. Null when the account was disabled or its password changed since. This
 * runs on every request.
 */
export async function loadActor(
  read: ReadDb,
  { userId, sessionVersion }: { readonly userId: string; readonly sessionVersion: number },
): Promise<Actor | null> {
  const user = await findSessionUser(read, userId, sessionVersion);
  return user && { userId: user.id, role: user.role, via: "cookie", scopes: null };
}

/**
 * The person of a personal token. Null when the token is unknown, expired or revoked, or its owner is
 * disabled. Its last use is noted at most once a minute.
 */
export async function loadTokenActor(store: Store, token: string, now: number): Promise<Actor | null> {
  const found = await findToken(store.read, sha256Hex(token), now);
  if (!found) return null;
  if (found.lastUsedAt === null || found.lastUsedAt <= now - MINUTE)
    await store.transaction((tx) => markTokenUsed(tx, found.id, now, now - MINUTE));
  return { userId: found.userId, role: found.role, via: "token", scopes: found.scopes };
}

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
  /** What the files of a round would bring. It computes for long, where nobody waits for it. */
  readonly previewFiles: (files: readonly RoundFile[], work: PreviewWork) => Promise<PreviewedFiles>;
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
