import { readFileSync } from "node:fs";

/**
 * Whether npm's own record of node_modules has every package of the lock that this machine needs, at its
 * version. Someone who ran `npm ci` by hand then doesn't wait for a second one, unless their Node was too old
 * and npm left packages out. `platform` is as `thisPlatform()` gives it.
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

/** This machine in the words of npm's lists; `libc` is set on Linux only. */
export function thisPlatform() {
  const glibc = process.platform === "linux" && process.report.getReport().header.glibcVersionRuntime;
  return {
    os: process.platform,
    cpu: process.arch,
    libc: process.platform !== "linux" ? undefined : glibc ? "glibc" : "musl",
  };
}

/** Whether a lock entry is meant for a platform. */
export function fitsPlatform(entry, { os, cpu, libc }) {
  return allows(entry.os, os) && allows(entry.cpu, cpu) && (!libc || allows(entry.libc, libc));
}

/** Whether an npm list such as ["linux"] or ["!win32"] allows a value. */
function allows(list, value) {
  return (
    !list ||
    list.includes(value) ||
    (list.every((item) => item.startsWith("!")) && !list.includes(`!${value}`))
  );
}
