import { open } from "node:fs/promises";
import Database from "better-sqlite3";

/**
 * Writes the state of a SQLite file, as of one moment, to a new file; the server that owns it may go on
 * writing.
 */
export async function snapshotSqlite(databaseFile: string, target: string): Promise<void> {
  const connection = new Database(databaseFile, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    connection.prepare("VACUUM INTO ?").run(target);
  } finally {
    connection.close();
  }
  const handle = await open(target, "r+");
  await handle.sync().finally(() => handle.close());
}
