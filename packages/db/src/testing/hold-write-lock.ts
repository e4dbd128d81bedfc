import { spawn } from "node:child_process";
import { once } from "node:events";

const HOLDER = `
  import Database from ${JSON.stringify(import.meta.resolve("better-sqlite3"))};
  const connection = new Database(process.argv[1]);
  connection.exec("BEGIN IMMEDIATE");
  process.stdout.write("held");
  process.stdin.resume().once("end", () => connection.exec("ROLLBACK").close());
`;

/**
 * Takes the write lock of a SQLite file from a second process, as a `sqlite3` shell or a VACUUM does, and
 * holds it until it is released. That process ends with this one, since it waits for the end of its input.
 */
export async function holdWriteLock(file: string): Promise<{ release(): Promise<void> }> {
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", HOLDER, file], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(holder, "close");
  const first = await Promise.race([once(holder.stdout, "data"), ended]);
  if (String(first[0]) !== "held") throw new Error(`The holder of the lock ended with code ${first[0]}.`);
  return {
    async release() {
      holder.stdin.end();
      await ended;
    },
  };
}
