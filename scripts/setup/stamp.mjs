import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A small file that remembers the state of its inputs for which a stage was last done. */
export function stamp(path) {
  return {
    matches(value) {
      try {
        return readFileSync(path, "utf8") === value;
      } catch (error) {
        if (error.code === "ENOENT") return false;
        throw error;
      }
    },
    write(value) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, value);
    },
  };
}

/**
 * A hash of the names, sizes and change times of all source files under the paths: quick, and it sees edits.
 */
export function sourceHash(paths) {
  const hash = createHash("sha256");
  for (const path of paths) for (const line of filesUnder(path)) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/** Names of files and folders that a build writes itself or never reads. */
const ignored =
  /^(node_modules|\.next|dist|\.turbo|test-results|next-env\.d\.ts|.*\.tsbuildinfo|.*\.test\.tsx?)$/;

function* filesUnder(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    yield `${path} ${stats.size} ${stats.mtimeMs}`;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!ignored.test(name)) yield* filesUnder(join(path, name));
  }
}
