import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Dialect } from "./store.ts";

/** One step from a database's tables to the next, as drizzle-kit wrote it. */
export type Migration = {
  readonly tag: string;
  /** UTC milliseconds, from drizzle-kit's journal. */
  readonly when: number;
  /** The sha256 of its file: what a database that ran it remembers of it. */
  readonly hash: string;
  readonly statements: readonly string[];
};

/** A migration as it was before somebody edited it; `lastCommit` is the last one that has it in this form. */
type EditedMigration = {
  readonly tag: string;
  readonly hash: string;
  readonly lastCommit: string;
  readonly wayOut: string;
};

const EMPTY = "start with an empty database (another DATA_DIR, or another DATABASE_URL)";
const FIRST = {
  tag: "0000_first",
  lastCommit: "31efd38",
  wayOut: `At that time Laurel had no campaigns, so there is nothing to bring along: ${EMPTY}.`,
};
const FORMATS = {
  tag: "0004_prepared_formats",
  lastCommit: "92107b9",
  wayOut:
    "To keep its judgments, check out commit 92107b9 and write each campaign there with " +
    '"laurel export <campaign> --raw"; this Laurel does not read the raw files of that time back. ' +
    `Then ${EMPTY}.`,
};
const LABELS = {
  tag: "0004_prepared_formats",
  lastCommit: "5c0d4a6",
  wayOut:
    'To keep its campaigns, check out commit 5c0d4a6 and write each with "laurel export <campaign> --raw". ' +
    `Then ${EMPTY}, and read the files with "laurel import --raw <file>".`,
};

/** What landed migrations were before they were edited. Edits are forbidden now, so this list is closed. */
export const EDITED_MIGRATIONS: Readonly<Record<Dialect, readonly EditedMigration[]>> = {
  sqlite: [
    { ...FIRST, hash: "438a4944b00e07ce775924c0312df05ed916ca95f6041de3fcbcb8eb98516d9b" },
    { ...FORMATS, hash: "b09010ddb7bd2fcfb87022e6f4a4f701d97dfb5bb3134496a0677e0a09b7cf6d" },
    { ...LABELS, hash: "8af93a6a9f5011884d64e7130a22bafdb835d3f3e2084edd6adbbf04e408231a" },
  ],
  postgres: [
    { ...FIRST, hash: "660afa23776300c1ac90e75571ccbd7bf32b299f8d9a0017ae0d81991316f486" },
    { ...FORMATS, hash: "0f8b0265a207534c78a301463e28d8ff4870f4878026249e0326ee239399a990" },
    { ...LABELS, hash: "f5ca486d34e6f6b1c6436875b0ed9176b29038fdc3a023fd635783554847df15" },
  ],
};

function readMigrations(folder: string): readonly Migration[] {
  const journal: { readonly entries: readonly Pick<Migration, "tag" | "when">[] } = JSON.parse(
    readFileSync(join(folder, "meta", "_journal.json"), "utf8"),
  );
  return journal.entries.map(({ tag, when }) => {
    const sql = readFileSync(join(folder, `${tag}.sql`), "utf8");
    return {
      tag,
      when,
      hash: createHash("sha256").update(sql).digest("hex"),
      statements: sql.split("--> statement-breakpoint"),
    };
  });
}

/**
 * Why a database can't be brought up to date, and what to do; null where its history is the beginning of
 * ours.
 */
function reasonOf(known: readonly Migration[], applied: readonly string[]): string | null {
  const index = applied.findIndex((hash, position) => hash !== known[position]?.hash);
  if (index < 0) return null;
  const edited = Object.values(EDITED_MIGRATIONS)
    .flat()
    .find(({ hash }) => hash === applied[index]);
  if (edited) {
    return (
      "was made by an earlier development version of Laurel, and can't be brought up to date: " +
      `its migration ${edited.tag} was edited after commit ${edited.lastCommit}. ${edited.wayOut}`
    );
  }
  const migration = known[index];
  if (!migration) {
    return (
      `is newer than this Laurel: it has run ${applied.length} migrations, and this Laurel knows ` +
      `${known.length}. Start the newer version, which ran on it last.`
    );
  }
  return (
    `has run another migration than ${migration.tag} in its place, and can't be brought up to date: ` +
    "a development version made it, whose migrations were edited later or never landed. " +
    "To keep its campaigns, start the commit that made it and write each with " +
    `"laurel export <campaign> --raw". Then ${EMPTY}, and read the files with "laurel import --raw <file>".`
  );
}

type History = {
  /** What the database has still to run. */
  readonly pending: readonly Migration[];
  /** Null where it can be brought up to date; else what is wrong and what to do. */
  readonly refusal: DomainError | null;
};

/**
 * Compares the hashes of the migrations that a database has run, in their order, with those in a folder.
 * drizzle's own migrator compares nothing but the time of the last one: it takes an edited migration for one
 * that was run, or runs it again.
 */
export function migrationHistory(database: string, folder: string, applied: readonly string[]): History {
  const known = readMigrations(folder);
  const reason = reasonOf(known, applied);
  if (reason === null) return { pending: known.slice(applied.length), refusal: null };
  const message = `The database ${database} ${reason} Nothing in it was changed.`;
  return { pending: [], refusal: new DomainError("CONFLICT", message, { database }) };
}
