import { readFileSync } from "node:fs";

/**
 * Whether npm's own record of what lies in node_modules has each package of the lock, at its version.
 * Packages for other platforms may be absent. So someone who ran `npm ci` by hand doesn't wait for a second one.
 */
export function installedAsLocked(lockFile, recordFile) {
  let record;
  try {
    record = JSON.parse(readFileSync(recordFile, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
  return Object.entries(JSON.parse(readFileSync(lockFile, "utf8")).packages).every(([path, entry]) => {
    const elsewhere = !path.includes("node_modules/") || entry.link || entry.optional || entry.devOptional;
    return elsewhere || record[path]?.version === entry.version;
  });
}
