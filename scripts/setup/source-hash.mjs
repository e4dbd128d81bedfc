import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

// What a build writes itself, or never reads.
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

/**
 * A hash of the names, sizes and change times of all source files under the paths: quick, and enough to see
 * an edit.
 */
export function sourceHash(paths) {
  const hash = createHash("sha256");
  for (const path of paths) for (const line of filesUnder(path)) hash.update(`${line}\n`);
  return hash.digest("hex");
}
