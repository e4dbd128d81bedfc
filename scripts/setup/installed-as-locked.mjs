import { readFileSync } from "node:fs";
import { fitsPlatform } from "./fits-platform.mjs";

/**
 * Whether npm's own record of what lies in node_modules has each package of the lock that this machine needs,
 * at its version. So someone who ran `npm ci` by hand doesn't wait for a second one; unless their Node was
 * too old for some.
 */
export function installedAsLocked(lockFile, recordFile, platform) {
  let record;
  try {
    record = JSON.parse(readFileSync(recordFile, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
  const needed = (path, entry) => {
    if (!path.includes("node_modules/") || entry.link) return false;
    if (!entry.optional && !entry.devOptional) return true;
    return Boolean(entry.os || entry.cpu) && fitsPlatform(entry, platform);
  };
  const locked = Object.entries(JSON.parse(readFileSync(lockFile, "utf8")).packages);
  return locked.every(([path, entry]) => !needed(path, entry) || record[path]?.version === entry.version);
}
